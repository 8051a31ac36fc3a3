import { describe, expect, test } from '@jest/globals';
import { FLEX_CONTENT_TYPE, send } from './client.ts';
import { setUp } from './setup.ts';

const ID = '0123456789abcdef01234567';

describe('snapshots', () => {
  test('exist only if they are added, and are listed oldest first, by page', async () => {
    const { client, emulator } = await setUp();
    emulator.addInstance({ name: 'live' });
    const url = `${client.flex('live')}/backup/snapshots`;
    expect((await client.send('GET', url)).json).toMatchObject({ results: [], totalCount: 0 });

    const newest = emulator.addSnapshot({ instance: 'live' });
    emulator.addSnapshot({ instance: 'live', id: ID, finishedAt: '2026-11-20T01:00:00Z' });
    emulator.addSnapshot({ instance: 'another' });
    const list = await client.send('GET', url);
    expect(list).toMatchObject({ status: 200, headers: { 'content-type': FLEX_CONTENT_TYPE } });
    expect(list.json).toMatchObject({ results: [{ id: ID }, { id: newest }], totalCount: 2 });
    const page = await client.send('GET', `${url}?pageNum=2&itemsPerPage=1&includeCount=false`);
    expect(page.json.results).toMatchObject([{ id: newest }]);
    expect(page.json).not.toHaveProperty('totalCount');

    expect(list.json.results[0]).toEqual({
      expiration: '2026-11-28T00:58:10Z',
      finishTime: '2026-11-20T01:00:00Z',
      id: ID,
      mongoDBVersion: '8.0.16',
      scheduledTime: '2026-11-20T00:58:10Z',
      startTime: '2026-11-20T00:58:40Z',
      status: 'COMPLETED',
    });
    expect((await client.send('GET', `${url}/${ID}`)).json).toEqual(list.json.results[0]);
  });

  test.each(['QUEUED', 'PENDING', 'RUNNING', 'FAILED'] as const)('can be %s', async (status) => {
    const { client, emulator } = await setUp();
    const id = emulator.addSnapshot({ instance: 'live', status, mongoDBVersion: '7.0.1' });
    const { json } = await client.send('GET', `${client.flex('live')}/backup/snapshots/${id}`);
    expect(json).toMatchObject({ status, mongoDBVersion: '7.0.1' });
    expect(json).not.toHaveProperty('finishTime');
    expect('startTime' in json).toBe(status === 'RUNNING' || status === 'FAILED');
  });

  test('add their instance if it does not exist, in either project', async () => {
    const { client, emulator } = await setUp();
    const id = emulator.addSnapshot({ instance: 'backup', project: 'other' });
    expect(emulator.instances()).toMatchObject([
      { name: 'backup', project: 'other', stateName: 'IDLE', tags: {} },
    ]);
    const other = `/api/atlas/v2/groups/${emulator.otherProject.id}/flexClusters/backup/backup/snapshots`;
    expect((await client.send('GET', other)).json.results).toMatchObject([{ id }]);
    expect(await client.send('GET', `${client.flex('backup')}/backup/snapshots`)).toMatchObject({
      status: 404,
      json: { errorCode: 'CLUSTER_NOT_FOUND' },
    });
  });

  test('are deleted with their instance, and an instance of the same name has none', async () => {
    const { client, emulator } = await setUp();
    emulator.addSnapshot({ instance: 'live', id: ID });
    const url = `${client.flex('live')}/backup/snapshots`;
    await client.remove('live');
    for (const path of [url, `${url}/${ID}`]) {
      expect(await client.send('GET', path)).toMatchObject({
        status: 404,
        json: { errorCode: 'CLUSTER_NOT_FOUND' },
      });
    }
    await client.create('live');
    expect((await client.send('GET', url)).json.results).toEqual([]);
    expect(await client.send('GET', `${url}/${ID}`)).toMatchObject({
      status: 404,
      json: { errorCode: 'TENANT_SNAPSHOT_NOT_FOUND' },
    });
  });

  test('must be valid', async () => {
    const { emulator } = await setUp();
    const instance = 'live';
    emulator.addSnapshot({ instance, id: ID });
    expect(() => emulator.addSnapshot({ instance, id: ID })).toThrow(ID);
    expect(() => emulator.addSnapshot({ instance, finishedAt: 'soon' })).toThrow('finishedAt');
    const add = (documents: Parameters<typeof emulator.addSnapshot>[0]['documents']) => () =>
      emulator.addSnapshot({ instance, ...(documents ? { documents } : {}) });
    expect(add({ admin: { users: [{}] } })).toThrow('admin');
    expect(add({ app: { 'system.views': [{}] } })).toThrow('Invalid namespace');
    expect(add({ app: { a: [{ _id: 1 }, { _id: 1 }] } })).toThrow('E11000');
  });

  test('are options of the emulator', async () => {
    const { client } = await setUp({ snapshots: [{ instance: 'live', id: ID }] });
    const url = `${client.flex('live')}/backup/snapshots/${ID}`;
    expect((await client.send('GET', url)).status).toBe(200);
    await expect(setUp({ snapshots: [{ instance: 'live', finishedAt: 'soon' }] })).rejects.toThrow('soon');
  });

  test('are added by the control API', async () => {
    const { client, emulator } = await setUp();
    const url = `${emulator.url}/_emulator/snapshots`;
    const documents = { app: { people: [{ _id: { $oid: ID }, age: 30, born: { $date: '2000-01-01' } }] } };
    const body = JSON.stringify({ instance: 'live', status: 'COMPLETED', documents });
    const added = await send(url, { method: 'POST', body });
    expect(added).toMatchObject({ status: 201, json: { id: expect.stringMatching(/^[a-f0-9]{24}$/) } });
    const path = `${client.flex('live')}/backup/snapshots/${added.json.id}`;
    expect((await client.send('GET', path)).status).toBe(200);
  });

  test.each([
    ['{', 'JSON'],
    ['{}', 'instance: '],
    ['[]', 'snapshot: '],
    ['{"instance":"live","size":1}', 'size'],
    ['{"instance":"live","project":"foreign"}', 'project: '],
    ['{"instance":"live","id":"1"}', 'id: must have 24 hexadecimal digits'],
    ['{"instance":"live","status":"DONE"}', 'status: '],
    ['{"instance":"live","finishedAt":"yesterday"}', 'finishedAt: '],
    ['{"instance":"live","mongoDBVersion":"new"}', 'mongoDBVersion: is not a version'],
    ['{"instance":"live","documents":{"app":[]}}', 'documents.app: '],
    ['{"instance":"live","documents":{"app":{"a":[1]}}}', 'documents.app.a.0: '],
    ['{"instance":"live","documents":{"app":{"a":[{"x":{"$oid":"1"}}]}}}', '24 character hex string'],
  ])('in the control API cannot be %s', async (body, reason) => {
    const { emulator } = await setUp();
    const response = await send(`${emulator.url}/_emulator/snapshots`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(response.json.error).toContain(reason);
    expect(emulator.instances()).toEqual([]);
  });
});
