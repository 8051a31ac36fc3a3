import { describe, expect, test } from '@jest/globals';
import { Harness, MIRROR } from '../support/in-process.ts';
import {
  failureOf,
  NAME,
  NEW,
  OLD,
  openWithSnapshots,
  RESTORE,
  restoreAsSomebodyElse,
  tagsOf,
} from '../support/restore.ts';

describe('restore-from', () => {
  test('restores the newest complete snapshot into a new instance, after it is IDLE', async () => {
    const harness = await openWithSnapshots({ idleAfterMs: 8_000 });
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ created: 'true', restored: 'true', stateName: 'IDLE' });
    expect(harness.emulator.restoreJobs()).toMatchObject([
      { status: 'COMPLETED', snapshotId: NEW, source: { name: 'staging' }, target: { name: NAME } },
    ]);
    expect(tagsOf(harness)).not.toHaveProperty('data-pending');
    expect(runner.log.join('\n')).toMatch(/Restore job \w+ is RUNNING/);
    expect(runner.log).toContain(
      `Restoring snapshot ${NEW} of 2026-11-22 01:00 UTC of "staging" in project ${harness.emulator.project.id}`,
    );
    expect(runner.summary).toContain('| Data | restored from <code>staging</code> |');
    expect(runner.summary).toContain('Restore the data');
  });

  test('restores the newest snapshot, in whatever order Atlas lists them', async () => {
    const harness = await openWithSnapshots();
    const listed = [
      { id: NEW, status: 'COMPLETED', finishTime: '2026-11-22T01:00:00Z' },
      { id: OLD, status: 'COMPLETED', finishTime: '2026-11-21T01:00:00Z' },
    ];
    const body = { results: listed, totalCount: listed.length };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'listSnapshots' });
    await harness.create(RESTORE);
    expect(harness.emulator.restoreJobs()).toMatchObject([{ snapshotId: NEW }]);
  });

  test('restores a given snapshot of another project', async () => {
    const harness = await openWithSnapshots({}, { project: 'other' });
    const source = `${harness.emulator.otherProject.id}/staging@${OLD}`;
    const runner = await harness.create({ name: NAME, 'restore-from': source });
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED', snapshotId: OLD }]);
  });

  test('leaves the data of an adopted instance alone, except with "if-exists: restore"', async () => {
    const harness = await openWithSnapshots();
    await harness.create(RESTORE);
    const again = await harness.create(RESTORE);
    expect(again.outputs).toMatchObject({ created: 'false', restored: 'false' });
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
    const restored = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(restored.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toHaveLength(2);
    expect(tagsOf(harness)).not.toHaveProperty('data-pending');
  });

  test('waits for a restore into an adopted instance that is still running', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    const first = harness.create(RESTORE);
    await harness.clock.sleep(10_000);
    expect(harness.countRequests('createRestoreJob')).toBe(1);
    const second = await harness.create(RESTORE);
    expect(second.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }]);
    expect((await first).failed).toBe(false);
    expect(harness.countRequests('createRestoreJob')).toBe(1);
  });

  test('does not wait for restores into other instances', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 3_600_000 });
    const { emulator } = harness;
    await harness.create({ name: NAME });
    const getsOfCreate = harness.countRequests('getFlexCluster');
    await harness.create({ name: NAME });
    const getsOfAdopt = harness.countRequests('getFlexCluster') - getsOfCreate;
    emulator.addInstance({ name: 'other' });
    emulator.addInstance({ name: NAME, project: 'other' });
    await restoreAsSomebodyElse(harness, 'other');
    await restoreAsSomebodyElse(harness, NAME, emulator.otherProject.id);
    expect(emulator.restoreJobs()).toHaveLength(2);
    const startedAt = harness.clock.elapsed();
    const gets = harness.countRequests('getFlexCluster');
    const runner = await harness.create(RESTORE);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.restored).toBe('false');
    expect(harness.clock.elapsed()).toBe(startedAt);
    expect(harness.countRequests('getFlexCluster') - gets).toBe(getsOfAdopt);
  });

  test('never uses a job of another snapshot as its own', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    let other = false;
    const inputs = { name: NAME, 'if-exists': 'restore', 'restore-from': `staging@${OLD}` };
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (other || operation !== 'getSnapshot' || when !== 'before') {
        return;
      }
      other = true;
      await restoreAsSomebodyElse(harness);
    });
    const runner = await harness.create(inputs);
    expect(runner.outputs.restored).toBe('true');
    const [latest, first] = harness.emulator.restoreJobs();
    expect([first?.snapshotId, latest?.snapshotId]).toEqual([NEW, OLD]);
  });

  test('restores into an adopted instance after a restore of somebody else, with a job of its own', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    await harness.clock.sleep(10_000);
    await restoreAsSomebodyElse(harness);
    const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ created: 'false', restored: 'true', stateName: 'IDLE' });
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }, { status: 'COMPLETED' }]);
  });

  test('restores for each of two runs that replace the data, one after the other', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    await harness.create({ name: NAME });
    const restore = { name: NAME, 'if-exists': 'restore' };
    const runs = await Promise.all(
      [OLD, NEW].map((id) => harness.create({ ...restore, 'restore-from': `staging@${id}` })),
    );
    expect(runs.flatMap(({ annotations }) => annotations)).toEqual([]);
    expect(runs.map(({ outputs }) => outputs.restored)).toEqual(['true', 'true']);
    const snapshots = harness.emulator.restoreJobs().map(({ snapshotId }) => snapshotId);
    expect(snapshots.toSorted()).toEqual([OLD, NEW]);
  });

  test('restores for a run that replaces the data although another run adopts the instance', async () => {
    const harness = await openWithSnapshots();
    await harness.create({ name: NAME });
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation === 'listRestoreJobs' && when === 'before') {
        await harness.create({ name: NAME }, undefined, { GITHUB_RUN_ID: '2' });
      }
    });
    const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(runner.outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test('restores into a new instance whatever time the runner has', async () => {
    const harness = await openWithSnapshots();
    harness.clock.jump(-300_000);
    const runner = await harness.create(RESTORE);
    expect(runner.outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test('chooses the snapshot before it adopts the instance', async () => {
    const harness = await openWithSnapshots();
    await harness.create({ name: NAME });
    const before = tagsOf(harness);
    const inputs = { name: NAME, 'if-exists': 'restore', 'restore-from': 'no-such-cluster' };
    expect((await harness.create(inputs)).failed).toBe(true);
    expect(tagsOf(harness)).toEqual(before);
  });

  test('does not restore into an adopted instance after a restore that failed', async () => {
    const harness = await openWithSnapshots();
    await harness.create({ name: NAME });
    harness.emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    expect((await harness.create({ ...RESTORE, 'if-exists': 'restore' })).failed).toBe(true);
    const runner = await harness.create(RESTORE);
    expect(runner.outputs.restored).toBe('false');
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test('keeps the adoption of a run that came while the data was marked as complete', async () => {
    const harness = await openWithSnapshots({ accessLagMs: 20_000 });
    let second: Promise<{ readonly failed: boolean }> | undefined;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (!second && operation === 'updateFlexCluster' && when === 'before') {
        const inputs = { name: NAME, tags: 'team=checkout', 'allow-ip': '203.0.113.7' };
        second = harness.create(inputs, undefined, { GITHUB_RUN_ID: '2' });
        await harness.clock.sleep(5_000);
      }
    });
    await harness.create(RESTORE);
    expect((await second)?.failed).toBe(false);
    expect(tagsOf(harness)?.['github-run']).toMatch(/^2-/);
    expect(tagsOf(harness)).toMatchObject({ team: 'checkout' });
    expect(tagsOf(harness)).not.toHaveProperty('data-pending');
  });

  test('restores what a cancelled run did not', async () => {
    const harness = await openWithSnapshots({ idleAfterMs: 30_000 });
    // The second push adopts the instance, and the run of the first one is cancelled before it is IDLE.
    const first = harness.run('create', RESTORE, {
      interruption: { how: 'cancel after', request: 12 },
    });
    await harness.clock.sleep(3_000);
    const second = await harness.create(RESTORE, undefined, { GITHUB_RUN_ID: '2' });
    expect((await first).ended).toBe('failure');
    expect(second.outputs).toMatchObject({ created: 'false', restored: 'true' });
    expect(harness.emulator.restoreJobs()).toMatchObject([{ status: 'COMPLETED' }]);
    expect(tagsOf(harness)).not.toHaveProperty('data-pending');
  });

  test('restores once for two jobs that run at the same time', async () => {
    const harness = await openWithSnapshots({ idleAfterMs: 8_000 });
    const runs = await Promise.all([harness.create(RESTORE), harness.create(RESTORE)]);
    for (const run of runs) {
      expect(run.annotations).toEqual([]);
      expect(run.outputs.restored).toBe('true');
    }
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test('warns a step that adopts the instance without "restore-from"', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    const first = harness.create(RESTORE);
    await harness.clock.sleep(10_000);
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Set "restore-from" in this step too') },
    ]);
    expect((await first).outputs.restored).toBe('true');
  });

  test.each([0, 5_000])(
    'ignores a restore of %d ms into an earlier instance of the same name',
    async (duration) => {
      const harness = await openWithSnapshots({ restoredAfterMs: duration });
      await harness.create(RESTORE);
      await harness.clock.sleep(2_000);
      await harness.delete({ name: NAME });
      await harness.create(RESTORE);
      expect(harness.emulator.restoreJobs()).toHaveLength(2);
    },
  );

  test.each([0, 20_000])('settles a lost response by listing the jobs (%d ms)', async (duration) => {
    const harness = await openWithSnapshots({ restoredAfterMs: duration });
    harness.emulator.addFault({ kind: 'reset', afterWork: true, operation: 'createRestoreJob' });
    const runner = await harness.create(RESTORE);
    expect(runner.outputs.restored).toBe('true');
    expect(harness.emulator.restoreJobs()).toHaveLength(1);
  });

  test.each(['reset', 'html', 'rate-limit', 'truncated-json', 'hang'] as const)(
    'retries a passing fault in every request: %s',
    async (kind) => {
      const harness = await openWithSnapshots();
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
    const harness = await openWithSnapshots({ updatingMs: 10_000 });
    await harness.create({ name: NAME });
    const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toMatchObject({ restored: 'true', stateName: 'IDLE' });
  });

  test('times out, and deletes the instance', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 3_600_000 });
    expect(await failureOf(harness, { ...RESTORE, timeout: '2m' })).toMatch(
      /^Failed to restore the data of "staging" in project \w+: timed out after [\w ]+ \(input "timeout": 2 m\); it is still PENDING\. Increase "timeout"\.$/,
    );
  });

  test('deletes the instance in post if the process was killed during the restore', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
    const run = await harness.run('create', RESTORE, { interruption: { how: 'kill after', request: 9 } });
    expect(run.ended).toBe('killed');
    expect(tagsOf(harness)).toBeDefined();
    await harness.cleanUp(run.saved);
    expect(tagsOf(harness)).toBeUndefined();
  });

  test('keeps the instance with "on-failure: keep"', async () => {
    const harness = await openWithSnapshots();
    harness.emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    const runner = await harness.create({ ...RESTORE, 'on-failure': 'keep' });
    expect(runner.failed).toBe(true);
    expect(tagsOf(harness)).toHaveProperty('data-pending');
  });

  test('only reads the source', async () => {
    const harness = await openWithSnapshots();
    const before = harness.emulator.instances().find(({ name }) => name === 'staging');
    await harness.create(RESTORE);
    expect(harness.emulator.instances().find(({ name }) => name === 'staging')).toEqual(before);
    const written = harness.emulator.requests.filter(
      ({ method, path }) => method !== 'GET' && path.includes('/staging'),
    );
    expect(written.map(({ operation }) => operation)).toEqual(['createRestoreJob']);
  });
});

test('does not restore into an instance of another repository', async () => {
  const harness = await openWithSnapshots();
  harness.emulator.addInstance({ name: NAME, tags: MIRROR });
  const runner = await harness.create({ ...RESTORE, 'if-exists': 'restore' });
  expect(runner.failed).toBe(true);
  expect(harness.emulator.restoreJobs()).toEqual([]);
});

test('notices the end of a restore of a minute soon, with few requests', async () => {
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
  expect(lag).toBeLessThanOrEqual(0.03 * 60_000);
  expect(requests).toBeLessThanOrEqual(50);
});
