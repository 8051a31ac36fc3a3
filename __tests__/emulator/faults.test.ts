import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import { spec } from './client.ts';
import { nonceIn } from './digest-login.ts';
import { asleep, awake, setUp } from './setup.ts';

describe('the fault', () => {
  test('latency delays the request', async () => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'latency', delayMs: 5000 });
    const response = client.create('a');
    await asleep(clock);
    expect(emulator.createdCount).toBe(0);
    clock.advance(4999);
    expect(clock.sleeping).toBe(1);
    clock.advance(1);
    expect((await response).status).toBe(201);
    expect(emulator.requests.at(-1)).toMatchObject({ status: 201, fault: 'latency' });
  });

  test('latency with afterWork delays the response', async () => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'latency', afterWork: true });
    const response = client.create('a');
    await asleep(clock);
    expect(emulator.createdCount).toBe(1);
    clock.advance(1000);
    expect((await response).status).toBe(201);
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('hang (afterWork: %s) sends no response until the client disconnects', async (afterWork, created) => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'hang', afterWork });
    const giveUp = new AbortController();
    const response = client.send('POST', client.flex(), spec('a'), { signal: giveUp.signal });
    await asleep(clock);
    clock.advance(3_600_000);
    await asleep(clock);
    giveUp.abort();
    await expect(response).rejects.toThrow('aborted');
    await awake(clock);
    expect(emulator.createdCount).toBe(created);
    expect(emulator.requests.at(-1)).toMatchObject({ status: 0, fault: 'hang' });
  });

  test('hang ends when the emulator is closed', async () => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'hang' });
    const response = client.get('a');
    const failed = expect(response).rejects.toThrow(/hang up|ECONNRESET/);
    await asleep(clock);
    await emulator.close();
    await failed;
    await awake(clock);
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('reset (afterWork: %s) resets the connection', async (afterWork, created) => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'reset', afterWork });
    await expect(client.create('a')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(emulator.createdCount).toBe(created);
    expect(emulator.requests.at(-1)).toMatchObject({
      operation: 'createFlexCluster',
      status: 0,
      fault: 'reset',
    });
  });

  test('rate-limit returns 429, with or without Retry-After', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'rate-limit', retryAfterSeconds: 7 });
    emulator.addFault({ kind: 'rate-limit' });
    const [first, second] = [await client.create('a'), await client.create('a')];
    expect(first).toMatchObject({
      status: 429,
      headers: { 'retry-after': '7' },
      json: { errorCode: 'RATE_LIMITED' },
    });
    expect(second.status).toBe(429);
    expect(second.headers).not.toHaveProperty('retry-after');
    expect(emulator.createdCount).toBe(0);
  });

  test.each<[Partial<Fault>, number, string]>([
    [{}, 500, 'UNEXPECTED_ERROR'],
    [{ status: 402 }, 402, 'NO_PAYMENT_INFORMATION_FOUND'],
    [{ status: 402, errorCode: 'ACCOUNT_SUSPENDED' }, 402, 'ACCOUNT_SUSPENDED'],
    [{ status: 401 }, 401, 'USER_UNAUTHORIZED'],
    [{ status: 409, errorCode: 'NO_CAPACITY', detail: 'full' }, 409, 'NO_CAPACITY'],
    [{ status: 405 }, 405, 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'],
  ])('status with %j returns %d %s', async (fault, status, errorCode) => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'status', ...fault });
    const response = await client.create('a');
    expect(response).toMatchObject({ status, headers: { 'content-type': 'application/json' } });
    expect(response.json).toMatchObject({ error: status, errorCode, detail: expect.any(String) });
    if (fault.detail) {
      expect(response.json.detail).toBe(fault.detail);
    }
  });

  test('status with afterWork returns a custom body after the work', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({
      kind: 'status',
      status: 503,
      afterWork: true,
      retryAfterSeconds: 2,
      body: { busy: true },
    });
    const response = await client.create('a');
    expect(response).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, json: { busy: true } });
    expect(emulator.createdCount).toBe(1);
  });

  test.each([[502], [503], [504]])('html returns %d as a gateway does', async (status) => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'html', status });
    const response = await client.get('a');
    expect(response).toMatchObject({ status, headers: { 'content-type': 'text/html' } });
    expect(response.text).toContain(`<h1>${status} `);
  });

  test('expired-token returns 401, and revokes the token', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'expired-token', operation: 'getFlexCluster' });
    expect((await client.send('GET', client.flex())).status).toBe(200);
    const refused = await client.get('a');
    expect(refused).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
    expect((await client.send('GET', client.flex())).status).toBe(401);
  });

  test('expired-token returns a challenge for an API key', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'expired-token' });
    const response = await client.send('GET', client.flex(), undefined, {
      headers: { Authorization: 'Digest x="y"' },
    });
    expect(response.headers['www-authenticate']).toContain('stale=false');
  });

  test('stale-nonce returns 401 and a new nonce', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'stale-nonce' });
    const response = await client.get('a');
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toContain('stale=true');
    expect(nonceIn(response.headers['www-authenticate'])).not.toBe('');
  });

  test('redirect redirects to another origin, or to `location`', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'redirect' });
    emulator.addFault({ kind: 'redirect', status: 302, location: 'http://127.0.0.1:1/x' });
    const [first, second] = [await client.get('a'), await client.get('a')];
    expect(first).toMatchObject({
      status: 307,
      headers: { location: `https://elsewhere.invalid${client.flex('a')}` },
    });
    expect(second).toMatchObject({ status: 302, headers: { location: 'http://127.0.0.1:1/x' } });
  });

  test('vanish removes the instance before the request', async () => {
    const { client, emulator } = await setUp();
    await client.create('a');
    emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    expect((await client.get('a')).status).toBe(404);
    expect(emulator.instances()).toEqual([]);
  });

  test('vanish with afterWork removes the instance after the response', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'vanish', operation: 'createFlexCluster', afterWork: true });
    expect((await client.create('a')).status).toBe(201);
    expect(emulator.instances()).toEqual([]);
  });
});
