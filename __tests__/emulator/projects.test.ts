import { describe, expect, test } from '@jest/globals';
import { OLDER_CONTENT_TYPE, spec } from './client.ts';
import { setUp } from './setup.ts';

describe('a project', () => {
  test('is found by ID and by name, and listed', async () => {
    const { client, emulator } = await setUp();
    const { id, name } = emulator.project;
    await client.create('a');
    const byId = await client.send('GET', `/api/atlas/v2/groups/${id}`);
    expect(byId).toMatchObject({
      status: 200,
      headers: { 'content-type': OLDER_CONTENT_TYPE },
      json: { id, name, clusterCount: 1 },
    });
    const byName = await client.send('GET', `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`);
    expect(byName.json).toEqual(byId.json);
    const list = await client.send('GET', '/api/atlas/v2/groups');
    const { otherProject } = emulator;
    expect(list.json).toMatchObject({
      results: [
        { ...otherProject, clusterCount: 0 },
        { id, name, clusterCount: 1 },
      ],
      totalCount: 2,
    });
    const rels = (project: { links: { rel: string }[] }) => project.links.map(({ rel }) => rel);
    expect(rels(byId.json)).toContain('https://cloud.mongodb.com/databaseUsers');
    expect(rels(list.json.results[0])).toEqual(['self']);
  });

  test('has the service account of the credentials, whose secret lives for a year', async () => {
    const { client, emulator } = await setUp();
    const { clientId } = emulator.credentials;
    const media = 'application/vnd.atlas.2024-08-05+json';
    const get = (id: string) =>
      client.send('GET', client.inProject(`serviceAccounts/${id}`), undefined, { media });
    const { status, json } = await get(clientId);
    expect({ status, json }).toMatchObject({ status: 200, json: { clientId, roles: ['GROUP_OWNER'] } });
    const [{ createdAt, expiresAt }] = json.secrets;
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(365 * 86_400_000);
    expect((await get('mdb_sa_id_0123456789abcdef01234567')).status).toBe(404);
  });

  test('has its own instances, users and access list', async () => {
    const { client, emulator } = await setUp();
    const { id, name } = emulator.otherProject;
    const other = `/api/atlas/v2/groups/${id}`;
    const found = await client.send('GET', `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`);
    expect(found).toMatchObject({ status: 200, json: { id, name } });

    emulator.addInstance({ name: 'a', project: 'other' });
    emulator.addUser({ username: 'somebody' });
    emulator.addAccessEntry({ value: '203.0.113.7' });
    expect((await client.get('a')).status).toBe(404);
    const url = `${other}/flexClusters`;
    expect((await client.send('GET', `${url}/a`)).json).toMatchObject({ name: 'a', groupId: id });
    expect((await client.create('a')).json.groupId).toBe(emulator.project.id);
    expect((await client.send('POST', url, spec('b'))).json.groupId).toBe(id);
    for (const list of ['databaseUsers', 'accessList']) {
      expect((await client.send('GET', `${other}/${list}`)).json.results).toEqual([]);
    }
    const names = () => emulator.instances().map((each) => `${each.project} ${each.name}`);
    expect(names()).toEqual(['own a', 'other a', 'other b']);

    emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    expect((await client.send('GET', `${url}/a`)).status).toBe(404);
    expect((await client.send('DELETE', `${url}/b`)).status).toBe(204);
    expect(names()).toEqual(['own a']);
  });

  test.each([
    ['not-an-id', 404, 'INVALID_GROUP_ID'],
    ['0123456789ABCDEF01234567', 404, 'INVALID_GROUP_ID'],
    ['0123456789abcdef01234567', 404, 'GROUP_NOT_FOUND'],
    ['byName/nobody', 404, 'GROUP_NAME_NOT_FOUND'],
    ['byName/%zz', 404, 'GROUP_NAME_NOT_FOUND'],
    ['FOREIGN', 401, 'USER_CANNOT_ACCESS_GROUP'],
    ['byName/FOREIGN', 401, 'USER_CANNOT_ACCESS_GROUP'],
  ])('is not found as %s', async (place, status, errorCode) => {
    const { client, emulator } = await setUp();
    const { id, name } = emulator.foreignProject;
    const path = place.replace('byName/FOREIGN', `byName/${encodeURIComponent(name)}`).replace('FOREIGN', id);
    expect(await client.send('GET', `/api/atlas/v2/groups/${path}`)).toMatchObject({
      status,
      json: { errorCode },
    });
  });

  test('does not contain resources of another project', async () => {
    const { client, emulator } = await setUp();
    const path = `/api/atlas/v2/groups/${emulator.foreignProject.id}/flexClusters`;
    const response = await client.send('POST', path, spec('a'));
    expect(response).toMatchObject({ status: 401, json: { errorCode: 'USER_CANNOT_ACCESS_GROUP' } });
  });
});

describe('a path', () => {
  test.each(['/', '/api/atlas/v2/nothing', '/api/atlas/v2/groups//flexClusters'])(
    'that does not exist is an error: %s',
    async (path) => {
      const { client, emulator } = await setUp();
      const response = await client.send('GET', path);
      expect(response).toMatchObject({ status: 404, json: { errorCode: 'RESOURCE_NOT_FOUND' } });
      expect(emulator.requests.at(-1)).toMatchObject({ path, operation: 'unknown', status: 404 });
    },
  );

  test('can end in a slash', async () => {
    const { client } = await setUp();
    expect((await client.send('GET', '/api/atlas/v2/groups/')).status).toBe(200);
  });

  test('has a response without a body for a wrong method', async () => {
    const { client } = await setUp();
    const response = await client.send('PUT', client.flex('a'), {});
    expect(response).toMatchObject({
      status: 405,
      headers: { allow: 'GET,PATCH,DELETE,OPTIONS', 'content-length': '0' },
      text: '',
    });
  });

  test('returns the address of the client', async () => {
    const { emulator, client } = await setUp();
    const response = await client.send('GET', '/api/private/ipinfo');
    expect(response).toMatchObject({ status: 200, json: { currentIpv4Address: '127.0.0.1' } });
    expect(emulator.requests.at(-1)?.operation).toBe('ipinfo');
    const headers = { Authorization: '' };
    const stranger = await client.send('GET', '/api/private/ipinfo', undefined, { headers });
    expect(stranger.status).toBe(401);
  });
});
