import { describe, expect, test } from '@jest/globals';
import { basic, getToken, sendForm } from './client.ts';
import { setUp } from './setup.ts';

describe('a fault', () => {
  test('applies only to the next request by default', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'status' });
    emulator.addFault({ kind: 'html', times: 2 });
    const statuses = async (n: number) => {
      const all: number[] = [];
      for (let i = 0; i < n; i += 1) {
        all.push((await client.send('GET', client.flex())).status);
      }
      return all;
    };
    expect(await statuses(4)).toEqual([500, 503, 503, 200]);
    emulator.addFault({ kind: 'status', times: 'forever' });
    expect(await statuses(3)).toEqual([500, 500, 500]);
    emulator.clearFaults();
    expect(await statuses(1)).toEqual([200]);
    emulator.addFault({ kind: 'status', skip: 2 });
    expect(await statuses(4)).toEqual([200, 200, 500, 200]);
  });

  test('applies to requests by operation, method and path', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'status', status: 501, operation: 'listFlexClusters' });
    emulator.addFault({ kind: 'status', status: 502, method: 'delete' });
    emulator.addFault({ kind: 'status', status: 503, path: '/pr-2' });
    emulator.addFault({ kind: 'status', status: 504, path: 'getFlexCluster' });
    emulator.addFault({ kind: 'status', status: 505, path: '/pr-3', method: 'PATCH' });
    expect((await client.create('pr-1')).status).toBe(201);
    expect((await client.get('pr-2')).status).toBe(503);
    expect((await client.get('pr-1')).status).toBe(504);
    expect((await client.get('pr-3')).status).toBe(404);
    expect((await client.send('PATCH', client.flex('pr-3'), {})).status).toBe(505);
    expect((await client.remove('pr-1')).status).toBe(502);
    expect((await client.send('GET', client.flex())).status).toBe(501);
  });

  test('applies to requests for a token', async () => {
    const { emulator } = await setUp();
    emulator.addFault({ kind: 'html', operation: 'token' });
    const form = { grant_type: 'client_credentials' };
    expect((await sendForm(emulator, 'token', form, basic(emulator))).status).toBe(503);
    expect((await sendForm(emulator, 'token', form, basic(emulator))).status).toBe(200);
  });

  test('does not apply to a request without credentials', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'status' });
    const asked = await client.send('GET', client.flex(), undefined, { headers: { Authorization: '' } });
    expect(asked.status).toBe(401);
    expect((await client.send('GET', client.flex())).status).toBe(500);
  });

  test('applies from the start with the option `faults`', async () => {
    const { client } = await setUp({ faults: [{ kind: 'status', operation: 'getFlexCluster' }] });
    expect((await client.get('a')).status).toBe(500);
    expect((await client.get('a')).status).toBe(404);
  });
});

describe('the emulator', () => {
  test('refuses connections after pause, and accepts them on the same port after resume', async () => {
    const { client, emulator } = await setUp();
    await emulator.pause();
    await expect(client.get('a')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await emulator.pause();
    await emulator.resume();
    await emulator.resume();
    expect((await client.get('a')).status).toBe(404);
    expect(await getToken(emulator)).toBeTruthy();
  });
});
