import { describe, expect, test } from '@jest/globals';
import { getToken } from './client.ts';
import { setUp } from './setup.ts';

describe('the token bucket', () => {
  test('is reported in headers, empties, and is refilled over time', async () => {
    const { client, clock } = await setUp({ rateLimit: { capacity: 3, perMinute: 7 } });
    const remaining = async () => (await client.send('GET', client.flex())).headers['ratelimit-remaining'];
    expect([await remaining(), await remaining(), await remaining()]).toEqual(['2', '1', '0']);

    const empty = await client.send('GET', client.flex());
    expect(empty).toMatchObject({
      status: 429,
      headers: { 'ratelimit-limit': '3', 'ratelimit-remaining': '0', 'retry-after': '9' },
      json: { errorCode: 'RATE_LIMITED_TOKEN_BUCKET', reason: 'Too Many Requests' },
    });

    clock.advance(8_000);
    expect((await client.send('GET', client.flex())).status).toBe(429);
    clock.advance(1_000);
    expect((await client.send('GET', client.flex())).status).toBe(200);
    clock.advance(600_000);
    expect(await remaining()).toBe('2');
  });

  test('allows a request after exactly Retry-After seconds', async () => {
    for (const perMinute of [1, 3, 7, 11, 13, 59, 60, 61, 100, 600]) {
      const { client, clock } = await setUp({ rateLimit: { capacity: 1, perMinute } });
      for (let round = 0; round < 5; round += 1) {
        expect((await client.send('GET', client.flex())).status).toBe(200);
        const empty = await client.send('GET', client.flex());
        expect(empty.status).toBe(429);
        clock.advance(Number(empty.headers['retry-after']) * 1000);
      }
    }
  });

  test('counts rejected requests, but neither token requests nor unauthenticated ones', async () => {
    const { client, emulator } = await setUp({ rateLimit: { capacity: 2, perMinute: 1 } });
    await getToken(emulator);
    await client.send('GET', client.flex(), undefined, { headers: { Authorization: '' } });
    const refusal = await client.get('none');
    expect(refusal).toMatchObject({ status: 404, headers: { 'ratelimit-remaining': '1' } });
  });

  test('is another one for each set of endpoints and project', async () => {
    const { client, emulator } = await setUp({ rateLimit: { capacity: 1, perMinute: 1 } });
    const own = (resource: string) => client.inProject(resource);
    const other = `/api/atlas/v2/groups/${emulator.otherProject.id}/flexClusters`;
    for (const path of [own('flexClusters'), own('accessList'), own('databaseUsers'), other]) {
      expect((await client.send('GET', path)).status).toBe(200);
    }
    expect((await client.send('GET', own('flexClusters/x'))).status).toBe(429);
    expect((await client.send('GET', own('accessList/10.0.0.1/status'))).status).toBe(429);
    expect((await client.send('GET', other)).status).toBe(429);
  });

  test('can leave out the headers, except for Retry-After', async () => {
    const { client } = await setUp({ rateLimit: { capacity: 1, perMinute: 60, headers: false } });
    const { headers } = await client.send('GET', client.flex());
    expect(Object.keys(headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
    const empty = await client.send('GET', client.flex());
    expect(empty).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect(Object.keys(empty.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
  });

  test('has a capacity of 10,000 by default', async () => {
    const { client } = await setUp();
    expect((await client.send('GET', client.flex())).headers).toMatchObject({
      'ratelimit-limit': '10000',
      'ratelimit-remaining': '9999',
    });
  });
});
