import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { deleteFlexCluster, findFlexCluster } from '../../src/atlas/flex-clusters.ts';
import { retryIdempotent } from '../../src/atlas/retry-policy.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { clientOf } from '../support/client.ts';
import { Harness } from '../support/in-process.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

const NOT_FOUND = '{"errorCode":"CLUSTER_NOT_FOUND"}';

const TOKEN_PATH = '/api/oauth/token';
const TOKEN = '{"access_token":"t","expires_in":3600}';

/** A client for a server that leaves all requests to the listener. */
async function connect(clock: VirtualClock, respond: (url: string, response: ServerResponse) => void) {
  const server = createServer(({ url = '' }, response) => respond(url, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = await clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { clock });
  closing.push(() => {
    void client.close();
    server.closeAllConnections();
    server.close();
  });
  return client;
}

test.each(['/api/oauth/token', '/api/atlas/v2/groups/65f0c1d2e3a4b5c6d7e8f901/flexClusters/x'])(
  'a date in Retry-After is waited for on the injected clock (%s)',
  async (refused) => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    const client = await connect(clock, (url, response) => {
      seen.push(url);
      const first = seen.filter((other) => other === url).length === 1;
      if (url === refused && first) {
        const date = new Date(clock.now() + 7_000).toUTCString();
        response.writeHead(503, { 'Retry-After': date }).end();
      } else if (url === TOKEN_PATH) {
        response.end(TOKEN);
      } else {
        response.writeHead(404, { 'content-type': 'application/json' }).end(NOT_FOUND);
      }
    });
    await findFlexCluster(client, '65f0c1d2e3a4b5c6d7e8f901', 'x');
    expect(seen.filter((url) => url === refused)).toHaveLength(2);
    // The half second of the first back-off comes on top, halved because `random` gives 0.
    expect(clock.sleeps).toEqual([7_250]);
  },
);

describe('requests under an API key', () => {
  async function open(signal?: AbortSignal) {
    const { emulator, clock } = await Harness.open();
    emulator.addInstance({ name: 'x' });
    const apiKey = emulator.credentials;
    const client = await clientOf(emulator.url, { clock, apiKey, ...(signal ? { signal } : {}) });
    return { emulator, client, find: () => findFlexCluster(client, emulator.project.id, 'x') };
  }

  test('may be sent while another operation checks what to do', async () => {
    const { emulator, client, find } = await open();
    await client.checkThenCall('delete it', retryIdempotent, async () => {
      const [first] = await Promise.all([find(), find()]);
      return first && deleteFlexCluster(emulator.project.id, 'x');
    });
    expect(await find()).toBeUndefined();
  });

  test('are sent one after the other, each after the response to the one before', async () => {
    const { emulator, find } = await open();
    let running = 0;
    let most = 0;
    emulator.onRequest(async ({ when }) => {
      running += when === 'before' ? 1 : -1;
      most = Math.max(most, running);
      await nextTurn();
    });
    await Promise.all(Array.from({ length: 10 }, find));
    expect(most).toBe(1);
    expect(emulator.requests.map(({ status }) => status)).toEqual([401, ...Array(10).fill(200)]);
  });

  test('end if every nonce is reported as stale', async () => {
    const { emulator, find } = await open();
    emulator.addFault({ kind: 'stale-nonce', times: 'forever' });
    await expect(find()).rejects.toThrow('HTTP 401');
    expect(emulator.requests).toHaveLength(4);
  });

  test('all end when the step is cancelled, also those that wait for their turn', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const { emulator, find } = await open(cancel.signal);
    await find();
    emulator.addFault({ kind: 'hang', operation: 'getFlexCluster', times: 'forever' });
    const hanging = [find(), find(), find()];
    setTimeout(() => cancel.abort(reason), 20);
    expect(await Promise.allSettled(hanging)).toEqual(hanging.map(() => ({ status: 'rejected', reason })));
  });
});

test('an operation whose token has expired checks the state again, and is sent again at once', async () => {
  const { emulator, clock } = await Harness.open();
  emulator.addInstance({ name: 'x' });
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  emulator.addFault({ kind: 'expired-token', operation: 'deleteFlexCluster' });
  let checks = 0;
  await client.checkThenCall('delete it', retryIdempotent, async () => {
    checks += 1;
    return (
      (await findFlexCluster(client, emulator.project.id, 'x')) && deleteFlexCluster(emulator.project.id, 'x')
    );
  });
  expect(checks).toBe(2);
  expect(clock.sleeps).toEqual([]);
  expect(emulator.requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'token 200',
    'getFlexCluster 200',
    'deleteFlexCluster 401',
    'token 200',
    'getFlexCluster 200',
    'deleteFlexCluster 204',
  ]);
});
