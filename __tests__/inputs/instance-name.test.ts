import { describe, expect, test } from '@jest/globals';
import { instanceNameProblem } from '../../src/inputs/instance-name.ts';

const CHARACTERS = 'it must contain only letters, digits and hyphens, and start with a letter or digit';

describe('instanceNameProblem', () => {
  test.each([
    ['one letter', 'a'],
    ['one digit', '7'],
    ['upper and lower case', 'Shop-PR-12'],
    ['64 characters', 'a'.repeat(64)],
    ['a hyphen at the end of a name longer than its host name', `${'a'.repeat(23)}-`],
    ['a hyphen just behind the host name', `${'a'.repeat(23)}-b`],
  ])('accepts %s', (_what, name) => {
    expect(instanceNameProblem(name)).toBeUndefined();
  });

  test.each([
    ['nothing', '', CHARACTERS],
    ['a hyphen at the start', '-a', CHARACTERS],
    ['an underscore', 'a_b', CHARACTERS],
    ['a blank', 'a b', CHARACTERS],
    ['a slash, which would change the path of a request', 'a/b', CHARACTERS],
    ['a letter outside ASCII', 'größe', CHARACTERS],
    ['a line break at the end', 'a\n', CHARACTERS],
    ['65 characters', 'a'.repeat(65), 'it has 65 characters, but at most 64 are allowed'],
    [
      'a host name that ends in a hyphen',
      `${'a'.repeat(22)}-b`,
      'its first 23 characters, which Atlas uses in host names, must not end with "-"; shorten or change the name',
    ],
    [
      'a short name that ends in a hyphen',
      'shop-',
      'its first 23 characters, which Atlas uses in host names, must not end with "-"; shorten or change the name',
    ],
  ])('refuses %s', (_what, name, problem) => {
    expect(instanceNameProblem(name)).toBe(problem);
  });
});
