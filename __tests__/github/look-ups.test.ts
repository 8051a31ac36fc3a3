import { afterEach, describe, expect, test } from '@jest/globals';
import { type GitHubClient, openGitHub } from '../../src/github/github-client.ts';
import { findBranches, findPullRequests, type LookUps } from '../../src/github/look-ups.ts';
import type { RepositoryName } from '../../src/types.ts';
import { startBudget } from '../../src/util/budget.ts';
import { CancelledError } from '../../src/util/errors.ts';
import type { Reply } from '../../tools/harness/github-comments.ts';
import {
  GITHUB_TOKEN,
  type GitHubOptions,
  type GitHubServer,
  startGitHub,
} from '../../tools/harness/github-server.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

const running: GitHubServer[] = [];
const HTML: Reply = { status: 502, body: `<html>Bad gateway ${GITHUB_TOKEN}</html>` };
const ADVICE =
  'The job needs "github-token" with "permissions: pull-requests: read". The next sweep asks again.';

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function open(options: Partial<GitHubOptions> = {}): Promise<GitHubServer> {
  const server = await startGitHub({ pullRequests: { 1: 'open', 2: 'closed', 3: 'merged' }, ...options });
  running.push(server);
  return server;
}

interface Question {
  readonly token?: string;
  readonly repository?: string;
  readonly signal?: AbortSignal;
}

function ask(apiUrl: string, numbers: readonly number[], question?: Question) {
  return lookUp(apiUrl, (github, repository) => findPullRequests(github, repository, numbers), question);
}

function askForBranches(apiUrl: string, names: readonly string[], question?: Question) {
  return lookUp(apiUrl, (github, repository) => findBranches(github, repository, names), question);
}

async function lookUp<T>(
  apiUrl: string,
  find: (github: GitHubClient, repository: RepositoryName) => Promise<LookUps<T>>,
  question: Question = {},
) {
  const { token = GITHUB_TOKEN, repository = 'shop', signal = new AbortController().signal } = question;
  const clock = new VirtualClock();
  const retries: string[] = [];
  const context = {
    clock,
    random: () => 0,
    onRetry: ({ error }: { error: Error }) => retries.push(error.message),
  };
  const budget = startBudget(clock, 600_000, signal);
  const github = await openGitHub({ apiUrl, token, proxy: undefined }, context, budget);
  try {
    const { ended, unknown, warnings } = await find(github, { owner: 'octo-org', repository });
    expect([...warnings, ...retries].join('\n')).not.toContain(token);
    return { ended: [...ended].sort(), unknown: [...unknown].sort(), warnings, sleeps: clock.sleeps };
  } finally {
    github.close();
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe('the states of pull requests', () => {
  test.each([
    ['github.com', {}, ''],
    ['GitHub Enterprise Server', { path: '/api/v3' as const }, ''],
    ['Gitea or Forgejo', { path: '/api/v1' as const }, ''],
    ['an API whose address ends in a slash', { path: '/api/v3' as const }, '/'],
  ])('are looked up one by one on %s', async (_where, options, end) => {
    const server = await open(options);
    const { ended, unknown, warnings } = await ask(server.url + end, [1, 2, 3]);
    expect({ ended, unknown, warnings }).toEqual({ ended: [2, 3], unknown: [], warnings: [] });
    expect([...server.requests].sort()).toEqual(upTo(3).map((n) => `GET /repos/octo-org/shop/pulls/${n}`));
  });

  test('are looked up with at most four requests at once', async () => {
    let [current, most] = [0, 0];
    const server = await open({
      pullRequests: Object.fromEntries(upTo(30).map((n) => [n, 'open'] as const)),
      fail: () => {
        current += 1;
        most = Math.max(most, current);
        setImmediate(() => {
          current -= 1;
        });
        return undefined;
      },
    });
    await ask(server.url, upTo(30));
    expect(server.requests).toHaveLength(30);
    expect(most).toBeLessThanOrEqual(4);
  });

  test('take no request for no pull request', async () => {
    const server = await open();
    expect(await ask(server.url, [])).toMatchObject({ ended: [], unknown: [], warnings: [] });
    expect(server.requests).toEqual([]);
  });

  test('are unknown only for those that GitHub does not find', async () => {
    const server = await open();
    const { ended, unknown, warnings, sleeps } = await ask(server.url, [1, 4, 2, 5, 6, 7, 8, 9, 2 ** 31]);
    expect(ended).toEqual([2]);
    expect(unknown).toHaveLength(7);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The state of pull request (#\d+, ){4}#\d+ and 2 more is unknown, so it counts as open: GitHub did not find it, or the token may not read it \(HTTP 404\)\. /,
      ),
    ]);
    expect(warnings.join()).toContain(ADVICE);
    expect(sleeps).toEqual([]);
  });

  test('are asked of the right repository, whatever its name contains', async () => {
    const repository = 'shop/../../admin?x=#';
    const server = await open();
    await ask(server.url, [1], { repository });
    expect(server.requests).toEqual([`GET /repos/octo-org/${encodeURIComponent(repository)}/pulls/1`]);
  });
});

describe('a failure that all requests share is not met twice', () => {
  test.each<[string, Partial<GitHubOptions>, string]>([
    ['a wrong token', { token: 'ghs_another' }, 'GitHub refused access (HTTP 401)'],
    [
      'a missing permission',
      { fail: () => ({ status: 403, body: { message: GITHUB_TOKEN } }) },
      'GitHub refused access (HTTP 403)',
    ],
    [
      'a rate limit',
      { fail: () => ({ status: 403, headers: { 'X-RateLimit-Remaining': '0' }, body: {} }) },
      'the rate limit of GitHub was exceeded (HTTP 403)',
    ],
    [
      'a secondary rate limit',
      { fail: () => ({ status: 429, headers: { 'Retry-After': '60' }, body: {} }) },
      'the rate limit of GitHub was exceeded (HTTP 429)',
    ],
  ])('%s', async (_what, options, reason) => {
    const server = await open(options);
    const { ended, unknown, warnings, sleeps } = await ask(server.url, upTo(30));
    expect({ ended, unknown: unknown.length, sleeps }).toEqual({ ended: [], unknown: 30, sleeps: [] });
    expect(warnings).toEqual([
      expect.stringMatching(/^The state of pull request .* and 25 more is unknown, so it counts as open: /),
    ]);
    expect(warnings.join()).toContain(`: ${reason}. ${ADVICE}`);
    // Those that were already under way.
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  test('a refused connection', async () => {
    const server = await open();
    await server.close();
    const { warnings, sleeps } = await ask(server.url, upTo(30));
    expect(warnings).toEqual([
      expect.stringMatching(/ is unknown, so it counts as open: cannot connect to .* \(ECONNREFUSED\)\. /),
    ]);
    expect(sleeps).toHaveLength(8);
  });
});

describe('a transient fault', () => {
  test.each<[string, Reply | 'reset', string]>([
    ['a 502 with HTML', HTML, 'GitHub returned an invalid response (HTTP 502)'],
    ['a 503', { status: 503, body: {} }, 'GitHub returned an invalid response (HTTP 503)'],
    ['HTML with a 200', { ...HTML, status: 200 }, 'GitHub returned an invalid response (unexpected content)'],
    ['a reset', 'reset', 'the connection to '],
  ])('is retried twice, then reported: %s', async (_what, fault, reason) => {
    const passing = await open({ fail: (number) => (number <= 2 ? fault : undefined) });
    const weathered = await ask(passing.url, [2]);
    expect(weathered).toEqual({ ended: [2], unknown: [], warnings: [], sleeps: [250, 500] });
    const lasting = await open({ fail: () => fault });
    const { unknown, warnings } = await ask(lasting.url, [2]);
    expect(unknown).toEqual([2]);
    expect(warnings).toEqual([expect.stringContaining(reason)]);
    expect(lasting.requests).toHaveLength(3);
  });

  test('of one request does not affect the others', async () => {
    const server = await open({ fail: (_number, request) => (request.endsWith('/3') ? HTML : undefined) });
    expect(await ask(server.url, [1, 2, 3])).toMatchObject({ ended: [2], unknown: [3] });
  });
});

describe('branches', () => {
  const ADVICE_FOR_BRANCHES = 'The job needs "github-token" with "permissions: contents: read".';
  const NAMES = ['main', 'feature/login', 'größe', 'a%2Fb', 'gone', 'gone/too'];
  const EXISTING = NAMES.filter((name) => !name.startsWith('gone'));
  const failFor = (name: string, reply: Reply | 'reset') => (_number: number, request: string) =>
    request === `GET /repos/octo-org/shop/branches/${encodeURIComponent(name)}` ? reply : undefined;

  test('are looked up one by one, and are gone if only the default branch is found', async () => {
    const server = await open({ branches: EXISTING });
    const { ended, unknown, warnings } = await askForBranches(server.url, NAMES);
    expect({ ended, unknown, warnings }).toEqual({ ended: ['gone', 'gone/too'], unknown: [], warnings: [] });
    const asked = NAMES.map((name) => `GET /repos/octo-org/shop/branches/${encodeURIComponent(name)}`);
    expect([...server.requests.slice(0, NAMES.length)].sort()).toEqual(asked.sort());
    expect(server.requests.slice(NAMES.length)).toEqual([
      'GET /repos/octo-org/shop',
      'GET /repos/octo-org/shop/branches/main',
    ]);
  });

  test('need no look at the default branch where none is gone', async () => {
    const server = await open({ branches: EXISTING });
    expect(await askForBranches(server.url, EXISTING)).toMatchObject({
      ended: [],
      unknown: [],
      warnings: [],
    });
    expect(server.requests).toHaveLength(EXISTING.length);
  });

  test('are gone if they were renamed', async () => {
    const moved = { status: 301, headers: { Location: '/' }, body: { message: 'Moved Permanently' } };
    const server = await open({ fail: failFor('former', moved) });
    expect(await askForBranches(server.url, ['former'])).toMatchObject({ ended: ['former'], warnings: [] });
  });

  test.each<[string, Partial<GitHubOptions>, string]>([
    ['the token sees no branch at all', { branches: [] }, 'GitHub did not find the default branch either'],
    [
      'the repository was renamed',
      { fail: () => ({ status: 301, body: { message: 'Moved Permanently' } }) },
      'GitHub returned an invalid response (unexpected content)',
    ],
    [
      'the default branch cannot be looked up',
      { fail: failFor('main', { status: 403, body: {} }) },
      'GitHub refused access (HTTP 403)',
    ],
    [
      'GitHub fails at the default branch',
      { fail: failFor('main', HTML) },
      'GitHub returned an invalid response',
    ],
    ['the default branch is renamed', { fail: failFor('main', { status: 301, body: {} }) }, 'default branch'],
    [
      'the token may not read the repository',
      { fail: (_number, request) => (request.endsWith('/shop') ? { status: 404, body: {} } : undefined) },
      'GitHub did not find it, or the token may not read it (HTTP 404)',
    ],
  ])('are unknown if %s', async (_why, options, reason) => {
    const server = await open(options);
    const { ended, unknown, warnings } = await askForBranches(server.url, ['gone', 'x/y']);
    expect({ ended, unknown }).toEqual({ ended: [], unknown: ['gone', 'x/y'] });
    expect(warnings).toEqual([
      expect.stringContaining('The state of branch "gone", "x/y" is unknown, so it counts as existing: '),
    ]);
    expect(warnings.join()).toContain(reason);
    expect(warnings.join()).toContain(ADVICE_FOR_BRANCHES);
  });

  test.each<[string, Partial<GitHubOptions>]>([
    ['401', { token: 'ghs_another' }],
    ['403', { fail: () => ({ status: 403, body: {} }) }],
    ['429', { fail: () => ({ status: 429, headers: { 'Retry-After': '60' }, body: {} }) }],
    ['502', { fail: () => HTML }],
  ])('are unknown, with one warning, if GitHub says %s', async (_status, options) => {
    const server = await open(options);
    const names = upTo(8).map((n) => `b-${n}`);
    const { ended, unknown, warnings } = await askForBranches(server.url, names);
    expect({ ended, unknown }).toEqual({ ended: [], unknown: names });
    expect(warnings).toEqual([expect.stringContaining(ADVICE_FOR_BRANCHES)]);
  });

  test('that are unknown do not hide that others are gone', async () => {
    const server = await open({ fail: failFor('broken', HTML) });
    expect(await askForBranches(server.url, ['broken', 'gone'])).toMatchObject({
      ended: ['gone'],
      unknown: ['broken'],
      warnings: [expect.stringContaining('The state of branch "broken" is unknown')],
    });
  });
});

test.each([
  ['another state', { state: 'draft' }],
  ['no state', {}],
  ['a list', []],
  ['null', null],
])('a pull request with %s is unknown', async (_what, body) => {
  const server = await open({ fail: () => ({ status: 200, body }) });
  const { unknown, warnings } = await ask(server.url, [2]);
  expect(unknown).toEqual([2]);
  expect(warnings).toEqual([expect.stringContaining('invalid response (unexpected content)')]);
});

test('a redirect is not followed', async () => {
  const target = await open();
  const headers = { Location: `${target.url}/repos/octo-org/shop/pulls/2` };
  const server = await open({ fail: () => ({ status: 301, headers, body: {} }) });
  expect(await ask(server.url, [2])).toMatchObject({ ended: [], unknown: [2] });
  expect(target.requests).toEqual([]);
});

test('a token that cannot be sent is not shown', async () => {
  const server = await open();
  const { warnings } = await ask(server.url, [1], { token: 'ghs_first\nline' });
  expect(warnings).toHaveLength(1);
  expect(warnings.join()).not.toMatch(/ghs_|line/);
  expect(server.requests).toEqual([]);
});

test('a cancel ends the look-up with its reason', async () => {
  const cancel = new AbortController();
  const server = await open({
    fail: () => {
      cancel.abort(new CancelledError());
      return 'hang';
    },
  });
  await expect(ask(server.url, [1], { signal: cancel.signal })).rejects.toThrow(CancelledError);
  await expect(ask(server.url, [1], { signal: cancel.signal })).rejects.toThrow(CancelledError);
  expect(server.requests).toHaveLength(1);
});
