import { describe, expect, test } from '@jest/globals';
import { maskSecret } from '../../src/runner/masks.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import fc from '../support/fast-check.ts';

function masksOf(secret: string): string[] {
  const runner = new RecordingRunner({});
  maskSecret(runner, secret);
  return runner.masks;
}

/** The log after the runner, which processes one line at a time, has replaced the masks with `***`. */
function masked(log: string, masks: readonly string[]): string {
  const longestFirst = masks.toSorted((a, b) => b.length - a.length);
  const lines = log.split('\n');
  return lines
    .map((line) => longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), line))
    .join('\n');
}

describe('a secret is masked', () => {
  test('once for each different form', () => {
    expect(masksOf('mdb_sa_sk_abc')).toEqual(['mdb_sa_sk_abc', 'bWRiX3NhX3NrX2FiYw==', 'bWRiX3NhX3NrX2FiYw']);
  });

  test.each([
    ['unencoded', 'p@ss "w/rd"?~', 'p@ss "w/rd"?~'],
    ['URL-encoded, as in a connection string', 'p@ss "w/rd"?~', 'p%40ss%20%22w%2Frd%22%3F~'],
    ['URL-encoded, as in a form', 'p@ss "w/rd"?~', 'p%40ss+%22w%2Frd%22%3F%7E'],
    ['in Base64', 'p@ss "w/rd"?~', 'cEBzcyAidy9yZCI/fg=='],
    ['in base64url', 'p@ss "w/rd"?~', 'cEBzcyAidy9yZCI_fg'],
    ['escaped for JSON', 'p@ss "w/rd"?~', 'p@ss \\"w/rd\\"?~'],
    ['in Base64 if it is not ASCII', 'pässwörd', 'cMOkc3N3w7ZyZA=='],
    ['URL-encoded if it is not ASCII', 'pässwörd', 'p%C3%A4ssw%C3%B6rd'],
  ])('%s', (_form, secret, form) => {
    expect(masksOf(secret)).toContain(form);
  });

  test('line by line, and as a whole', () => {
    const masks = masksOf('-----BEGIN-----\r\n  first line\r\n\nsecond line\n-----END-----');
    expect(masks).toEqual(
      expect.arrayContaining(['-----BEGIN-----', 'first line', 'second line', '-----END-----']),
    );
    expect(masks).toContain('-----BEGIN-----\\r\\n  first line\\r\\n\\nsecond line\\n-----END-----');
  });

  test('without an empty mask, and without repeating one', () => {
    expect(masksOf('')).toEqual([]);
    expect(masksOf('a\n\nb')).not.toContain('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
        const masks = masksOf(secret);
        expect(masks).not.toContain('');
        expect(new Set(masks).size).toBe(masks.length);
      }),
    );
  });

  test('if it contains half a surrogate pair, which a URL cannot', () => {
    expect(masksOf('a\ud800b')).toEqual(expect.arrayContaining(['a\ud800b', 'a%EF%BF%BDb']));
  });

  test('in all forms, so that no form of it is left in a log', () => {
    const secret = fc
      .string({ unit: fc.constantFrom(...'aB3+/=&?% "\\ß€\n'), minLength: 8 })
      .filter((text) => text.trim() === text);
    fc.assert(
      fc.property(secret, (any) => {
        const masks = masksOf(any);
        const forms = [
          any,
          encodeURIComponent(any),
          Buffer.from(any).toString('base64'),
          Buffer.from(any).toString('base64url'),
          JSON.stringify({ secret: any }).slice('{"secret":"'.length, -'"}'.length),
          new URLSearchParams([['secret', any]]).toString().slice('secret='.length),
        ];
        for (const form of forms) {
          expect(masked(`<${form}>`, masks)).toMatch(/^<(\*\*\*|\s)+>$/);
        }
      }),
    );
  });
});
