import { describe, expect, test } from '@jest/globals';
import { parseTags } from '../../src/inputs/tags.ts';
import fc from '../support/fast-check.ts';

/** Keys and values that Atlas allows. */
const PART = fc.string({
  unit: fc.constantFrom(...'abcXYZ019 ;@_-.+'),
  minLength: 1,
  maxLength: 255,
});

describe('tags with one key=value per line', () => {
  test('keep their order, and are split at the first "=" without white space around it', () => {
    expect(
      parseTags('team = check out\r\n\n  cost-center=a.b+c;d@e_f \nempty lines=do not matter\n'),
    ).toEqual({
      value: [
        { key: 'team', value: 'check out' },
        { key: 'cost-center', value: 'a.b+c;d@e_f' },
        { key: 'empty lines', value: 'do not matter' },
      ],
      problems: [],
    });
  });

  test('are reported if a value contains "=", which Atlas does not allow', () => {
    expect(parseTags('query=a=b')).toEqual({
      value: [{ key: 'query', value: 'a=b' }],
      problems: [
        'the value in line 1 contains characters that Atlas does not allow; use letters, digits, spaces and ; @ _ - . +',
      ],
    });
  });

  test('have case-sensitive keys', () => {
    expect(parseTags('team=a\nTeam=b').problems).toEqual([]);
  });

  test.each([
    ['a line without "="', 'team', 'the line "team" does not contain "="'],
    ['an empty key', '=checkout', 'the key in line 1 is empty'],
    ['an empty value', 'team=', 'the value in line 1 is empty'],
    [
      'a slash in the key',
      'a/b=c',
      'the key in line 1 contains characters that Atlas does not allow; use letters, digits, spaces and ; @ _ - . +',
    ],
    [
      'a letter outside ASCII in the value',
      'city=Köln',
      'the value in line 1 contains characters that Atlas does not allow; use letters, digits, spaces and ; @ _ - . +',
    ],
    [
      'a key of 256 characters',
      `${'k'.repeat(256)}=v`,
      'the key in line 1 has 256 characters, but at most 255 are allowed',
    ],
    [
      'a value of 256 characters',
      `k=${'v'.repeat(256)}`,
      'the value in line 1 has 256 characters, but at most 255 are allowed',
    ],
    ['the same key twice', 'team=a\nteam=b', 'the key in line 2 is used more than once'],
  ])('are reported if they have %s', (_what, text, problem) => {
    expect(parseTags(text).problems).toEqual([problem]);
  });

  test.each([
    'managed-by',
    'github-repository-id',
    'github-server',
    'github-owner',
    'github-repository',
    'github-ref',
    'github-pull-request',
    'github-run',
    'expires-at',
  ])('cannot have the key %s, which shows the owner', (key) => {
    expect(parseTags(`${key}=mine`).problems).toEqual([
      `the key "${key}" is reserved for the ownership of the instance`,
    ]);
  });

  test('are limited to 40', () => {
    const lines = Array.from({ length: 41 }, (_, index) => `key-${index}=v`);
    expect(parseTags(lines.slice(0, 40).join('\n')).problems).toEqual([]);
    expect(parseTags(lines.join('\n')).problems).toEqual(['got 41 tags, but at most 40 are allowed']);
  });

  test('are reported with all their problems', () => {
    expect(parseTags('team\na=\ngithub-run=1/2').problems).toEqual([
      'the line "team" does not contain "="',
      'the value in line 2 is empty',
      'the value in line 3 contains characters that Atlas does not allow; use letters, digits, spaces and ; @ _ - . +',
      'the key "github-run" is reserved for the ownership of the instance',
    ]);
  });

  test('are reported if they contain a client secret, because everyone in the project can read tags', () => {
    expect(parseTags('key=mdb_sa_sk_0123').problems).toEqual([
      'the value in line 1 contains the client secret of a service account, but everyone in the project can read tags',
    ]);
  });

  test('are reported without the client secret that they contain', () => {
    const secret = 'mdb_sa_sk_0123456789abcdef';
    for (const text of [secret, `${secret}=`, `${'x'.repeat(65)}${secret}`, `{"${secret}": null}`]) {
      const { problems } = parseTags(text);
      expect(problems.length).toBeGreaterThanOrEqual(1);
      expect(problems.join()).not.toContain('mdb_sa_sk_0');
    }
  });
});

describe('tags in a JSON object', () => {
  test('can be strings, numbers and booleans', () => {
    expect(parseTags('{"team": "check out", "build": 12, "nightly": true, "half": 0.5}')).toEqual({
      value: [
        { key: 'team', value: 'check out' },
        { key: 'build', value: '12' },
        { key: 'nightly', value: 'true' },
        { key: 'half', value: '0.5' },
      ],
      problems: [],
    });
  });

  test('can be empty', () => {
    expect(parseTags('{}')).toEqual({ value: [], problems: [] });
  });

  test('can have keys that are special in JavaScript', () => {
    expect(parseTags('{"__proto__": "a", "constructor": "b"}')).toEqual({
      value: [
        { key: '__proto__', value: 'a' },
        { key: 'constructor', value: 'b' },
      ],
      problems: [],
    });
  });

  test.each([
    ['invalid JSON', '{team: checkout}', 'it starts with "{" but is not a valid JSON object'],
    ['incomplete JSON', '{"team": "a"', 'it starts with "{" but is not a valid JSON object'],
    ['null as a value', '{"team": null}', 'the value of "team" is not a string, number or boolean'],
    ['a list as a value', '{"team": ["a"]}', 'the value of "team" is not a string, number or boolean'],
    [
      'an object as a value',
      '{"team": {"a": "b"}}',
      'the value of "team" is not a string, number or boolean',
    ],
    ['an empty string as a value', '{"team": ""}', 'the value of "team" is empty'],
  ])('are reported if they have %s', (_what, text, problem) => {
    expect(parseTags(text).problems).toEqual([problem]);
  });
});

describe('tags that Atlas accepts', () => {
  const dictionary = fc.dictionary(
    PART.filter((key) => key.trim() === key),
    PART.filter((value) => value.trim() === value),
    { maxKeys: 40, noNullPrototype: true },
  );

  test('are the same in either form', () => {
    fc.assert(
      fc.property(dictionary, (wanted) => {
        const tags = Object.entries(wanted).map(([key, value]) => ({ key, value }));
        const lines = tags.map(({ key, value }) => `${key}=${value}`).join('\n');
        expect(parseTags(lines)).toEqual({ value: tags, problems: [] });
        expect(parseTags(JSON.stringify(wanted))).toEqual({ value: tags, problems: [] });
      }),
    );
  });
});
