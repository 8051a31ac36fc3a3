import { describe, expect, test } from '@jest/globals';
import { formatDuration, inQuotes, oneLine, quote, shortDuration } from '../../src/util/format.ts';
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
  test.each([
    ['us east', '"us east"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['Größe 😀', '"Größe 😀"'],
    ['', '""'],
  ])('shows %s', (text, shown) => expect(quote(text)).toBe(shown));

  test.each([
    ['x'.repeat(41), '[41 characters; not shown]'],
    ['mongodb://u:p@h', '[contains "://"; not shown]'],
    [`https://${'x'.repeat(40)}`, '[48 characters, contains "://"; not shown]'],
    ['mdb_sa_sk_0123456789abcdef', '[contains a client secret; not shown]'],
    ['us\neast', '[contains the invisible character U+000A; not shown]'],
    ['a\u200bb', '[contains the invisible character U+200B; not shown]'],
  ])('says what is wrong with %j, without the value', (text, shown) => expect(quote(text)).toBe(shown));

  test.each([
    ['shop\u200b', '"shop" (ends with the invisible character U+200B)'],
    ['shop\u3164\u200d\u200d', '"shop" (ends with the invisible characters U+3164, U+200D)'],
    ['shop\u00a0', '"shop" (ends with the invisible character U+00A0)'],
    [`${'x'.repeat(41)}\u0000`, '[41 characters; not shown] (ends with the invisible character U+0000)'],
  ])('names what cannot be seen at the end of %j', (text, shown) => expect(quote(text)).toBe(shown));

  test('shows a value whole or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const shown = quote(text);
        const visible = /^"(.*)"/s.exec(shown)?.[1];
        expect(visible === undefined || (text.startsWith(visible) && visible.length <= 80)).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

test.each([
  ['a\nb', '"a b"'],
  [
    'refs/heads/dependabot/npm_and_yarn/a-long-name-1.2.3',
    '"refs/heads/dependabot/npm_and_yarn/a-long-name-1.2.3"',
  ],
])('inQuotes shows the name %j on one line', (text, shown) => expect(inQuotes(text)).toBe(shown));
