import { describe, expect, test } from '@jest/globals';
import { isAnyAddress, networkOf, parseBlock, shortBlock } from '../../src/util/cidr.ts';

describe('a block', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128'],
    ['2001:0db8::/32', '2001:db8::/32'],
    ['2001:db8:0:0:0:0:0:0/32', '2001:db8::/32'],
    ['0:0:0:0:0:0:0:0/0', '::/0'],
    // RFC 5952, 4.2.2 and 4.2.3: a single group of zeros stays, and of two runs that are equally long the first is shortened.
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1/128'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1/128'],
  ])('is parsed into its canonical form: %s', (text, block) => {
    expect(parseBlock(text)).toBe(block);
    expect(parseBlock(block)).toBe(block);
  });

  test.each([
    '',
    '203.0.113',
    '203.0.113.256',
    '0xcb.0.113.7',
    '203.0.113.07x',
    '203.0.113.0/33',
    '203.0.113.0/',
    '203.0.113.0/-1',
    '203.0.113.0/24/8',
    '2001:db8::/129',
    'fe80::1%eth0',
    'db.example.com',
    'runner',
  ])('is not parsed from %j', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });

  test.each([
    ['203.0.113.7/24', '203.0.113.0/24'],
    ['203.0.113.7/32', '203.0.113.7/32'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['::1/0', '::/0'],
  ])('has a network: %s', (block, network) => {
    expect(networkOf(block)).toBe(network);
  });

  test.each([
    ['203.0.113.7/32', '203.0.113.7'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['2001:db8::1/128', '2001:db8::1'],
    ['2001:db8::/32', '2001:db8::/32'],
  ])('of one address is written without its prefix: %s', (block, short) => {
    expect(shortBlock(block)).toBe(short);
  });

  test('can contain all addresses', () => {
    expect([isAnyAddress('0.0.0.0/0'), isAnyAddress('::/0'), isAnyAddress('10.0.0.0/8')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
