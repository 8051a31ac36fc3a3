import { describe, expect, test } from '@jest/globals';
import { formatDuration, oneLine, quote, shortDuration } from '../../src/util/format.ts';
import fc from '../support/fast-check.ts';

describe('formatDuration', () => {
  test.each([
    [0, '0 ms'],
    [0.4, '0 ms'],
    [850, '850 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1_000, '1 s'],
    [12_345, '12 s'],
    [59_499, '59 s'],
    [59_500, '1 m 00 s'],
    [185_000, '3 m 05 s'],
    [3_599_499, '59 m 59 s'],
    [3_599_500, '1 h 00 m'],
    [3_720_000, '1 h 02 m'],
    [90_000_000, '25 h 00 m'],
    [172_799_000, '47 h 59 m'],
    [273_600_000, '3 d 04 h'],
  ])('writes %d ms as %s', (duration, text) => {
    expect(formatDuration(duration)).toBe(text);
  });
});

test.each([
  [1_200_000, '20 m'],
  [7_200_000, '2 h'],
  [90_000, '1 m 30 s'],
  [5_400_000, '1 h 30 m'],
  [2_073_600_000, '24 d'],
  [20_000, '20 s'],
  [0, '0 ms'],
])('shortDuration writes nothing behind a whole minute, hour or day: %i', (duration, text) => {
  expect(shortDuration(duration)).toBe(text);
});

describe('oneLine', () => {
  test.each([
    ['a line break', 'first\nsecond', 'first second'],
    ['a carriage return, which would overwrite the line in a terminal', 'good\rbad', 'good bad'],
    ['an escape sequence', '\u001b[31mred', '[31mred'],
    ['a right-to-left override', 'a\u202eb', 'a b'],
    ['a line separator', 'a\u2028b', 'a b'],
    ['blanks around and within', '  a \t  b ', 'a b'],
  ])('neutralizes %s', (_what, text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test('truncates long text with an ellipsis', () => {
    expect(oneLine('abcdef', 6)).toBe('abcdef');
    expect(oneLine('abcdefg', 6)).toBe('abcde…');
  });

  test('never returns a line break or more than the maximum length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 1000 }),
        fc.integer({ min: 1, max: 300 }),
        (text, longest) => {
          const line = oneLine(text, longest);
          expect(line.length).toBeLessThanOrEqual(longest);
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        },
      ),
    );
  });
});

describe('quote', () => {
  test('shows a value in quotes, on one line of at most 80 characters', () => {
    expect(quote('us\neast')).toBe('"us east"');
    expect(quote('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
  });

  test.each([
    ['alone', 'mdb_sa_sk_0123456789abcdefABCDEF', '"mdb_sa_sk_***"'],
    ['with text around it', 'id mdb_sa_sk_abc-def_1 and more', '"id mdb_sa_sk_*** and more"'],
    [
      'where it would be cut in two',
      `${'x'.repeat(60)}mdb_sa_sk_0123456789abcdef`,
      `"${'x'.repeat(60)}mdb_sa_sk_***"`,
    ],
  ])('omits a pasted secret: %s', (_where, text, shown) => {
    expect(quote(text)).toBe(shown);
  });
});
