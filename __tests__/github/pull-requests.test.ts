import { afterEach, describe, expect, test } from '@jest/globals';
import { type PullRequestQuestion, pullRequestStates } from '../../src/github/pull-requests.ts';
import { CancelledError } from '../../src/util/errors.ts';
import {
  GITHUB_TOKEN,
  type GitHubOptions,
  type GitHubServer,
  type Reply,
  startGitHub,
} from '../../tools/harness/github-server.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

const running: GitHubServer[] = [];
const HTML: Reply = { status: 502, body: `<html>Bad gateway ${GITHUB_TOKEN}</html>` };
const PERMISSION = 'check "github-token", and add "permissions: pull-requests: read" to the job.';

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function open(options: Partial<GitHubOptions> = {}): Promise<GitHubServer> {
  const server = await startGitHub({ pullRequests: { 1: 'OPEN', 2: 'CLOSED', 3: 'MERGED' }, ...options });
  running.push(server);
  return server;
}

async function ask(apiUrl: string, numbers: readonly number[], question: Partial<PullRequestQuestion> = {}) {
  const problems: string[] = [];
  const clock = new VirtualClock();
  const states = await pullRequestStates(
    { owner: 'octo-org', repository: 'shop', token: GITHUB_TOKEN, apiUrl, numbers, ...question },
    (message) => problems.push(message),
    clock,
  );
  expect(problems.join('\n')).not.toContain(question.token?.trim() || GITHUB_TOKEN);
  return { states: Object.fromEntries(states), problems, sleeps: clock.sleeps };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe('the states of pull requests', () => {
  test.each([
    ['github.com', {}, ''],
    ['an Enterprise Server', { path: '/api/v3' as const }, ''],
    ['an address that ends in a slash', {}, '/'],
    ['an Enterprise Server that ends in a slash', { path: '/api/v3' as const }, '/'],
  ])('are asked of %s', async (_where, options, end) => {
    const server = await open(options);
    const { states, problems } = await ask(server.url + end, [1, 2, 3]);
    expect(states).toEqual({ 1: 'open', 2: 'closed', 3: 'closed' });
    expect(problems).toEqual([]);
    expect(server.requests).toBe(1);
  });

  test('take 5 requests for 500', async () => {
    const pullRequests = Object.fromEntries(upTo(500).map((n) => [n, n % 2 ? 'OPEN' : 'MERGED'] as const));
    const server = await open({ pullRequests });
    const { states, problems } = await ask(server.url, upTo(500));
    expect(Object.values(states)).toEqual(upTo(500).map((n) => (n % 2 ? 'open' : 'closed')));
    expect(problems).toEqual([]);
    expect(server.requests).toBe(5);
  });

  test('are asked once for each, and not at all for none', async () => {
    const server = await open();
    expect((await ask(server.url, [])).states).toEqual({});
    expect(server.requests).toBe(0);
    expect((await ask(server.url, [2, 1, 2, 2])).states).toEqual({ 1: 'open', 2: 'closed' });
    expect(server.queries).toHaveLength(1);
  });

  test('are unknown where GitHub does not know them, and only there', async () => {
    const server = await open();
    const { states, problems, sleeps } = await ask(server.url, [1, 4, 2, 5, 6, 7, 8, 9, 2_147_483_647]);
    expect(states).toMatchObject({ 1: 'open', 2: 'closed', 4: 'unknown', 2147483647: 'unknown' });
    expect(problems).toEqual([
      'The state of pull request #4, #5, #6, #7, #8 and 2 more is unknown: the pull request does not exist in this repository.',
    ]);
    expect(sleeps).toEqual([]);
  });

  test('are never asked for what cannot be a number', async () => {
    const server = await open();
    const odd = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 53];
    const { states, problems } = await ask(server.url, [...odd, 3]);
    expect(states).toEqual({ ...Object.fromEntries(odd.map((number) => [number, 'unknown'])), 3: 'closed' });
    expect(problems).toEqual([expect.stringMatching(/ and 2 more is unknown: it is not a valid pull/)]);
    expect(server.queries).toEqual([expect.stringContaining('{ p3: pullRequest(number: 3) { state } }')]);
  });

  test('put owner and repository where they cannot change the query', async () => {
    const repository = 'shop") { id } } #';
    const server = await open({ repository: `octo-org/${repository}` });
    expect((await ask(server.url, [1], { repository })).states).toEqual({ 1: 'open' });
  });

  test.each([undefined, '', ' '])('are unknown without a token (%j)', async (token) => {
    const server = await open();
    const { states, problems } = await ask(server.url, upTo(150), { token });
    expect(new Set(Object.values(states))).toEqual(new Set(['unknown']));
    expect(problems).toEqual([
      'The state of pull request #1, #2, #3, #4, #5 and 145 more is unknown: there is no GitHub token; set "github-token", and add "permissions: pull-requests: read" to the job.',
    ]);
    expect(server.requests).toBe(0);
  });
});

describe('a refusal is not asked again', () => {
  const forbidden = { type: 'FORBIDDEN', path: ['repository', 'p1'], message: GITHUB_TOKEN };
  test.each<[string, Partial<GitHubOptions>, string]>([
    ['a wrong token', { token: 'ghs_another' }, `GitHub refused access (status 401); ${PERMISSION}`],
    ['a wrong repository', { repository: 'a/b' }, `GitHub refused access (NOT_FOUND); ${PERMISSION}`],
    [
      'a 403',
      { fail: () => ({ status: 403, body: { message: GITHUB_TOKEN } }) },
      `GitHub refused access (status 403); ${PERMISSION}`,
    ],
    [
      'a permission that is missing',
      { fail: () => ({ status: 200, body: { data: { repository: { p1: null } }, errors: [forbidden] } }) },
      `GitHub refused access (FORBIDDEN); ${PERMISSION}`,
    ],
    [
      'a rate limit',
      { fail: () => ({ status: 403, headers: { 'X-RateLimit-Remaining': '0' }, body: {} }) },
      'the rate limit of GitHub was exceeded (status 403); the next run tries again.',
    ],
    [
      'a secondary rate limit',
      { fail: () => ({ status: 429, headers: { 'Retry-After': '60' }, body: {} }) },
      'the rate limit of GitHub was exceeded (status 429); the next run tries again.',
    ],
    [
      'a rate limit of GraphQL',
      { fail: () => ({ status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'x' }] } }) },
      'the rate limit of GitHub was exceeded (RATE_LIMITED); the next run tries again.',
    ],
  ])('%s', async (_what, options, reason) => {
    const server = await open(options);
    const { states, problems } = await ask(server.url, [1]);
    expect(states).toEqual({ 1: 'unknown' });
    expect(problems).toEqual([`The state of pull request #1 is unknown: ${reason}`]);
    expect(server.requests).toBe(1);
  });

  test('for other pull requests either', async () => {
    const server = await open({ token: 'ghs_another' });
    expect((await ask(server.url, upTo(300))).problems).toHaveLength(1);
    expect(server.requests).toBe(1);
  });
});

describe('a fault', () => {
  test.each<[string, Reply | 'reset', string]>([
    ['a 502 with HTML', HTML, 'returned an invalid response (status 502)'],
    ['a 503', { status: 503, body: {} }, 'returned an invalid response (status 503)'],
    ['HTML with a 200', { ...HTML, status: 200 }, 'returned an invalid response (unexpected content)'],
    [
      'an error of GraphQL',
      { status: 200, body: { data: null, errors: [{ message: GITHUB_TOKEN }] } },
      'returned an invalid response (the response contains an error)',
    ],
    ['a reset', 'reset', 'is not reachable (UND_ERR_SOCKET)'],
  ])('is weathered twice, then reported: %s', async (_what, fault, reason) => {
    const passing = await open({ fail: (request) => (request <= 2 ? fault : undefined) });
    expect(await ask(passing.url, [1, 2])).toEqual({
      states: { 1: 'open', 2: 'closed' },
      problems: [],
      sleeps: [500, 1000],
    });
    const lasting = await open({ fail: () => fault });
    const { states, problems } = await ask(lasting.url, [1]);
    expect(states).toEqual({ 1: 'unknown' });
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(lasting.requests).toBe(3);
  });

  test('of one batch leaves the others alone', async () => {
    const pullRequests = Object.fromEntries(upTo(300).map((n) => [n, 'OPEN'] as const));
    const server = await open({ pullRequests, fail: (request) => (request <= 3 ? HTML : undefined) });
    const { states, problems } = await ask(server.url, upTo(300));
    expect(Object.values(states).filter((state) => state === 'open')).toHaveLength(200);
    expect(problems).toEqual([expect.stringContaining('and 95 more is unknown')]);
    expect(server.requests).toBe(5);
  });

  test('of the network is reported once: a connection that is refused', async () => {
    const server = await open();
    await server.close();
    const { problems, sleeps } = await ask(server.url, upTo(200));
    expect(problems).toEqual([
      'The state of pull request #1, #2, #3, #4, #5 and 195 more is unknown: GitHub is not reachable (ECONNREFUSED); check GITHUB_API_URL and the network.',
    ]);
    expect(sleeps).toEqual([500, 1000]);
  });

  test('of the token itself does not show it', async () => {
    const server = await open();
    const { problems } = await ask(server.url, [1], { token: 'ghs_first\nline' });
    expect(problems.join()).not.toMatch(/ghs_|line/);
    expect(server.requests).toBe(0);
  });

  test('is different from a cancel, which ends the asking with its reason', async () => {
    const cancel = new AbortController();
    const abort = () => {
      cancel.abort(new CancelledError());
      return 'hang' as const;
    };
    const server = await open({ fail: abort });
    await expect(ask(server.url, [1], { signal: cancel.signal })).rejects.toThrow(CancelledError);
    await expect(ask(server.url, [1], { signal: cancel.signal })).rejects.toThrow(CancelledError);
    expect(server.requests).toBe(1);
  });
});
