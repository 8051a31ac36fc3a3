import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { type Document, deserialize, serialize } from 'bson';
import { setUp } from './setup.ts';

const OP_QUERY = 2004;
const OP_MSG = 2013;

const int32 = (...values: number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) {
    bytes.writeInt32LE(value, 4 * i);
  }
  return bytes;
};

function message(opCode: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(16 + body.length, 7, 0, opCode), body]);
}

const section = (document: Document) => Buffer.concat([Buffer.from([0]), serialize(document)]);

async function open() {
  const { uri, client } = await setUp();
  const socket = connect(Number(new URL(uri).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return { socket, client };
}

/** Sends bytes, and returns the header and the document of the first reply. */
async function ask(...pieces: Buffer[]) {
  const { socket } = await open();
  for (const piece of pieces) {
    socket.write(piece);
    // The pieces arrive separately.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [reply] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  const opCode = reply.readInt32LE(12);
  return {
    opCode,
    responseTo: reply.readInt32LE(8),
    document: deserialize(reply.subarray(opCode === OP_MSG ? 21 : 36)),
  };
}

describe('a message of a driver', () => {
  const hello = section({ hello: 1, $db: 'admin' });

  test('can be OP_QUERY only for hello', async () => {
    const head = Buffer.concat([int32(0), Buffer.from('admin.$cmd\0'), int32(0, -1)]);
    expect(await ask(message(OP_QUERY, head, serialize({ isMaster: 1 })))).toMatchObject({
      opCode: 1,
      responseTo: 7,
      document: { ismaster: true, helloOk: true, maxWireVersion: 25, ok: 1 },
    });
    expect(await ask(message(OP_QUERY, head, serialize({ find: 'a' })))).toMatchObject({
      document: { ok: 0, code: 352 },
    });
  });

  test('can have a checksum, and request a stream', async () => {
    const response = await ask(message(OP_MSG, int32(1 | (1 << 16)), hello, int32(0)));
    expect(response).toMatchObject({ opCode: OP_MSG, responseTo: 7, document: { ok: 1 } });
    expect(response.document).not.toHaveProperty('topologyVersion');
  });

  test('can arrive in parts', async () => {
    const whole = message(OP_MSG, int32(0), hello);
    expect(await ask(whole.subarray(0, 2), whole.subarray(2, 30), whole.subarray(30))).toMatchObject({
      document: { ok: 1 },
    });
  });

  test('can have document sequences', async () => {
    const documents = Buffer.concat([Buffer.from('documents\0'), serialize({ a: 1 }), serialize({ a: 2 })]);
    const sequence = Buffer.concat([Buffer.from([1]), int32(documents.length + 4), documents]);
    const response = await ask(message(OP_MSG, int32(0), sequence, section({ insert: 'c', $db: 'a' })));
    expect(response).toMatchObject({
      document: { code: 13, errmsg: 'Command insert requires authentication' },
    });
  });

  const bad: readonly [string, Buffer][] = [
    ['a length that is too small', int32(3, 1, 0, OP_MSG)],
    ['a negative length', int32(-1, 1, 0, OP_MSG)],
    ['a huge length', int32(48_000_001, 1, 0, OP_MSG)],
    ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['an unknown operation', message(2012, int32(0))],
    ['no flags', message(OP_MSG)],
    ['no body', message(OP_MSG, int32(0))],
    ['an unknown flag', message(OP_MSG, int32(4), hello)],
    ['two bodies', message(OP_MSG, int32(0), hello, hello)],
    ['an unknown section', message(OP_MSG, int32(0), Buffer.from([2, 5, 0, 0, 0, 0]))],
    ['a section that is too long', message(OP_MSG, int32(0), Buffer.from([1, 99, 0, 0, 0, 0]))],
    ['a document that is too long', message(OP_MSG, int32(0), Buffer.from([0, 99, 0, 0, 0, 0]))],
    ['broken BSON', message(OP_MSG, int32(0), Buffer.from([0, 8, 0, 0, 0, 99, 97, 0, 0]))],
    ['a name without an end', message(OP_MSG, int32(0), Buffer.from([1, 6, 0, 0, 0, 97, 97]))],
  ];

  test.each(bad)('with %s closes only its own connection', async (_, bytes) => {
    const { socket, client } = await open();
    const closed = once(socket, 'close');
    socket.write(bytes);
    await closed;
    expect(await client.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('is rejected if its login is invalid', async () => {
    const refused = { document: { ok: 0, code: 8000 } };
    const payload = Buffer.from('nonsense');
    const options = { skipEmptyExchange: true };
    const start = { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload, options, $db: 'admin' };
    expect(await ask(message(OP_MSG, int32(0), section(start)))).toMatchObject(refused);
    const longer = { ...start, options: { skipEmptyExchange: false } };
    expect(await ask(message(OP_MSG, int32(0), section(longer)))).toMatchObject({
      document: { ok: 0, code: 115, errmsg: expect.stringContaining('"skipEmptyExchange"') },
    });
    const proceed = { saslContinue: 1, conversationId: 1, payload, $db: 'admin' };
    expect(await ask(message(OP_MSG, int32(0), section(proceed)))).toMatchObject(refused);
    const speculative = { hello: 1, speculativeAuthenticate: { ...start, payload: 5 }, $db: 'admin' };
    const { document } = await ask(message(OP_MSG, int32(0), section(speculative)));
    expect(document).not.toHaveProperty('speculativeAuthenticate');
  });
});
