import { describe, expect, test } from '@jest/globals';
import { duration, MAX_LIFETIME, MAX_TIMEOUT, parseDuration } from '../../src/inputs/durations.ts';
import fc from '../support/fast-check.ts';

describe('a duration', () => {
  test.each([
    ['1s', 1_000],
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h', 3_600_000],
    ['7d', 604_800_000],
    ['35d', 3_024_000_000],
    ['3024000s', 3_024_000_000],
  ])('can be %s', (text, milliseconds) => {
    expect(parseDuration(text, MAX_TIMEOUT)).toBe(milliseconds);
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
    ['more than 35 days', '36d'],
    ['just more than 35 days', '3024001s'],
    ['larger than any number', `${'9'.repeat(400)}d`],
  ])('cannot be %s', (_what, text) => {
    expect(parseDuration(text, MAX_TIMEOUT)).toBeUndefined();
  });

  test('can have another maximum', () => {
    expect(parseDuration('36d', MAX_LIFETIME)).toBe(3_110_400_000);
    expect(parseDuration('365d', MAX_LIFETIME)).toBe(31_536_000_000);
    expect(parseDuration('8760h', MAX_LIFETIME)).toBe(31_536_000_000);
    expect(parseDuration('31536001s', MAX_LIFETIME)).toBeUndefined();
    expect(parseDuration('366d', MAX_LIFETIME)).toBeUndefined();
  });

  test.each(['1s', MAX_TIMEOUT, MAX_LIFETIME] as const)(
    'can be any whole number of seconds up to %s',
    (longest) => {
      const max = (parseDuration(longest, longest) as number) / 1000;
      fc.assert(
        fc.property(fc.integer({ min: 1, max }), (seconds) => {
          expect(parseDuration(`${seconds}s`, longest)).toBe(seconds * 1000);
        }),
      );
    },
  );
});

test('the error about an invalid duration names the maximum', () => {
  const field = duration('365d', '7d');
  expect(field.expected).toBe('a duration from 1s to 365d: a whole number followed by s, m, h or d');
  expect(field.example).toBe('7d');
  expect(field.schema.parse('365d')).toBe(31_536_000_000);
  expect(field.schema.safeParse('366d').success).toBe(false);
});
