import { describe, expect, test } from '@jest/globals';
import type { EmulatorOptions, SeededSnapshot } from '../../emulator/index.ts';
import { Client } from '../emulator/client.ts';
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

/** Restores a snapshot of `staging` into an instance, as another client. */
async function restoreAsSomebodyElse({ emulator }: Harness, target = NAME, targetProjectId?: string) {
  const client = await Client.of(emulator);
  const body = { snapshotId: NEW, targetDeploymentItemName: target, targetProjectId };
  return client.send('POST', `${client.flex('staging')}/backup/restoreJobs`, body);
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
    expect(runner.log).toContain(
      `Restoring snapshot ${NEW} of 2026-11-22 01:00 UTC of "staging" in project ${harness.emulator.project.id}`,
    );
    expect(runner.summary).toContain('| Data | restored from <code>staging</code> |');
    expect(runner.summary).toContain('Restore the data');
  });

  test('restores the newest snapshot, in whatever order Atlas lists them', async () => {
    const harness = await open();
    const listed = [
      { id: NEW, status: 'COMPLETED', finishTime: '2026-11-22T01:00:00Z' },
      { id: OLD, status: 'COMPLETED', finishTime: '2026-11-21T01:00:00Z' },
    ];
    const body = { results: listed, totalCount: listed.length };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'listSnapshots' });
    await harness.create(RESTORE);
    expect(harness.emulator.restoreJobs()).toMatchObject([{ snapshotId: NEW }]);
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
    const harness = await open({ restoredAfterMs: 60_000, updatingMs: 10_000 });
    await harness.create({ name: NAME });
    await harness.clock.sleep(10_000);
    await restoreAsSomebodyElse(harness);
    const startedAt = harness.clock.elapsed();
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ created: 'false', restored: 'true', stateName: 'IDLE' });
    expect(harness.clock.elapsed() - startedAt).toBeGreaterThanOrEqual(60_000);
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }]);
  });

  test('does not wait for restores into other instances', async () => {
    const harness = await open({ restoredAfterMs: 3_600_000 });
    const { emulator } = harness;
    await harness.create({ name: NAME });
    const getsOfCreate = count(harness, 'getFlexCluster');
    await harness.create({ name: NAME });
    const getsOfAdopt = count(harness, 'getFlexCluster') - getsOfCreate;
    emulator.addInstance({ name: 'other' });
    emulator.addInstance({ name: NAME, project: 'other' });
    await restoreAsSomebodyElse(harness, 'other');
    await restoreAsSomebodyElse(harness, NAME, emulator.otherProject.id);
    expect(emulator.restoreJobs()).toHaveLength(2);
    const startedAt = harness.clock.elapsed();
    const gets = count(harness, 'getFlexCluster');
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.restored).toBe('false');
    expect(harness.clock.elapsed()).toBe(startedAt);
    expect(count(harness, 'getFlexCluster') - gets).toBe(getsOfAdopt);
  });

  test('does not restore another snapshot than the run that it meets, and says so', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    const restore = { name: NAME, 'if-exists': 'restore' };
    const runs = await Promise.all(
      [OLD, NEW].map((id) => harness.create({ ...restore, 'restore-from': `staging@${id}` })),
    );
    expect(runs.flatMap(({ annotations }) => annotations)).toEqual([]);
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
    const logs = runs.map(({ log }) =>
      log.includes('Another run has requested or finished a restore in the meantime'),
    );
    expect(logs.filter(Boolean)).toHaveLength(1);
  });

  test('never takes a job of another snapshot for its own', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    let other = false;
    const inputs = { name: NAME, 'if-exists': 'restore', 'restore-from': `staging@${OLD}` };
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (other || operation !== 'getSnapshot' || when !== 'before') return;
      other = true;
      await restoreAsSomebodyElse(harness);
    });
    const runner = await harness.create(inputs);
    expect(runner.outputs.restored).toBe('true');
    const [latest, first] = harness.emulator.restoreJobs();
    expect([first?.snapshotId, latest?.snapshotId]).toEqual([NEW, OLD]);
  });

  test('does not restore again what another run has restored while Atlas refused the request', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    const operation = 'createRestoreJob';
    const errorCode = 'ATLAS_CLUSTER_RESTORE_IN_PROGRESS';
    harness.emulator.addFault({ kind: 'status', status: 409, errorCode, operation });
    const tags = Object.entries(OURS).map(([key, value]) => ({ key, value }));
    harness.emulator.onRequest(async (event) => {
      if (event.operation !== 'listRestoreJobs' || event.when !== 'after') return;
      const client = await Client.of(harness.emulator);
      await client.send('PATCH', client.flex(NAME), { tags });
    });
    const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(runner.outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toEqual([]);
  });

  test('does not restore again if Atlas still shows the tag that it has removed', async () => {
    const harness = await open();
    const { emulator } = harness;
    const client = await Client.of(emulator);
    emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'updateFlexCluster' || when !== 'before') return;
      const { json: body } = await client.get(NAME);
      emulator.addFault({ kind: 'status', status: 200, body, operation: 'getFlexCluster', times: 2 });
    });
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.restored).toBe('true');
    expect(emulator.restoreJobs()).toHaveLength(1);
    expect(tagsOf(harness)).not.toHaveProperty('restore-pending');
  });

  test('restores again if another run asks for it before the first restore is noted', async () => {
    const harness = await open({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    const again = { ...RESTORE, 'if-exists': 'restore' };
    const first = harness.create(again);
    await harness.clock.sleep(30_000);
    const second = harness.create(again);
    expect((await first).outputs.restored).toBe('true');
    expect((await second).outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toHaveLength(2);
    expect(tagsOf(harness)).not.toHaveProperty('restore-pending');
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

  test.each([0, 5_000])('never takes a job of %d ms that was there before for its own', async (duration) => {
    const harness = await open({ restoredAfterMs: duration });
    await harness.create(RESTORE);
    await harness.delete({ name: NAME });
    await harness.create(RESTORE);
    expect(harness.emulator.restoreJobs()).toHaveLength(2);
  });

  test.each([0, 20_000])('settles a lost response by listing the jobs (%d ms)', async (duration) => {
    const harness = await open({ restoredAfterMs: duration });
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

  test.each([
    [404, 'INVALID_GROUP_ID', 'There is no such project. Check the input "restore-from".'],
    [403, 'USER_UNAUTHORIZED', 'the role Project Backup Recovery Operator or Project Owner in project'],
    [403, 'NOT_IN_GROUP', 'the role Project Backup Recovery Operator or Project Owner in project'],
  ])('an error of the source: %s %s', async (status, errorCode, advice) => {
    const harness = await open();
    const fault = {
      kind: 'status',
      status,
      errorCode,
      operation: 'listSnapshots',
      times: 'forever',
    } as const;
    harness.emulator.addFault(fault);
    const message = await failure(harness);
    expect(message).toMatch(/^Failed to restore the data of "staging" in project \w+: Atlas returned /);
    expect(message).toContain(advice);
  });

  test('an error that says nothing of the source', async () => {
    const harness = await open();
    const fault = { kind: 'status', status: 400, errorCode: 'X', operation: 'listSnapshots' } as const;
    harness.emulator.addFault(fault);
    expect(await failure(harness)).toMatch(
      /^Failed to list the snapshots of "staging" in project \w+: Atlas/,
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

  test.each(['is DELETING', 'is gone', 'was created again'])(
    'an instance that %s before the restore starts',
    async (state) => {
      const harness = await open({ deletedAfterMs: state === 'is DELETING' ? 60_000 : 0 });
      const { emulator } = harness;
      let done = false;
      emulator.onRequest(async ({ operation, when }) => {
        if (done || operation !== 'listSnapshots' || when !== 'before') return;
        done = true;
        await (await Client.of(emulator)).remove(NAME);
        if (state === 'was created again') emulator.addInstance({ name: NAME });
      });
      const runner = await harness.create(RESTORE);
      expect(runner.annotations.map(({ message }) => message)).toContain(
        `Failed to restore the data of "staging" in project ${emulator.project.id}: instance "${NAME}" was deleted in the meantime. A person, another run or a sweep deleted it. See the activity feed of the Atlas project.`,
      );
      expect(emulator.restoreJobs()).toEqual([]);
    },
  );

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
