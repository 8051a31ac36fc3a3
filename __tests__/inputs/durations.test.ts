import { describe, expect, test } from '@jest/globals';
import { duration, MAX_LIFE, MAX_STEP, parseDuration } from '../../src/inputs/durations.ts';
import fc from '../support/fast-check.ts';

describe('parseDuration', () => {
  test.each([
    ['1s', 1_000],
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h', 3_600_000],
    ['7d', 604_800_000],
    ['35d', 3_024_000_000],
    ['3024000s', 3_024_000_000],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text, MAX_STEP)).toBe(milliseconds);
  });

  test.each([
    ['nothing', ''],
    ['zero', '0s'],
    ['a leading zero', '010m'],
    ['a bare number', '20'],
    ['a unit alone', 'm'],
    ['a fraction', '1.5h'],
    ['a negative number', '-5m'],
    ['a plus sign', '+5m'],
    ['a blank', '5 m'],
    ['a long unit', '5min'],
    ['milliseconds', '500ms'],
    ['weeks', '1w'],
    ['upper case', '1H'],
    ['two parts', '1h30m'],
    ['a line break', '5m\n'],
    ['digits of another script', '٥m'],
    ['more than 35 days', '36d'],
    ['just more than 35 days', '3024001s'],
    ['a number beyond all bounds', `${'9'.repeat(400)}d`],
  ])('refuses %s', (_what, text) => {
    expect(parseDuration(text, MAX_STEP)).toBeUndefined();
  });

  test('reads more where more is possible', () => {
    expect(parseDuration('36d', MAX_LIFE)).toBe(3_110_400_000);
    expect(parseDuration('365d', MAX_LIFE)).toBe(31_536_000_000);
    expect(parseDuration('8760h', MAX_LIFE)).toBe(31_536_000_000);
    expect(parseDuration('31536001s', MAX_LIFE)).toBeUndefined();
    expect(parseDuration('366d', MAX_LIFE)).toBeUndefined();
  });

  test.each(['1s', MAX_STEP, MAX_LIFE] as const)(
    'reads every whole number of seconds up to %s',
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

test('a field for a duration says how long it may be', () => {
  const field = duration('365d', '7d');
  expect(field.expected).toBe('a duration from 1s to 365d: a whole number and s, m, h or d');
  expect(field.example).toBe('7d');
  expect(field.schema.parse('365d')).toBe(31_536_000_000);
  expect(field.schema.safeParse('366d').success).toBe(false);
});
