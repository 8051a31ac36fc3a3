import { describe, expect, test } from '@jest/globals';
import { Masker } from '../../../tools/local-runner/masker.ts';

function mask(text: string, ...secrets: string[]): string {
  const masker = new Masker();
  for (const secret of secrets) {
    masker.add(secret);
  }
  return masker.mask(text);
}

describe('Masker', () => {
  test('masks every occurrence', () => {
    expect(mask('a secret, the same secret', 'secret')).toBe('a ***, the same ***');
  });

  test('makes one mask of stretches that overlap or touch', () => {
    expect(mask('xabcdefx', 'abcd', 'cdef')).toBe('x***x');
    expect(mask('abab', 'ab')).toBe('***');
    expect(mask('abc', 'a', 'abc')).toBe('***');
  });

  test('masks a secret of several lines as a whole and line by line', () => {
    expect(mask('one\r\ntwo and two', 'one\r\ntwo')).toBe('*** and ***');
  });

  test('has nothing to mask at first', () => {
    expect(mask('text')).toBe('text');
    expect(mask('text', '')).toBe('text');
  });
});
