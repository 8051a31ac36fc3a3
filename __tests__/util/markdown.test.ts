import { describe, expect, test } from '@jest/globals';
import { code, table } from '../../src/util/markdown.ts';
import fc from '../support/fast-check.ts';

/** What a browser shows of the code: the references read again. */
function shown(markdown: string): string {
  const inner = markdown.replace(/^<code>/, '').replace(/<\/code>$/, '');
  return inner.replace(/&#(\d+);/g, (_reference, number) => String.fromCodePoint(Number(number)));
}

describe('code', () => {
  test.each([
    ['a name', 'pr-123-shop', '<code>pr-123-shop</code>'],
    ['a version', '8.0.4', '<code>8.0.4</code>'],
    ['letters of any script', 'größe 店舗', '<code>größe 店舗</code>'],
    ['a cell of its own', 'a | b', '<code>a &#124; b</code>'],
    ['a link', '[a](b)', '<code>&#91;a&#93;&#40;b&#41;</code>'],
    ['HTML', '</code><b>', '<code>&#60;&#47;code&#62;&#60;b&#62;</code>'],
    ['a reference', '&lt;', '<code>&#38;lt&#59;</code>'],
    ['a mention', '@octocat #12', '<code>&#64;octocat &#35;12</code>'],
    ['a backtick', '`', '<code>&#96;</code>'],
    ['an address that GitHub makes a link of', 'https://a.b', '<code>https&#58;&#47;&#47;a.b</code>'],
    ['one without a scheme', 'see www.a.b', '<code>see www&#46;a.b</code>'],
    ['a character of two code units', '🚀', '<code>&#128640;</code>'],
    ['line breaks', 'a\r\n\n| b\u2028c', '<code>a &#124; b c</code>'],
    ['nothing', '', '<code></code>'],
  ])('writes %s', (_what, text, markdown) => {
    expect(code(text)).toBe(markdown);
  });

  test('escapes all characters with a meaning in Markdown or HTML, and shows the text unchanged', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'<>&"\'`*_~[]()!|\\#@:/$^={}+;,%?\n\r\tw. a1') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const markdown = code(any);
        expect(markdown).toMatch(/^<code>(?:[\p{L}\p{N} .-]|&#\d+;)*<\/code>$/u);
        expect(markdown).not.toMatch(/www\./i);
        expect(shown(markdown)).toBe(any.replace(/\s+/g, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

test('a table has two columns and an empty header', () => {
  expect(
    table([
      ['Id', code('a|b')],
      ['Type', 'flex'],
    ]),
  ).toBe('| | |\n| --- | --- |\n| Id | <code>a&#124;b</code> |\n| Type | flex |');
});
