import { afterAll } from '@jest/globals';
import fc, { SEED } from '../support/fast-check.ts';

process.stderr.write(`TEST_SEED=${SEED}\n`);

let cases = 0;
afterAll(() => void process.stderr.write(`fuzz: ${cases} cases\n`));

/** Checks a property of generated cases. */
export async function forAll<T>(
  runs: number,
  given: fc.Arbitrary<T>,
  check: (value: T) => Promise<void> | void,
): Promise<void> {
  const property = fc.asyncProperty(given, async (value) => {
    cases += 1;
    await check(value);
  });
  await fc.assert(property, { numRuns: runs });
}

/** Texts with a meaning for parsers, logs, runners, pages or terminals. */
export const FRAGMENTS = [
  '::error::forged',
  '\n::error title=x::forged',
  '\r::warning::forged',
  '\r\n::set-output name=id::forged',
  '\n::save-state name=claim::{}',
  '\n  ::add-mask::e',
  '::stop-commands::forged',
  '\u2028::notice::forged',
  '%0A::error::forged',
  '%0D%0A',
  '%25',
  '%250A',
  '%',
  '##[error]forged',
  '##[set-output name=id;]forged',
  '##[save-state name=claim]{}',
  '##[add-mask]e',
  '###[warning]forged',
  '#\u200b#[error]forged',
  '##[stop-commands]forged',
  '##[group]forged',
  'id<<END\nforged\nEND',
  '\nid=forged\n',
  'ghadelimiter_',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</code>',
  '&lt;b&gt;',
  '&#60;',
  '[a](https://evil.example)',
  '![a](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example',
  'WWW.evil.example',
  'me@evil.example',
  '@octocat',
  '#1',
  '|',
  '\\|',
  '\n| a | b | c |\n',
  '`',
  '\n```\n',
  '\n~~~\n',
  '\n\n# Title\n\n',
  '<!--',
  '-->',
  '**bold**',
  ':tada:',
  '$x$',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u2029',
  '\ufeff',
  '\ud800',
  '\udfff',
  '😀',
  'e\u0301',
  'ﬃ',
  '__proto__',
  'constructor',
  `\${{ secrets.X }}`,
  '$(id)',
  '../..',
  '..',
  '%2e%2e',
  '?x=1#y',
  ' ',
  '\t',
  "'",
  '"',
  '{',
  '}',
  '=',
  '9'.repeat(400),
  '1e309',
  '-0',
] as const;

const loneSurrogates = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units));

/** Any text, most often one of the fragments. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: loneSurrogates },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Text that no input accepts, because of a character that is not allowed in names, tags, roles and URLs. */
export const unacceptable: fc.Arbitrary<string> = fc
  .tuple(text, text)
  .map(([before, after]) => `x${before}<\u202e"${after}x`);
