import { describe, expect, test } from '@jest/globals';
import type { EmulatorOptions, SeededSnapshot } from '../../emulator/index.ts';
import { Harness, type Inputs } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const OLD = '0123456789abcdef01234567';
const NEW = '89abcdef0123456701234567';
const RESTORE = { name: NAME, 'restore-from': 'staging' };
const OURS = { 'managed-by': 'ephemeral-atlas', 'github-owner': 'octo-org', 'github-repository': 'shop' };

/** A project with an instance `staging`, which has two snapshots. */
async function open(options: EmulatorOptions = {}, snapshot: Partial<SeededSnapshot> = {}) {
  const harness = await Harness.open({ restoredAfterMs: 20_000, ...options });
  const { emulator } = harness;
  const staging = { instance: 'staging', ...snapshot };
  emulator.addSnapshot({ ...staging, id: OLD, finishedAt: '2026-11-21T01:00:00Z' });
  emulator.addSnapshot({ ...staging, id: NEW, finishedAt: '2026-11-22T01:00:00Z' });
  emulator.addSnapshot({ ...staging, finishedAt: '2026-11-23T01:00:00Z', status: 'RUNNING' });
  return harness;
}

function count(harness: Harness, operation: string): number {
  return harness.requests.filter((request) => request.startsWith(operation)).length;
}

function tagsOf(harness: Harness, name = NAME) {
  return harness.emulator.instances().find((instance) => instance.name === name)?.tags;
}

/** The messages of a run that failed, which left no instance behind. */
async function failure(harness: Harness, inputs: Inputs = RESTORE): Promise<string> {
  const runner = await harness.create(inputs);
  expect(runner.failed).toBe(true);
  expect(tagsOf(harness, inputs.name)).toBeUndefined();
  expect(runner.annotations).toHaveLength(1);
  return runner.annotations[0]?.message ?? '';
}

describe('restore-from', () => {
  test('restores the newest complete snapshot into a new instance, after it is IDLE', async () => {
    const harness = await open({ idleAfterMs: 8_000 });
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ created: 'true', restored: 'true', stateName: 'IDLE' });
    expect(harness.emulator.restoreJobs()).toMatchObject([
      { status: 'COMPLETED', snapshotId: NEW, source: { name: 'staging' }, target: { name: NAME } },
    ]);
    expect(tagsOf(harness)).not.toHaveProperty('restore-pending');
    expect(runner.log.join('\n')).toMatch(/Restore job \w+ is RUNNING/);
    expect(runner.summary).toContain('| Data | restored from <code>staging</code> |');
    expect(runner.summary).toContain('Restore the data');
  });

  test('takes a certain snapshot of another project', async () => {
    const harness = await open({}, { project: 'other' });
    const source = `${harness.emulator.otherProject.id}/staging@${OLD}`;
    const runner = await harness.create({ name: NAME, 'restore-from': source });
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED', snapshotId: OLD }]);
  });

  test('leaves an adopted instance as it is, unless it is to be restored', async () => {
    const harness = await open();
    await harness.create(RESTORE);
    const again = await harness.create(RESTORE);
    expect(again.outputs).toMatchObject({ created: 'false', restored: 'false' });
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
    const restored = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(restored.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toHaveLength(2);
    expect(tagsOf(harness)).not.toHaveProperty('restore-pending');
  });

  test('waits for a restore into an adopted instance that is still running', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    const first = harness.create(RESTORE);
    await harness.clock.sleep(10_000);
    expect(count(harness, 'createRestoreJob')).toBe(1);
    const second = await harness.create(RESTORE);
    expect(second.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }]);
    expect((await first).failed).toBe(false);
    expect(count(harness, 'createRestoreJob')).toBe(1);
  });

  test('waits for a restore that runs, though nothing says that one is needed', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    const other = harness.create({ ...RESTORE, 'if-exists': 'restore' });
    await harness.clock.sleep(10_000);
    const runner = await harness.create(RESTORE);
    expect(runner.outputs.restored).toBe('true');
    await other;
  });

  test('restores what a cancelled run did not', async () => {
    const harness = await open({ idleAfterMs: 30_000 });
    // The second push adopts the instance, and the run of the first one is cancelled before it is IDLE.
    const first = harness.run('create', RESTORE, {
      interruption: { how: 'cancel after', request: 12 },
    });
    await harness.clock.sleep(3_000);
    const second = await harness.create(RESTORE, undefined, { GITHUB_RUN_ID: '2' });
    expect((await first).ended).toBe('failure');
    expect(second.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }]);
    expect(tagsOf(harness)).not.toHaveProperty('restore-pending');
  });

  test('restores once where two jobs run at once', async () => {
    const harness = await open({ idleAfterMs: 8_000 });
    const runs = await Promise.all([harness.create(RESTORE), harness.create(RESTORE)]);
    for (const run of runs) {
      expect(run.annotations).toEqual([]);
      expect(run.outputs.restored).toBe('true');
    }
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test('warns a step that adopts the instance without knowing where its data comes from', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    const first = harness.create(RESTORE);
    await harness.clock.sleep(10_000);
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Set "restore-from" in this step too') },
    ]);
    expect((await first).outputs.restored).toBe('true');
  });

  test('never takes a job that was there before for its own', async () => {
    const harness = await open({ restoredAfterMs: 5_000 });
    await harness.create(RESTORE);
    await harness.delete({ name: NAME });
    await harness.create(RESTORE);
    expect(harness.emulator.restoreJobs()).toHaveLength(2);
  });

  test('settles a lost response by listing the jobs', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'reset', afterWork: true, operation: 'createRestoreJob' });
    const runner = await harness.create(RESTORE);
    expect(runner.outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test.each(['reset', 'html', 'rate-limit', 'truncated-json', 'hang'] as const)(
    'gets over a passing fault in every request: %s',
    async (kind) => {
      const harness = await open();
      for (const operation of ['listSnapshots', 'listRestoreJobs', 'createRestoreJob', 'getRestoreJob']) {
        harness.emulator.addFault({ kind, operation });
      }
      const runner = await harness.create(RESTORE);
      expect(runner.annotations).toEqual([]);
      expect(runner.outputs.restored).toBe('true');
      expect(harness.emulator.restoreJobs()).toHaveLength(1);
    },
  );

  test('waits until an adopted instance is IDLE again', async () => {
    const harness = await open({ updatingMs: 10_000 });
    await harness.create({ name: NAME });
    const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ restored: 'true', stateName: 'IDLE' });
  });

  test('ends with the timeout, and the instance is deleted', async () => {
    const harness = await open({ restoredAfterMs: 3_600_000 });
    expect(await failure(harness, { ...RESTORE, timeout: '2m' })).toMatch(
      /^Failed to restore the data of "staging" in project \w+: timed out after [\w ]+ \(input "timeout": 2 m\); it is still PENDING\. Increase "timeout"\.$/,
    );
  });

  test('is deleted by post if the process was killed during the restore', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    const run = await harness.run('create', RESTORE, { interruption: { how: 'kill after', request: 9 } });
    expect(run.ended).toBe('killed');
    expect(tagsOf(harness)).toBeDefined();
    await harness.cleanUp(run.saved, RESTORE);
    expect(tagsOf(harness)).toBeUndefined();
  });

  test('keeps the instance with "on-failure: keep"', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    const runner = await harness.create({ ...RESTORE, 'on-failure': 'keep' });
    expect(runner.failed).toBe(true);
    expect(tagsOf(harness)).toHaveProperty('restore-pending');
  });

  test('only reads the source', async () => {
    const harness = await open();
    const before = harness.emulator.instances().find(({ name }) => name === 'staging');
    await harness.create(RESTORE);
    expect(harness.emulator.instances().find(({ name }) => name === 'staging')).toEqual(before);
    const written = harness.emulator.requests.filter(
      ({ method, path }) => method !== 'GET' && path.includes('/staging'),
    );
    expect(written.map(({ operation }) => operation)).toEqual(['createRestoreJob']);
  });
});

describe('a restore that is not possible says why', () => {
  test('no snapshot', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'staging' });
    expect(await failure(harness)).toMatch(
      /^Failed to restore the data of "staging" in project \w+: it has no completed snapshot yet\. Atlas takes the first snapshot of a Flex cluster a day after its creation/,
    );
  });

  test('unknown source', async () => {
    expect(await failure(await open(), { name: NAME, 'restore-from': 'stagin' })).toMatch(
      /"stagin" in project \w+: Atlas returned CLUSTER_NOT_FOUND \(HTTP 404\), .*\. There is no such Flex cluster in that project\. Check the input "restore-from"\.$/,
    );
  });

  test('unknown snapshot, and one that is not complete', async () => {
    const harness = await open();
    expect(
      await failure(harness, { name: NAME, 'restore-from': 'staging@ffffffffffffffffffffffff' }),
    ).toMatch(
      /SNAPSHOT_NOT_FOUND \(HTTP 404\), .*\. There is no such snapshot\. Atlas keeps 8 snapshots\. Check the input "restore-from"\.$/,
    );
    const id = harness.emulator.addSnapshot({ instance: 'staging', status: 'FAILED' });
    expect(await failure(harness, { name: NAME, 'restore-from': `staging@${id}` })).toMatch(
      /: snapshot \w+ is FAILED\. Choose a snapshot that is COMPLETED\.$/,
    );
  });

  test('unknown project, and no right to read it', async () => {
    const harness = await open();
    const from = (project: string) => ({ name: NAME, 'restore-from': `${project}/staging` });
    expect(await failure(harness, from('ffffffffffffffffffffffff'))).toMatch(
      /GROUP_NOT_FOUND .*\. There is no such project\. Check the input "restore-from"\.$/,
    );
    const { id } = harness.emulator.foreignProject;
    expect(await failure(harness, from(id))).toMatch(
      new RegExp(
        `USER_CANNOT_ACCESS_GROUP .*the role Project Backup Recovery Operator or Project Owner in project ${id}\\.$`,
      ),
    );
  });

  test('a dedicated cluster', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'staging', dedicated: true });
    expect(await failure(harness)).toContain('Only data of Flex clusters can be restored.');
  });

  test('a job that fails', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    expect(await failure(harness)).toMatch(/: restore job \w+ is FAILED\. See the activity feed/);
  });

  test('a newer major version', async () => {
    const harness = await open({}, { mongoDBVersion: '9.0.1' });
    expect(await failure(harness)).toMatch(
      /snapshot \w+ is of MongoDB 9\.0\.1, but instance "main-1a3b8e9f" runs MongoDB 8\.[\d.]+\. A snapshot can be restored only into the same or a newer major version\.$/,
    );
    expect(count(harness, 'createRestoreJob')).toBe(0);
  });

  test('an instance that is deleted during the restore', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    const run = harness.create(RESTORE);
    await harness.clock.sleep(10_000);
    await harness.delete({ name: NAME });
    const runner = await run;
    expect(runner.failed).toBe(true);
    expect(runner.annotations[0]?.message).toMatch(/^Failed to restore the data of "staging"/);
  });

  test('the derived name of the step itself, before any request', async () => {
    const harness = await Harness.open();
    const { outputs } = await harness.create();
    await harness.delete();
    const requests = harness.requests.length;
    const runner = await harness.create({ 'restore-from': outputs.name ?? '' });
    expect(runner.annotations[0]?.message).toMatch(/^restore-from: .* is the instance of this step itself\./);
    expect(harness.requests).toHaveLength(requests);
  });
});

test('an instance of another repository is not restored', async () => {
  const harness = await open();
  harness.emulator.addInstance({ name: NAME, tags: { ...OURS, 'github-repository': 'blog' } });
  const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
  expect(runner.failed).toBe(true);
  expect(harness.emulator.restoreJobs()).toEqual([]);
});

test('a restore of a minute is noticed soon, with few requests', async () => {
  let lag = 0;
  let requests = 0;
  const RUNS = 40;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const harness = await Harness.open({ restoredAfterMs: 60_000 }, seed);
    harness.emulator.addSnapshot({ instance: 'staging' });
    await harness.create(RESTORE);
    const [job] = harness.emulator.restoreJobs();
    const gets = harness.emulator.requests.filter(({ operation }) => operation === 'getRestoreJob');
    lag += ((gets.at(-1)?.at ?? 0) - ((job?.createdAt ?? 0) + 60_000)) / RUNS;
    requests = Math.max(requests, gets.length);
    await harness.close();
  }
  expect(lag).toBeLessThanOrEqual(1_500);
  expect(requests).toBeLessThanOrEqual(30);
});
