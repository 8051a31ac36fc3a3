import { describe, expect, test } from '@jest/globals';
import { withDefaults } from '../../emulator/cli/options.ts';
import { createState } from '../../emulator/stores/state.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { type Client, OLDER_CONTENT_TYPE, send } from './client.ts';
import { setUp } from './setup.ts';

const SECRET = 'correct-horse-battery';
const DAY = 86_400_000;
const READ_WRITE = { roleName: 'readWriteAnyDatabase', databaseName: 'admin' };

function body(username: string, more: Record<string, unknown> = {}) {
  return { username, password: SECRET, databaseName: 'admin', roles: [READ_WRITE], ...more };
}

function create(client: Client, username: string, more: Record<string, unknown> = {}) {
  return client.send('POST', client.inProject('databaseUsers'), body(username, more));
}

function item(client: Client, username: string): string {
  return client.inProject(`databaseUsers/admin/${encodeURIComponent(username)}`);
}

describe('database users', () => {
  test('are created, listed, shown and deleted, but their passwords are never returned', async () => {
    const { client, emulator } = await setUp();
    const path = client.inProject('databaseUsers');
    const more = {
      awsIAMType: 'NONE',
      x509Type: 'NONE',
      ldapAuthType: 'NONE',
      oidcAuthType: 'NONE',
      description: 'for a test',
      labels: [{ key: 'team', value: 'x' }],
      scopes: [{ name: 'not-there-yet', type: 'CLUSTER' }],
      deleteAfterDate: '2026-11-24T13:00:00+01:00',
    };
    const created = await create(client, 'a/b', more);
    expect(created.status).toBe(201);
    expect(created.headers['content-type']).toBe(OLDER_CONTENT_TYPE);
    expect(created.json).toEqual({
      ...more,
      username: 'a/b',
      databaseName: 'admin',
      roles: [READ_WRITE],
      deleteAfterDate: '2026-11-24T12:00:00Z',
      groupId: emulator.project.id,
      links: [{ rel: 'self', href: `${emulator.url}${path}/admin/a%2Fb` }],
    });
    expect((await client.send('GET', item(client, 'a/b'))).json).toEqual(created.json);
    expect((await client.send('GET', path)).json).toMatchObject({ results: [created.json], totalCount: 1 });
    expect((await client.send('DELETE', item(client, 'a/b'))).status).toBe(204);
    expect(await client.send('GET', item(client, 'a/b'))).toMatchObject({
      status: 404,
      json: { errorCode: 'USERNAME_NOT_FOUND', parameters: ['a/b'] },
    });
    expect((await client.send('DELETE', item(client, 'a/b'))).status).toBe(404);
  });

  test('have unique names', async () => {
    const { client } = await setUp();
    await create(client, 'a');
    expect(await create(client, 'a')).toMatchObject({
      status: 409,
      json: { errorCode: 'USER_ALREADY_EXISTS' },
    });
  });

  test('are limited to 100', async () => {
    const { client, emulator } = await setUp();
    for (let n = 0; n < 99; n += 1) {
      emulator.addUser({ username: `theirs-${n}` });
    }
    expect((await create(client, 'a')).status).toBe(201);
    expect(await create(client, 'b')).toMatchObject({
      status: 403,
      json: { errorCode: 'GROUP_USERS_LIMIT_EXCEEDED' },
    });
  });

  test.each([
    [{ colour: 'red' }, 'INVALID_ATTRIBUTE', 'colour'],
    [{ username: '' }, 'VALIDATION_ERROR', 'username'],
    [{ password: undefined }, 'VALIDATION_ERROR', 'password'],
    [{ password: 'seven77' }, 'VALIDATION_ERROR', 'password'],
    [{ databaseName: '$external' }, 'INVALID_ENUM_VALUE', 'databaseName'],
    [{ databaseName: undefined }, 'VALIDATION_ERROR', 'databaseName'],
    [{ x509Type: 'MANAGED' }, 'INVALID_ENUM_VALUE', 'x509Type'],
    [{ roles: [] }, 'VALIDATION_ERROR', 'roles'],
    [{ roles: [{ ...READ_WRITE, x: 1 }] }, 'INVALID_ATTRIBUTE', 'roles[0].x'],
    [{ scopes: [{ name: 'a b', type: 'CLUSTER' }] }, 'VALIDATION_ERROR', 'scopes[0].name'],
    [{ scopes: [{ name: 'a', type: 'PROJECT' }] }, 'INVALID_ENUM_VALUE', 'scopes[0].type'],
    [{ labels: [{ key: '', value: 'x' }] }, 'VALIDATION_ERROR', 'labels[0].key'],
    [{ labels: [{ key: 'x', value: 'x'.repeat(256) }] }, 'VALIDATION_ERROR', 'labels[0].value'],
    [{ description: 'x'.repeat(101) }, 'VALIDATION_ERROR', 'description'],
  ])('are rejected with %j, and the field is named', async (more, errorCode, field) => {
    const { client, emulator } = await setUp();
    const response = await create(client, 'a', more);
    expect(response).toMatchObject({
      status: 400,
      json: { errorCode, badRequestDetail: { fields: [{ field }] } },
    });
    expect(response.text).not.toContain(SECRET);
    expect(emulator.users()).toEqual([]);
  });

  test.each([
    [{ roles: [{ roleName: 'root', databaseName: 'admin' }] }, 'ATLAS_INVALID_ROLE', ['root', 'admin']],
    [
      { roles: [{ ...READ_WRITE, databaseName: 'shop' }] },
      'ATLAS_INVALID_ROLE_DATABASE',
      ['readWriteAnyDatabase', 'admin'],
    ],
    [
      { roles: [{ roleName: 'atlasAdmin', databaseName: 'x' }] },
      'ATLAS_INVALID_ROLE_DATABASE',
      ['atlasAdmin', 'admin'],
    ],
    [{ roles: [READ_WRITE, READ_WRITE] }, 'DUPLICATE_DATABASE_ROLES', ['a', 'readWriteAnyDatabase@admin']],
    [{ deleteAfterDate: 'tomorrow' }, 'INVALID_DATE_FORMAT', ['tomorrow']],
    [{ deleteAfterDate: '2026-11-23T18:00:00Z' }, 'EXPIRATION_DATE_IN_PAST', []],
    [{ deleteAfterDate: '2026-11-30T18:00:01Z' }, 'EXPIRATION_DATE_EXCEEDS_MAX', [7]],
  ])('are rejected with %j', async (more, errorCode, parameters) => {
    const { client, emulator } = await setUp();
    expect(await create(client, 'a', more)).toMatchObject({ status: 400, json: { errorCode, parameters } });
    expect(emulator.users()).toEqual([]);
  });

  test('can be rejected for a scope whose cluster does not exist, or is not running', async () => {
    const scopes = [{ name: 'pr-1', type: 'CLUSTER' }];
    const refusal = {
      status: 400,
      json: {
        detail: 'The scope cluster name "pr-1" does not exist in this project.',
        errorCode: 'ATLAS_SCOPE_CLUSTER_NOT_FOUND',
        parameters: ['pr-1'],
      },
    };
    const existing = await setUp({ userScopes: 'existing', idleAfterMs: 1000 });
    expect(await create(existing.client, 'a', { scopes })).toMatchObject(refusal);
    await existing.client.create('pr-1');
    expect((await create(existing.client, 'a', { scopes })).status).toBe(201);

    const running = await setUp({ userScopes: 'running', idleAfterMs: 1000 });
    await running.client.create('pr-1');
    expect(await create(running.client, 'a', { scopes })).toMatchObject(refusal);
    await create(running.client, 'b');
    expect(await running.client.send('PATCH', item(running.client, 'b'), { scopes })).toMatchObject(refusal);
    running.clock.advance(1000);
    expect((await create(running.client, 'a', { scopes })).status).toBe(201);
  });

  test('can have a role on one collection', async () => {
    const { client } = await setUp();
    const roles = [{ roleName: 'read', databaseName: 'shop', collectionName: 'orders' }];
    expect((await create(client, 'a', { roles })).json.roles).toEqual(roles);
  });

  test('are deleted when they expire', async () => {
    const { client, clock, emulator } = await setUp({ tokenLifetimeSeconds: 10 * 86_400 });
    const created = await create(client, 'a', { deleteAfterDate: '2026-11-30' });
    expect(created.json.deleteAfterDate).toBe('2026-11-30T00:00:00Z');
    clock.advance(6.25 * DAY - 1);
    expect(emulator.users()).toHaveLength(1);
    clock.advance(1);
    expect(emulator.users()).toEqual([]);
    expect((await client.send('GET', item(client, 'a'))).status).toBe(404);
  });

  test('can be changed', async () => {
    const { client, emulator } = await setUp();
    await create(client, 'a', { deleteAfterDate: '2026-11-24' });
    const changes = {
      password: 'another-long-one',
      roles: [{ roleName: 'read', databaseName: 'shop' }],
      scopes: [{ name: 'c', type: 'CLUSTER' }],
      labels: [{ key: 'k', value: 'v' }],
      description: 'changed',
      deleteAfterDate: '2026-11-25',
      databaseName: 'admin',
      username: 'a',
    };
    const { password: _hidden, ...shown } = changes;
    const response = await client.send('PATCH', item(client, 'a'), changes);
    expect(response).toMatchObject({
      status: 200,
      json: { ...shown, deleteAfterDate: '2026-11-25T00:00:00Z' },
    });
    expect(response.text).not.toContain('another-long-one');
    expect((await client.send('PATCH', item(client, 'a'), {})).json).toEqual(response.json);
    expect(emulator.users()).toEqual([
      {
        username: 'a',
        roles: changes.roles,
        scopes: changes.scopes,
        labels: { k: 'v' },
        description: 'changed',
        deleteAfterDate: Date.parse('2026-11-25'),
      },
    ]);
  });

  test.each([
    [{ username: 'b' }, 409, 'DATABASE_USERNAME_CANNOT_BE_CHANGED'],
    [{ deleteAfterDate: '2026-11-24' }, 400, 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY'],
    [{ roles: [{ roleName: 'root', databaseName: 'admin' }] }, 400, 'ATLAS_INVALID_ROLE'],
    [{ colour: 'red' }, 400, 'INVALID_ATTRIBUTE'],
  ])('cannot be changed to %j', async (changes, status, errorCode) => {
    const { client } = await setUp();
    await create(client, 'a');
    const response = await client.send('PATCH', item(client, 'a'), changes);
    expect(response).toMatchObject({ status, json: { errorCode } });
  });

  test('can be seeded and inspected without the API, but not their passwords', async () => {
    const { client, emulator } = await setUp();
    const seeded = {
      username: 'theirs',
      password: SECRET,
      labels: { team: 'x' },
      description: 'not ours',
      deleteAfterDate: '2026-12-24T00:00:00Z',
    };
    emulator.addUser(seeded);
    emulator.addUser({ username: 'permanent' });
    await create(client, 'ours');
    const response = await send(`${emulator.url}/_emulator/users`);
    expect(response.json).toEqual([
      {
        username: 'theirs',
        roles: [READ_WRITE],
        scopes: [],
        labels: { team: 'x' },
        description: 'not ours',
        deleteAfterDate: Date.parse('2026-12-24'),
      },
      { username: 'permanent', roles: [READ_WRITE], scopes: [], labels: {} },
      { username: 'ours', roles: [READ_WRITE], scopes: [], labels: {} },
    ]);
    const requests = await send(`${emulator.url}/_emulator/requests`);
    const seen = [response.text, requests.text, JSON.stringify(emulator.users())];
    expect(seen.join('')).not.toContain(SECRET);
    expect(() => emulator.addUser({ ...seeded, deleteAfterDate: 'soon' })).toThrow('deleteAfterDate');
  });
});

describe('a login to an instance', () => {
  const spec = { username: 'a', password: SECRET, roles: [READ_WRITE], scopes: [], labels: [] };
  const access = { password: SECRET, roles: [READ_WRITE] };

  function store(userLagMs = 0) {
    const clock = new VirtualClock({ stopped: true });
    return { clock, users: createState(withDefaults({ clock, userLagMs })).projects.own.users };
  }

  test('succeeds after the user has reached it', () => {
    const { clock, users } = store(3000);
    users.create(spec);
    clock.advance(2999);
    expect(users.find('c', 'a')).toBeUndefined();
    clock.advance(1);
    expect(users.find('c', 'a')).toEqual(access);
    users.remove('admin', 'a');
    expect(users.find('c', 'a')).toBeUndefined();
  });

  test('uses the previous version until a change has reached it', () => {
    const { clock, users } = store(3000);
    users.create(spec);
    clock.advance(3000);
    users.update('admin', 'a', { password: 'changed-password' });
    expect(users.find('c', 'a')).toEqual(access);
    clock.advance(3000);
    expect(users.find('c', 'a')).toEqual({ ...access, password: 'changed-password' });
  });

  test('is for users whose scopes include it, or who have none', () => {
    const { users } = store();
    users.create(spec);
    users.create({ ...spec, username: 'b', scopes: [{ name: 'c', type: 'CLUSTER' }] });
    users.create({ ...spec, username: 'lake', scopes: [{ name: 'c', type: 'DATA_LAKE' }] });
    const whoCan = (instance: string) =>
      ['a', 'b', 'lake', 'none'].filter((name) => users.find(instance, name));
    expect(whoCan('c')).toEqual(['a', 'b']);
    expect(whoCan('d')).toEqual(['a']);
  });

  test('ends when the user expires', () => {
    const { clock, users } = store();
    users.create({ ...spec, deleteAfterDate: clock.now() + 1000 });
    expect(users.find('c', 'a')).toEqual(access);
    clock.advance(1000);
    expect(users.find('c', 'a')).toBeUndefined();
  });

  test('succeeds immediately for a seeded user', () => {
    const { users } = store(3000);
    users.seed(spec);
    expect(users.find('c', 'a')).toEqual(access);
  });
});
