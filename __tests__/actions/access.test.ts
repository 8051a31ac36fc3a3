import { describe, expect, test } from '@jest/globals';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { Harness, OURS } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const USER = { name: NAME, 'database-user': 'true' };
const RUNNER = { name: NAME, 'allow-ip': 'runner' };
const HOUR_MS = 3_600_000;

/** All that a run wrote where others can read it. */
function visible(runner: RecordingRunner): string {
  return JSON.stringify([runner.log, runner.annotations, runner.saved, runner.summary]);
}

describe('a database user', () => {
  test('has access to one instance, labels that say whose it is, and an expiry', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ ...USER, 'database-user-roles': 'readWrite@shop' });

    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.users()).toEqual([
      {
        username: runner.outputs.username,
        roles: [{ roleName: 'readWrite', databaseName: 'shop' }],
        scopes: [{ name: NAME, type: 'CLUSTER' }],
        description: 'For one job of octo-org/shop',
        labels: {
          ...OURS,
          'github-ref': 'refs@2Fheads@2Fmain',
          'github-run': expect.stringMatching(/^1234567890-1-[0-9a-f]{16}$/),
          'instance-id': runner.outputs.id,
          'instance-name': NAME,
        },
        deleteAfterDate: Date.UTC(2026, 10, 24, 18),
      },
    ]);
    const { username, password, connectionString, standardSrv } = runner.outputs;
    expect(connectionString).toBe(
      `${standardSrv?.replace('//', `//${username}:${password}@`)}/?retryWrites=true&w=majority&authSource=admin`,
    );
    expect(runner.summary).toContain('<code>connectionString</code>');
  });

  test('costs one request', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    // Post revokes the token, which it needs too.
    expect([...harness.requests].sort()).toEqual(
      ['token 200', 'createFlexCluster 201', 'createDatabaseUser 201', 'getFlexCluster 200'].sort(),
    );
  });

  test('is masked before it is used, and never shown', async () => {
    const harness = await Harness.open();
    const runner = await harness.create(USER);
    for (const secret of ['username', 'password', 'connectionString']) {
      const value = runner.outputs[secret] ?? '';
      expect(runner.masks).toContain(value);
      expect(runner.masks).toContain(Buffer.from(value).toString('base64'));
      expect(visible(runner)).not.toContain(value);
    }
  });

  test('has a description that Atlas accepts, however long the name of the repository is', async () => {
    const harness = await Harness.open();
    const GITHUB_REPOSITORY = `octo-org/${'shop-'.repeat(19)}`;
    const runner = await harness.create(USER, undefined, { GITHUB_REPOSITORY });
    expect(runner.annotations).toEqual([]);
    const [user] = harness.emulator.users();
    expect(user?.description).toBe(`For one job of ${GITHUB_REPOSITORY}`.slice(0, 100));
  });

  test('is deleted at the end of the job', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create(USER);
    const post = await harness.cleanUp(saved, USER);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(post.log).toContain('Removed 1 database user');
  });

  test('is deleted with the instance, like those of all other jobs', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    await harness.create(USER);
    harness.emulator.addUser({ username: 'colleague', scopes: [{ name: NAME, type: 'CLUSTER' }] });
    expect(harness.emulator.users()).toHaveLength(3);
    const removal = await harness.delete({ name: NAME });
    expect(removal.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual(['colleague']);
  });

  test('stays if another instance is deleted', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    await harness.create({ ...USER, name: 'other' });
    await harness.delete({ name: 'other' });
    expect(harness.emulator.users().map(({ scopes }) => scopes[0]?.name)).toEqual([NAME]);
  });

  test('is a new one if an instance is adopted', async () => {
    const harness = await Harness.open();
    const first = await harness.create(USER);
    const second = await harness.create(USER);
    expect(second.outputs.created).toBe('false');
    expect(second.outputs.username).not.toBe(first.outputs.username);
    const post = await harness.cleanUp(first.saved, USER);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual([second.outputs.username]);
  });

  test('is deleted by sweep with its instance', async () => {
    const harness = await Harness.open();
    await harness.create({ ...USER, 'expires-in': '1s' });
    await harness.clock.sleep(2_000);
    const sweeper = await harness.sweep({ 'closed-pull-requests': 'false' });
    expect(sweeper.annotations).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
  });

  test('has no connection string before Atlas provides it, and a notice says so', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000, connectionStringsAfterMs: 60_000 });
    const runner = await harness.create({ ...USER, 'wait-for': 'none' });
    expect(runner.outputs.connectionString).toBe('');
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        level: 'notice',
        message: expect.stringContaining('The outputs standardSrv and connectionString are empty'),
      }),
    ]);
  });
});

describe('a request for a database user', () => {
  test.each(['reset', 'status', 'html', 'truncated-json', 'empty-body', 'hang'] as const)(
    'creates one user even if its response is lost (%s)',
    async (kind) => {
      const harness = await Harness.open();
      harness.emulator.addFault({ kind, operation: 'createDatabaseUser', afterWork: true });
      const runner = await harness.create(USER);
      expect(runner.annotations).toEqual([]);
      expect(harness.emulator.users().map(({ username }) => username)).toEqual([runner.outputs.username]);
    },
  );

  test('creates one user even if its response is lost and Atlas does not show the user at once', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'reset', operation: 'createDatabaseUser', afterWork: true });
    const errorCode = 'USERNAME_NOT_FOUND';
    harness.emulator.addFault({
      kind: 'status',
      status: 404,
      errorCode,
      operation: 'getDatabaseUser',
      times: 3,
    });
    const runner = await harness.create(USER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual([runner.outputs.username]);
    expect(harness.clock.elapsed()).toBeLessThan(10_000);
  });

  const UNKNOWN_INSTANCE = {
    kind: 'status',
    status: 400,
    errorCode: 'ATLAS_SCOPE_CLUSTER_NOT_FOUND',
    operation: 'createDatabaseUser',
  } as const;

  test('is repeated until Atlas knows the instance that it creates', async () => {
    const harness = await Harness.open({ idleAfterMs: 100_000 });
    harness.emulator.addFault({ ...UNKNOWN_INSTANCE, times: 40 });
    const runner = await harness.create(USER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.users()).toHaveLength(1);
    expect(runner.log).toContainEqual(
      expect.stringMatching(
        /^Waiting until Atlas accepts the database user \(ATLAS_SCOPE_CLUSTER_NOT_FOUND; \d+ ms\)$/,
      ),
    );
  });

  test('fails half a minute after the instance is IDLE if Atlas still does not know it', async () => {
    const harness = await Harness.open({ idleAfterMs: 20_000 });
    harness.emulator.addFault({ ...UNKNOWN_INSTANCE, times: 'forever' });
    const runner = await harness.create(USER);
    expect(runner.failed).toBe(true);
    expect(runner.annotations[0]?.message).toContain('ATLAS_SCOPE_CLUSTER_NOT_FOUND (HTTP 400)');
    expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(50_000);
    expect(harness.clock.elapsed()).toBeLessThan(60_000);
  });

  test('ends with the timeout if the instance does not start', async () => {
    const harness = await Harness.open({ idleAfterMs: HOUR_MS });
    harness.emulator.addFault({ ...UNKNOWN_INSTANCE, times: 'forever' });
    const runner = await harness.create({ ...USER, 'wait-for': 'none', timeout: '1m' });
    expect(runner.annotations).toMatchObject([
      {
        level: 'error',
        message: expect.stringMatching(
          /^Failed to create a database user: timed out after \d+ s \(input "timeout": 1 m\); last error: ATLAS_SCOPE_CLUSTER_NOT_FOUND\. Increase "timeout"\.$/,
        ),
      },
    ]);
  });
});

describe('a project with too many database users', () => {
  const scope = (name: string) => ({ name, type: 'CLUSTER' }) as const;
  const labelsFor = (name: string, id = name) => ({ ...OURS, 'instance-id': id, 'instance-name': name });

  test('loses those of this repository whose instance is gone, and no others', async () => {
    const harness = await Harness.open();
    const { emulator } = harness;
    const { outputs } = await harness.create({ name: 'other' });
    emulator.addUser({ username: 'orphan', scopes: [scope('gone')], labels: labelsFor('gone') });
    emulator.addUser({ username: 'former', scopes: [scope('other')], labels: labelsFor('other') });
    emulator.addUser({
      username: 'current',
      scopes: [scope('other')],
      labels: labelsFor('other', outputs.id),
    });
    emulator.addInstance({ name: 'upgraded', dedicated: true });
    emulator.addUser({ username: 'upgraded', scopes: [scope('upgraded')], labels: labelsFor('upgraded') });
    emulator.addUser({ username: 'unlabelled', scopes: [scope('gone')], labels: OURS });
    for (let n = 0; n < 95; n += 1) {
      emulator.addUser({ username: `person-${n}`, scopes: [scope('gone')] });
    }
    const runner = await harness.create(USER);
    expect(runner.annotations).toEqual([]);
    const names = emulator.users().map(({ username }) => username);
    expect(names).toHaveLength(99);
    expect(names).not.toContain('orphan');
    expect(names).not.toContain('former');
    expect(names).toEqual(expect.arrayContaining(['current', 'upgraded', 'unlabelled']));
    expect(runner.log.join()).toContain('deleted 2 of this repository');
  });

  test('keeps the user of an instance that a list does not show', async () => {
    const harness = await Harness.open();
    const lasting = { ...USER, 'database-user-lifetime': 'instance' };
    const { outputs } = await harness.create(lasting);
    for (let n = 0; n < 99; n += 1) {
      harness.emulator.addUser({ username: `person-${n}` });
    }
    const body = { results: [] };
    harness.emulator.addFault({ kind: 'wrong-shape', operation: 'listFlexClusters', body, times: 'forever' });
    const runner = await harness.create(USER);
    expect(runner.annotations[0]?.message).toContain('GROUP_USERS_LIMIT_EXCEEDED');
    expect(harness.emulator.users().map(({ username }) => username)).toContain(outputs.username);
  });

  test('is an error with advice if no user can be deleted, and leaves nothing behind', async () => {
    const harness = await Harness.open({ idleAfterMs: HOUR_MS });
    for (let n = 0; n < 100; n += 1) {
      harness.emulator.addUser({ username: `person-${n}` });
    }
    const runner = await harness.create(USER);
    expect(runner.failed).toBe(true);
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /GROUP_USERS_LIMIT_EXCEEDED \(HTTP 403\).*A project can have at most 100 database users/,
        ),
      }),
    ]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.clock.elapsed()).toBeLessThan(60_000);
    expect(harness.countRequests('createDatabaseUser')).toBe(1);
  });

  test('loses those of this repository that have expired and that Atlas has not deleted yet', async () => {
    const harness = await Harness.open();
    const at = (ms: number) => new Date(harness.clock.now() + ms).toISOString();
    const labels = Object.entries(OURS).map(([key, value]) => ({ key, value }));
    const user = { databaseName: 'admin', scopes: [scope(NAME)], labels, roles: [] };
    const results = [
      { ...user, username: 'expired', deleteAfterDate: at(0) },
      { ...user, username: 'current', deleteAfterDate: at(60_000) },
      { ...user, username: 'lasting' },
    ];
    const errorCode = 'GROUP_USERS_LIMIT_EXCEEDED';
    harness.emulator.addFault({ kind: 'status', status: 403, errorCode, operation: 'createDatabaseUser' });
    const body = { results, totalCount: results.length };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'listDatabaseUsers' });
    const runner = await harness.create(USER);
    expect(runner.annotations).toEqual([]);
    const deleted = harness.emulator.requests.filter(({ operation }) => operation === 'deleteDatabaseUser');
    expect(deleted.map(({ path }) => path.split('/').at(-1))).toEqual(['expired']);
  });

  test('is assumed only if Atlas says so', async () => {
    const harness = await Harness.open();
    const fault = { kind: 'status', status: 400, errorCode: 'X', operation: 'createDatabaseUser' } as const;
    harness.emulator.addFault(fault);
    const runner = await harness.create({ ...USER, 'on-failure': 'keep' });
    expect(runner.annotations[0]?.message).toMatch(/Atlas returned X \(HTTP 400\)/);
    expect(harness.countRequests('createDatabaseUser')).toBe(1);
  });
});

describe('a step that fails', () => {
  test('takes back the access that it gave, even if it keeps the instance', async () => {
    const harness = await Harness.open({ idleAfterMs: HOUR_MS });
    const runner = await harness.create({ ...RUNNER, ...USER, 'on-failure': 'keep', timeout: '1m' });
    expect(runner.failed).toBe(true);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('leaves to post what it cannot take back', async () => {
    const harness = await Harness.open({ idleAfterMs: HOUR_MS });
    harness.emulator.addFault({
      kind: 'status',
      status: 503,
      operation: 'listDatabaseUsers',
      times: 'forever',
    });
    const runner = await harness.create({ ...USER, timeout: '1m' });
    expect(runner.annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(harness.emulator.users()).toHaveLength(1);
    harness.emulator.clearFaults();
    await harness.cleanUp(runner.saved, USER);
    expect(harness.emulator.users()).toEqual([]);
  });
});
