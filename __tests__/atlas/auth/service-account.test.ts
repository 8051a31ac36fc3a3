import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ExchangeEvent } from '../../../src/atlas/client.ts';
import { deleteDatabaseUser } from '../../../src/atlas/database-users.ts';
import { findFlexCluster } from '../../../src/atlas/flex-clusters.ts';
import { VirtualClock } from '../../../tools/harness/virtual-clock.ts';
import { clientOf } from '../../support/client.ts';

const P = '65f0c1d2e3a4b5c6d7e8f901';
const BASIC = Buffer.from('mdb_sa_id_x:mdb_sa_sk_x').toString('base64');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that gives tokens, and knows no instance. */
async function open(lifetime = 3_600, api: (response: ServerResponse, n: number) => boolean = () => false) {
  const seen: { request: string; authorization?: string; body: string; accept?: string }[] = [];
  const userAgents: (string | undefined)[] = [];
  let tokens = 0;
  let calls = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { method, url = '', headers } = request;
    const { authorization = '', accept = '' } = headers;
    seen.push({ request: `${method} ${url}`, authorization, body, accept });
    userAgents.push(headers['user-agent']);
    const json = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (url === '/api/oauth/token') {
      tokens += 1;
      json(200, { access_token: `token-${tokens}`, expires_in: lifetime });
    } else if (url === '/api/oauth/revoke') {
      json(500, {});
    } else {
      calls += 1;
      if (!api(response, calls)) {
        json(404, { error: 404, errorCode: 'CLUSTER_NOT_FOUND' });
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  const clock = new VirtualClock();
  const secrets: string[] = [];
  const events: ExchangeEvent[] = [];
  const client = await clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    clock,
    onSecret: (secret) => secrets.push(secret),
    onExchange: (event) => events.push(event),
  });
  return { client, clock, seen, userAgents, secrets, events, ask: () => findFlexCluster(client, P, 'x') };
}

function unauthorized(response: ServerResponse): boolean {
  response.writeHead(401, { 'content-type': 'application/json' });
  response.end('{"error":401,"errorCode":"USER_UNAUTHORIZED"}');
  return true;
}

describe('a service account', () => {
  test('gets one token for many requests, and masks its secrets before it uses them', async () => {
    const { seen, secrets, ask } = await open();
    expect(secrets).toEqual([BASIC]);
    await Promise.all([ask(), ask()]);
    expect(secrets).toEqual([BASIC, 'token-1']);
    expect(seen[0]).toEqual({
      request: 'POST /api/oauth/token',
      authorization: `Basic ${BASIC}`,
      accept: 'application/json',
      body: 'grant_type=client_credentials',
    });
    expect(seen.slice(1).map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  test('revokes the token at the end, and ignores failures', async () => {
    const { client, seen, ask } = await open();
    await ask();
    await client.close();
    expect(seen.at(-1)).toMatchObject({
      request: 'POST /api/oauth/revoke',
      authorization: `Basic ${BASIC}`,
      body: 'token=token-1',
    });
    const before = seen.length;
    await client.close();
    expect(seen).toHaveLength(before);
  });

  test('sends the user agent in every request', async () => {
    const { client, seen, userAgents, ask } = await open();
    await ask();
    await client.close();
    expect(seen.map(({ request }) => request)).toEqual([
      'POST /api/oauth/token',
      `GET /api/atlas/v2/groups/${P}/flexClusters/x`,
      'POST /api/oauth/revoke',
    ]);
    expect(userAgents).toEqual(['ephemeral-atlas/1', 'ephemeral-atlas/1', 'ephemeral-atlas/1']);
  });

  test('revokes nothing if it has no token', async () => {
    const { client, seen } = await open();
    await client.close();
    expect(seen).toEqual([]);
  });

  test.each([
    [3_600, 3_540],
    [60, 30],
  ])('renews a token that lives %d s after %d s', async (lifetime, renewed) => {
    const { clock, seen, ask } = await open(lifetime);
    const tokens = () => seen.filter(({ request }) => request.endsWith('/token')).length;
    await ask();
    await clock.sleep((renewed - 1) * 1_000);
    await ask();
    expect(tokens()).toBe(1);
    await clock.sleep(1_000);
    await ask();
    expect(tokens()).toBe(2);
    expect(seen.at(-1)?.authorization).toBe('Bearer token-2');
  });

  test('gets another token once after a 401', async () => {
    const once = await open(3_600, (response, n) => n === 1 && unauthorized(response));
    await once.ask();
    expect(once.seen.map(({ authorization }) => authorization)).toEqual([
      `Basic ${BASIC}`,
      'Bearer token-1',
      `Basic ${BASIC}`,
      'Bearer token-2',
    ]);
    const always = await open(3_600, unauthorized);
    await expect(always.ask()).rejects.toThrow(
      'Failed to get instance "x": Atlas returned USER_UNAUTHORIZED',
    );
    expect(always.seen).toHaveLength(4);
  });
});

test('a service account gets another token for each 401 that does not follow another', async () => {
  const statuses = [401, 503, 401];
  const { seen, ask } = await open(3_600, (response) => {
    const status = statuses.shift();
    if (status !== undefined) {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    }
    return status !== undefined;
  });
  expect(await ask()).toBeUndefined();
  expect(seen.filter(({ request }) => request.endsWith('/token'))).toHaveLength(3);
});

test('the debug log hides secret parts of a path, and shows the duration', async () => {
  const { client, clock, events } = await open(3_600, () => {
    void clock.sleep(1_500);
    return false;
  });
  await findFlexCluster(client, P, 'x');
  await deleteDatabaseUser(client, P, { databaseName: 'admin', username: 'someone' }).catch(() => {});
  expect(events[0]).toMatchObject({
    method: 'GET',
    path: `/api/atlas/v2/groups/${P}/flexClusters/x`,
    status: 404,
  });
  expect(events[1]).toMatchObject({ path: `/api/atlas/v2/groups/${P}/databaseUsers/admin/…` });
  for (const { durationMs } of events) {
    expect([0, 1_500]).toContain(durationMs);
  }
});
