import { createHook } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { getEventListeners, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ping } from '../../../src/instance/access/ping.ts';
import { loginObstacle } from '../../../src/instance/access/ready.ts';
import { type HeldDns, interceptDns } from '../../support/held-dns.ts';
import { Harness, type Inputs } from '../../support/in-process.ts';

const LIMIT_MS = 5_000;
/** Shorter than Node's resolver takes to give up: 22 s. */
const TEST_TIMEOUT_MS = 15_000;

/** A connection string that lets somebody in. */
async function open(): Promise<string> {
  const harness = await Harness.open({ database: 'direct' });
  const { outputs } = await harness.create({ 'database-user': 'true', 'allow-ip': 'runner' });
  return outputs.connectionString ?? '';
}

async function failureOf(attempt: Promise<void>): Promise<unknown> {
  return attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a login that works is done at once', async () => {
  const connectionString = await open();
  await expect(ping(connectionString, LIMIT_MS, new AbortController().signal)).resolves.toBeUndefined();
});

test('a wrong password fails as a login', async () => {
  const wrong = (await open()).replace(/:[^:@/]+@/, ':wrong-password@');
  const error = await failureOf(ping(wrong, LIMIT_MS, new AbortController().signal));
  expect(loginObstacle(error)).toBe('login');
});

// The driver's own limit is 30 s, which is as long as a test may take.
test('a port that nobody listens on fails within its limit, as the access list, in the words of the driver', async () => {
  const error = await failureOf(ping('mongodb://127.0.0.1:1/', 1_000, new AbortController().signal));
  expect(loginObstacle(error)).toBe('access list');
  expect(String(error)).toContain('ECONNREFUSED');
});

/** A server that takes connections and says nothing. */
async function silentServer() {
  const server = createServer();
  // What arrives is taken, so that the end of the connection is seen.
  server.on('connection', (socket) => void socket.resume());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    server,
    uri: `mongodb://127.0.0.1:${port}/`,
    /** Ends when the client has closed all its connections. */
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('a server that says nothing fails within the limit as an access list problem, and learns the name of the client', async () => {
  const silent = await silentServer();
  let received = '';
  silent.server.on('connection', (socket) => {
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
    });
  });
  const error = await failureOf(ping(silent.uri, 300, new AbortController().signal));
  expect(loginObstacle(error)).toBe('access list');
  expect(received).toContain('ephemeral-atlas');
  await silent.close();
});

test('is ended by its signal at once, with its reason, and closes what it opened', async () => {
  const silent = await silentServer();
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  silent.server.once('connection', () => cancel.abort(reason));
  expect(await failureOf(ping(silent.uri, 600_000, cancel.signal))).toBe(reason);
  await silent.close();
});

test('is not begun where the signal has aborted before', async () => {
  const silent = await silentServer();
  const reason = new Error('cancelled');
  let connections = 0;
  silent.server.on('connection', () => {
    connections += 1;
  });
  expect(await failureOf(ping(silent.uri, LIMIT_MS, AbortSignal.abort(reason)))).toBe(reason);
  await silent.close();
  expect(connections).toBe(0);
});

test('leaves no listener on its signal, however it ends', async () => {
  const { signal } = new AbortController();
  await ping(await open(), LIMIT_MS, signal);
  await failureOf(ping('mongodb://127.0.0.1:1/', 100, signal));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('leaves no timer for its limit behind', async () => {
  const uri = await open();
  const limitMs = 600_001;
  const ids = new Set<number>();
  const cleared: number[] = [];
  const hook = createHook({
    init(id, type, _trigger, resource) {
      if (type === 'Timeout' && (resource as { _idleTimeout: number })._idleTimeout === limitMs) {
        ids.add(id);
      }
    },
    destroy: (id) => ids.delete(id) && cleared.push(id),
  }).enable();
  await ping(uri, limitMs, new AbortController().signal);
  // Node says a turn later what is gone.
  await new Promise(setImmediate);
  hook.disable();
  expect([ids.size, cleared.length]).toEqual([0, 1]);
});

describe('a DNS server that does not answer', () => {
  let dns: HeldDns;
  let folder = '';
  let uri = '';
  let upstream = '';

  beforeAll(async () => {
    dns = await interceptDns();
    folder = mkdtempSync(join(tmpdir(), 'ping-'));
  });
  beforeEach(() => openInstance({ 'allow-ip': 'runner' }));
  // What is still asked is answered, so that nothing outlives its test.
  afterEach(() => dns.deny());
  afterAll(() => {
    dns.restore();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openInstance(inputs: Inputs): Promise<void> {
    const harness = await Harness.open({ database: 'srv' });
    const { outputs } = await harness.create({ 'database-user': 'true', ...inputs });
    const ca = join(folder, 'ca.pem');
    writeFileSync(ca, harness.emulator.ca ?? '');
    uri = `${outputs.connectionString}&tlsCAFile=${encodeURIComponent(ca)}`;
    upstream = harness.emulator.dns ?? '';
  }

  test(
    'ends a ping at its limit, as DNS',
    async () => {
      void dns.stall();
      const error = await failureOf(ping(uri, 200, new AbortController().signal));
      expect(String(error)).toBe('NoResponseError: DNS did not respond within 200 ms');
      expect(loginObstacle(error)).toBe('DNS');
    },
    TEST_TIMEOUT_MS,
  );

  test('but answers half-way is not what is named at the limit', async () => {
    await openInstance({});
    const asked = dns.stall();
    const failure = failureOf(ping(uri, 1_000, new AbortController().signal));
    await asked;
    setTimeout(() => dns.forward(upstream), 500);
    const error = await failure;
    expect(String(error)).toBe('NoResponseError: the instance did not respond within 1 s');
    expect(loginObstacle(error)).toBe('access list');
  });

  test('does not hold up a signal', async () => {
    const asked = dns.stall();
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const failure = failureOf(ping(uri, 600_000, cancel.signal));
    await asked;
    cancel.abort(reason);
    expect(await failure).toBe(reason);
  });

  test('and does so late lets the ping connect, which then closes itself', async () => {
    void dns.stall();
    const sockets: Socket[] = [];
    const note = (message: unknown) => sockets.push((message as { socket: Socket }).socket);
    subscribe('net.client.socket', note);
    await failureOf(ping(uri, 200, new AbortController().signal));
    expect(sockets).toEqual([]);
    dns.forward(upstream);
    while (sockets.length === 0 || sockets.some(({ destroyed }) => !destroyed)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    unsubscribe('net.client.socket', note);
  });
});
