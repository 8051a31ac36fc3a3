import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type RunContext, readRunContext } from '../../src/runner/context.ts';
import { StepError } from '../../src/util/errors.ts';
import fc from '../support/fast-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'context-'));
const eventPath = join(folder, 'event.json');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const RUN = {
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'octocat',
} as const;

/** The context of a run whose event file holds this text. */
function withText(text: string, environment: Readonly<Record<string, string>> = {}): RunContext {
  writeFileSync(eventPath, text);
  return readRunContext({ ...RUN, GITHUB_EVENT_PATH: eventPath, ...environment });
}

/** The context of a run for this event. */
function withEvent(payload: unknown, environment?: Readonly<Record<string, string>>): RunContext {
  return withText(JSON.stringify(payload), environment);
}

const headOf = (fullName: string) => ({ repo: { full_name: fullName } });

describe('where a run belongs', () => {
  test('is read from the variables of the runner', () => {
    expect(withEvent({ ref: 'refs/heads/main', commits: [] })).toEqual({
      owner: 'octo-org',
      repository: 'shop',
      ref: 'refs/heads/main',
      pullRequest: undefined,
      runId: '1234567890',
      runAttempt: '2',
      trust: 'trusted',
      runUrl: 'https://github.com/octo-org/shop/actions/runs/1234567890',
      apiUrl: 'https://api.github.com',
    });
  });

  test.each([
    ['https://github.example.com', 'https://github.example.com/octo-org/shop/actions/runs/1'],
    ['https://github.example.com/', 'https://github.example.com/octo-org/shop/actions/runs/1'],
    ['no address', 'https://github.com/octo-org/shop/actions/runs/1'],
  ])('has a page on %s', (GITHUB_SERVER_URL, runUrl) => {
    const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_RUN_ID: '1', GITHUB_SERVER_URL };
    expect(readRunContext(environment).runUrl).toBe(runUrl);
  });

  test.each([
    ['https://github.example.com/api/v3', 'https://github.example.com/api/v3'],
    ['no address', 'https://api.github.com'],
  ])('has the API of GitHub at %s', (GITHUB_API_URL, apiUrl) => {
    const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL };
    expect(readRunContext(environment).apiUrl).toBe(apiUrl);
  });

  test('has a page whose address nothing can break out of', () => {
    const environment = { GITHUB_REPOSITORY: 'a)b/c](d', GITHUB_RUN_ID: '1)<x>' };
    expect(readRunContext(environment).runUrl).not.toMatch(/[()[\]<>]/);
  });

  test.each([
    ['branch', 'feature/x', 'refs/heads/feature/x'],
    ['tag', 'v1', 'refs/tags/v1'],
  ])(
    'is the deleted %s on the event delete, where GITHUB_REF is the default branch',
    (ref_type, ref, full) => {
      const context = withEvent({ ref, ref_type }, { GITHUB_EVENT_NAME: 'delete' });
      expect(context.ref).toBe(full);
      expect(context.pullRequest).toBeUndefined();
    },
  );

  test('is not read from the payload of other events that have a ref', () => {
    expect(withEvent({ ref: 'other', ref_type: 'branch' }, { GITHUB_EVENT_NAME: 'create' }).ref).toBe(
      'refs/heads/main',
    );
  });

  describe('on workflow_run', () => {
    const event = { GITHUB_EVENT_NAME: 'workflow_run' };
    const pull = (number: number, id = 7) => ({ number, base: { repo: { id } } });
    const payload = (pull_requests: unknown, full_name = 'octo-org/shop') => ({
      repository: { id: 7 },
      workflow_run: { pull_requests, head_branch: 'feature', head_repository: { full_name } },
    });

    test('is the one pull request that GitHub names', () => {
      expect(withEvent(payload([pull(12)]), event).pullRequest).toBe(12);
      expect(withEvent(payload([pull(12), pull(3, 8)]), event).pullRequest).toBe(12);
    });

    test.each([
      ['none', []],
      ['several', [pull(12), pull(13)]],
      ['one of another repository', [pull(12, 8)]],
      ['nonsense', 'x'],
      ['null', [null]],
    ])('is its head branch where GitHub names %s', (_what, pulls) => {
      const { ref, pullRequest } = withEvent(payload(pulls), event);
      expect({ ref, pullRequest }).toEqual({ ref: 'refs/heads/feature', pullRequest: undefined });
    });

    test('is never the branch of that name here where it ran for a fork', () => {
      expect(withEvent(payload([], 'someone/shop'), event).ref).toBe('refs/heads/someone/shop:feature');
    });

    test('is GITHUB_REF where GitHub says nothing', () => {
      expect(withEvent({ workflow_run: null }, event).ref).toBe('refs/heads/main');
    });
  });

  test('needs the repository alone', () => {
    expect(readRunContext({ GITHUB_REPOSITORY: 'octo-org/shop' })).toEqual({
      owner: 'octo-org',
      repository: 'shop',
      ref: '',
      pullRequest: undefined,
      runId: '0',
      runAttempt: '1',
      trust: 'trusted',
      runUrl: 'https://github.com/octo-org/shop/actions/runs/0',
      apiUrl: 'https://api.github.com',
    });
  });

  test.each([undefined, '', 'shop', '/shop', 'octo-org/', 'octo-org/shop/more'])(
    'is not guessed from "%s"',
    (repository) => {
      const read = () => readRunContext({ ...RUN, GITHUB_REPOSITORY: repository });
      expect(read).toThrow(StepError);
      expect(read).toThrow(
        'Failed to determine the repository of this run: the environment variable GITHUB_REPOSITORY is missing or invalid. Run this action as a step of a GitHub workflow.',
      );
    },
  );
});

describe('the pull request of a run', () => {
  test.each<[string, unknown, string, number | undefined]>([
    ['of pull_request', { number: 12, pull_request: { number: 12 } }, 'refs/pull/12/merge', 12],
    [
      'of pull_request_target, whose ref is the base branch',
      { pull_request: { number: 12 } },
      'refs/heads/main',
      12,
    ],
    [
      'of pull_request when it was merged, whose ref is the base branch',
      { action: 'closed', pull_request: { number: 12, merged: true } },
      'refs/heads/main',
      12,
    ],
    [
      'of a comment on one',
      { comment: {}, issue: { number: 12, pull_request: { url: 'https://api.github.com/…' } } },
      'refs/heads/main',
      12,
    ],
    ['of a comment on an issue: none', { comment: {}, issue: { number: 12 } }, 'refs/heads/main', undefined],
    ['of a push: none', { head_commit: {} }, 'refs/heads/feature', undefined],
    ['of a tag: none', { ref: 'refs/tags/v1' }, 'refs/tags/v1', undefined],
    ['of a schedule: none', { schedule: '0 3 * * *' }, 'refs/heads/main', undefined],
    ['of a run with a pull request’s ref and an event that is silent', {}, 'refs/pull/34/merge', 34],
    ['of the head of a pull request', {}, 'refs/pull/34/head', 34],
    ['of a branch that is named like one: none', {}, 'refs/heads/refs/pull/34/merge', undefined],
  ])('is that %s', (_what, payload, ref, number) => {
    const context = withEvent(payload, { GITHUB_REF: ref });
    expect(context.pullRequest).toBe(number);
    expect(context.ref).toBe(ref);
  });

  test('is told by the ref where the event cannot be read', () => {
    const GITHUB_REF = 'refs/pull/34/merge';
    expect(readRunContext({ ...RUN, GITHUB_REF }).pullRequest).toBe(34);
    expect(
      readRunContext({ ...RUN, GITHUB_REF, GITHUB_EVENT_PATH: join(folder, 'none.json') }).pullRequest,
    ).toBe(34);
    expect(readRunContext({ ...RUN, GITHUB_REF, GITHUB_EVENT_PATH: folder }).pullRequest).toBe(34);
    expect(withText('', { GITHUB_REF }).pullRequest).toBe(34);
    expect(withText('{"pull_request": {"num', { GITHUB_REF }).pullRequest).toBe(34);
  });

  test.each([
    'null',
    '12',
    '"pull_request"',
    '[{"pull_request": {"number": 12}}]',
    '{"pull_request": null}',
    '{"pull_request": 12}',
    '{"pull_request": [12]}',
    '{"pull_request": {"number": "12"}}',
    '{"pull_request": {"number": 12.5}}',
    '{"pull_request": {"number": 0}}',
    '{"pull_request": {"number": -12}}',
    '{"pull_request": {"number": 1e400}}',
    '{"pull_request": {"number": 2147483648}}',
    '{"pull_request": {"number": 9007199254740991}}',
    '{"pull_request": {"number": {"valueOf": 12}}}',
    '{"pull_request": {"__proto__": {"number": 12}}}',
    '{"__proto__": {"pull_request": {"number": 12}}}',
    '{"issue": null}',
    '{"issue": {"number": "12", "pull_request": {}}}',
  ])('is none for an event that GitHub would not send: %s', (text) => {
    expect(withText(text).pullRequest).toBeUndefined();
  });

  test('is none for a ref with a number that is none', () => {
    for (const number of ['0', '99999999999999999999', 'x', '']) {
      expect(readRunContext({ ...RUN, GITHUB_REF: `refs/pull/${number}/merge` }).pullRequest).toBeUndefined();
    }
  });
});

describe('whether GitHub hands secrets to a run', () => {
  test.each<[string, unknown, RunContext['trust']]>([
    [
      'a pull request of a branch',
      { pull_request: { number: 12, head: headOf('octo-org/shop') } },
      'trusted',
    ],
    ['a pull request of a fork', { pull_request: { number: 12, head: headOf('someone/shop') } }, 'fork'],
    [
      'a pull request of a fork that was deleted',
      { pull_request: { number: 12, head: { repo: null } } },
      'fork',
    ],
    ['a push', { head_commit: {} }, 'trusted'],
    ['a comment on a pull request', { issue: { number: 12, pull_request: {} } }, 'trusted'],
    ['a pull request without a head', { pull_request: { number: 12, head: null } }, 'trusted'],
  ])('%s', (_what, payload, trust) => {
    expect(withEvent(payload, { GITHUB_EVENT_NAME: 'pull_request' }).trust).toBe(trust);
  });

  test('a pull request of Dependabot, which is no fork', () => {
    const payload = { pull_request: { number: 12, head: headOf('octo-org/shop') } };
    const event = { GITHUB_EVENT_NAME: 'pull_request' };
    expect(withEvent(payload, { ...event, GITHUB_ACTOR: 'dependabot[bot]' }).trust).toBe('dependabot');
    expect(withEvent(payload, { ...event, GITHUB_ACTOR: 'dependabot' }).trust).toBe('trusted');
  });

  test.each([
    ['push', 'dependabot'],
    ['workflow_run', 'trusted'],
    ['schedule', 'trusted'],
  ])('the event %s that Dependabot triggered', (event, trust) => {
    const variables = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' };
    expect(withEvent({}, variables).trust).toBe(trust);
  });

  test('pull_request_target, which runs with the secrets of the base branch, for forks too', () => {
    const payload = { pull_request: { number: 12, head: headOf('someone/shop') } };
    expect(withEvent(payload, { GITHUB_EVENT_NAME: 'pull_request_target' }).trust).toBe('trusted');
  });
});

test('whatever JSON the event holds, a context comes of it, with a number that fits into a name', () => {
  const shape = fc.oneof(
    fc.json(),
    fc
      .record({
        pull_request: fc.record({ number: fc.jsonValue(), head: fc.jsonValue() }),
        issue: fc.record({ number: fc.jsonValue(), pull_request: fc.jsonValue() }),
      })
      .map((payload) => JSON.stringify(payload)),
  );
  fc.assert(
    fc.property(shape, (text) => {
      const { pullRequest = 1, trust } = withText(text);
      expect(Number.isInteger(pullRequest) && pullRequest > 0 && pullRequest < 2 ** 31).toBe(true);
      expect(['trusted', 'fork']).toContain(trust);
    }),
  );
});
