import { networkInterfaces } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { Recorder } from '../../emulator/api/recorder.ts';
import type { ApiRequest } from '../../emulator/api/request.ts';
import { send } from './client.ts';
import { setUp } from './setup.ts';

const MIB = 1024 * 1024;

describe('the emulator', () => {
  test.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'LOCALHOST'])(
    'accepts requests for %s',
    async (host) => {
      const { emulator } = await setUp();
      const { port } = new URL(emulator.url);
      for (const Host of [host, `${host}:${port}`]) {
        const response = await send(`${emulator.url}/_emulator/requests`, { headers: { Host } });
        expect(response.status).toBe(200);
      }
    },
  );

  test.each(['attacker.test', '127.0.0.1.attacker.test', 'localhost.attacker.test', '192.0.2.1'])(
    'refuses requests for "%s", in its API and its control API',
    async (Host) => {
      const { client, emulator } = await setUp();
      for (const path of [client.flex(), '/_emulator/instances', '/api/oauth/token']) {
        const headers = { Host, Authorization: `Bearer ${client.token}` };
        const response = await send(`${emulator.url}${path}`, {
          method: 'POST',
          headers,
          body: '{"name":"x"}',
        });
        expect(response).toMatchObject({
          status: 403,
          json: { error: expect.stringContaining('--allow-host') },
        });
      }
      expect(emulator.instances()).toEqual([]);
    },
  );

  test('accepts requests for its own address, and for a host that an option names', async () => {
    const external = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
    const { emulator } = await setUp({ host: '0.0.0.0', allowedHosts: ['Atlas.internal'] });
    const { port } = new URL(emulator.url);
    const statusFor = async (address: string, Host: string) =>
      (await send(`http://${address}:${port}/_emulator/requests`, { headers: { Host } })).status;
    expect(await statusFor('127.0.0.1', `atlas.internal:${port}`)).toBe(200);
    expect(await statusFor('127.0.0.1', 'other.internal')).toBe(403);
    if (external) {
      expect(await statusFor(external, `${external}:${port}`)).toBe(200);
      expect(await statusFor('127.0.0.1', external)).toBe(403);
    }
  });

  test.each([
    { Origin: 'https://attacker.test' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-origin' },
  ])('refuses requests from web pages, with %j', async (headers) => {
    const { emulator } = await setUp();
    const body = '{"name":"x"}';
    const options = { method: 'POST', headers: headers as Record<string, string>, body };
    expect(await send(`${emulator.url}/_emulator/instances`, options)).toMatchObject({
      status: 403,
      json: { error: 'The emulator accepts no requests from web pages.' },
    });
    expect(emulator.instances()).toEqual([]);
  });

  test('refuses bodies of more than 16 MiB, and still answers', async () => {
    const { client, emulator } = await setUp();
    const fits = await client.send('POST', client.flex(), 'x'.repeat(16 * MIB));
    expect(fits.json.errorCode).toBe('MALFORMED_JSON');
    for (const url of [client.flex(), '/_emulator/instances']) {
      expect(await client.send('POST', url, 'x'.repeat(16 * MIB + 1))).toMatchObject({
        status: 413,
        text: '',
      });
    }
    expect((await client.send('GET', client.flex())).status).toBe(200);
    expect(emulator.instances()).toEqual([]);
  });

  test('stops only for the token that it was started with', async () => {
    let stopped = 0;
    const onRequest = () => {
      stopped += 1;
    };
    const { emulator } = await setUp({ stop: { token: 'secret-token', onRequest } });
    const other = await setUp();
    const stop = (url: string, body: string) => send(`${url}/_emulator/stop`, { method: 'POST', body });
    expect((await stop(emulator.url, 'another')).status).toBe(400);
    expect((await stop(other.emulator.url, 'secret-token')).status).toBe(400);
    expect((await stop(other.emulator.url, '')).status).toBe(400);
    expect(stopped).toBe(0);
    expect((await stop(emulator.url, 'secret-token')).status).toBe(202);
    await new Promise(setImmediate);
    expect(stopped).toBe(1);
  });
});

describe('the record of requests', () => {
  const request = (text: string) =>
    ({ method: 'POST', path: '/', headers: {}, query: new URLSearchParams(), text }) as ApiRequest;

  test('keeps the last 10,000', () => {
    const recorder = new Recorder();
    for (let at = 0; at < 10_003; at += 1) {
      recorder.start(request(''), undefined, at);
    }
    expect(recorder.requests).toHaveLength(10_000);
    expect(recorder.requests[0]?.at).toBe(3);
  });

  test('keeps at most 64 MiB of bodies, of requests and responses', () => {
    const recorder = new Recorder();
    const large = 'x'.repeat(16 * MIB);
    for (let at = 0; at < 2; at += 1) {
      const entry = recorder.start(request(large), undefined, at);
      entry.setResponse({ status: 200, headers: {}, body: large, json: large });
    }
    expect(recorder.requests).toHaveLength(2);
    recorder.start(request('x'), undefined, 2);
    expect(recorder.requests.map(({ at }) => at)).toEqual([1, 2]);
  });
});
