import { describe, expect, test } from '@jest/globals';
import { basic, getToken, send } from './client.ts';
import { setUp } from './setup.ts';

describe('the token bucket', () => {
  test('is reported in headers, and refilled in one step a minute', async () => {
    const { client, clock } = await setUp({ rateLimit: { capacity: 3, perMinute: 2 } });
    const remaining = async () => (await client.send('GET', client.flex())).headers['ratelimit-remaining'];
    expect(await remaining()).toBe('2');
    clock.advance(30_000);
    expect([await remaining(), await remaining()]).toEqual(['1', '0']);
    expect(await client.send('GET', client.flex())).toMatchObject({
      status: 429,
      headers: { 'ratelimit-limit': '3', 'ratelimit-remaining': '0', 'retry-after': '30' },
    });

    clock.advance(29_999);
    expect((await client.send('GET', client.flex())).status).toBe(429);
    clock.advance(1);
    expect(await remaining()).toBe('1');
    clock.advance(59_999);
    expect(await remaining()).toBe('0');
    clock.advance(600_000);
    expect(await remaining()).toBe('2');
  });

  test("returns Atlas' message, its parameters and the time of the next step if it is empty", async () => {
    const { client, clock } = await setUp({ rateLimit: { capacity: 1, perMinute: 500 } });
    await client.send('GET', client.flex());
    const path = client.flex('x').slice(1);
    for (const [advance, seconds] of [
      [400, 59],
      [58_600, 1],
      [1, 0],
    ] as const) {
      clock.advance(advance);
      const { status, headers, text } = await client.send('GET', client.flex('x'));
      expect({ status, retryAfter: headers['retry-after'] }).toEqual({
        status: 429,
        retryAfter: `${seconds}`,
      });
      expect(JSON.parse(text)).toMatchObject({
        detail: `Rate limit exceeded for ${path}. Please retry after ${seconds} seconds. Request capacity: 1. Refill rate: 500 per 60 seconds. For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.`,
        error: 429,
        errorCode: 'RATE_LIMITED_TOKEN_BUCKET',
        parameters: [path, seconds, 1, 500, 60],
        reason: 'Too Many Requests',
      });
    }
  });

  test('counts rejected requests, but neither token requests nor unauthenticated ones', async () => {
    const { client, emulator } = await setUp({ rateLimit: { capacity: 2, perMinute: 1 } });
    await getToken(emulator);
    await client.send('GET', client.flex(), undefined, { headers: { Authorization: '' } });
    const refusal = await client.get('none');
    expect(refusal).toMatchObject({ status: 404, headers: { 'ratelimit-remaining': '1' } });
  });

  test('is separate for each set of endpoints and project', async () => {
    const { client, emulator } = await setUp({ rateLimit: { capacity: 1, perMinute: 1 } });
    emulator.addInstance({ name: 'a' });
    const own = (resource: string) => client.inProject(resource);
    const other = `/api/atlas/v2/groups/${emulator.otherProject.id}/flexClusters`;
    const backup = 'flexClusters/a/backup';
    const sets = [
      `${backup}/snapshots`,
      `${backup}/restoreJobs`,
      'flexClusters',
      'accessList',
      'databaseUsers',
    ];
    for (const path of [...sets.map(own), other]) {
      expect((await client.send('GET', path)).status).toBe(200);
    }
    const same = [`${backup}/restoreJobs/1`, 'flexClusters/x', 'accessList/10.0.0.1/status'];
    for (const path of [...same.map(own), other]) {
      expect((await client.send('GET', path)).status).toBe(429);
    }
  });

  test.each([
    ['', 1200, 500],
    ['/flexClusters', 1200, 500],
    ['/flexClusters/a/backup/snapshots', 1200, 500],
    ['/flexClusters/a/backup/restoreJobs', 1200, 500],
    ['/accessList', 1200, 500],
    ['/databaseUsers', 10_000, 5_000],
    ['/clusters', 10_000, 5_000],
    ['/clusters/a/search/indexes', 500, 500],
  ])("has Atlas' capacity and rate for groups/ID%s", async (resource, capacity, perMinute) => {
    const { client, clock, emulator } = await setUp({ rateLimit: { remaining: 1 } });
    const path = `/api/atlas/v2/groups/${emulator.project.id}${resource}`;
    const request = () =>
      client.send('GET', path, undefined, { media: 'application/vnd.atlas.2025-03-12+json' });
    expect((await request()).headers).toMatchObject({
      'ratelimit-limit': `${capacity}`,
      'ratelimit-remaining': '0',
    });
    clock.advance(60_000);
    expect((await request()).headers['ratelimit-remaining']).toBe(`${perMinute - 1}`);
  });

  test('is not reported by ipinfo, a 401, or the 404 of an unknown project', async () => {
    const { client, emulator } = await setUp();
    const unknown = `/api/atlas/v2/groups/${'1'.repeat(24)}`;
    const foreign = `/api/atlas/v2/groups/${emulator.foreignProject.id}`;
    const responses = await Promise.all([
      client.send('GET', '/api/private/ipinfo'),
      send(`${emulator.url}${client.flex()}`, { headers: { Authorization: basic(emulator) } }),
      ...[`${unknown}/databaseUsers`, unknown, foreign].map((path) => client.send('GET', path)),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([200, 401, 404, 404, 401]);
    for (const { headers } of responses) {
      expect(Object.keys(headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
    }
  });

  test('can leave out the headers, except for Retry-After', async () => {
    const { client } = await setUp({ rateLimit: { capacity: 1, perMinute: 60, headers: false } });
    const { headers } = await client.send('GET', client.flex());
    expect(Object.keys(headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
    const empty = await client.send('GET', client.flex());
    expect(empty).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
    expect(Object.keys(empty.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
  });
});
