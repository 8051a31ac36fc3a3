import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { listDatabaseUsers } from '../../src/atlas/database-users.ts';
import { findFlexCluster } from '../../src/atlas/flex-clusters.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { clientOf } from '../support/client.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
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

test('a short bucket of one set of endpoints or project does not delay another', async () => {
  const clock = new VirtualClock();
  const client = await connect(clock, (url, response) => {
    if (url === TOKEN_PATH) {
      response.end(TOKEN);
      return;
    }
    const remaining = url.includes('/databaseUsers') ? 1 : 1_199;
    const headers = { 'ratelimit-limit': '1200', 'ratelimit-remaining': String(remaining) };
    const isUsers = url.includes('/databaseUsers');
    response.writeHead(isUsers ? 200 : 404, { ...headers, 'content-type': 'application/json' });
    response.end(isUsers ? '{"results":[]}' : NOT_FOUND);
  });
  await findFlexCluster(client, PROJECT, 'x');
  for await (const user of listDatabaseUsers(client, PROJECT)) {
    throw new Error(user.username);
  }
  expect(client.bucketFor(PROJECT, 'flexClusters').pauseMs(clock.elapsed())).toBe(0);
  expect(client.bucketFor(PROJECT, 'flexClusters').isKnown).toBe(true);
  expect(client.bucketFor('65f0c1d2e3a4b5c6d7e8f902', 'flexClusters').isKnown).toBe(false);
});

test('a 429 of a gateway says nothing about the refill of the bucket', async () => {
  const clock = new VirtualClock();
  let requests = 0;
  const client = await connect(clock, (url, response) => {
    if (url === TOKEN_PATH) {
      response.end(TOKEN);
      return;
    }
    requests += 1;
    const date = new Date(clock.now() + 300_000).toUTCString();
    if (requests === 1) {
      response.writeHead(429, { 'Retry-After': date }).end('<html>');
    } else {
      response
        .writeHead(404, { 'content-type': 'application/json', 'ratelimit-remaining': '30' })
        .end(NOT_FOUND);
    }
  });
  await findFlexCluster(client, PROJECT, 'x');
  expect(client.bucketFor(PROJECT, 'flexClusters').bulkPauseMs(clock.elapsed(), 2)).toBe(60_000);
});

test.each(['/api/oauth/token', '/api/atlas/v2/groups/65f0c1d2e3a4b5c6d7e8f901/flexClusters/x'])(
  'a date in Retry-After is waited for by the clock that was handed in (%s)',
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
