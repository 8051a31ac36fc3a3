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
  test('is made for the job alone: scoped, labelled, with an end', async () => {
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
          'managed-by': 'ephemeral-atlas',
          'github-owner': 'octo-org',
          'github-repository': 'shop',
          'github-ref': 'refs.heads.main',
          'github-run': expect.stringMatching(/^1234567890-1-[0-9a-f]{16}$/),
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

  test('costs one request, and one at a time with the wait for the instance', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    expect([...harness.requests].sort()).toEqual(
      [
        'token 200',
        'createFlexCluster 201',
        'createDatabaseUser 201',
        'getFlexCluster 200',
        'revoke 200',
      ].sort(),
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

  test('goes with the job', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create(USER);
    const post = await harness.cleanUp(saved, USER);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(post.log).toContain('Removed 1 database user');
  });

  test('goes with the instance, also that of another job', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    await harness.create(USER);
    harness.emulator.addUser({ username: 'colleague', scopes: [{ name: NAME, type: 'CLUSTER' }] });
    expect(harness.emulator.users()).toHaveLength(3);
    const removal = await harness.delete({ name: NAME });
    expect(removal.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual(['colleague']);
  });

  test('of another instance stays when one is deleted', async () => {
    const harness = await Harness.open();
    await harness.create(USER);
    await harness.create({ ...USER, name: 'other' });
    await harness.delete({ name: 'other' });
    expect(harness.emulator.users().map(({ scopes }) => scopes[0]?.name)).toEqual([NAME]);
  });

  test('is a new one where an instance is adopted', async () => {
    const harness = await Harness.open();
    const first = await harness.create(USER);
    const second = await harness.create(USER);
    expect(second.outputs.created).toBe('false');
    expect(second.outputs.username).not.toBe(first.outputs.username);
    const post = await harness.cleanUp(first.saved, USER);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual([second.outputs.username]);
  });

  test('is swept away with its instance', async () => {
    const harness = await Harness.open();
    await harness.create({ ...USER, 'expires-in': '1s', 'allow-ip': '203.0.113.7' });
    await harness.clock.sleep(2_000);
    const sweeper = await harness.sweep({ 'closed-pull-requests': 'false' });
    expect(sweeper.annotations).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('without a connection string yet says so', async () => {
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

  test.each(['reset', 'status', 'html', 'truncated-json', 'empty-body', 'hang'] as const)(
    'is made once also where the answer is lost: %s',
    async (kind) => {
      const harness = await Harness.open();
      harness.emulator.addFault({ kind, operation: 'createDatabaseUser', afterWork: true });
      const runner = await harness.create(USER);
      expect(runner.annotations).toEqual([]);
      expect(harness.emulator.users().map(({ username }) => username)).toEqual([runner.outputs.username]);
    },
  );
});

describe('a project that is full of users', () => {
  test('gets room from users of ours whose instance is gone, and loses nobody else', async () => {
    const harness = await Harness.open();
    harness.emulator.addUser({
      username: 'orphan',
      scopes: [{ name: 'gone', type: 'CLUSTER' }],
      labels: OURS,
    });
    harness.emulator.addUser({ username: 'unscoped', labels: OURS });
    await harness.create({ name: 'other' });
    const scope = (name: string) => ({ name, type: 'CLUSTER' }) as const;
    harness.emulator.addUser({ username: 'neighbor', scopes: [scope('other')], labels: OURS });
    harness.emulator.addUser({ username: 'both', scopes: [scope('gone'), scope('other')], labels: OURS });
    for (let n = 0; n < 96; n += 1) {
      harness.emulator.addUser({ username: `person-${n}`, scopes: [{ name: 'gone', type: 'CLUSTER' }] });
    }
    const runner = await harness.create(USER);
    expect(runner.annotations).toEqual([]);
    const names = harness.emulator.users().map(({ username }) => username);
    expect(names).toHaveLength(100);
    expect(names).not.toContain('orphan');
    expect(names).toEqual(expect.arrayContaining(['unscoped', 'neighbor', 'both']));
    expect(runner.log.join()).toContain('deleted 1 of this repository');
  });

  test('is an error with advice where nobody can go, and leaves nothing behind', async () => {
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

  test('gets room from users of ours that Atlas has not deleted yet although they have expired', async () => {
    const harness = await Harness.open();
    const scope = [{ name: NAME, type: 'CLUSTER' }];
    const at = (ms: number) => new Date(harness.clock.now() + ms).toISOString();
    const labels = Object.entries(OURS).map(([key, value]) => ({ key, value }));
    const user = { databaseName: 'admin', scopes: scope, labels, roles: [] };
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

  test('is not looked for after any other error', async () => {
    const harness = await Harness.open();
    const fault = { kind: 'status', status: 400, errorCode: 'X', operation: 'createDatabaseUser' } as const;
    harness.emulator.addFault(fault);
    const runner = await harness.create({ ...USER, 'on-failure': 'keep' });
    expect(runner.annotations[0]?.message).toMatch(/Atlas returned X \(HTTP 400\)/);
    expect(harness.countRequests('listFlexClusters')).toBe(0);
  });
});

describe('a step that fails', () => {
  test('takes back the access that it gave, also where it keeps the instance', async () => {
    const harness = await Harness.open({ idleAfterMs: HOUR_MS });
    const runner = await harness.create({ ...RUNNER, ...USER, 'on-failure': 'keep', timeout: '1m' });
    expect(runner.failed).toBe(true);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
    expect(runner.saved.access).toBe('');
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
