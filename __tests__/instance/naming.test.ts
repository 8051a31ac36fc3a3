import { describe, expect, test } from '@jest/globals';
import { instanceNameProblem } from '../../src/inputs/common-request.ts';
import { deriveName } from '../../src/instance/naming.ts';
import type { Origin } from '../../src/types.ts';
import fc from '../support/fast-check.ts';

const MAIN: Origin = {
  owner: 'octo-org',
  repository: 'shop',
  repositoryId: '123456789',
  server: 'github.com',
  ref: 'refs/heads/main',
  pullRequest: undefined,
  runId: '1234567890',
  runAttempt: '1',
};

/** The name for a run that differs from one of octo-org/shop on main. */
const nameOf = (difference: Partial<Origin> = {}) => deriveName({ ...MAIN, ...difference });
const WITHOUT_ID = { repositoryId: undefined };
const QUEUED = 'refs/heads/gh-readonly-queue/main/pr-123-0123456789abcdef0123456789abcdef01234567';

describe('the derived name', () => {
  // The hashes are written down here, because a name that changed with a release would orphan what an older one made.
  test.each<[string, Partial<Origin>, string]>([
    ['a pull request', { pullRequest: 123 }, 'pr-123-2b14f36c'],
    ['a branch', {}, 'main-3fcaccaf'],
    ['a branch with slashes', { ref: 'refs/heads/feature/login' }, 'feature-login-efdbeca0'],
    ['a long branch, cut', { ref: 'refs/heads/feature/customer-accounts' }, 'feature-custom-dcc7fae0'],
    ['a long branch, cut at a hyphen', { ref: 'refs/heads/authorization-code' }, 'authorization-26376c9b'],
    ['a tag', { ref: 'refs/tags/v1.2.3' }, 'v1-2-3-25fa24d6'],
    ['a branch that starts with a digit', { ref: 'refs/heads/2026-11' }, 'ref-2026-11-c26fbabb'],
    ['a branch of dashes only', { ref: 'refs/heads/----' }, 'ref-7ed93605'],
    ['a branch of another script', { ref: 'refs/heads/ветка' }, 'ref-8548eb1b'],
    ['a commit', { ref: '0123456789abcdef0123456789abcdef01234567' }, 'ref-0123456789-6b3fc865'],
    ['an entry of the merge queue', { pullRequest: 123, ref: QUEUED }, 'queue-123-af9c59c8'],
    [
      'an entry with the largest number',
      { pullRequest: 2 ** 31 - 1, ref: 'refs/heads/gh-readonly-queue/main/pr-2147483647-0a' },
      'queue-21474836-83e8118a',
    ],
    ['a pull request on another server', { server: 'git.example.com', pullRequest: 123 }, 'pr-123-c74c2d84'],
    ['a pull request where the repository has no ID', { ...WITHOUT_ID, pullRequest: 123 }, 'pr-123-9ab8cedd'],
    ['a branch where the repository has no ID', WITHOUT_ID, 'main-13b67b40'],
  ])('of %s', (_what, difference, name) => {
    expect(nameOf(difference)).toBe(name);
  });

  test('is the same for every run of one pull request, whatever the ref', () => {
    const name = nameOf({ pullRequest: 7, ref: 'refs/pull/7/merge' });
    expect(nameOf({ pullRequest: 7, ref: 'refs/heads/main', runId: '9', runAttempt: '2' })).toBe(name);
  });

  test('is the same when the repository is renamed or transferred', () => {
    const renamed = { owner: 'new-org', repository: 'store' };
    expect(nameOf(renamed)).toBe(nameOf());
    expect(nameOf({ ...renamed, pullRequest: 7 })).toBe(nameOf({ pullRequest: 7 }));
  });

  test('is the same in any case of letters of the owner and the repository, where these have no ID', () => {
    const other = { ...WITHOUT_ID, owner: 'Octo-Org', repository: 'SHOP' };
    expect(nameOf(other)).toBe(nameOf(WITHOUT_ID));
    expect(nameOf({ ...other, pullRequest: 7 })).toBe(nameOf({ ...WITHOUT_ID, pullRequest: 7 }));
  });

  test.each<[string, Partial<Origin>, Partial<Origin>]>([
    ['a branch and a tag of one name', { ref: 'refs/heads/x' }, { ref: 'refs/tags/x' }],
    ['branches that differ in case', { ref: 'refs/heads/x' }, { ref: 'refs/heads/X' }],
    ['branches that differ in what a name cannot hold', { ref: 'refs/heads/a/b' }, { ref: 'refs/heads/a-b' }],
    [
      'branches that differ in their last character alone',
      { ref: `refs/heads/${'a'.repeat(200)}1` },
      { ref: `refs/heads/${'a'.repeat(200)}2` },
    ],
    ['pull requests', { pullRequest: 12 }, { pullRequest: 13 }],
    [
      'a pull request and its entry in the merge queue',
      { pullRequest: 123 },
      { pullRequest: 123, ref: QUEUED },
    ],
    [
      'entries of one pull request in the merge queue',
      { pullRequest: 123, ref: `${QUEUED}0` },
      { pullRequest: 123, ref: `${QUEUED}1` },
    ],
    ['a pull request and a branch of its name', { pullRequest: 12 }, { ref: 'refs/heads/pr-12' }],
    ['repositories', {}, { repositoryId: '12345678' }],
    ['repositories, for pull requests', { pullRequest: 12 }, { repositoryId: '12345678', pullRequest: 12 }],
    ['servers', {}, { server: 'git.example.com' }],
    ['servers, for pull requests', { pullRequest: 12 }, { server: 'git.example.com', pullRequest: 12 }],
    ['repositories with and without an ID', {}, WITHOUT_ID],
    ['repositories without an ID', WITHOUT_ID, { ...WITHOUT_ID, repository: 'shop2' }],
    ['owners without an ID', WITHOUT_ID, { ...WITHOUT_ID, owner: 'octo' }],
    [
      'where the owner ends',
      { ...WITHOUT_ID, owner: 'a-b', repository: 'c' },
      { ...WITHOUT_ID, owner: 'a', repository: 'b-c' },
    ],
  ])('tells apart: %s', (_what, one, other) => {
    expect(nameOf(one)).not.toBe(nameOf(other));
  });
});

test('there is no name without a pull request and a ref', () => {
  expect(() => nameOf({ ref: undefined })).toThrow(
    'Failed to derive the name of the instance: the event that started this run has neither a ref nor a pull request. Set the input "name".',
  );
  expect(nameOf({ ref: undefined, pullRequest: 123 })).toBe(nameOf({ pullRequest: 123 }));
});

describe('the derived name, whatever GitHub sends', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('-', '/', '.', '_', 'a', '1', 'Z'), maxLength: 200 }),
    fc.string({ unit: fc.constant('-'), maxLength: 200 }),
  );
  const origin = fc.record<Origin>({
    owner: anyText,
    repository: anyText,
    repositoryId: fc.option(anyText, { nil: undefined }),
    server: anyText,
    ref: fc
      .tuple(
        fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/', 'refs/heads/gh-readonly-queue/', ''),
        anyText,
      )
      .map((parts) => parts.join('')),
    pullRequest: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { nil: undefined }),
    runId: anyText,
    runAttempt: anyText,
  });

  test('is a good one for Atlas, whole within its host name, and the same when asked again', () => {
    fc.assert(
      fc.property(origin, (any) => {
        const name = deriveName(any);
        expect(name.length).toBeLessThanOrEqual(23);
        expect(name).toMatch(/^[a-z][a-z0-9-]*[a-z0-9]$/);
        expect(name).toMatch(/-[0-9a-f]{8}$/);
        expect(instanceNameProblem(name)).toBeUndefined();
        expect(deriveName({ ...any, runId: 'x', runAttempt: 'y' })).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  test('differs between a branch and a tag, and between repositories', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nameOf({ ref: `refs/heads/${text}` })).not.toBe(nameOf({ ref: `refs/tags/${text}` }));
        expect(nameOf({ ref: text })).not.toBe(nameOf({ ref: text, repositoryId: '7' }));
      }),
    );
  });
});
