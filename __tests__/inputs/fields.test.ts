import { describe, expect, test } from '@jest/globals';
import { choice, type Field, flag, parsed, validated } from '../../src/inputs/fields.ts';
import { InputReader } from '../../src/inputs/reader.ts';

/** Reads one input with a field: its value, and the messages about it. */
function read<T>(field: Field<T>, text: string) {
  const inputs = new InputReader({ INPUT_X: text }, {});
  const value = inputs.read('x', field);
  return { value, messages: inputs.violations.map(({ message }) => message) };
}

describe('a flag', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('can be %s', (text, value) => {
    expect(read(flag, text)).toEqual({ value, messages: [] });
  });

  test.each(['yes', 'no', 'on', '1', '0', 'tRUE'])('is reported if it is %s', (text) => {
    expect(read(flag, text)).toEqual({
      value: undefined,
      messages: [`x: expected true or false; got "${text}". Example: true`],
    });
  });
});

describe('a choice', () => {
  const field = choice('idle', 'none');

  test('can be one of its words, in lower case', () => {
    expect(read(field, 'none')).toEqual({ value: 'none', messages: [] });
    expect(read(field, 'NONE')).toEqual({
      value: undefined,
      messages: ['x: expected idle or none; got "NONE". Example: idle'],
    });
  });
});

describe('a parsed field', () => {
  const field: Field<number> = {
    schema: parsed((text) => (/^\d+$/.test(text) ? Number(text) : undefined)),
    expected: 'a whole number',
    example: '12',
  };

  test('has a value, or a message that shows the text', () => {
    expect(read(field, '0')).toEqual({ value: 0, messages: [] });
    expect(read(field, 'twelve')).toEqual({
      value: undefined,
      messages: ['x: expected a whole number; got "twelve". Example: 12'],
    });
  });

  test('is reported on one line, and without the client secret that it contains', () => {
    expect(read(field, 'a\n::error::b').messages).toEqual([
      'x: expected a whole number; got [contains the invisible character U+000A; not shown]. Example: 12',
    ]);
    expect(read(field, 'mdb_sa_sk_0123456789').messages).toEqual([
      'x: expected a whole number; got [contains a client secret; not shown]. Example: 12',
    ]);
  });
});

describe('a validated field', () => {
  const field: Field<string> = {
    schema: validated((text) => ({
      value: text,
      problems: ['a', 'b'].filter((letter) => text.includes(letter)).map((letter) => `it has an ${letter}`),
    })),
    expected: 'a word',
    example: 'c',
  };

  test('has a value, or a message for each of its problems', () => {
    expect(read(field, 'c')).toEqual({ value: 'c', messages: [] });
    expect(read(field, 'abc')).toEqual({
      value: undefined,
      messages: [
        'x: expected a word; it has an a. Example: c',
        'x: expected a word; it has an b. Example: c',
      ],
    });
  });
});

test('an empty input has no value and no message', () => {
  expect(read(flag, ' ')).toEqual({ value: undefined, messages: [] });
});

test('all invalid inputs are reported', () => {
  const environment = { INPUT_A: 'maybe', INPUT_B: 'true', INPUT_C: 'perhaps' };
  const inputs = new InputReader(environment, {});
  expect(['a', 'b', 'c'].map((input) => inputs.read(input, flag))).toEqual([undefined, true, undefined]);
  inputs.addProblem('d', 'expected something');
  expect(inputs.violations).toEqual([
    { input: 'a', message: 'a: expected true or false; got "maybe". Example: true' },
    { input: 'c', message: 'c: expected true or false; got "perhaps". Example: true' },
    { input: 'd', message: 'd: expected something' },
  ]);
});
