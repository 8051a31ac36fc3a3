import { describe, expect, test } from '@jest/globals';
import { FLEX_CONTENT_TYPE } from './client.ts';
import { setUp } from './setup.ts';

describe('a Flex cluster', () => {
  test('is created with standardSrv alone, and becomes IDLE', async () => {
    const { client, clock, emulator } = await setUp({ idleAfterMs: 60_000 });

    const created = await client.create('pr-1', { tags: [{ key: 'a', value: 'b' }] });
    expect(created.status).toBe(201);
    expect(created.headers['content-type']).toBe(FLEX_CONTENT_TYPE);
    expect(created.json).toMatchObject({
      name: 'pr-1',
      stateName: 'CREATING',
      groupId: emulator.project.id,
      createDate: '2026-11-23T18:00:00Z',
      providerSettings: { backingProviderName: 'AWS', providerName: 'FLEX', regionName: 'US_EAST_1' },
      tags: [{ key: 'a', value: 'b' }],
      terminationProtectionEnabled: false,
    });
    const { connectionStrings } = created.json;
    expect(connectionStrings).toEqual({ standardSrv: expect.stringMatching(/^mongodb\+srv:\/\/pr-1\./) });

    clock.advance(59_999);
    const early = await client.get('pr-1');
    expect(early.json).toMatchObject({ stateName: 'CREATING', connectionStrings });

    clock.advance(1);
    const idle = await client.get('pr-1');
    expect(idle.json.stateName).toBe('IDLE');
    expect(idle.json.connectionStrings.standardSrv).toMatch(
      /^mongodb\+srv:\/\/pr-1\.[a-z0-9]{7}\.atlas\.test$/,
    );
    expect(idle.json.connectionStrings.standard).toMatch(/^mongodb:\/\/ac-\w{7}-shard-00-00\./);
    expect(emulator.createdCount).toBe(1);
  });

  test('is CREATING in the response to POST even without any delay', async () => {
    const { client } = await setUp();
    const created = await client.create('pr-1');
    expect(created.json.stateName).toBe('CREATING');
    expect(created.json).not.toHaveProperty('tags');
    expect((await client.get('pr-1')).json).toMatchObject({
      stateName: 'IDLE',
      connectionStrings: {},
      tags: [],
    });
  });

  test('can be UPDATING before it is IDLE', async () => {
    const { client, clock } = await setUp({ idleAfterMs: 8_000, updatingFirstMs: 223_000 });
    await client.create('pr-1');
    const seen: unknown[] = [];
    for (const ms of [7_999, 1, 222_999, 1]) {
      clock.advance(ms);
      const { stateName, connectionStrings } = (await client.get('pr-1')).json;
      seen.push([stateName, Object.keys(connectionStrings)]);
    }
    expect(seen).toEqual([
      ['CREATING', ['standardSrv']],
      ['UPDATING', ['standard', 'standardSrv']],
      ['UPDATING', ['standard', 'standardSrv']],
      ['IDLE', ['standard', 'standardSrv']],
    ]);
  });

  test('can be IDLE without connection strings, and get standard later than standardSrv', async () => {
    const { client, clock } = await setUp({
      idleAfterMs: 1000,
      connectionStringsAfterMs: 5000,
      standardAfterMs: 9000,
    });
    expect((await client.create('pr-1')).json.connectionStrings).toEqual({});
    const seen: unknown[] = [];
    for (const ms of [1000, 3999, 1, 3999, 1]) {
      clock.advance(ms);
      const { stateName, connectionStrings } = (await client.get('pr-1')).json;
      seen.push([stateName, ...Object.keys(connectionStrings)]);
    }
    expect(seen).toEqual([
      ['IDLE'],
      ['IDLE'],
      ['IDLE', 'standardSrv'],
      ['IDLE', 'standardSrv'],
      ['IDLE', 'standard', 'standardSrv'],
    ]);
  });

  test('shows no tags while it is DELETING, also in a list', async () => {
    const { client, clock, emulator } = await setUp({ deleteLagMs: 1_000, deletedAfterMs: 60_000 });
    await client.create('pr-1', { tags: [{ key: 'a', value: 'b' }] });
    await client.remove('pr-1');
    expect((await client.get('pr-1')).json).toMatchObject({ stateName: 'IDLE', tags: [{ key: 'a' }] });
    clock.advance(1_000);
    expect((await client.get('pr-1')).json).toMatchObject({ stateName: 'DELETING', tags: [] });
    const list = await client.send('GET', client.flex());
    expect(list.json.results).toMatchObject([{ stateName: 'DELETING', tags: [] }]);
    expect(emulator.instances()).toMatchObject([{ tags: { a: 'b' } }]);
  });

  test('has its previous state if a fault forgets or undoes its deletion', async () => {
    const { client, clock, emulator } = await setUp();
    await client.create('pr-1', { tags: [{ key: 'a', value: 'b' }] });
    emulator.addFault({ kind: 'forgotten-delete', operation: 'deleteFlexCluster' });
    expect((await client.remove('pr-1')).status).toBe(204);
    expect((await client.get('pr-1')).json.stateName).toBe('IDLE');

    emulator.addFault({ kind: 'undone-delete', operation: 'deleteFlexCluster', delayMs: 5_000 });
    expect((await client.remove('pr-1')).status).toBe(204);
    expect((await client.get('pr-1')).json).toMatchObject({ stateName: 'DELETING', tags: [] });
    expect((await client.remove('pr-1')).json.errorCode).toBe('CLUSTER_ALREADY_REQUESTED_DELETION');
    clock.advance(5_000);
    expect((await client.get('pr-1')).json).toMatchObject({ stateName: 'IDLE', tags: [{ key: 'a' }] });

    expect((await client.remove('pr-1')).status).toBe(204);
    expect((await client.get('pr-1')).status).toBe(404);
  });

  test('can stay protected for a moment after the protection was turned off, and be UPDATING', async () => {
    const { client, clock } = await setUp({ protectionLagMs: 2_000, updatingMs: 1_000 });
    await client.create('pr-1', { terminationProtectionEnabled: true });
    const lifted = await client.send('PATCH', client.flex('pr-1'), { terminationProtectionEnabled: false });
    expect(lifted.json).toMatchObject({ stateName: 'UPDATING', terminationProtectionEnabled: false });
    expect((await client.remove('pr-1')).json.detail).toContain('termination protection is enabled');
    clock.advance(2_000);
    expect((await client.get('pr-1')).json.stateName).toBe('IDLE');
    expect((await client.remove('pr-1')).status).toBe(204);
  });

  test('cannot have the name of a dedicated cluster, which the Flex API rejects', async () => {
    const { client, emulator } = await setUp();
    emulator.addInstance({ name: 'big', dedicated: true });
    const refused = { status: 400, json: { errorCode: 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API' } };
    expect(await client.get('big')).toMatchObject(refused);
    expect(await client.remove('big')).toMatchObject(refused);
    expect((await client.create('big')).json.errorCode).toBe('DUPLICATE_CLUSTER_NAME');
    expect((await client.send('GET', client.flex())).json.results).toEqual([]);
  });

  test.each(['atlas-a1b2c3', 'Atlas-1a3b8e9f'])('cannot have the reserved name %s', async (name) => {
    const { client } = await setUp();
    expect((await client.create(name)).json.errorCode).toBe('ATLAS_RESERVED_CLUSTER_NAME');
  });

  test('keeps its state for a while after DELETE, then is DELETING, and then gone', async () => {
    const { client, clock, emulator } = await setUp({ deleteLagMs: 2000, deletedAfterMs: 10_000 });
    await client.create('pr-1');
    const deleted = await client.remove('pr-1');
    expect(deleted).toMatchObject({ status: 204, text: '' });
    expect(deleted.headers['content-type']).toBe(FLEX_CONTENT_TYPE);

    expect((await client.get('pr-1')).json.stateName).toBe('IDLE');
    clock.advance(2000);
    expect((await client.get('pr-1')).json.stateName).toBe('DELETING');
    expect(emulator.instances()).toMatchObject([{ name: 'pr-1', stateName: 'DELETING' }]);
    expect((await client.create('pr-1')).json.errorCode).toBe('DUPLICATE_CLUSTER_NAME');

    clock.advance(8000);
    expect(await client.get('pr-1')).toMatchObject({ status: 404, json: { errorCode: 'CLUSTER_NOT_FOUND' } });
    expect(emulator.instances()).toEqual([]);
    expect((await client.create('pr-1')).status).toBe(201);
  });

  test('can leave its name reserved for a while after it is gone', async () => {
    const { client, clock } = await setUp({ deletedAfterMs: 10_000, nameReuseAfterMs: 60_000 });
    await client.create('pr-1');
    await client.remove('pr-1');
    clock.advance(9_999);
    expect((await client.create('pr-1')).json.errorCode).toBe('DUPLICATE_CLUSTER_NAME');
    clock.advance(1);
    expect((await client.get('pr-1')).status).toBe(404);
    clock.advance(59_999);
    const text = 'A transient error occurred. Please try again in a minute or use a different name.';
    expect(await client.create('PR-1')).toMatchObject({
      status: 400,
      json: {
        detail: text,
        errorCode: 'CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP',
        parameters: [text],
      },
    });
    expect((await client.create('pr-2')).status).toBe(201);
    clock.advance(1);
    expect((await client.create('pr-1')).status).toBe(201);
  });

  test('cannot be deleted or changed again while it is being deleted', async () => {
    const { client } = await setUp({ deletedAfterMs: 10_000 });
    await client.create('pr-1');
    await client.remove('pr-1');
    expect(await client.remove('pr-1')).toMatchObject({
      status: 400,
      json: { errorCode: 'CLUSTER_ALREADY_REQUESTED_DELETION' },
    });
    expect(await client.send('PATCH', client.flex('pr-1'), {})).toMatchObject({
      status: 400,
      json: {
        errorCode: 'ATLAS_GENERAL_ERROR',
        detail: 'Reason: This cluster is currently being deleted, cannot update.',
      },
    });
  });

  test('can reject changes while it is CREATING', async () => {
    const { client, clock } = await setUp({ updatesWhileBusy: 'refused', idleAfterMs: 1000 });
    await client.create('pr-1');
    const change = () => client.send('PATCH', client.flex('pr-1'), { tags: [] });
    expect(await change()).toMatchObject({ status: 400, json: { errorCode: 'ATLAS_GENERAL_ERROR' } });
    clock.advance(1000);
    expect((await change()).status).toBe(200);
  });

  test('cannot be deleted while it is protected', async () => {
    const { client, emulator } = await setUp();
    await client.create('pr-1', { terminationProtectionEnabled: true });
    const reason = `Cannot terminate cluster pr-1 in group ${emulator.project.id} because termination protection is enabled. Disable termination protection and try again.`;
    const refusal = await client.remove('pr-1');
    expect(refusal.status).toBe(400);
    expect(refusal.text).toBe(
      JSON.stringify({
        detail: `Reason: ${reason}.`,
        error: 400,
        errorCode: 'ATLAS_GENERAL_ERROR',
        parameters: [reason],
        reason: 'Bad Request',
      }),
    );
    const lifted = await client.send('PATCH', client.flex('pr-1'), { terminationProtectionEnabled: false });
    expect(lifted).toMatchObject({ status: 200, json: { terminationProtectionEnabled: false } });
    expect((await client.remove('pr-1')).status).toBe(204);
  });

  test('has new tags after a PATCH with tags, and keeps them after a PATCH without', async () => {
    const { client } = await setUp();
    const tags = (...keys: string[]) => keys.map((key) => ({ key, value: 'x' }));
    await client.create('pr-1', { tags: tags('a', 'b') });
    const replaced = await client.send('PATCH', client.flex('pr-1'), { tags: tags('c') });
    expect(replaced.json.tags).toEqual(tags('c'));
    await client.send('PATCH', client.flex('pr-1'), { terminationProtectionEnabled: true });
    expect((await client.get('pr-1')).json.tags).toEqual(tags('c'));
    await client.send('PATCH', client.flex('pr-1'), { tags: [] });
    expect((await client.get('pr-1')).json.tags).toEqual([]);
  });
});

describe('seeded instances', () => {
  test('exist as if another client had created them', async () => {
    const { client, emulator } = await setUp();
    emulator.addInstance({
      name: 'theirs',
      tags: { team: 'x' },
      createDate: '2026-01-02T03:04:05Z',
      provider: 'GCP',
      region: 'CENTRAL_US',
      terminationProtectionEnabled: true,
      viaServerless: true,
    });
    expect((await client.get('theirs')).json).toMatchObject({
      stateName: 'IDLE',
      createDate: '2026-01-02T03:04:05Z',
      providerSettings: { backingProviderName: 'GCP', regionName: 'CENTRAL_US' },
      tags: [{ key: 'team', value: 'x' }],
      terminationProtectionEnabled: true,
    });
    expect(emulator.instances()).toMatchObject([
      {
        name: 'theirs',
        tags: { team: 'x' },
        createdAt: Date.parse('2026-01-02T03:04:05Z'),
        viaServerless: true,
      },
    ]);
    expect(emulator.createdCount).toBe(0);
    expect(() => emulator.addInstance({ name: 'x', createDate: 'yesterday' })).toThrow('createDate');
  });

  test('change over time only if they are CREATING or DELETING', async () => {
    const { client, clock, emulator } = await setUp({ idleAfterMs: 1000, deletedAfterMs: 1000 });
    for (const stateName of ['CREATING', 'DELETING', 'UPDATING', 'REPAIRING']) {
      emulator.addInstance({ name: stateName.toLowerCase(), stateName });
    }
    const states = () => Object.fromEntries(emulator.instances().map((each) => [each.name, each.stateName]));
    const stay = { updating: 'UPDATING', repairing: 'REPAIRING' };
    expect(states()).toEqual({ creating: 'CREATING', deleting: 'DELETING', ...stay });
    expect((await client.get('updating')).json).toHaveProperty('connectionStrings');
    clock.advance(1000);
    expect(states()).toEqual({ creating: 'IDLE', ...stay });
  });

  test('replace one of the same name', async () => {
    const { emulator } = await setUp();
    emulator.addInstance({ name: 'x' });
    emulator.addInstance({ name: 'x', stateName: 'UPDATING' });
    expect(emulator.instances()).toMatchObject([{ name: 'x', stateName: 'UPDATING' }]);
  });
});

describe('the list of instances', () => {
  test('has pages of instances, with their connection strings', async () => {
    const { client, emulator } = await setUp();
    for (let n = 0; n < 250; n += 1) {
      emulator.addInstance({ name: `n${n}` });
    }

    const first = await client.send('GET', client.flex());
    expect(first.json.results).toHaveLength(100);
    expect(first.json.totalCount).toBe(250);
    expect(first.json.results[0]).toMatchObject({ name: 'n0', stateName: 'IDLE' });
    expect(first.json.results[0].connectionStrings).toEqual({
      standard: expect.stringContaining('mongodb://'),
      standardSrv: expect.stringContaining('mongodb+srv://n0.'),
    });

    const names: string[] = [];
    for (let url = `${emulator.url}${client.flex()}?itemsPerPage=70`; url; ) {
      const page = await client.send('GET', url.slice(emulator.url.length));
      names.push(...page.json.results.map((each: { name: string }) => each.name));
      url = page.json.links.find((link: { rel: string }) => link.rel === 'next')?.href;
    }
    expect(names).toEqual(Array.from({ length: 250 }, (_, n) => `n${n}`));
  });

  test('can be requested by page number and size, and without the count', async () => {
    const { client, emulator } = await setUp();
    for (let n = 0; n < 12; n += 1) {
      emulator.addInstance({ name: `n${n}` });
    }
    const page = await client.send('GET', `${client.flex()}?pageNum=2&itemsPerPage=5&includeCount=false`);
    expect(page.json.results.map((each: { name: string }) => each.name)).toEqual([
      'n5',
      'n6',
      'n7',
      'n8',
      'n9',
    ]);
    expect(page.json).not.toHaveProperty('totalCount');
    expect(page.json.links.map((link: { rel: string }) => link.rel)).toEqual(['self', 'previous', 'next']);
    const beyond = await client.send('GET', `${client.flex()}?pageNum=4&itemsPerPage=5`);
    expect(beyond.json).toMatchObject({ results: [], totalCount: 12 });
  });

  test.each([
    'pageNum=0',
    'pageNum=x',
    'itemsPerPage=501',
    'itemsPerPage=0',
    'includeCount=yes',
    'envelope=true',
  ])('rejects the query %s', async (query) => {
    const { client } = await setUp();
    const response = await client.send('GET', `${client.flex()}?${query}`);
    expect(response).toMatchObject({ status: 400, json: { errorCode: 'VALIDATION_ERROR' } });
  });

  test('rejects an unknown query parameter', async () => {
    const { client } = await setUp();
    const response = await client.send('GET', `${client.flex()}?page=2`);
    expect(response).toMatchObject({
      status: 400,
      json: { errorCode: 'INVALID_QUERY_PARAMETER', parameters: ['page'] },
    });
  });

  test('is pretty-printed on request', async () => {
    const { client } = await setUp();
    const response = await client.send('GET', `${client.flex()}?pretty=true`);
    expect(response.text).toContain('\n  "results": []');
  });
});

describe('the API for dedicated clusters', () => {
  test('has no instances, and returns an error for a Flex cluster', async () => {
    const { client } = await setUp();
    await client.create('pr-1');
    const list = await client.send('GET', client.inProject('clusters'));
    expect(list.json).toMatchObject({ results: [], totalCount: 0 });
    for (const method of ['GET', 'DELETE']) {
      const response = await client.send(method, client.inProject('clusters/pr-1'));
      expect(response).toMatchObject({
        status: 400,
        json: { errorCode: 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API' },
      });
      expect((await client.send(method, client.inProject('clusters/none'))).status).toBe(404);
    }
  });
});
