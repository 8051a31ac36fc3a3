import { describe, expect, test } from '@jest/globals';
import type { EmulatorOptions, SeededSnapshot } from '../../emulator/index.ts';
import { FLEX_CONTENT_TYPE, send } from './client.ts';
import { setUp as setUpEmulator } from './setup.ts';

const ID = '0123456789abcdef01234567';
const NO_ID = 'ffffffffffffffffffffffff';

/** An emulator with an instance `live` in the other project that has a snapshot, and an instance `pr-1`. */
async function setUp(options: EmulatorOptions = {}, snapshot: Partial<SeededSnapshot> = {}) {
  const { client, clock, emulator } = await setUpEmulator(options);
  const finishedAt = '2026-11-23T01:00:00Z';
  emulator.addSnapshot({ instance: 'live', project: 'other', id: ID, finishedAt, ...snapshot });
  emulator.addInstance({ name: 'pr-1' });
  const url = `/api/atlas/v2/groups/${emulator.otherProject.id}/flexClusters/live/backup/restoreJobs`;
  const body = {
    snapshotId: ID,
    targetDeploymentItemName: 'pr-1',
    targetProjectId: emulator.project.id,
  };
  const create = (changes: Record<string, unknown> = {}) => client.send('POST', url, { ...body, ...changes });
  const stateName = async () => (await client.get('pr-1')).json.stateName;
  const status = async (id: string) => (await client.send('GET', `${url}/${id}`)).json.status;
  return { client, clock, emulator, url, create, stateName, status };
}

describe('a restore job', () => {
  test('ignores the name of the source in the body, which the Atlas CLI sends', async () => {
    const { create } = await setUp();
    expect(await create({ instanceName: 'ignored' })).toMatchObject({
      status: 200,
      json: { instanceName: 'live' },
    });
  });

  test('is PENDING, RUNNING and COMPLETED, and its target UPDATING while it is RUNNING', async () => {
    const { client, clock, emulator, url, create, stateName } = await setUp({ restoredAfterMs: 60_000 });
    const created = await create();
    expect(created).toMatchObject({ status: 200, headers: { 'content-type': FLEX_CONTENT_TYPE } });
    const { id } = created.json;
    expect(created.json).toEqual({
      deliveryType: 'RESTORE',
      expirationDate: '2026-11-24T00:00:00Z',
      // An ObjectId, which starts with the time of its creation.
      id: expect.stringMatching(new RegExp(`^${(clock.now() / 1000).toString(16)}[a-f0-9]{16}$`)),
      instanceName: 'live',
      projectId: emulator.otherProject.id,
      restoreScheduledDate: '2026-11-23T18:00:00Z',
      snapshotFinishedDate: '2026-11-23T01:00:00Z',
      snapshotId: ID,
      status: 'PENDING',
      targetDeploymentItemName: 'pr-1',
      targetProjectId: emulator.project.id,
    });
    const get = async () => (await client.send('GET', `${url}/${id}`)).json;
    expect(await get()).toEqual(created.json);
    clock.advance(14_999);
    expect([(await get()).status, await stateName()]).toEqual(['PENDING', 'IDLE']);
    clock.advance(1);
    expect([(await get()).status, await stateName()]).toEqual(['RUNNING', 'UPDATING']);
    clock.advance(44_999);
    expect([(await get()).status, await stateName()]).toEqual(['RUNNING', 'UPDATING']);
    clock.advance(1);
    expect(await get()).toEqual({
      ...created.json,
      status: 'COMPLETED',
      restoreFinishedDate: '2026-11-23T18:01:00Z',
    });
    expect(await stateName()).toBe('IDLE');
  });

  test('is PENDING in the response to POST even without any delay', async () => {
    const { create, status } = await setUp();
    const { json } = await create();
    expect(json.status).toBe('PENDING');
    expect(await status(json.id)).toBe('COMPLETED');
  });

  test('restores into the project of the snapshot by default, and also into the same instance', async () => {
    const { emulator, create, status } = await setUp();
    const { json } = await create({ targetProjectId: undefined });
    expect(json).toMatchObject({
      errorCode: 'CLUSTER_NOT_FOUND',
      parameters: ['pr-1', emulator.otherProject.id],
    });
    const itself = await create({ targetProjectId: undefined, targetDeploymentItemName: 'live' });
    expect(itself.json.targetProjectId).toBe(emulator.otherProject.id);
    expect(await status(itself.json.id)).toBe('COMPLETED');
  });

  test('can be QUEUED between PENDING and RUNNING', async () => {
    const { clock, create, stateName, status } = await setUp({
      restoredAfterMs: 60_000,
      restoreQueuedMs: 780_000,
    });
    const { id } = (await create()).json;
    const seen: unknown[] = [];
    for (const ms of [14_999, 1, 779_999, 1, 44_999, 1]) {
      clock.advance(ms);
      seen.push([await status(id), await stateName()]);
    }
    expect(seen).toEqual([
      ['PENDING', 'IDLE'],
      ['QUEUED', 'IDLE'],
      ['QUEUED', 'IDLE'],
      ['RUNNING', 'UPDATING'],
      ['RUNNING', 'UPDATING'],
      ['COMPLETED', 'IDLE'],
    ]);
  });

  test('can keep its target from being changed until it has ended', async () => {
    const { client, clock, create } = await setUp({ updatesWhileBusy: 'refused', restoredAfterMs: 1000 });
    await create();
    const change = () => client.send('PATCH', client.flex('pr-1'), { tags: [] });
    for (const ms of [0, 999]) {
      clock.advance(ms);
      expect(await change()).toMatchObject({
        status: 400,
        json: { errorCode: 'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE' },
      });
    }
    clock.advance(1);
    expect((await change()).status).toBe(200);
  });

  test('fails with a fault, or if its target is deleted before it is completed', async () => {
    const { client, clock, emulator, url, create, stateName, status } = await setUp({
      restoredAfterMs: 1000,
    });
    emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
    const failed = await create();
    expect(failed).toMatchObject({ status: 200, json: { status: 'PENDING' } });
    clock.advance(999);
    expect([await status(failed.json.id), await stateName()]).toEqual(['RUNNING', 'UPDATING']);
    clock.advance(1);
    expect([await status(failed.json.id), await stateName()]).toEqual(['FAILED', 'IDLE']);
    expect((await client.send('GET', `${url}/${failed.json.id}`)).json).toMatchObject({
      restoreFinishedDate: '2026-11-23T18:00:01Z',
    });

    const completed = (await create()).json.id;
    clock.advance(1000);
    const interrupted = (await create()).json.id;
    clock.advance(500);
    await client.remove('pr-1');
    expect([await status(completed), await status(interrupted)]).toEqual(['COMPLETED', 'FAILED']);

    emulator.addInstance({ name: 'pr-1' });
    const vanished = (await create()).json.id;
    emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    await client.get('pr-1');
    clock.advance(1000);
    expect(await status(vanished)).toBe('FAILED');
  });

  test('is not completed for another instance of the same name', async () => {
    const { clock, emulator, create, stateName, status } = await setUp({ restoredAfterMs: 1000 });
    const { id } = (await create()).json;
    clock.advance(500);
    emulator.addInstance({ name: 'pr-1' });
    expect([await status(id), await stateName()]).toEqual(['FAILED', 'IDLE']);
  });

  test('survives a deletion of its target that has no effect', async () => {
    const { client, clock, emulator, create, status } = await setUp({ restoredAfterMs: 1000 });
    const { id } = (await create()).json;
    emulator.addFault({ kind: 'forgotten-delete', operation: 'deleteFlexCluster' });
    expect((await client.remove('pr-1')).status).toBe(204);
    clock.advance(1000);
    expect(await status(id)).toBe('COMPLETED');
  });
});

describe('restore jobs', () => {
  test('are listed newest first, by page, in the API and the control API', async () => {
    const { client, clock, emulator, url, create } = await setUp({ restoredAfterMs: 1000 });
    const first = (await create()).json.id;
    clock.advance(1000);
    const second = (await create()).json.id;
    const list = await client.send('GET', url);
    expect(list.json).toMatchObject({
      results: [
        { id: second, status: 'PENDING' },
        { id: first, status: 'COMPLETED' },
      ],
      totalCount: 2,
    });
    const page = await client.send('GET', `${url}?itemsPerPage=1&pageNum=2&includeCount=false`);
    expect(page.json.results).toMatchObject([{ id: first }]);

    const jobs = emulator.restoreJobs();
    expect(jobs[0]).toEqual({
      id: second,
      status: 'PENDING',
      snapshotId: ID,
      source: { name: 'live', project: 'other' },
      target: { name: 'pr-1', project: 'own' },
      createdAt: clock.now(),
    });
    expect((await send(`${emulator.url}/_emulator/restore-jobs`)).json).toEqual(jobs);
  });

  test('belong to the instance of the snapshot', async () => {
    const { client, emulator, url, create } = await setUp();
    const { id } = (await create()).json;
    const jobs = `${client.flex('pr-1')}/backup/restoreJobs`;
    expect((await client.send('GET', jobs)).json.results).toEqual([]);
    for (const path of [`${jobs}/${id}`, `${url}/${NO_ID}`]) {
      const response = await client.send('GET', path);
      expect(response).toMatchObject({ status: 404, json: { errorCode: 'TENANT_RESTORE_NOT_FOUND' } });
    }
    await client.send('DELETE', url.replace('/backup/restoreJobs', ''));
    expect(await client.send('GET', `${url}/${id}`)).toMatchObject({
      status: 404,
      json: { errorCode: 'CLUSTER_NOT_FOUND' },
    });
    expect(emulator.restoreJobs()).toMatchObject([{ id, status: 'COMPLETED' }]);
  });
});

describe('a restore is rejected', () => {
  test.each<[string, Record<string, unknown>, number, string, string[]]>([
    ['with an unknown field', { deliveryType: 'RESTORE' }, 400, 'INVALID_ATTRIBUTE', ['deliveryType']],
    [
      'if there is no such snapshot',
      { snapshotId: NO_ID },
      404,
      'TENANT_SNAPSHOT_NOT_FOUND',
      [NO_ID, 'live'],
    ],
    ['if there is no such project', { targetProjectId: NO_ID }, 404, 'GROUP_NOT_FOUND', [NO_ID]],
  ])('%s', async (_, changes, status, errorCode, parameters) => {
    const { emulator, create } = await setUp();
    expect(await create(changes)).toMatchObject({ status, json: { errorCode, parameters } });
    expect(emulator.restoreJobs()).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['snapshotId', { snapshotId: undefined }],
    ['snapshotId', { snapshotId: 'newest' }],
    ['targetDeploymentItemName', { targetDeploymentItemName: undefined }],
    ['targetProjectId', { targetProjectId: 'x' }],
  ])('with an invalid %s', async (field, changes) => {
    const { create } = await setUp();
    const json = { errorCode: 'VALIDATION_ERROR', badRequestDetail: { fields: [{ field }] } };
    expect(await create(changes)).toMatchObject({ status: 400, json });
  });

  test('if there is no such target', async () => {
    const { emulator, create } = await setUp();
    const parameters = ['pr-2', emulator.project.id];
    expect(await create({ targetDeploymentItemName: 'pr-2' })).toMatchObject({
      status: 404,
      json: { errorCode: 'CLUSTER_NOT_FOUND', parameters },
    });
  });

  test('if the credentials have no access to one of the projects', async () => {
    const { client, emulator, url, create } = await setUp();
    const { id } = emulator.foreignProject;
    const refusal = { status: 401, json: { errorCode: 'USER_CANNOT_ACCESS_GROUP' } };
    expect(await create({ targetProjectId: id })).toMatchObject(refusal);
    const foreign = url.replace(emulator.otherProject.id, id);
    expect(await client.send('GET', foreign)).toMatchObject(refusal);
    expect(await client.send('POST', foreign, {})).toMatchObject(refusal);
  });

  test('if there is no such instance with snapshots', async () => {
    const { client, emulator } = await setUp();
    const url = `${client.flex('none')}/backup/restoreJobs`;
    const parameters = ['none', emulator.project.id];
    const refusal = { status: 404, json: { errorCode: 'CLUSTER_NOT_FOUND', parameters } };
    expect(await client.send('POST', url, {})).toMatchObject(refusal);
    expect(await client.send('GET', url)).toMatchObject(refusal);
  });

  test.each(['QUEUED', 'RUNNING', 'FAILED'] as const)('if the snapshot is %s', async (status) => {
    const { create } = await setUp({}, { status });
    expect(await create()).toMatchObject({
      status: 409,
      json: { errorCode: 'CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT' },
    });
  });

  test('if the target has an older major version, but not if it has a newer one', async () => {
    const older = await setUp({}, { mongoDBVersion: '10.0.1' });
    expect(await older.create()).toMatchObject({
      status: 400,
      json: { errorCode: 'TENANT_RESTORE_VERSION_MISMATCH' },
    });
    const newer = await setUp({}, { mongoDBVersion: '7.0.1' });
    expect((await newer.create()).status).toBe(200);
  });

  test.each(['CREATING', 'DELETING', 'REPAIRING'])('if the target is %s', async (stateName) => {
    const { emulator, create } = await setUp({ idleAfterMs: 1000, deletedAfterMs: 1000 });
    emulator.addInstance({ name: 'pr-1', stateName });
    expect(await create()).toMatchObject({ status: 409, json: { errorCode: 'RESTORE_INITIATION_FAILED' } });
  });

  test('while another one writes to the target', async () => {
    const { clock, create } = await setUp({ restoredAfterMs: 1000 });
    await create();
    const refusal = { status: 409, json: { errorCode: 'ATLAS_CLUSTER_RESTORE_IN_PROGRESS' } };
    expect(await create()).toMatchObject(refusal);
    clock.advance(999);
    expect(await create()).toMatchObject(refusal);
    clock.advance(1);
    expect((await create()).status).toBe(200);
  });
});
