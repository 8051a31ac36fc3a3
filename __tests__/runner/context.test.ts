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
  GITHUB_REPOSITORY_ID: '7',
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

const headOf = (full_name: string, id?: number) => ({ repo: { full_name, id } });

describe('the context of a run', () => {
  test('comes from the variables of the runner', () => {
    expect(withEvent({ ref: 'refs/heads/main', commits: [] })).toEqual({
      owner: 'octo-org',
      repository: 'shop',
      repositoryId: '7',
      server: 'github.com',
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
    ['https://github.example.com', 'github.example.com'],
    ['https://GitHub.example.com/', 'github.example.com'],
    ['https://git.example.com:3000/path', 'git.example.com:3000'],
    ['no address', 'github.com'],
    ['mailto:octocat@example.com', 'github.com'],
  ])('has its server and its page at %s', (GITHUB_SERVER_URL, host) => {
    const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_RUN_ID: '1', GITHUB_SERVER_URL };
    const { server, runUrl } = readRunContext(environment);
    expect(server).toBe(host);
    expect(runUrl).toBe(`https://${host}/octo-org/shop/actions/runs/1`);
  });

  test.each<[string, string, unknown, string | undefined]>([
    ['the variable of the runner', '7', { id: 8 }, '7'],
    ['the payload where there is no such variable', '', { id: 8 }, '8'],
    ['the payload where the variable is nonsense', 'x', { id: 8 }, '8'],
    ['nothing where the payload has none', '', {}, undefined],
    ['nothing where the payload has no repository', '', null, undefined],
    ['nothing where the payload has nonsense', '', { id: '8' }, undefined],
    ['nothing where the number is too large to be exact', '', { id: 1e21 }, undefined],
  ])('has the ID of the repository from %s', (_what, GITHUB_REPOSITORY_ID, repository, id) => {
    expect(withEvent({ repository }, { GITHUB_REPOSITORY_ID }).repositoryId).toBe(id);
  });

  test.each([
    ['https://github.example.com/api/v3', 'https://github.example.com/api/v3'],
    ['not a URL', 'https://api.github.com'],
  ])("has the URL of GitHub's API if the variable is %s", (GITHUB_API_URL, apiUrl) => {
    const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL };
    expect(readRunContext(environment).apiUrl).toBe(apiUrl);
  });

  test('escapes the repository and the run ID in the URL of the run', () => {
    const environment = { GITHUB_REPOSITORY: 'a)b/c](d', GITHUB_RUN_ID: '1)<x>' };
    expect(readRunContext(environment).runUrl).not.toMatch(/[()[\]<>]/);
  });

  test.each([
    ['branch', 'feature/x', 'refs/heads/feature/x'],
    ['tag', 'v1', 'refs/tags/v1'],
  ])(
    'has the deleted %s as its ref on the event delete, where GITHUB_REF is the default branch',
    (ref_type, ref, full) => {
      const context = withEvent({ ref, ref_type }, { GITHUB_EVENT_NAME: 'delete' });
      expect(context.ref).toBe(full);
      expect(context.pullRequest).toBeUndefined();
    },
  );

  describe.each(['deployment', 'deployment_status'])('on %s', (GITHUB_EVENT_NAME) => {
    const SHA = '0123456789abcdef0123456789abcdef01234567';

    test.each<[string, unknown, string, string | undefined]>([
      ['the branch', { ref: 'feature/x', sha: SHA }, 'refs/heads/feature/x', 'refs/heads/feature/x'],
      ['the branch where GITHUB_REF is empty', { ref: 'feature/x', sha: SHA }, '', 'refs/heads/feature/x'],
      ['the tag', { ref: 'v1', sha: SHA }, 'refs/tags/v1', 'refs/tags/v1'],
      ['the full ref', { ref: 'refs/tags/v1', sha: SHA }, '', 'refs/tags/v1'],
      ['the commit', { ref: SHA, sha: SHA }, '', SHA],
      ['the commit where its SHA is cut', { ref: SHA.slice(0, 7), sha: SHA }, '', SHA],
      ['the commit where there is no ref', { sha: SHA }, '', SHA],
      ['the branch with a name like a SHA', { ref: 'abcdef0', sha: SHA }, '', 'refs/heads/abcdef0'],
      ['GITHUB_REF where GitHub says nothing', null, 'refs/heads/main', 'refs/heads/main'],
      ['nothing where GitHub says nothing', { ref: 7 }, '', undefined],
    ])('is %s', (_what, deployment, GITHUB_REF, ref) => {
      const run = { pull_requests: [{ number: 3, base: { repo: { id: 7 } } }] };
      const payload = { deployment, workflow_run: run, repository: { id: 7 } };
      const context = withEvent(payload, { GITHUB_EVENT_NAME, GITHUB_REF });
      expect({ ref: context.ref, pullRequest: context.pullRequest }).toEqual({ ref, pullRequest: undefined });
    });

    test('is the pull request whose merge is deployed', () => {
      const payload = { deployment: { ref: 'refs/pull/12/merge', sha: SHA } };
      expect(withEvent(payload, { GITHUB_EVENT_NAME, GITHUB_REF: '' }).pullRequest).toBe(12);
    });
  });

  test.each([
    ['merge_group', {}],
    ['delete', { ref: 'gh-readonly-queue/release/1.0/pr-12-0123abcd', ref_type: 'branch' }],
  ])('is the entry of the merge queue on %s, with the queued pull request', (event, payload) => {
    const ref = 'refs/heads/gh-readonly-queue/release/1.0/pr-12-0123abcd';
    const environment = {
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: event === 'delete' ? 'refs/heads/main' : ref,
    };
    expect(withEvent(payload, environment)).toMatchObject({ ref, pullRequest: 12 });
  });

  test('ignores the ref in the payload of other events', () => {
    expect(withEvent({ ref: 'other', ref_type: 'branch' }, { GITHUB_EVENT_NAME: 'create' }).ref).toBe(
      'refs/heads/main',
    );
  });

  describe('on the event workflow_run', () => {
    const event = { GITHUB_EVENT_NAME: 'workflow_run' };
    const pull = (number: number, id = 7) => ({ number, base: { repo: { id } } });
    const payload = (pull_requests: unknown, full_name = 'octo-org/shop', id?: number) => ({
      repository: { id: 7 },
      workflow_run: { pull_requests, head_branch: 'feature', head_repository: { full_name, id } },
    });

    test('has the pull request that GitHub names', () => {
      expect(withEvent(payload([pull(12)]), event).pullRequest).toBe(12);
      expect(withEvent(payload([pull(12), pull(3, 8)]), event).pullRequest).toBe(12);
    });

    test.each([
      ['no pull request', []],
      ['several pull requests', [pull(12), pull(13)]],
      ['a pull request of another repository', [pull(12, 8)]],
      ['a text', 'x'],
      ['null', [null]],
    ])('has the head branch as its ref if GitHub names %s', (_what, pulls) => {
      const { ref, pullRequest } = withEvent(payload(pulls), event);
      expect({ ref, pullRequest }).toEqual({ ref: 'refs/heads/feature', pullRequest: undefined });
    });

    test('names the fork in the ref if the workflow ran for a fork', () => {
      expect(withEvent(payload([], 'someone/shop'), event).ref).toBe('refs/heads/someone/shop:feature');
      expect(withEvent(payload([], 'someone/shop', 8), event).ref).toBe('refs/heads/someone/shop:feature');
      const deleted = { workflow_run: { head_branch: 'feature', head_repository: null } };
      expect(withEvent(deleted, event).ref).toBe('refs/heads/:feature');
    });

    test('is the branch here by the ID of the repository, whatever its name was', () => {
      expect(withEvent(payload([], 'octo-org/former-name', 7), event).ref).toBe('refs/heads/feature');
      // A fork that has the former name of this repository now.
      expect(withEvent(payload([], 'octo-org/shop', 8), event).ref).toBe('refs/heads/octo-org/shop:feature');
    });

    test('is the branch here where the server does not tell the repository', () => {
      expect(withEvent({ workflow_run: { head_branch: 'feature' } }, event).ref).toBe('refs/heads/feature');
    });

    test('has GITHUB_REF as its ref if the payload has no run', () => {
      expect(withEvent({ workflow_run: null }, event).ref).toBe('refs/heads/main');
    });
  });

  test('requires only the repository', () => {
    expect(readRunContext({ GITHUB_REPOSITORY: 'octo-org/shop' })).toEqual({
      owner: 'octo-org',
      repository: 'shop',
      repositoryId: undefined,
      server: 'github.com',
      ref: undefined,
      pullRequest: undefined,
      runId: '0',
      runAttempt: '1',
      trust: 'trusted',
      runUrl: 'https://github.com/octo-org/shop/actions/runs/0',
      apiUrl: 'https://api.github.com',
    });
  });

  test.each([undefined, '', 'shop', '/shop', 'octo-org/', 'octo-org/shop/more'])(
    'is an error if the repository is "%s"',
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
    ['12 on pull_request', { number: 12, pull_request: { number: 12 } }, 'refs/pull/12/merge', 12],
    [
      '12 on pull_request_target, whose ref is the base branch',
      { pull_request: { number: 12 } },
      'refs/heads/main',
      12,
    ],
    [
      '12 on pull_request after the merge, whose ref is the base branch',
      { action: 'closed', pull_request: { number: 12, merged: true } },
      'refs/heads/main',
      12,
    ],
    [
      '12 on a comment on a pull request',
      { comment: {}, issue: { number: 12, pull_request: { url: 'https://api.github.com/…' } } },
      'refs/heads/main',
      12,
    ],
    ['none on a comment on an issue', { comment: {}, issue: { number: 12 } }, 'refs/heads/main', undefined],
    ['none on a push', { head_commit: {} }, 'refs/heads/feature', undefined],
    ['none on a tag', { ref: 'refs/tags/v1' }, 'refs/tags/v1', undefined],
    ['none on a schedule', { schedule: '0 3 * * *' }, 'refs/heads/main', undefined],
    ['34 if only the ref is that of a pull request', {}, 'refs/pull/34/merge', 34],
    ['34 if the ref is the head of a pull request', {}, 'refs/pull/34/head', 34],
    ['none for a branch that is named like a queue entry', {}, 'refs/heads/x/main/pr-34-0a', undefined],
    ['none for a queue entry without a number', {}, 'refs/heads/gh-readonly-queue/main/pr-x-0a', undefined],
    ['none for a branch with the name of such a ref', {}, 'refs/heads/refs/pull/34/merge', undefined],
  ])('is %s', (_what, payload, ref, number) => {
    const context = withEvent(payload, { GITHUB_REF: ref });
    expect(context.pullRequest).toBe(number);
    expect(context.ref).toBe(ref);
  });

  test('comes from the ref if the event cannot be read', () => {
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
  ])('is none for the malformed event %s', (text) => {
    expect(withText(text).pullRequest).toBeUndefined();
  });

  test('is none if the number in the ref is invalid', () => {
    for (const number of ['0', '99999999999999999999', 'x', '']) {
      expect(readRunContext({ ...RUN, GITHUB_REF: `refs/pull/${number}/merge` }).pullRequest).toBeUndefined();
    }
  });
});

describe('the trust in a run', () => {
  test.each<[string, RunContext['trust'], unknown]>([
    ['of a branch', 'trusted', headOf('octo-org/shop')],
    ['of a fork', 'fork', headOf('someone/shop')],
    ['of a repository that was renamed after the event', 'trusted', headOf('octo-org/former-name', 7)],
    ['of a fork that has the former name of the repository', 'fork', headOf('octo-org/shop', 8)],
    ['of a fork that was deleted', 'fork', { repo: null }],
    ['without a head', 'trusted', null],
  ])('a pull request %s is "%s"', (_what, trust, head) => {
    const payload = { pull_request: { number: 12, head } };
    expect(withEvent(payload, { GITHUB_EVENT_NAME: 'pull_request' }).trust).toBe(trust);
  });

  test.each<[string, unknown]>([
    ['push', { head_commit: {} }],
    ['issue_comment', { issue: { number: 12, pull_request: {} } }],
  ])('the event %s is "trusted"', (event, payload) => {
    expect(withEvent(payload, { GITHUB_EVENT_NAME: event }).trust).toBe('trusted');
  });

  test('a pull request of Dependabot is "dependabot"', () => {
    const payload = { pull_request: { number: 12, head: headOf('octo-org/shop') } };
    const event = { GITHUB_EVENT_NAME: 'pull_request' };
    expect(withEvent(payload, { ...event, GITHUB_ACTOR: 'dependabot[bot]' }).trust).toBe('dependabot');
    expect(withEvent(payload, { ...event, GITHUB_ACTOR: 'dependabot' }).trust).toBe('trusted');
  });

  test.each([
    ['push', 'dependabot'],
    ['workflow_run', 'trusted'],
    ['schedule', 'trusted'],
  ])('the event %s that Dependabot triggered is "%s"', (event, trust) => {
    const variables = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'dependabot[bot]' };
    expect(withEvent({}, variables).trust).toBe(trust);
  });

  test('pull_request_target is "trusted" for forks, too, because it runs with the secrets of the base branch', () => {
    const payload = { pull_request: { number: 12, head: headOf('someone/shop') } };
    expect(withEvent(payload, { GITHUB_EVENT_NAME: 'pull_request_target' }).trust).toBe('trusted');
  });
});

test('any JSON in the event file gives a context, with a valid number of a pull request', () => {
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
