import { describe, expect, test } from '@jest/globals';
import { Client } from '../emulator/client.ts';
import { Harness } from '../support/in-process.ts';
import { failureOf, NAME, openWithSnapshots, RESTORE } from '../support/restore.ts';

describe('a restore that is not possible says why', () => {
  test('no snapshot', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'staging' });
    expect(await failureOf(harness)).toMatch(
      /^Failed to restore the data of "staging" in project \w+: it has no completed snapshot yet\. Atlas takes the first snapshot of a Flex cluster a day after its creation/,
    );
  });

  test('unknown source', async () => {
    expect(await failureOf(await openWithSnapshots(), { name: NAME, 'restore-from': 'stagin' })).toMatch(
      /"stagin" in project \w+: Atlas returned CLUSTER_NOT_FOUND \(HTTP 404\), .*\. There is no such Flex cluster in that project\. Check the input "restore-from"\.$/,
    );
  });

  test('unknown snapshot, and one that is not complete', async () => {
    const harness = await openWithSnapshots();
    expect(
      await failureOf(harness, { name: NAME, 'restore-from': 'staging@ffffffffffffffffffffffff' }),
    ).toMatch(
      /SNAPSHOT_NOT_FOUND \(HTTP 404\), .*\. There is no such snapshot\. Atlas keeps 8 snapshots\. Check the input "restore-from"\.$/,
    );
    const id = harness.emulator.addSnapshot({ instance: 'staging', status: 'FAILED' });
    expect(await failureOf(harness, { name: NAME, 'restore-from': `staging@${id}` })).toMatch(
      /: snapshot \w+ is FAILED\. Choose a snapshot that is COMPLETED\.$/,
    );
  });

  test('unknown project, and no right to read it', async () => {
    const harness = await openWithSnapshots();
    const from = (project: string) => ({ name: NAME, 'restore-from': `${project}/staging` });
    expect(await failureOf(harness, from('ffffffffffffffffffffffff'))).toMatch(
      /GROUP_NOT_FOUND .*\. There is no such project\. Check the input "restore-from"\.$/,
    );
    const { id } = harness.emulator.foreignProject;
    expect(await failureOf(harness, from(id))).toMatch(
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
    const harness = await openWithSnapshots();
    const fault = {
      kind: 'status',
      status,
      errorCode,
      operation: 'listSnapshots',
      times: 'forever',
    } as const;
    harness.emulator.addFault(fault);
    const message = await failureOf(harness);
    expect(message).toMatch(/^Failed to restore the data of "staging" in project \w+: Atlas returned /);
    expect(message).toContain(advice);
  });

  test('an error that says nothing of the source', async () => {
    const harness = await openWithSnapshots();
    const fault = { kind: 'status', status: 400, errorCode: 'X', operation: 'listSnapshots' } as const;
    harness.emulator.addFault(fault);
    expect(await failureOf(harness)).toMatch(
      /^Failed to list the snapshots of "staging" in project \w+: Atlas/,
    );
  });

  test('a dedicated cluster', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'staging', dedicated: true });
    expect(await failureOf(harness)).toContain('Only data of Flex clusters can be restored.');
  });

  test('a job that fails', async () => {
    const harness = await openWithSnapshots();
    harness.emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    expect(await failureOf(harness)).toMatch(/: restore job \w+ is FAILED\. See the activity feed/);
  });

  test('a newer major version', async () => {
    const harness = await openWithSnapshots({}, { mongoDBVersion: '9.0.1' });
    expect(await failureOf(harness)).toMatch(
      /snapshot \w+ is of MongoDB 9\.0\.1, but instance "main-1a3b8e9f" runs MongoDB 8\.[\d.]+\. A snapshot can be restored only into the same or a newer major version\.$/,
    );
    expect(harness.countRequests('createRestoreJob')).toBe(0);
  });

  test.each(['is DELETING', 'is gone', 'was created again'])(
    'an instance that %s before the restore starts',
    async (state) => {
      const harness = await openWithSnapshots({ deletedAfterMs: state === 'is DELETING' ? 60_000 : 0 });
      const { emulator } = harness;
      let done = false;
      emulator.onRequest(async ({ operation, when }) => {
        if (done || operation !== 'listSnapshots' || when !== 'before') {
          return;
        }
        done = true;
        await (await Client.of(emulator)).remove(NAME);
        if (state === 'was created again') {
          emulator.addInstance({ name: NAME });
        }
      });
      const runner = await harness.create(RESTORE);
      expect(runner.annotations.map(({ message }) => message)).toContain(
        `Failed to restore the data of "staging" in project ${emulator.project.id}: instance "${NAME}" was deleted in the meantime. A person, another run or a sweep deleted it. See the activity feed of the Atlas project.`,
      );
      expect(emulator.restoreJobs()).toEqual([]);
    },
  );

  test('an instance that is deleted during the restore', async () => {
    const harness = await openWithSnapshots({ restoredAfterMs: 60_000 });
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
