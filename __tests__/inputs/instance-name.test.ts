import { describe, expect, test } from '@jest/globals';
import { brokenNameRule } from '../../src/inputs/instance-name.ts';

const CHARACTERS = 'it may hold only letters, digits and hyphens, and must start with a letter or digit';

describe('brokenNameRule', () => {
  test.each([
    ['one letter', 'a'],
    ['one digit', '7'],
    ['upper and lower case', 'Shop-PR-12'],
    ['64 characters', 'a'.repeat(64)],
    ['a hyphen at the end of a name longer than its host name', `${'a'.repeat(23)}-`],
    ['a hyphen just behind the host name', `${'a'.repeat(23)}-b`],
  ])('accepts %s', (_what, name) => {
    expect(brokenNameRule(name)).toBeUndefined();
  });

  test.each([
    ['nothing', '', CHARACTERS],
    ['a hyphen at the start', '-a', CHARACTERS],
    ['an underscore', 'a_b', CHARACTERS],
    ['a blank', 'a b', CHARACTERS],
    ['a slash, which would change the path of a request', 'a/b', CHARACTERS],
    ['a letter outside ASCII', 'größe', CHARACTERS],
    ['a line break at the end', 'a\n', CHARACTERS],
    ['65 characters', 'a'.repeat(65), 'it has 65 characters, and at most 64 are possible'],
    [
      'a host name that ends in a hyphen',
      `${'a'.repeat(22)}-b`,
      'its first 23 characters, from which Atlas builds host names, must not end in "-"',
    ],
    [
      'a short name that ends in a hyphen',
      'shop-',
      'its first 23 characters, from which Atlas builds host names, must not end in "-"',
    ],
  ])('refuses %s', (_what, name, problem) => {
    expect(brokenNameRule(name)).toBe(problem);
  });
});
