import { describe, expect, test } from '@jest/globals';
import { InputReader } from '../../src/inputs/reader.ts';

const DEFAULTS = { timeout: '20m', region: '' };

describe('an input', () => {
  const read = (input: string, environment: Record<string, string>) =>
    new InputReader(environment, DEFAULTS).text(input);

  test('comes from the variable of the runner, without white space around it', () => {
    expect(read('wait-for', { 'INPUT_WAIT-FOR': '  idle \n' })).toBe('idle');
    expect(read('two words', { INPUT_TWO_WORDS: 'a b' })).toBe('a b');
  });

  test('keeps its lines', () => {
    expect(read('tags', { INPUT_TAGS: 'a=1\nb=2\n' })).toBe('a=1\nb=2');
  });

  test.each([
    [
      'the input if there is one',
      { 'INPUT_PUBLIC-KEY': 'i', MONGODB_ATLAS_PUBLIC_API_KEY: 'f', MONGODB_ATLAS_PUBLIC_KEY: 's' },
      'i',
    ],
    [
      'the first variable if the input is empty',
      { 'INPUT_PUBLIC-KEY': '', MONGODB_ATLAS_PUBLIC_API_KEY: 'f', MONGODB_ATLAS_PUBLIC_KEY: 's' },
      'f',
    ],
    [
      'the first variable if the input is blank',
      { 'INPUT_PUBLIC-KEY': ' ', MONGODB_ATLAS_PUBLIC_API_KEY: 'f' },
      'f',
    ],
    [
      'the second variable if the first is empty',
      { MONGODB_ATLAS_PUBLIC_API_KEY: '', MONGODB_ATLAS_PUBLIC_KEY: ' s ' },
      's',
    ],
    ['undefined if neither the input nor a variable is set', {}, undefined],
  ])('is %s', (_what, environment, text) => {
    expect(read('public-key', environment as Record<string, string>)).toBe(text);
  });

  test('has its default if it is not set, or empty', () => {
    expect(read('timeout', {})).toBe('20m');
    expect(read('timeout', { INPUT_TIMEOUT: ' ' })).toBe('20m');
    expect(read('timeout', { INPUT_TIMEOUT: '5m' })).toBe('5m');
    expect(read('region', {})).toBeUndefined();
  });
});

describe('unknown inputs', () => {
  test('are those with a value and an unknown name, which is written as in a workflow', () => {
    const environment = {
      'INPUT_WAIT-FOR': 'idle',
      INPUT_WAITFOR: 'idle',
      'INPUT_DATABASE-USER': 'true',
      INPUT_EMPTY: '',
      INPUT_BLANK: '  ',
      MY_INPUT_X: 'x',
      PATH: '/bin',
    };
    expect(new InputReader(environment, {}).unknown(['wait-for'])).toEqual(['waitfor', 'database-user']);
  });
});
