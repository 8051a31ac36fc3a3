import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { FLEX, FLEX_CONTENT_TYPE } from './client.ts';
import { asleep, awake, setUp } from './setup.ts';

describe('the fault', () => {
  test.each([
    ['truncated-json', /^\{"backupSettings"/],
    ['malformed-json', /^\{'backupSettings'/],
    ['empty-body', /^$/],
  ] as const)('%s processes the request, and returns a response that is not JSON', async (kind, text) => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind });
    const response = await client.create('a');
    expect(response).toMatchObject({ status: 201, headers: { 'content-type': FLEX_CONTENT_TYPE } });
    expect(response.text).toMatch(text);
    expect(response.json).toBeUndefined();
    expect(emulator.createdCount).toBe(1);
    expect(emulator.requests.at(-1)).not.toHaveProperty('responseBody');
  });

  test('wrong-shape returns JSON with another shape', async () => {
    const { client, emulator } = await setUp();
    await client.create('a');
    emulator.addFault({ kind: 'wrong-shape' });
    emulator.addFault({ kind: 'wrong-shape', body: { name: 5 } });
    expect(await client.get('a')).toMatchObject({ status: 200, json: { unexpected: ['shape'] } });
    expect(await client.get('a')).toMatchObject({ status: 200, json: { name: 5 } });
  });

  test('slow-body sends the headers immediately, and one byte per minute', async () => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'slow-body' });
    const { port } = new URL(emulator.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = `GET ${client.flex()} HTTP/1.1\r\nHost: localhost\r\nAccept: ${FLEX}\r\nAuthorization: Bearer ${client.token}\r\n\r\n`;
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
    });
    const bodyIs = async (body: string) => {
      while (!received.endsWith(`\r\n\r\n${body}`)) {
        await new Promise(setImmediate);
      }
      await asleep(clock);
    };
    socket.write(head);
    await bodyIs('{');
    expect(received).toContain('HTTP/1.1 200 OK');
    clock.advance(60_000);
    await bodyIs('{"');
    socket.destroy();
    await awake(clock);
  });

  test('slow-body sends the whole body to a client that waits', async () => {
    const { client, clock, emulator } = await setUp();
    emulator.addFault({ kind: 'slow-body', operation: 'deleteServerless' });
    emulator.addInstance({ name: 'a', viaServerless: true });
    const response = client.send('DELETE', client.serverless('a'));
    for (let byte = 0; byte < 2; byte += 1) {
      await asleep(clock);
      clock.advance(60_000);
    }
    expect(await response).toMatchObject({ status: 202, text: '{}' });
  });

  test('malformed-json does not change a response without a body', async () => {
    const { client, emulator } = await setUp();
    await client.create('a');
    emulator.addFault({ kind: 'malformed-json' });
    expect((await client.remove('a')).status).toBe(204);
  });
});
