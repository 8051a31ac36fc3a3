import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_DURATION_MS, parseDuration } from '../../src/inputs/durations.ts';

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
    expect(parseDuration(text)).toBe(milliseconds);
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
    expect(parseDuration(text)).toBeUndefined();
  });

  test('reads every whole number of seconds up to the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LONGEST_DURATION_MS / 1000 }), (seconds) => {
        expect(parseDuration(`${seconds}s`)).toBe(seconds * 1000);
      }),
    );
  });
});
