import { describe, expect, test } from '@jest/globals';
import { instanceNameProblem } from '../../src/inputs/common-request.ts';

const CHARACTERS = 'it must contain only letters, digits and hyphens, and start with a letter or digit';

describe('the name of an instance', () => {
  test.each([
    ['one letter', 'a'],
    ['one digit', '7'],
    ['upper-case and lower-case letters', 'Shop-PR-12'],
    ['64 characters', 'a'.repeat(64)],
    ['a hyphen at its end, after the first 23 characters', `${'a'.repeat(23)}-`],
    ['a hyphen directly after the first 23 characters', `${'a'.repeat(23)}-b`],
  ])('can have %s', (_what, name) => {
    expect(instanceNameProblem(name)).toBeUndefined();
  });

  test.each([
    ['zero characters', '', CHARACTERS],
    ['a hyphen at the start', '-a', CHARACTERS],
    ['an underscore', 'a_b', CHARACTERS],
    ['a space', 'a b', CHARACTERS],
    ['a slash, which would change the path of a request', 'a/b', CHARACTERS],
    ['a letter outside ASCII', 'größe', CHARACTERS],
    ['a line break at the end', 'a\n', CHARACTERS],
    ['65 characters', 'a'.repeat(65), 'it has 65 characters, but at most 64 are allowed'],
    [
      'a hyphen as its 23rd character',
      `${'a'.repeat(22)}-b`,
      'its first 23 characters, which Atlas uses in host names, must not end with "-"; shorten or change the name',
    ],
    [
      'a hyphen at its end, within the first 23 characters',
      'shop-',
      'its first 23 characters, which Atlas uses in host names, must not end with "-"; shorten or change the name',
    ],
  ])('cannot have %s', (_what, name, problem) => {
    expect(instanceNameProblem(name)).toBe(problem);
  });
});
