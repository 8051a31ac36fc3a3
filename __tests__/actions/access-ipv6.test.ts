import { expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

/** Two addresses in spellings of a user, and in the one of RFC 5952. */
const ALLOWED = '2001:DB8:0:0::1\n2001:0db8:1::/48';

test('sends and shows IPv6 addresses in the form of RFC 5952, and finds them in the form of Atlas', async () => {
  const harness = await Harness.open({ callerAddress: '2001:db8:0:0:0:0:0:9' });
  const runner = await harness.create({ 'allow-ip': `runner\n${ALLOWED}` });
  expect(runner.annotations).toEqual([]);
  expect(harness.emulator.accessList().map(({ value }) => value)).toEqual([
    '2001:db8:0:0:0:0:0:9',
    '2001:db8:0:0:0:0:0:1',
    '2001:db8:1:0:0:0:0:0/48',
  ]);
  const paths = harness.emulator.requests.map(({ path }) => decodeURIComponent(path));
  expect(paths.flatMap((path) => /accessList\/(.*)\/status$/.exec(path)?.[1] ?? [])).toEqual([
    '2001:db8::9',
    '2001:db8::1',
    '2001:db8:1::/48',
  ]);
  const created = harness.emulator.requests.filter(({ operation }) => operation === 'createAccessList');
  expect(created).toHaveLength(1);
  expect(created[0]?.requestBody).toEqual([
    expect.objectContaining({ ipAddress: '2001:db8::9' }),
    expect.objectContaining({ ipAddress: '2001:db8::1' }),
    expect.objectContaining({ cidrBlock: '2001:db8:1::/48' }),
  ]);
  expect(runner.log).toContain('The public IP address of this runner is 2001:db8::9');
  expect(runner.log).toContain('Active on the access list: 2001:db8::9, 2001:db8::1, 2001:db8:1::/48 (0 ms)');

  await harness.cleanUp(runner.saved);
  expect(harness.emulator.accessList()).toEqual([]);
  const deleted = harness.emulator.requests.filter(({ operation }) => operation === 'deleteAccessListEntry');
  expect(deleted.map(({ path }) => decodeURIComponent(path).split('/accessList/')[1])).toEqual([
    '2001:db8::9',
    '2001:db8::1',
    '2001:db8:1::/48',
  ]);
});

test.each(['2001:db8:0:0:0:0:0:1', '2001:db8::1'])(
  'finds the entry of somebody else that Atlas spells %s',
  async (ipAddress) => {
    const harness = await Harness.open();
    harness.emulator.addAccessEntry({ value: ipAddress, comment: 'office' });
    const results = [{ cidrBlock: `${ipAddress}/128`, ipAddress, comment: 'office' }];
    harness.emulator.addFault({
      kind: 'wrong-shape',
      operation: 'listAccessList',
      body: { results },
      times: 2,
    });
    harness.emulator.addAccessEntry({ value: ipAddress, comment: 'office' });
    const runner = await harness.create({ 'allow-ip': '2001:db8::1' });
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContain('2001:db8::1 is already on the access list');
    expect(harness.countRequests('createAccessList')).toBe(0);
  },
);
