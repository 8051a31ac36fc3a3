import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  deleteAccessListEntry,
  findAccessListEntry,
  findAccessListStatus,
  listAccessList,
  putAccessListEntries,
} from '../../src/atlas/access-list.ts';
import type { AtlasClient, Call } from '../../src/atlas/client.ts';
import { createDatabaseUser, deleteDatabaseUser, listDatabaseUsers } from '../../src/atlas/database-users.ts';
import {
  createFlexCluster,
  deleteFlexCluster,
  findFlexCluster,
  listFlexClusters,
  updateFlexCluster,
} from '../../src/atlas/flex-clusters.ts';
import { currentAddress } from '../../src/atlas/ip-info.ts';
import { getProjectByName } from '../../src/atlas/projects.ts';
import { retryIdempotent } from '../../src/atlas/retry-policy.ts';
import {
  createServerlessInstance,
  explainRetiredEndpoint,
  findServerlessInstance,
  isEndpointRetired,
} from '../../src/atlas/serverless-instances.ts';
import { findSecretExpiry } from '../../src/atlas/service-accounts.ts';
import { clientOf } from '../support/client.ts';

const P = '65f0c1d2e3a4b5c6d7e8f901';
const GROUP = `/api/atlas/v2/groups/${P}`;
const OLD = 'application/vnd.atlas.2023-01-01+json';
const FLEX = 'application/vnd.atlas.2024-11-13+json';
const LIST = '?itemsPerPage=500&pageNum=1&includeCount=false';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

let seen: Seen[] = [];
let reply = { status: 402, body: '{"error":402,"errorCode":"NO_PAYMENT_INFORMATION_FOUND"}' };
/** What is answered first, one after the other; then `reply`. */
let replies: (typeof reply)[] = [];
let client: AtlasClient;
const server = createServer(async (request, response) => {
  const body = await text(request);
  const { method = '', url = '', headers } = request;
  if (url.startsWith('/api/oauth/')) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"access_token":"token-0123456789","expires_in":3600}');
    return;
  }
  seen.push({ method, path: url, headers, body: body ? JSON.parse(body) : undefined });
  const answer = replies.shift() ?? reply;
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(answer.body);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  seen = [];
  reply = { status: 402, body: '{"error":402,"errorCode":"NO_PAYMENT_INFORMATION_FOUND"}' };
  client = await clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

/** Sends a request that rests on a look. */
function send<T>(call: Call<T>): Promise<T | undefined> {
  return client.checkThenCall(call.description, retryIdempotent, async () => call);
}

const settings = { providerSettings: { backingProviderName: 'AWS', regionName: 'US_EAST_1' } };
const user = {
  databaseName: 'admin',
  username: 'someone',
  password: 'not-shown',
  roles: [],
  scopes: [],
  deleteAfterDate: '2026-11-24T00:00:00.000Z',
  description: '',
  labels: [],
} as const;
const all = async (items: AsyncGenerator<unknown>) => {
  for await (const _ of items) {
  }
};

type Operation = [
  description: string,
  request: string,
  mediaType: string,
  call: () => Promise<unknown>,
  body?: Record<string, unknown> | unknown[],
];

const OPERATIONS: readonly Operation[] = [
  [
    'create Flex cluster "x"',
    `POST ${GROUP}/flexClusters`,
    FLEX,
    () =>
      send(createFlexCluster(P, { name: 'x', tags: [], terminationProtectionEnabled: false, ...settings })),
    { name: 'x', tags: [], terminationProtectionEnabled: false, ...settings },
  ],
  ['get instance "x"', `GET ${GROUP}/flexClusters/x`, FLEX, () => findFlexCluster(client, P, 'x')],
  [
    'update instance "x"',
    `PATCH ${GROUP}/flexClusters/x`,
    FLEX,
    () => send(updateFlexCluster(P, 'x', { tags: [] })),
    { tags: [] },
  ],
  ['delete instance "x"', `DELETE ${GROUP}/flexClusters/x`, FLEX, () => send(deleteFlexCluster(P, 'x'))],
  [
    `list the instances of project ${P}`,
    `GET ${GROUP}/flexClusters${LIST}`,
    FLEX,
    () => all(listFlexClusters(client, P)),
  ],
  [
    'create serverless instance "x"',
    `POST ${GROUP}/serverless`,
    OLD,
    () =>
      send(
        createServerlessInstance(P, {
          name: 'x',
          tags: [],
          terminationProtectionEnabled: true,
          providerSettings: { ...settings.providerSettings, providerName: 'SERVERLESS' },
        }),
      ),
    {
      name: 'x',
      tags: [],
      terminationProtectionEnabled: true,
      providerSettings: { ...settings.providerSettings, providerName: 'SERVERLESS' },
    },
  ],
  ['get instance "x"', `GET ${GROUP}/serverless/x`, OLD, () => findServerlessInstance(client, P, 'x')],
  [
    'create a database user',
    `POST ${GROUP}/databaseUsers`,
    OLD,
    () => createDatabaseUser(client, P, user),
    { ...user, groupId: P },
  ],
  [
    `list the database users of project ${P}`,
    `GET ${GROUP}/databaseUsers${LIST}`,
    OLD,
    () => all(listDatabaseUsers(client, P)),
  ],
  [
    'delete a database user',
    `DELETE ${GROUP}/databaseUsers/ad%2Fmin/some%20one`,
    OLD,
    () => deleteDatabaseUser(client, P, { databaseName: 'ad/min', username: 'some one' }),
  ],
  [
    `list the access list of project ${P}`,
    `GET ${GROUP}/accessList${LIST}`,
    OLD,
    () => all(listAccessList(client, P)),
  ],
  [
    `add entries to the access list of project ${P}`,
    `POST ${GROUP}/accessList`,
    OLD,
    () => send(putAccessListEntries(P, [{ ipAddress: '192.0.2.1' }])),
    [{ ipAddress: '192.0.2.1' }],
  ],
  [
    'get 192.0.2.0/24 from the access list',
    `GET ${GROUP}/accessList/192.0.2.0%2F24`,
    OLD,
    () => findAccessListEntry(client, P, '192.0.2.0/24'),
  ],
  [
    'get the status of 192.0.2.0/24 on the access list',
    `GET ${GROUP}/accessList/192.0.2.0%2F24/status`,
    OLD,
    () => findAccessListStatus(client, P, '192.0.2.0/24'),
  ],
  [
    'delete 192.0.2.0/24 from the access list',
    `DELETE ${GROUP}/accessList/192.0.2.0%2F24`,
    OLD,
    () => send(deleteAccessListEntry(P, '192.0.2.0/24')),
  ],
  [
    'find project "Shop & Co"',
    'GET /api/atlas/v2/groups/byName/Shop%20%26%20Co',
    OLD,
    () => getProjectByName(client, 'Shop & Co'),
  ],
  [
    'get the service account',
    `GET ${GROUP}/serviceAccounts/mdb_sa_id_x`,
    'application/vnd.atlas.2024-08-05+json',
    () => findSecretExpiry(client, P, 'mdb_sa_id_x'),
  ],
  [
    'get the public IP address of this runner',
    'GET /api/private/ipinfo',
    'application/json',
    () => currentAddress(client),
  ],
];

describe.each(OPERATIONS)('%s', (description, request, mediaType, call, body) => {
  test(`sends ${request}, and an error names the operation`, async () => {
    await expect(call()).rejects.toThrow(
      `Failed to ${description}: Atlas returned NO_PAYMENT_INFORMATION_FOUND (HTTP 402).`,
    );
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([request]);
    expect(seen[0]?.headers).toMatchObject({
      accept: mediaType,
      authorization: 'Bearer token-0123456789',
      'user-agent': 'ephemeral-atlas/1',
    });
    expect(seen[0]?.headers['content-type']).toBe(body === undefined ? undefined : mediaType);
    expect(seen[0]?.body).toEqual(body);
  });
});

describe('something that does not exist is not an error', () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ['USER_NOT_FOUND', 'delete a user', () => deleteDatabaseUser(client, P, user)],
    ['USERNAME_NOT_FOUND', 'delete a user', () => deleteDatabaseUser(client, P, user)],
    [
      'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND',
      'get the status of an entry',
      () => findAccessListStatus(client, P, '192.0.2.1'),
    ],
    ['SOME_OTHER_CODE', 'get the status of an entry', () => findAccessListStatus(client, P, '192.0.2.1')],
    ['CLUSTER_NOT_FOUND', 'get an instance', () => findFlexCluster(client, P, 'x')],
    ['SERVERLESS_INSTANCE_NOT_FOUND', 'get an instance', () => findServerlessInstance(client, P, 'x')],
  ])('%s: %s', async (errorCode, _what, call) => {
    reply = { status: 404, body: JSON.stringify({ error: 404, errorCode }) };
    await expect(call()).resolves.toBeUndefined();
    expect(seen).toHaveLength(1);
  });
});

describe('the expiry of a service account', () => {
  const find = () => findSecretExpiry(client, P, 'mdb_sa_id_x');
  const withSecrets = (...dates: string[]) => ({
    status: 200,
    body: JSON.stringify({ secrets: dates.map((expiresAt) => ({ expiresAt })) }),
  });

  test('is that of its last secret', async () => {
    reply = withSecrets('2027-01-01T00:00:00Z', '2027-03-01T00:00:00Z', '2027-02-01T00:00:00Z');
    expect(await find()).toBe(Date.UTC(2027, 2, 1));
  });

  test.each([
    ['there are no secrets', withSecrets()],
    ['Atlas does not tell the secrets', { status: 200, body: '{}' }],
    ['a date cannot be read', withSecrets('2027-01-01T00:00:00Z', 'soon')],
    ['the account may not be read', { status: 403, body: '{"error":403,"errorCode":"USER_UNAUTHORIZED"}' }],
    ['the account belongs to the organization', { status: 404, body: '{"error":404,"errorCode":"X"}' }],
  ])('is unknown if %s', async (_why, answer) => {
    reply = answer;
    expect(await find()).toBeUndefined();
    expect(seen).toHaveLength(1);
  });
});

describe('a database user whose name is taken', () => {
  const labelled = { ...user, labels: [{ key: 'github-run', value: '1-1-abc' }] };
  const taken = { status: 409, body: '{"error":409,"errorCode":"USER_ALREADY_EXISTS"}' };
  const present = (value: string) => ({
    status: 200,
    body: JSON.stringify({ username: 'x', databaseName: 'admin', labels: [{ key: 'github-run', value }] }),
  });

  test('was created by a lost request if it has the same labels', async () => {
    replies = [taken, present('1-1-abc')];
    await expect(createDatabaseUser(client, P, labelled)).resolves.toBeUndefined();
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  test('is an error if it has other labels, or cannot be found', async () => {
    replies = [taken, present('2-1-def')];
    await expect(createDatabaseUser(client, P, labelled)).rejects.toMatchObject({
      errorCode: 'USER_ALREADY_EXISTS',
    });
    replies = [taken, { status: 404, body: '{"error":404,"errorCode":"USERNAME_NOT_FOUND"}' }];
    await expect(createDatabaseUser(client, P, labelled)).rejects.toMatchObject({
      errorCode: 'USER_ALREADY_EXISTS',
    });
  });
});

describe('a list', () => {
  test('is read page by page until a page is not full', async () => {
    const page = (length: number) =>
      JSON.stringify({ results: Array.from({ length }, () => ({ ipAddress: '192.0.2.1' })) });
    reply = { status: 200, body: page(500) };
    let count = 0;
    for await (const _ of listAccessList(client, P)) {
      count += 1;
      if (count === 501) {
        reply = { status: 200, body: page(3) };
      }
    }
    expect(count).toBe(1003);
    expect(seen.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('pageNum'))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('the serverless endpoint', () => {
  const create = () =>
    send(
      createServerlessInstance(P, {
        name: 'x',
        tags: [],
        terminationProtectionEnabled: false,
        providerSettings: { ...settings.providerSettings, providerName: 'SERVERLESS' },
      }),
    ).catch((error: unknown) => {
      throw explainRetiredEndpoint(error, 'x');
    });

  test.each([
    [404, 'RESOURCE_NOT_FOUND'],
    [404, undefined],
    [405, undefined],
    [405, 'METHOD_NOT_ALLOWED'],
    [410, undefined],
    [400, 'SERVERLESS_INSTANCES_DEPRECATED'],
    [400, 'SERVERLESS_NOT_SUPPORTED'],
    [403, 'CREATE_SERVERLESS_REMOVED'],
    [404, 'UNEXPECTED_ERROR'],
    [400, 'RESOURCE_NOT_FOUND'],
    [403, 'SERVERLESS_SOMETHING_ELSE'],
    [409, 'TENANT_UPGRADE_REQUIRED'],
    [422, undefined],
  ])('is retired if it returns HTTP %d %s', async (status, errorCode) => {
    reply = { status, body: JSON.stringify({ error: status, errorCode }) };
    const code = errorCode ? `${errorCode} (HTTP ${status})` : `HTTP ${status}`;
    await expect(create()).rejects.toMatchObject({
      name: 'ServerlessRetiredError',
      message: `Failed to create serverless instance "x": Atlas returned ${code}. Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.`,
      cause: { status },
    });
  });

  test.each([
    [404, 'GROUP_NOT_FOUND'],
    [400, 'INVALID_ATTRIBUTE'],
    [401, 'SOME_OTHER_CODE'],
    [409, 'OUT_OF_CAPACITY'],
    [402, 'NO_PAYMENT_INFORMATION_FOUND'],
  ])('exists if it returns HTTP %d %s', async (status, errorCode) => {
    reply = { status, body: JSON.stringify({ error: status, errorCode }) };
    await expect(create()).rejects.toMatchObject({ name: 'AtlasError', errorCode });
  });

  test('exists while Atlas is being upgraded', async () => {
    reply = { status: 405, body: '{"error":405,"errorCode":"WRITES_NOT_ALLOWED_DURING_APP_UPGRADES"}' };
    await expect(create()).rejects.toMatchObject({ name: 'TimedOutError' });
    expect(seen.length).toBeGreaterThan(3);
  });

  test('is not retired after a lost connection', () => {
    expect(isEndpointRetired(new Error('no answer'))).toBe(false);
  });
});
