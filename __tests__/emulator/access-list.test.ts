import { describe, expect, test } from '@jest/globals';
import { withDefaults } from '../../emulator/cli/options.ts';
import { readAddress, readCidr } from '../../emulator/stores/address-block.ts';
import { createState } from '../../emulator/stores/state.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { type Client, OLDER_CONTENT_TYPE, send } from './client.ts';
import { setUp } from './setup.ts';

const DAY = 86_400_000;

function add(client: Client, ...entries: unknown[]) {
  return client.send('POST', client.inProject('accessList'), entries);
}

function item(client: Client, value: string): string {
  return client.inProject(`accessList/${encodeURIComponent(value)}`);
}

describe('the access list', () => {
  test('adds, shows and deletes addresses and blocks', async () => {
    const { client, emulator } = await setUp();
    const path = client.inProject('accessList');
    const response = await add(
      client,
      { ipAddress: '198.51.100.7', comment: 'a runner', deleteAfterDate: '2026-11-24T00:00:00Z' },
      { cidrBlock: '203.0.113.0/24' },
    );
    const links = (entry: string) => [{ rel: 'self', href: `${emulator.url}${path}/${entry}` }];
    const runner = {
      cidrBlock: '198.51.100.7/32',
      ipAddress: '198.51.100.7',
      comment: 'a runner',
      deleteAfterDate: '2026-11-24T00:00:00Z',
      groupId: emulator.project.id,
      links: links('198.51.100.7%2F32'),
    };
    const block = {
      cidrBlock: '203.0.113.0/24',
      groupId: emulator.project.id,
      links: links('203.0.113.0%2F24'),
    };
    expect(response.headers['content-type']).toBe(OLDER_CONTENT_TYPE);
    expect(response).toMatchObject({ status: 201, json: { results: [runner, block], totalCount: 2 } });
    expect((await client.send('GET', path)).json).toEqual(response.json);
    expect((await client.send('GET', item(client, '203.0.113.0/24'))).json).toEqual(block);
    expect((await client.send('GET', item(client, '198.51.100.7'))).json).toEqual(runner);
    expect((await client.send('DELETE', item(client, '198.51.100.7/32'))).status).toBe(204);
    expect((await client.send('GET', path)).json.results).toEqual([block]);
  });

  test.each(['198.51.100.7', '203.0.113.0/24', 'nonsense', '1.2.3.4/24'])(
    'returns 404 for %s, which is not on it',
    async (value) => {
      const { client, emulator } = await setUp();
      const responses = [
        await client.send('GET', item(client, value)),
        await client.send('DELETE', item(client, value)),
        await client.send('GET', `${item(client, value)}/status`),
      ];
      for (const response of responses) {
        expect(response).toMatchObject({
          status: 404,
          json: {
            errorCode: 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND',
            parameters: [value, emulator.project.id],
          },
        });
      }
    },
  );

  test.each([
    [{ ipAddress: '1.2.3.4', colour: 'red' }, 'INVALID_ATTRIBUTE'],
    [{}, 'MISSING_ONE_OF_THREE_ATTRIBUTES'],
    [
      { ipAddress: '1.2.3.4', cidrBlock: '1.2.3.4/32' },
      'MULTIPLE_VALUES_SPECIFIED_FOR_ONE_NETWORK_PERMISSION_ENTRY',
    ],
    [{ awsSecurityGroup: 'sg-1' }, 'CANNOT_USE_AWS_SECURITY_GROUP_WITHOUT_VPC_PEERING_CONNECTION'],
    [{ ipAddress: '1.2.3' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ ipAddress: '1.2.3.0/24' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ ipAddress: 'fe80::1%eth0' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ cidrBlock: '1.2.3.4' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ cidrBlock: '1.2.3.4/24' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ cidrBlock: '1.2.3.0/33' }, 'INVALID_IP_ADDRESS_OR_CIDR_NOTATION'],
    [{ ipAddress: '1.2.3.4', comment: 'x'.repeat(81) }, 'INVALID_NETWORK_PERMISSION_COMMENT'],
    [{ ipAddress: '1.2.3.4', deleteAfterDate: 'soon' }, 'INVALID_DATE_FORMAT'],
    [{ ipAddress: '1.2.3.4', deleteAfterDate: '2026-11-23T18:00:00Z' }, 'EXPIRATION_DATE_IN_PAST'],
    [{ ipAddress: '1.2.3.4', deleteAfterDate: '2026-12-01' }, 'EXPIRATION_DATE_EXCEEDS_MAX'],
    [{ cidrBlock: '9.9.9.9/32' }, 'DUPLICATE_ADDRESSES_IN_INPUT'],
  ])('rejects %j, and the rest of the request', async (entry, errorCode) => {
    const { client, emulator } = await setUp();
    expect(await add(client, { ipAddress: '9.9.9.9' }, entry)).toMatchObject({
      status: 400,
      json: { errorCode },
    });
    expect(emulator.accessList()).toEqual([]);
  });

  test.each([[[]], [{ ipAddress: '1.2.3.4' }]])('accepts only a list of entries: %j', async (body) => {
    const { client } = await setUp();
    const response = await client.send('POST', client.inProject('accessList'), body);
    expect(response).toMatchObject({ status: 400, json: { errorCode: 'VALIDATION_ERROR' } });
  });

  test('has one entry for an address and for its block of one address, which a POST updates', async () => {
    const { client, emulator, clock } = await setUp({ accessLagMs: 1000 });
    await add(client, { ipAddress: '1.2.3.4', comment: 'first', deleteAfterDate: '2026-11-24' });
    clock.advance(1000);
    await add(client, { cidrBlock: '1.2.3.4/32', comment: 'second', deleteAfterDate: '2026-11-25' });
    const second = { value: '1.2.3.4', comment: 'second', deleteAfterDate: Date.parse('2026-11-25') };
    expect(emulator.accessList()).toEqual([{ ...second, status: 'ACTIVE' }]);
    const { json } = await add(client, { ipAddress: '1.2.3.4' });
    expect(json.results).toHaveLength(1);
    expect(json.results[0].deleteAfterDate).toBeUndefined();
  });

  test('does not make a permanent entry temporary', async () => {
    const { client, emulator } = await setUp();
    emulator.addAccessEntry({ value: '1.2.3.4', comment: 'theirs' });
    const response = await add(
      client,
      { ipAddress: '5.6.7.8' },
      { ipAddress: '1.2.3.4', deleteAfterDate: '2026-11-24' },
    );
    expect(response).toMatchObject({
      status: 400,
      json: { errorCode: 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY' },
    });
    expect(emulator.accessList()).toEqual([{ value: '1.2.3.4', comment: 'theirs', status: 'ACTIVE' }]);
  });

  test('has at most 200 entries, and an update does not add one', async () => {
    const { client, emulator } = await setUp();
    for (let n = 0; n < 199; n += 1) {
      emulator.addAccessEntry({ value: `10.0.0.${n}` });
    }
    expect(await add(client, { ipAddress: '1.2.3.4' }, { ipAddress: '1.2.3.5' })).toMatchObject({
      status: 403,
      json: { errorCode: 'ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED' },
    });
    expect((await add(client, { ipAddress: '1.2.3.4' }, { ipAddress: '10.0.0.1' })).status).toBe(201);
    expect((await add(client, { ipAddress: '1.2.3.5' })).status).toBe(403);
  });

  test('shows when an entry is active', async () => {
    const { client, clock } = await setUp({ accessLagMs: 2000 });
    await add(client, { cidrBlock: '1.2.3.0/24' });
    const status = () => client.send('GET', `${item(client, '1.2.3.0/24')}/status`);
    clock.advance(1999);
    expect(await status()).toMatchObject({ status: 200, json: { STATUS: 'PENDING' } });
    clock.advance(1);
    expect((await status()).json).toEqual({ STATUS: 'ACTIVE' });
  });

  test('loses entries after a POST that succeeded, if a fault says so', async () => {
    const { client, emulator } = await setUp();
    emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList' });
    expect(await add(client, { ipAddress: '1.2.3.4' })).toMatchObject({
      status: 201,
      json: { results: [{ ipAddress: '1.2.3.4' }] },
    });
    expect(emulator.accessList()).toEqual([]);
    expect(await client.send('GET', `${item(client, '1.2.3.4')}/status`)).toMatchObject({
      status: 404,
      json: { errorCode: 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND' },
    });
  });

  test('returns 404 for the status of a new entry, if a fault says so', async () => {
    const { client, clock } = await setUp();
    const status = () => client.send('GET', `${item(client, '1.2.3.4')}/status`);
    const { emulator } = client;
    emulator.addFault({ kind: 'late-status', operation: 'createAccessList', delayMs: 2_000 });
    await add(client, { ipAddress: '1.2.3.4' });
    expect(emulator.accessList()).toHaveLength(1);
    clock.advance(1_999);
    expect((await status()).status).toBe(404);
    clock.advance(1);
    expect(await status()).toMatchObject({ status: 200, json: { STATUS: 'ACTIVE' } });
  });

  test('deletes expired entries', async () => {
    const { client, clock, emulator } = await setUp();
    await add(client, { ipAddress: '1.2.3.4', deleteAfterDate: '2026-11-30T18:00:00Z' });
    clock.advance(7 * DAY - 1);
    expect(emulator.accessList()).toHaveLength(1);
    clock.advance(1);
    expect(emulator.accessList()).toEqual([]);
  });

  test('can be seeded and inspected without the API', async () => {
    const { emulator } = await setUp({ accessLagMs: 1000 });
    emulator.addAccessEntry({ value: '2001:DB8::/32', deleteAfterDate: '2026-12-24T00:00:00Z' });
    emulator.addAccessEntry({ value: '1.2.3.4', comment: 'old' });
    emulator.addAccessEntry({ value: '1.2.3.4/32', comment: 'new' });
    const response = await send(`${emulator.url}/_emulator/access-list`);
    expect(response.json).toEqual([
      { value: '2001:db8:0:0:0:0:0:0/32', deleteAfterDate: Date.parse('2026-12-24'), status: 'ACTIVE' },
      { value: '1.2.3.4', comment: 'new', status: 'ACTIVE' },
    ]);
    expect(() => emulator.addAccessEntry({ value: '1.2.3.4/24' })).toThrow('1.2.3.4/24');
    expect(() => emulator.addAccessEntry({ value: '1.2.3.4', deleteAfterDate: 'x' })).toThrow(RangeError);
  });
});

describe('a client', () => {
  function listOf(...values: string[]) {
    const clock = new VirtualClock({ stopped: true });
    const { accessList } = createState(withDefaults({ clock, accessLagMs: 1000 })).projects.own;
    for (const value of values) {
      const block = readAddress(value) ?? readCidr(value);
      if (block) {
        accessList.add([{ block, deleteAfterDate: clock.now() + 5000 }]);
      }
    }
    return { clock, accessList };
  }

  test.each([
    ['1.2.3.4', '1.2.3.4', true],
    ['1.2.3.4', '::ffff:1.2.3.4', true],
    ['::ffff:1.2.3.4', '1.2.3.4', true],
    ['1.2.3.4', '1.2.3.5', false],
    ['1.2.3.0/24', '1.2.3.255', true],
    ['1.2.3.0/24', '1.2.4.0', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '203.0.113.9', false],
    ['2001:db8::/32', '2001:DB8:1::1', true],
    ['2001:db8::1', '2001:db8:0:0::1', true],
    ['0.0.0.0/0', 'nonsense', false],
  ])('can connect if %s is on the list, and its address is %s: %s', (entry, client, expected) => {
    const { clock, accessList } = listOf(entry);
    expect(accessList.allows(client)).toBe(false);
    clock.advance(1000);
    expect(accessList.allows(client)).toBe(expected);
    clock.advance(4000);
    expect(accessList.allows(client)).toBe(false);
  });

  test('cannot connect with an empty list', () => {
    expect(listOf().accessList.allows('127.0.0.1')).toBe(false);
  });

  test.each([
    [{}, '127.0.0.1'],
    [{ callerAddress: '203.0.113.9' }, '203.0.113.9'],
  ])('gets its address with the options %j', async (options, currentIpv4Address) => {
    const { client } = await setUp(options);
    expect((await client.send('GET', '/api/private/ipinfo')).json).toEqual({ currentIpv4Address });
  });
});
