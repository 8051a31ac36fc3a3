import { describe, expect, test } from '@jest/globals';
import { FLEX, FLEX_CONTENT_TYPE, OLDER, OLDER_CONTENT_TYPE, spec } from './client.ts';
import { setUp } from './setup.ts';

const provider = { backingProviderName: 'AWS', regionName: 'US_EAST_1' };
const tag = (key: string, value = 'v') => ({ key, value });

describe('a request', () => {
  test.each([
    ['', 'no version'],
    ['application/json', 'a type without a version'],
    ['*/*', 'any type'],
    [OLDER, 'a version before that of the operation'],
    ['application/vnd.atlas.2024-13-99+json', 'an invalid date'],
  ])('is rejected with Accept %j: %s', async (accept) => {
    const { client } = await setUp();
    const response = await client.send('GET', client.flex(), undefined, { headers: { Accept: accept } });
    expect(response).toMatchObject({ status: 406, json: { error: 406, errorCode: 'INVALID_VERSION_DATE' } });
    expect(response.headers['content-type']).toBe('application/json');
  });

  test.each(['', 'application/json', OLDER])('is rejected with Content-Type %j', async (contentType) => {
    const { client } = await setUp();
    const response = await client.send('POST', client.flex(), spec('a'), {
      headers: { 'Content-Type': contentType },
    });
    expect(response).toMatchObject({ status: 415, json: { errorCode: 'UNSUPPORTED_MEDIA_TYPE' } });
  });

  test('gets the newest version before the date in Accept', async () => {
    const { client } = await setUp();
    const media = 'application/vnd.atlas.2026-01-01+json';
    const flex = await client.send('POST', client.flex(), spec('a'), { media });
    expect(flex).toMatchObject({ status: 201, headers: { 'content-type': FLEX_CONTENT_TYPE } });
    const older = await client.send('GET', '/api/atlas/v2/groups', undefined, {
      headers: { Accept: `text/html, ${media}; q=0.5` },
    });
    expect(older).toMatchObject({ status: 200, headers: { 'content-type': OLDER_CONTENT_TYPE } });
  });
});

describe('a body', () => {
  test.each<[string, unknown, string, string[]]>([
    ['an unknown field', { ...spec('a'), size: 1 }, 'INVALID_ATTRIBUTE', ['size']],
    [
      'an unknown field inside',
      { name: 'a', providerSettings: { ...provider, zone: 1 } },
      'INVALID_ATTRIBUTE',
      ['providerSettings.zone'],
    ],
    [
      'an unknown field in a tag',
      { ...spec('a'), tags: [{ ...tag('a'), x: 1 }] },
      'INVALID_ATTRIBUTE',
      ['tags[0].x'],
    ],
    ['no name', { providerSettings: provider }, 'VALIDATION_ERROR', ['name']],
    ['no provider settings', { name: 'a' }, 'VALIDATION_ERROR', ['providerSettings']],
    [
      'no provider',
      { name: 'a', providerSettings: { regionName: 'US_EAST_1' } },
      'VALIDATION_ERROR',
      ['providerSettings.backingProviderName'],
    ],
    ['a name of a wrong type', { ...spec('a'), name: 5 }, 'VALIDATION_ERROR', ['name']],
    [
      'a switch of a wrong type',
      { ...spec('a'), terminationProtectionEnabled: 'true' },
      'VALIDATION_ERROR',
      ['terminationProtectionEnabled'],
    ],
    ['an array', [], 'VALIDATION_ERROR', ['']],
    [
      'an unknown provider',
      { name: 'a', providerSettings: { ...provider, backingProviderName: 'ORACLE' } },
      'INVALID_ENUM_VALUE',
      ['providerSettings.backingProviderName'],
    ],
    [
      'a region of another provider',
      { name: 'a', providerSettings: { ...provider, regionName: 'CENTRAL_US' } },
      'INVALID_ATTRIBUTE',
      ['providerSettings.regionName'],
    ],
    ['a tag with no key', { ...spec('a'), tags: [tag('')] }, 'VALIDATION_ERROR', ['tags[0].key']],
    ['a tag with no value', { ...spec('a'), tags: [tag('a', '')] }, 'VALIDATION_ERROR', ['tags[0].value']],
    [
      'a tag too long',
      { ...spec('a'), tags: [tag('a', 'x'.repeat(256))] },
      'VALIDATION_ERROR',
      ['tags[0].value'],
    ],
    [
      'a tag with a slash',
      { ...spec('a'), tags: [tag('ok'), tag('a/b')] },
      'VALIDATION_ERROR',
      ['tags[1].key'],
    ],
    ['a tag with a colon', { ...spec('a'), tags: [tag('a', '1:2')] }, 'VALIDATION_ERROR', ['tags[0].value']],
    ['a tag key twice', { ...spec('a'), tags: [tag('a'), tag('a', 'w')] }, 'VALIDATION_ERROR', ['tags']],
    [
      '51 tags',
      { ...spec('a'), tags: Array.from({ length: 51 }, (_, n) => tag(`k${n}`)) },
      'VALIDATION_ERROR',
      ['tags'],
    ],
  ])('with %s is rejected, and the field is named', async (_what, body, errorCode, fields) => {
    const { client, emulator } = await setUp();
    const response = await client.send('POST', client.flex(), body);
    expect(response).toMatchObject({ status: 400, json: { error: 400, errorCode, reason: 'Bad Request' } });
    const named = response.json.badRequestDetail.fields.map((each: { field: string }) => each.field);
    expect(named).toEqual(fields);
    expect(emulator.createdCount).toBe(0);
  });

  test('that is not JSON is rejected', async () => {
    const { client } = await setUp();
    for (const body of ['{', '']) {
      const response = await client.send('POST', client.flex(), body);
      expect(response).toMatchObject({ status: 400, json: { errorCode: 'MALFORMED_JSON' } });
    }
  });

  test('of a PATCH is validated as strictly', async () => {
    const { client } = await setUp();
    await client.create('a');
    const response = await client.send('PATCH', client.flex('a'), { name: 'b' });
    expect(response).toMatchObject({
      status: 400,
      json: { errorCode: 'INVALID_ATTRIBUTE', parameters: ['name'] },
    });
  });

  test('can contain all allowed fields, and 50 tags', async () => {
    const { client } = await setUp();
    const tags = Array.from({ length: 48 }, (_, n) => tag(`Key ${n};@_-.+`, 'x'.repeat(255)));
    const response = await client.create('a', { tags: [...tags, tag('A'), tag('a')] });
    expect(response.status).toBe(201);
    expect(response.json.tags).toHaveLength(50);
    const readOnly = { ...provider, providerName: 'FLEX', diskSizeGB: 5 };
    expect((await client.create('b', { providerSettings: readOnly })).status).toBe(201);
  });
});

describe('regions', () => {
  test.each([
    ['AWS', ['EU_NORTH_1', 'EU_WEST_3', 'ME_SOUTH_1', 'AF_SOUTH_1']],
    ['AZURE', ['CHILE_CENTRAL', 'INDONESIA_CENTRAL', 'MALAYSIA_WEST']],
    ['GCP', ['SOUTH_AMERICA_EAST_1', 'ASIA_NORTHEAST_3', 'ASIA_SOUTHEAST_2', 'SOUTHEASTERN_ASIA_PACIFIC']],
  ])('of %s with Flex clusters are those of the documentation', async (backingProviderName, regions) => {
    const { client } = await setUp();
    const create = (regionName: string) =>
      client.create(`a${regionName.replaceAll('_', '')}`.slice(0, 20), {
        providerSettings: { backingProviderName, regionName },
      });
    for (const region of regions) {
      expect((await create(region)).status).toBe(201);
    }
    // Google Cloud's has dedicated clusters only.
    expect((await create('WESTERN_US')).json.errorCode).toBe('INVALID_ATTRIBUTE');
  });
});

test('all fields of a response are in alphabetical order', async () => {
  const { client } = await setUp();
  await client.create('b', { tags: [tag('x')] });
  for (const path of [client.flex(), client.flex('b'), client.flex('none'), client.inProject('')]) {
    const { json } = await client.send('GET', path.replace(/\/$/, ''), undefined, { media: FLEX });
    const check = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) {
        const keys = Object.keys(value);
        expect(keys).toEqual(Array.isArray(value) ? keys : [...keys].sort());
        Object.values(value).forEach(check);
      }
    };
    check(json);
  }
});

describe('the name of an instance', () => {
  test.each([
    ['a_b', 'CLUSTER_NAME_INVALID'],
    ['-a', 'CLUSTER_NAME_INVALID'],
    ['', 'CLUSTER_NAME_INVALID'],
    ['a'.repeat(65), 'CLUSTER_NAME_TOO_LONG'],
    [`${'a'.repeat(22)}-bcd`, 'CLUSTER_NAME_PREFIX_INVALID'],
    ['short-', 'CLUSTER_NAME_PREFIX_INVALID'],
    ['taken', 'DUPLICATE_CLUSTER_NAME'],
    ['TAKEN', 'DUPLICATE_CLUSTER_NAME'],
    ['my-long-service-name-pr-13', 'DUPLICATE_CLUSTER_NAME_PREFIX'],
    ['MY-long-service-name-pr', 'DUPLICATE_CLUSTER_NAME_PREFIX'],
  ])('cannot be %j', async (name, errorCode) => {
    const { client, emulator } = await setUp();
    emulator.addInstance({ name: 'taken' });
    emulator.addInstance({ name: 'my-long-service-name-pr-12' });
    const response = await client.create(name);
    expect(response).toMatchObject({ status: 400, json: { errorCode } });
    expect(response.json).not.toHaveProperty('badRequestDetail');
    expect(emulator.createdCount).toBe(0);
  });

  test.each(['a', '9', 'a'.repeat(64), `${'a'.repeat(23)}-bcd`, 'my-long-service-name-p'])(
    'can be %j',
    async (name) => {
      const { client, emulator } = await setUp();
      emulator.addInstance({ name: 'my-long-service-name-pr-12' });
      expect((await client.create(name)).status).toBe(201);
    },
  );
});
