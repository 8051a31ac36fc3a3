import { describe, expect, test } from '@jest/globals';
import { OLDER_CONTENT_TYPE } from './client.ts';
import { setUp } from './setup.ts';

const body = (name: string) => ({
  name,
  providerSettings: { backingProviderName: 'AWS', providerName: 'SERVERLESS', regionName: 'US_EAST_1' },
});

describe('the serverless endpoint', () => {
  test('creates an instance that both endpoints show, each in its own format', async () => {
    const { client, emulator } = await setUp({ idleAfterMs: 0 });
    const created = await client.send('POST', client.serverless(), body('old'));
    expect(created).toMatchObject({
      status: 201,
      headers: { 'content-type': OLDER_CONTENT_TYPE },
      json: {
        name: 'old',
        stateName: 'CREATING',
        providerSettings: {
          backingProviderName: 'AWS',
          providerName: 'SERVERLESS',
          regionName: 'US_EAST_1',
          effectiveProviderName: 'TENANT',
          effectiveDiskSizeGBLimit: 5,
        },
        serverlessBackupOptions: { serverlessContinuousBackupEnabled: true },
      },
    });
    expect(created.json.connectionStrings.standardSrv).toMatch(/^mongodb\+srv:/);

    const shown = await client.send('GET', client.serverless('old'));
    expect(shown.json).toMatchObject({
      stateName: 'IDLE',
      connectionStrings: { standardSrv: expect.any(String) },
      providerSettings: { effectiveInstanceSizeName: 'FLEX', nextBackupDate: '2026-11-24T18:00:00Z' },
    });
    const flex = await client.get('old');
    expect(flex.json).toMatchObject({ id: shown.json.id, providerSettings: { providerName: 'FLEX' } });
    expect(flex.json.connectionStrings.standardSrv).toBe(shown.json.connectionStrings.standardSrv);
    expect(emulator.createdCount).toBe(1);
    expect(emulator.instances()).toMatchObject([{ name: 'old', viaServerless: true }]);
  });

  test('accepts that continuous backup is off', async () => {
    const { client } = await setUp();
    const off = { serverlessContinuousBackupEnabled: false };
    const created = await client.send('POST', client.serverless(), {
      ...body('old'),
      serverlessBackupOptions: off,
    });
    expect(created.json.serverlessBackupOptions).toEqual(off);
  });

  test('lists and shows only instances that were created through it', async () => {
    const { client } = await setUp();
    await client.create('new');
    await client.send('POST', client.serverless(), body('old'));
    const list = await client.send('GET', client.serverless());
    expect(list.json).toMatchObject({ results: [{ name: 'old' }], totalCount: 1 });
    expect(await client.send('GET', client.serverless('new'))).toMatchObject({
      status: 404,
      json: { errorCode: 'SERVERLESS_INSTANCE_NOT_FOUND' },
    });
    expect((await client.send('DELETE', client.serverless('new'))).status).toBe(404);
  });

  test('deletes with 202, and shares its names with Flex clusters', async () => {
    const { client } = await setUp();
    await client.create('taken');
    const duplicate = await client.send('POST', client.serverless(), body('Taken'));
    expect(duplicate.json.errorCode).toBe('DUPLICATE_CLUSTER_NAME');
    await client.send('POST', client.serverless(), body('old'));
    expect(await client.send('DELETE', client.serverless('old'))).toMatchObject({ status: 202, json: {} });
    expect((await client.get('old')).status).toBe(404);
  });

  test('shows no tags while it is DELETING', async () => {
    const { client } = await setUp({ deletedAfterMs: 60_000 });
    await client.send('POST', client.serverless(), { ...body('old'), tags: [{ key: 'a', value: 'b' }] });
    await client.send('DELETE', client.serverless('old'));
    const shown = await client.send('GET', client.serverless('old'));
    expect(shown.json).toMatchObject({ stateName: 'DELETING', tags: [] });
  });

  test('is as strict as the endpoint for Flex clusters', async () => {
    const { client } = await setUp();
    const flexible = { ...body('old').providerSettings, providerName: 'FLEX' };
    const responses = [
      await client.send('POST', client.serverless(), { ...body('old'), providerSettings: flexible }),
      await client.send('POST', client.serverless(), { ...body('old'), backup: true }),
    ];
    expect(responses.map(({ json }) => json.errorCode)).toEqual(['INVALID_ENUM_VALUE', 'INVALID_ATTRIBUTE']);
  });

  test('shows instances, and neither creates nor deletes them, when it is retired', async () => {
    const { client, emulator } = await setUp({ serverless: 'gone' });
    emulator.addInstance({ name: 'old', viaServerless: true });
    const gone = { status: 404, json: { errorCode: 'RESOURCE_NOT_FOUND' } };
    expect(await client.send('POST', client.serverless(), body('x'))).toMatchObject(gone);
    expect(await client.send('DELETE', client.serverless('old'))).toMatchObject(gone);
    expect((await client.send('GET', client.serverless('old'))).status).toBe(200);
    expect((await client.send('GET', client.serverless())).json.totalCount).toBe(1);
    expect((await client.remove('old')).status).toBe(204);
  });
});
