import { describe, expect, test } from '@jest/globals';
import type { StringValue } from 'ms';
import { duration } from '../../src/inputs/fields.ts';
import fc from '../support/fast-check.ts';

function parse(text: string, max: StringValue): number | undefined {
  return duration(max, '1s').schema.safeParse(text).data;
}

describe('a duration', () => {
  test.each([
    ['1s', 1_000],
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h', 3_600_000],
    ['7d', 604_800_000],
    ['24d', 2_073_600_000],
    ['2073600s', 2_073_600_000],
  ])('can be %s', (text, milliseconds) => {
    expect(parse(text, '24d')).toBe(milliseconds);
  });

  test.each([
    ['empty', ''],
    ['zero', '0s'],
    ['a number with a leading zero', '010m'],
    ['a bare number', '20'],
    ['only a unit', 'm'],
    ['a fraction', '1.5h'],
    ['a negative number', '-5m'],
    ['a number with a plus sign', '+5m'],
    ['a number and a unit with a space between them', '5 m'],
    ['a number with a long unit', '5min'],
    ['in milliseconds', '500ms'],
    ['in weeks', '1w'],
    ['in upper case', '1H'],
    ['a sum', '1h30m'],
    ['followed by a line break', '5m\n'],
    ['a number in another script', '٥m'],
    ['more than 24 days', '25d'],
    ['just more than 24 days', '2073601s'],
    ['larger than any number', `${'9'.repeat(400)}d`],
  ])('cannot be %s', (_what, text) => {
    expect(parse(text, '24d')).toBeUndefined();
  });

  test('can have another maximum', () => {
    expect(parse('36d', '365d')).toBe(3_110_400_000);
    expect(parse('365d', '365d')).toBe(31_536_000_000);
    expect(parse('8760h', '365d')).toBe(31_536_000_000);
    expect(parse('31536001s', '365d')).toBeUndefined();
    expect(parse('366d', '365d')).toBeUndefined();
  });

  test.each(['1s', '24d', '365d'] as const)('can be any whole number of seconds up to %s', (longest) => {
    const max = (parse(longest, longest) as number) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: 1, max }), (seconds) => {
        expect(parse(`${seconds}s`, longest)).toBe(seconds * 1000);
      }),
    );
  });
});

test('the error about an invalid duration names the maximum', () => {
  const field = duration('365d', '7d');
  expect(field.expected).toBe('a duration from 1s to 365d: a whole number followed by s, m, h or d');
  expect(field.example).toBe('7d');
  expect(field.schema.parse('365d')).toBe(31_536_000_000);
  expect(field.schema.safeParse('366d').success).toBe(false);
});
