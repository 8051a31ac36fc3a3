import { describe, expect, test } from '@jest/globals';
import { GITHUB_TOKEN, type GitHubOptions, startGitHub } from '../../tools/harness/github-server.ts';
import { Harness, type Inputs, MIRROR, OURS } from '../support/in-process.ts';

const DAY = 86_400_000;
const NO_GITHUB = { 'closed-pull-requests': 'false', 'deleted-branches': 'false' };

function names(harness: Harness): string[] {
  return harness.emulator
    .instances()
    .map(({ name }) => name)
    .sort();
}

/** A day before the simulated clock began, in the form of Atlas. */
function daysAgo(harness: Harness, days: number): string {
  return new Date(harness.clock.now() - days * DAY).toISOString();
}

describe('sweep', () => {
  test('deletes only instances of this repository that have expired', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20261123T175959Z' } });
    harness.emulator.addInstance({
      name: 'expires-later',
      tags: { ...OURS, 'expires-at': '20261123T180001Z' },
    });
    harness.emulator.addInstance({ name: 'never-expires', tags: OURS });
    harness.emulator.addInstance({ name: 'unreadable', tags: { ...OURS, 'expires-at': 'tomorrow' } });
    harness.emulator.addInstance({ name: 'foreign', tags: { 'expires-at': '20200101T000000Z' } });
    harness.emulator.addInstance({
      name: 'neighbour',
      tags: { ...OURS, 'github-repository-id': '987654321', 'expires-at': '20200101T000000Z' },
    });
    const runner = await harness.sweep(NO_GITHUB);
    expect(runner.annotations).toEqual([]);
    expect(names(harness)).toEqual(['expires-later', 'foreign', 'neighbour', 'never-expires', 'unreadable']);
    expect(JSON.parse(runner.outputs.deleted ?? '')).toEqual(['expired']);
    expect(JSON.parse(runner.outputs.kept ?? '').sort()).toEqual([
      'expires-later',
      'never-expires',
      'unreadable',
    ]);
    expect(runner.summary).toContain(
      '| <code>expired</code> | 0 ms | deleted | <code>expired at 2026-11-23T17&#58;59&#58;59Z</code> |',
    );
    expect(runner.summary).not.toContain('foreign');
  });

  test('deletes instances that are older than "older-than"', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'old', tags: OURS, createDate: daysAgo(harness, 3) });
    harness.emulator.addInstance({ name: 'young', tags: OURS, createDate: daysAgo(harness, 1) });
    harness.emulator.addInstance({ name: 'foreign', createDate: daysAgo(harness, 30) });
    await harness.sweep({ ...NO_GITHUB, 'older-than': '2d' });
    expect(names(harness)).toEqual(['foreign', 'young']);
  });

  test('deletes the instances of closed and merged pull requests', async () => {
    const harness = await Harness.open();
    const github = await startGitHub({ pullRequests: { 1: 'open', 2: 'closed', 3: 'merged' } });
    for (const number of ['1', '2', '3', '4']) {
      harness.emulator.addInstance({
        name: `pr-${number}`,
        tags: { ...OURS, 'github-pull-request': number },
      });
    }
    harness.emulator.addInstance({ name: 'foreign', tags: { 'github-pull-request': '2' } });
    const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN }, github.url);
    await github.close();
    expect(names(harness)).toEqual(['foreign', 'pr-1', 'pr-4']);
    // Number 4 cannot be looked up, so it counts as open.
    expect(runner.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('4') }]);
    expect(runner.failed).toBe(false);
  });

  test('deletes expired and old instances even if GitHub never answers', async () => {
    const harness = await Harness.open();
    const left: string[][] = [];
    const github = await startGitHub({
      pullRequests: {},
      fail: () => {
        left.push(names(harness));
        void letTimePass();
        return 'hang';
      },
    });
    // Nothing else moves the time of the simulated clock.
    let done = false;
    async function letTimePass() {
      while (!done) {
        await harness.clock.sleep(500);
      }
    }
    const tags = { ...OURS, 'github-pull-request': '1' };
    harness.emulator.addInstance({ name: 'expired', tags: { ...tags, 'expires-at': '20200101T000000Z' } });
    harness.emulator.addInstance({ name: 'old', tags, createDate: daysAgo(harness, 3) });
    harness.emulator.addInstance({ name: 'pr-1', tags, createDate: daysAgo(harness, 1) });
    const inputs = { 'github-token': GITHUB_TOKEN, 'older-than': '2d', timeout: '1m' };
    const started = harness.clock.elapsed();
    const runner = await harness.sweep(inputs, github.url);
    done = true;
    expect(left[0]).toEqual(['pr-1']);
    expect(runner.outputs).toEqual({ deleted: '["expired","old"]', kept: '["pr-1"]' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('did not respond within 30 s'),
      }),
    ]);
    expect(harness.clock.elapsed() - started).toBeLessThanOrEqual(62_000);
    await github.close();
  });

  test('fails at the end if it cannot read the database users of deleted instances', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
    const refusal = {
      kind: 'status',
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
      times: 'forever',
    } as const;
    harness.emulator.addFault({ ...refusal, operation: 'listDatabaseUsers' });
    const runner = await harness.sweep(NO_GITHUB);
    expect(runner.outputs).toEqual({ deleted: '["expired"]', kept: '[]' });
    expect(runner.failed).toBe(true);
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'Could not remove the database users of deleted instances: Failed to list the database users',
      ),
      expect.stringContaining('Failed to remove all database users of deleted instances'),
    ]);
  });

  describe('removes the lasting logins of instances of this repository that no longer exist', () => {
    const others = {
      'managed-by': 'ephemeral-atlas',
      'github-owner': 'octo-org',
      'github-repository': 'blog',
    };
    const scopes = (name: string) => [{ name, type: 'CLUSTER' as const }];

    /** Logins of instances that exist and that do not, of this repository and of others. */
    async function openWithLogins() {
      const harness = await Harness.open();
      const { emulator } = harness;
      const access = { 'database-user': 'true', 'database-user-lifetime': 'instance', 'allow-ip': 'runner' };
      await harness.create({ name: 'gone', ...access });
      await harness.create({ name: 'alive', ...access });
      emulator.addFault({ kind: 'status', status: 403, operation: 'listDatabaseUsers' });
      await harness.delete({ name: 'gone' });
      emulator.addInstance({ name: 'production', dedicated: true });
      emulator.addUser({ username: 'other-repository', labels: others, scopes: scopes('gone') });
      emulator.addUser({ username: 'for-all', labels: OURS });
      emulator.addUser({ username: 'dedicated', labels: OURS, scopes: scopes('production') });
      return harness;
    }

    const usersOf = (harness: Harness) =>
      harness.emulator.users().map(({ username }) => username.replace(/^ephemeral-.*/, 'ephemeral'));

    test('and no other', async () => {
      const harness = await openWithLogins();
      const runner = await harness.sweep(NO_GITHUB);
      expect(runner.annotations).toEqual([]);
      expect(usersOf(harness)).toEqual(['ephemeral', 'other-repository', 'for-all', 'dedicated']);
      expect(harness.emulator.accessList()).toHaveLength(1);
      expect(runner.log).toContain('Instances that no longer exist: Removed 1 database user');
    });

    test('and only reports it in a dry run', async () => {
      const harness = await openWithLogins();
      const before = [harness.emulator.users(), harness.emulator.accessList()];
      const runner = await harness.sweep({ ...NO_GITHUB, 'dry-run': 'true' });
      expect([harness.emulator.users(), harness.emulator.accessList()]).toEqual(before);
      expect(runner.log).toContain('Instances that no longer exist: Would remove 1 database user');
    });
  });

  test('counts pull requests as open and branches as existing without a token', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'pr-2', tags: { ...OURS, 'github-pull-request': '2' } });
    harness.emulator.addInstance({ name: 'login', tags: { ...OURS, 'github-ref': 'refs@2Fheads@2Flogin' } });
    const runner = await harness.sweep();
    expect(names(harness)).toEqual(['login', 'pr-2']);
    expect(runner.log).toContain('pr-2: kept (the state of pull request #2 is unknown)');
    expect(runner.log).toContain('login: kept (the state of branch "login" is unknown)');
    expect(runner.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('"permissions: pull-requests: read"') },
      { level: 'warning', message: expect.stringContaining('"permissions: contents: read"') },
    ]);
  });

  describe('goes by branches', () => {
    const refs = {
      main: 'refs@2Fheads@2Fmain',
      login: 'refs@2Fheads@2Ffeature@2Flogin',
      gone: 'refs@2Fheads@2Fgone@2Ftoo',
      'of-a-fork': 'refs@2Fheads@2Fsomeone@2Fshop@3Agone',
      'of-a-tag': 'refs@2Ftags@2Fv1',
      'of-a-commit': '0123456789abcdef0123456789abcdef01234567',
      unreadable: 'refs.heads.gone',
      cut: `refs@2Fheads@2F${'x'.repeat(238)}@@`,
    };
    const asked = (...branches: string[]) =>
      branches.map((each) => `GET /repos/octo-org/shop/branches/${each}`);

    async function openWithBranches(options: Partial<GitHubOptions> = {}) {
      const harness = await Harness.open();
      const github = await startGitHub({ pullRequests: {}, branches: ['main', 'feature/login'], ...options });
      for (const [name, ref] of Object.entries(refs)) {
        harness.emulator.addInstance({ name, tags: { ...OURS, 'github-ref': ref } });
      }
      harness.emulator.addInstance({ name: 'mirror', tags: { ...MIRROR, 'github-ref': refs.gone } });
      const sweep = async (inputs: Inputs = {}) => {
        const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN, ...inputs }, github.url);
        await github.close();
        return runner;
      };
      return { harness, github, sweep };
    }

    test('and deletes the instances of those that are gone', async () => {
      const { harness, github, sweep } = await openWithBranches();
      const runner = await sweep();
      expect(runner.annotations).toEqual([]);
      expect(runner.outputs.deleted).toBe('["gone"]');
      expect(names(harness)).not.toContain('gone');
      expect(names(harness)).toHaveLength(Object.keys(refs).length);
      expect(runner.log).toEqual(
        expect.arrayContaining([
          'gone: deleted (branch "gone/too" is gone)',
          'main: kept (branch "main" exists)',
          'login: kept (branch "feature/login" exists)',
          'of-a-fork: kept (not expired)',
        ]),
      );
      expect([...github.requests].sort()).toEqual([
        'GET /repos/octo-org/shop',
        ...asked('feature%2Flogin', 'gone%2Ftoo', 'main', 'main'),
      ]);
    });

    test('and deletes none if the token does not see the default branch', async () => {
      const { harness, sweep } = await openWithBranches({ branches: [] });
      const runner = await sweep();
      expect(runner.outputs.deleted).toBe('[]');
      expect(names(harness)).toContain('gone');
      expect(runner.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('"permissions: contents: read"') },
      ]);
      expect(runner.log).toContain('gone: kept (the state of branch "gone/too" is unknown)');
    });

    test('but not if the input turns that off', async () => {
      const { github, sweep } = await openWithBranches();
      const runner = await sweep({ 'deleted-branches': 'false' });
      expect(runner.outputs.deleted).toBe('[]');
      expect(runner.log).toContain('gone: kept (not expired)');
      expect(github.requests).toEqual([]);
    });

    test('and reads the branch that create wrote into the tags', async () => {
      const { harness, sweep } = await openWithBranches();
      await harness.create({ name: 'unusual' }, undefined, { GITHUB_REF: 'refs/heads/größe/@2F' });
      const runner = await sweep();
      expect(runner.log).toContain('unusual: deleted (branch "größe/@2F" is gone)');
    });

    test('and keeps the database of a branch that is pushed again while sweep runs', async () => {
      const { harness, github, sweep } = await openWithBranches();
      let adopted: Promise<unknown> | undefined;
      harness.emulator.onRequest(async ({ operation, when }) => {
        if (operation === 'getFlexCluster' && when === 'before' && !adopted && github.requests.length > 0) {
          adopted = harness.create({ name: 'gone' }, undefined, { GITHUB_REF: 'refs/heads/gone/too' });
          await adopted;
        }
      });
      const runner = await sweep();
      expect(runner.outputs.deleted).toBe('[]');
      expect(runner.log).toContain('gone: kept (a run has adopted it in the meantime)');
    });
  });

  test('deletes an entry of the merge queue with its pull request', async () => {
    const harness = await Harness.open();
    const github = await startGitHub({ pullRequests: { 7: 'open', 8: 'merged' } });
    for (const number of [7, 8]) {
      const GITHUB_REF = `refs/heads/gh-readonly-queue/main/pr-${number}-0123abcd`;
      await harness.create({}, undefined, { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF });
    }
    const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN }, github.url);
    await github.close();
    expect(JSON.parse(runner.outputs.deleted ?? '')).toEqual([expect.stringMatching(/^queue-8-/)]);
    expect([...github.requests].sort()).toEqual([7, 8].map((n) => `GET /repos/octo-org/shop/pulls/${n}`));
  });

  test('shows in its summary how old each instance is, and why it stays or goes', async () => {
    const harness = await Harness.open();
    const github = await startGitHub({ pullRequests: { 1: 'open', 2: 'closed' } });
    const add = (name: string, days: number, tags: Inputs) =>
      harness.emulator.addInstance({ name, tags: { ...OURS, ...tags }, createDate: daysAgo(harness, days) });
    add('a', 10, { 'expires-at': '20261123T170000Z' });
    add('b', 8, {});
    add('c', 3, { 'github-pull-request': '1' });
    add('d', 1.5, { 'github-pull-request': '2' });
    add('e', 0.25, { 'github-ref': 'refs@2Fheads@2Fmain' });
    add('f', 0, { 'github-ref': 'refs@2Ftags@2Fv1' });
    const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN, 'older-than': '7d' }, github.url);
    await github.close();
    const rows = runner.summary
      .replaceAll(/<\/?code>/g, '')
      .replaceAll(/&#(\d+);/g, (_match, code) => String.fromCharCode(Number(code)))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toEqual([
      '| Instance | Age | Outcome | Reason |',
      '| --- | --- | --- | --- |',
      '| a | 10 d | deleted | expired at 2026-11-23T17:00:00Z |',
      '| b | 8 d | deleted | 8 d old, over the limit of 7 d (input "older-than") |',
      '| c | 3 d | kept | pull request #1 is open |',
      '| d | 36 h | deleted | pull request #2 is closed |',
      '| e | 6 h | kept | branch "main" exists |',
      '| f | 0 ms | kept | not expired |',
    ]);
  });

  test('reports what it would delete in a dry run, and deletes nothing', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
    const runner = await harness.sweep({ ...NO_GITHUB, 'dry-run': 'true' });
    expect(names(harness)).toEqual(['expired']);
    expect(runner.outputs).toEqual({ deleted: '["expired"]', kept: '[]' });
    expect(harness.countRequests('delete')).toBe(0);
  });

  test('deletes the others after a failure, and fails at the end', async () => {
    const harness = await Harness.open();
    const tags = { ...OURS, 'expires-at': '20200101T000000Z' };
    harness.emulator.addInstance({ name: 'protected', tags, terminationProtectionEnabled: true });
    harness.emulator.addInstance({ name: 'expired', tags });
    const runner = await harness.sweep(NO_GITHUB);
    expect(names(harness)).toEqual(['protected']);
    expect(runner.failed).toBe(true);
    expect(runner.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error Instance protected',
      'error Ephemeral MongoDB Atlas',
    ]);
    expect(runner.outputs).toEqual({ deleted: '["expired"]', kept: '["protected"]' });
    expect(runner.summary).toContain('1 failed');
  });

  test('keeps an expired instance that a run adopts and extends while sweep runs', async () => {
    const harness = await Harness.open();
    const first = await harness.create({ name: 'in-use', 'expires-in': '1h' });
    expect(first.failed).toBe(false);
    await harness.clock.sleep(2 * 3_600_000);
    let adopted: Promise<unknown> | undefined;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation === 'listFlexClusters' && when === 'after' && !adopted) {
        adopted = harness.create({ name: 'in-use', 'expires-in': '1h' });
        await adopted;
      }
    });
    const runner = await harness.sweep(NO_GITHUB);
    expect(names(harness)).toEqual(['in-use']);
    expect(runner.log).toContainEqual('in-use: kept (a run has adopted it in the meantime)');
  });

  test('keeps the database of a pull request that is reopened while sweep runs', async () => {
    const harness = await Harness.open();
    const github = await startGitHub({ pullRequests: { 2: 'closed' } });
    const environment = { GITHUB_REF: 'refs/pull/2/merge' };
    await harness.create({ name: 'preview' }, undefined, environment);
    let adopted: Promise<unknown> | undefined;
    // After GitHub said that it is closed, and before sweep looks at the instance for the last time.
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'before' && !adopted && github.requests.length > 0) {
        adopted = harness.create({ name: 'preview' }, undefined, environment);
        await adopted;
      }
    });
    const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN }, github.url);
    await github.close();
    expect(names(harness)).toEqual(['preview']);
    expect(runner.log).toContain('preview: kept (a run has adopted it in the meantime)');
    expect(runner.outputs).toEqual({ deleted: '[]', kept: '["preview"]' });
  });

  test('keeps an instance that is too old if a run adopts it while sweep runs', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'old', tags: OURS, createDate: daysAgo(harness, 3) });
    let adopted: Promise<unknown> | undefined;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'before' && !adopted) {
        adopted = harness.create({ name: 'old' });
        await adopted;
      }
    });
    const runner = await harness.sweep({ ...NO_GITHUB, 'older-than': '2d' });
    expect(names(harness)).toEqual(['old']);
    expect(runner.log).toContain('old: kept (a run has adopted it in the meantime)');
  });

  describe('and the secrets of the service account', () => {
    const BEFORE_WARNING = 365 - 14;
    const lastRequests = (harness: Harness) => harness.requests.slice(-2);

    test('warns 14 days before the last one expires', async () => {
      const harness = await Harness.open();
      await harness.clock.sleep(BEFORE_WARNING * DAY - 1_000);
      expect((await harness.sweep(NO_GITHUB)).annotations).toEqual([]);
      await harness.clock.sleep(1_000);
      const runner = await harness.sweep(NO_GITHUB);
      expect(runner.failed).toBe(false);
      expect(runner.annotations).toEqual([
        expect.objectContaining({
          level: 'warning',
          message:
            'The last secret of the service account expires at 2027-11-23 18:00 UTC. Create a new one in Atlas, and store it as the GitHub secret that "client-secret" is set from.',
        }),
      ]);
    });

    test('says nothing with an API key', async () => {
      const harness = await Harness.open();
      await harness.clock.sleep(BEFORE_WARNING * DAY);
      expect((await harness.sweep(NO_GITHUB, undefined, harness.apiKey)).annotations).toEqual([]);
      expect(harness.countRequests('getServiceAccount')).toBe(0);
    });

    test.each([
      [403, 'USER_UNAUTHORIZED', 1],
      [404, 'RESOURCE_NOT_FOUND', 1],
      [503, 'UNEXPECTED_ERROR', 8],
    ])('says nothing if Atlas returns %s, and asks for at most 10 s', async (status, errorCode, most) => {
      const harness = await Harness.open();
      await harness.clock.sleep(BEFORE_WARNING * DAY);
      const started = harness.clock.elapsed();
      const operation = 'getServiceAccount';
      harness.emulator.addFault({ kind: 'status', status, errorCode, operation, times: 'forever' });
      const runner = await harness.sweep(NO_GITHUB);
      expect({ annotations: runner.annotations, failed: runner.failed }).toEqual({
        annotations: [],
        failed: false,
      });
      expect(harness.countRequests(operation)).toBeLessThanOrEqual(most);
      expect(harness.clock.elapsed() - started).toBeLessThanOrEqual(10_000);
      expect(lastRequests(harness)).toEqual([`getServiceAccount ${status}`, 'revoke 200']);
    });
  });

  test('ignores an instance that is being deleted', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    await harness.create({ name: 'going', 'expires-in': '1h' });
    await harness.clock.sleep(2 * 3_600_000);
    await harness.delete({ name: 'going' });
    const runner = await harness.sweep(NO_GITHUB);
    expect(runner.failed).toBe(false);
    // What is being deleted shows no tags: it is nobody's.
    expect(runner.outputs).toEqual({ deleted: '[]', kept: '[]' });
  });

  test('reports an empty project', async () => {
    const harness = await Harness.open();
    const runner = await harness.sweep();
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toEqual({ deleted: '[]', kept: '[]' });
    expect(runner.summary).toContain('nothing to sweep');
  });

  test('pages through 1,000 instances and asks GitHub about each of 500 pull requests once', async () => {
    const harness = await Harness.open();
    const pullRequests = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [n + 1, 'open' as const]));
    const github = await startGitHub({ pullRequests: { ...pullRequests, 7: 'closed' } });
    for (let n = 1; n <= 500; n += 1) {
      harness.emulator.addInstance({ name: `pr-${n}`, tags: { ...OURS, 'github-pull-request': String(n) } });
      harness.emulator.addInstance({ name: `other-${n}` });
    }
    const runner = await harness.sweep({ 'github-token': GITHUB_TOKEN }, github.url);
    await github.close();
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.deleted).toBe('["pr-7"]');
    expect(harness.emulator.instances()).toHaveLength(999);
    const lists = harness.requests.filter((request) => request.startsWith('list'));
    expect(lists.length).toBeLessThanOrEqual(1_000 / 100 + 2);
    expect(new Set(github.requests).size).toBe(500);
    expect(github.requests).toHaveLength(500);
  });
});
