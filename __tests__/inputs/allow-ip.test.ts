import { expect, test } from '@jest/globals';
import { parseAllowIp } from '../../src/inputs/allow-ip.ts';

test('the input allow-ip contains the runner, addresses and blocks, each of them once', () => {
  expect(parseAllowIp('runner\n203.0.113.7\n203.0.113.7/32\n\n10.0.0.0/8\n2001:db8::1')).toEqual({
    value: { runner: true, blocks: ['203.0.113.7/32', '10.0.0.0/8', '2001:db8::1/128'] },
    problems: [],
  });
});

test('the input allow-ip is reported with each invalid line', () => {
  expect(parseAllowIp('Runner\n10.0.0.5/8\n2001:db8::1/32\n10.0.0.0').problems).toEqual([
    'the line "Runner" is not an IP address or CIDR block',
    'the block 10.0.0.5/8 has bits set after its prefix; use 10.0.0.0/8 instead',
    'the block 2001:db8::1/32 has bits set after its prefix; use 2001:db8::/32 instead',
  ]);
});
