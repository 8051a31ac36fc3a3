import { Agent } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { startEmulator } from '../../emulator/index.ts';
import { basic, FLEX, getToken, OLDER, send, sendForm, spec } from './client.ts';
import { setUp } from './setup.ts';

describe('the control API', () => {
  test('adds and clears faults', async () => {
    const { client, emulator } = await setUp();
    const faults = `${emulator.url}/_emulator/faults`;
    const fault = { kind: 'status', status: 503, times: 'forever', operation: 'getFlexCluster' };
    expect(await send(faults, { method: 'POST', body: JSON.stringify(fault) })).toMatchObject({
      status: 201,
      json: fault,
    });
    expect((await client.get('a')).status).toBe(503);
    expect((await send(faults, { method: 'DELETE' })).status).toBe(204);
    expect((await client.get('a')).status).toBe(404);
  });

  test.each([
    ['{', 'JSON'],
    ['{}', 'kind'],
    ['{"kind":"explode"}', 'kind'],
    ['{"kind":"hang","colour":"red"}', 'colour'],
    ['{"kind":"hang","times":0}', 'times'],
    ['{"kind":"status","status":99}', 'status'],
  ])('rejects the fault %s', async (body, reason) => {
    const { emulator } = await setUp();
    const response = await send(`${emulator.url}/_emulator/faults`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(response.json.error).toContain(reason);
  });

  test('adds instances and shows them', async () => {
    const { client, emulator } = await setUp();
    const instances = `${emulator.url}/_emulator/instances`;
    const body = JSON.stringify({ name: 'theirs', tags: { team: 'x' }, createDate: '2026-01-01T00:00:00Z' });
    const seeded = await send(instances, { method: 'POST', body });
    expect(seeded).toMatchObject({
      status: 201,
      json: { name: 'theirs', stateName: 'IDLE', tags: { team: 'x' } },
    });
    expect((await send(instances)).json).toEqual([seeded.json]);
    expect((await client.get('theirs')).json.createDate).toBe('2026-01-01T00:00:00Z');
  });

  test.each(['{"name":""}', '{"name":"a","size":1}', '{"name":"a","createDate":"yesterday"}', '{'])(
    'rejects the instance %s',
    async (body) => {
      const { emulator } = await setUp();
      const response = await send(`${emulator.url}/_emulator/instances`, { method: 'POST', body });
      expect(response).toMatchObject({ status: 400, json: { error: expect.any(String) } });
    },
  );

  test('lists the requests without credentials and bodies', async () => {
    const { client, emulator } = await setUp();
    await client.create('a');
    const response = await send(`${emulator.url}/_emulator/requests`);
    expect(response.json).toEqual([
      {
        method: 'POST',
        path: '/api/oauth/token',
        operation: 'token',
        status: 200,
        at: Date.parse('2026-11-23T18:00:00Z'),
        contentType: 'application/x-www-form-urlencoded',
      },
      {
        method: 'POST',
        path: client.flex(),
        operation: 'createFlexCluster',
        status: 201,
        at: Date.parse('2026-11-23T18:00:00Z'),
        accept: FLEX,
        contentType: FLEX,
      },
    ]);
  });

  test('lists its requests in the error for an unknown one', async () => {
    const { emulator } = await setUp();
    const response = await send(`${emulator.url}/_emulator/credentials`);
    expect(response).toMatchObject({ status: 404, json: { error: expect.stringContaining('GET requests') } });
  });
});

describe('the request log', () => {
  test('contains bodies in the same process, and never credentials', async () => {
    const { client, emulator } = await setUp();
    await client.send('POST', client.flex(), spec('a'), { headers: { 'User-Agent': 'tester' } });
    await client.send('GET', `${client.flex()}?pageNum=2`);
    await sendForm(emulator, 'revoke', { token: client.token }, basic(emulator));
    expect(emulator.requests).toMatchObject([
      { operation: 'token', status: 200 },
      {
        operation: 'createFlexCluster',
        userAgent: 'tester',
        requestBody: spec('a'),
        responseBody: { name: 'a' },
      },
      { operation: 'listFlexClusters', query: 'pageNum=2', responseBody: { results: [] } },
      { operation: 'revoke', status: 200 },
    ]);
    const text = JSON.stringify(emulator.requests);
    for (const secret of [client.token, basic(emulator).slice(6), ...Object.values(emulator.credentials)]) {
      expect(text).not.toContain(secret);
    }
  });

  test('is printed with one line per request', async () => {
    const lines: string[] = [];
    const { client, emulator } = await setUp({ log: (line) => lines.push(line) });
    emulator.addFault({ kind: 'reset' });
    await client.get('a').catch(() => undefined);
    await client.send('GET', '/nowhere');
    expect(lines).toEqual([
      'POST /api/oauth/token -> 200 (token)',
      `GET ${client.flex('a')} -> no response (getFlexCluster, fault: reset)`,
      'GET /nowhere -> 404 (unknown)',
    ]);
  });
});

describe('a listener', () => {
  test('is called before and after a request is processed, and delays it', async () => {
    const { client, emulator } = await setUp();
    const seen: string[] = [];
    const remove = emulator.onRequest(async ({ operation, method, path, when }) => {
      await new Promise(setImmediate);
      seen.push(`${when} ${operation} ${method} ${path.endsWith('/flexClusters')} ${emulator.createdCount}`);
    });
    await client.create('a');
    expect(seen).toEqual(['before createFlexCluster POST true 0', 'after createFlexCluster POST true 1']);
    remove();
    await client.create('b');
    expect(seen).toHaveLength(2);
  });

  test('is not called for a request that a fault prevents, or for a challenge', async () => {
    const { client, emulator } = await setUp();
    const seen: string[] = [];
    emulator.onRequest(({ when }) => {
      seen.push(when);
    });
    emulator.addFault({ kind: 'status' });
    await client.create('a');
    await client.send('GET', client.flex(), undefined, { headers: { Authorization: '' } });
    expect(seen).toEqual(['before']);
  });

  test('can close the connection of the request', async () => {
    const { client, emulator } = await setUp();
    emulator.onRequest(({ when }) => (when === 'after' ? emulator.pause() : undefined));
    await expect(client.create('a')).rejects.toThrow(/hang up|ECONNRESET/);
    expect(emulator.createdCount).toBe(1);
    expect(emulator.requests.at(-1)).toMatchObject({ operation: 'createFlexCluster', status: 0 });
  });

  test('that throws closes the connection, and its error is logged', async () => {
    const lines: string[] = [];
    const { client, emulator } = await setUp({ log: (line) => lines.push(line) });
    emulator.onRequest(() => {
      throw new Error('listener broke');
    });
    await expect(client.create('a')).rejects.toThrow(/hang up|ECONNRESET/);
    expect(lines.at(-1)).toBe('internal error of the emulator: Error: listener broke');
  });
});

describe('the emulator', () => {
  test('keeps connections alive, and closes all of them when it stops', async () => {
    const { client, emulator } = await setUp();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () => send(`${emulator.url}/api/private/ipinfo`, { agent });
    await ask();
    await ask();
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
    await emulator.close();
    await emulator.close();
    await expect(client.get('a')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });

  test('fails to start if its port is in use', async () => {
    const { emulator } = await setUp();
    const port = Number(new URL(emulator.url).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('uses the system clock and cryptographic randomness by default', async () => {
    const emulator = await startEmulator({ idleAfterMs: 30 });
    try {
      emulator.addFault({ kind: 'latency', delayMs: 5 });
      const response = await send(`${emulator.url}/api/atlas/v2/groups`, {
        headers: { Authorization: `Bearer ${await getToken(emulator)}`, Accept: OLDER },
      });
      expect(response.status).toBe(200);
      expect(Math.abs((emulator.requests[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
      expect(emulator.project.id).toMatch(/^[0-9a-f]{24}$/);
    } finally {
      await emulator.close();
    }
  });
});
