import { describe, expect, test } from '@jest/globals';
import { parseTags } from '../../src/inputs/tags.ts';
import fc from '../support/fast-check.ts';

/** Exactly what Atlas says about keys and values. */
const PART = fc.string({
  unit: fc.constantFrom(...'abcXYZ019 ;@_-.+'),
  minLength: 1,
  maxLength: 255,
});

describe('tags of one key=value a line', () => {
  test('are read in their order, split at the first "=", without the blanks around', () => {
    expect(
      parseTags('team = check out\r\n\n  cost-center=a.b+c;d@e_f \nempty lines=do not matter\n'),
    ).toEqual({
      tags: [
        { key: 'team', value: 'check out' },
        { key: 'cost-center', value: 'a.b+c;d@e_f' },
        { key: 'empty lines', value: 'do not matter' },
      ],
      problems: [],
    });
  });

  test('keep every further "=" in the value, which Atlas then refuses', () => {
    expect(parseTags('query=a=b')).toEqual({
      tags: [{ key: 'query', value: 'a=b' }],
      problems: [
        'the value of "query" has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +',
      ],
    });
  });

  test('tell upper from lower case in keys', () => {
    expect(parseTags('team=a\nTeam=b').problems).toEqual([]);
  });

  test.each([
    ['a line without "="', 'team', 'the line "team" has no "="'],
    ['no key', '=checkout', 'the key "" is empty'],
    ['no value', 'team=', 'the value of "team" is empty'],
    [
      'a slash in the key',
      'a/b=c',
      'the key "a/b" has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +',
    ],
    [
      'a letter outside ASCII',
      'city=Köln',
      'the value of "city" has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +',
    ],
    [
      'a key that is too long',
      `${'k'.repeat(256)}=v`,
      `the key "${'k'.repeat(79)}…" has 256 characters, and at most 255 are possible`,
    ],
    [
      'a value that is too long',
      `k=${'v'.repeat(256)}`,
      'the value of "k" has 256 characters, and at most 255 are possible',
    ],
    ['a key twice', 'team=a\nteam=b', 'the key "team" is there more than once'],
  ])('say what is wrong with %s', (_what, text, problem) => {
    expect(parseTags(text).problems).toEqual([problem]);
  });

  test.each([
    'managed-by',
    'github-owner',
    'github-repository',
    'github-ref',
    'github-pull-request',
    'github-run',
    'expires-at',
  ])('may not claim whose the instance is: %s', (key) => {
    expect(parseTags(`${key}=mine`).problems).toEqual([
      `the key "${key}" is reserved: it says whose the instance is`,
    ]);
  });

  test('are at most 40', () => {
    const lines = Array.from({ length: 41 }, (_, index) => `key-${index}=v`);
    expect(parseTags(lines.slice(0, 40).join('\n')).problems).toEqual([]);
    expect(parseTags(lines.join('\n')).problems).toEqual(['there are 41 tags, and at most 40 are possible']);
  });

  test('report everything at once', () => {
    expect(parseTags('team\na=\ngithub-run=1/2').problems).toEqual([
      'the line "team" has no "="',
      'the value of "a" is empty',
      'the value of "github-run" has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +',
      'the key "github-run" is reserved: it says whose the instance is',
    ]);
  });

  test('hold no secret of a service account, as everybody in the project can read them', () => {
    expect(parseTags('key=mdb_sa_sk_0123').problems).toEqual([
      'the value of "key" holds the secret of a service account, and everybody in the project can read tags',
    ]);
  });

  test('do not show a secret that someone pasted into them', () => {
    const secret = 'mdb_sa_sk_0123456789abcdef';
    for (const text of [secret, `${secret}=`, `${'x'.repeat(65)}${secret}`, `{"${secret}": null}`]) {
      const { problems } = parseTags(text);
      expect(problems.length).toBeGreaterThanOrEqual(1);
      expect(problems.join()).not.toContain('mdb_sa_sk_0');
    }
  });
});

describe('tags of a JSON object', () => {
  test('are read with texts, numbers and booleans', () => {
    expect(parseTags('{"team": "check out", "build": 12, "nightly": true, "half": 0.5}')).toEqual({
      tags: [
        { key: 'team', value: 'check out' },
        { key: 'build', value: '12' },
        { key: 'nightly', value: 'true' },
        { key: 'half', value: '0.5' },
      ],
      problems: [],
    });
  });

  test('may be none', () => {
    expect(parseTags('{}')).toEqual({ tags: [], problems: [] });
  });

  test('take a key that is special in JavaScript for a key like any', () => {
    expect(parseTags('{"__proto__": "a", "constructor": "b"}')).toEqual({
      tags: [
        { key: '__proto__', value: 'a' },
        { key: 'constructor', value: 'b' },
      ],
      problems: [],
    });
  });

  test.each([
    ['text that is no JSON', '{team: checkout}', 'it starts with "{" but is no JSON object'],
    ['JSON that stops', '{"team": "a"', 'it starts with "{" but is no JSON object'],
    ['null', '{"team": null}', 'the value of "team" is no text'],
    ['a list', '{"team": ["a"]}', 'the value of "team" is no text'],
    ['an object', '{"team": {"a": "b"}}', 'the value of "team" is no text'],
    ['an empty text', '{"team": ""}', 'the value of "team" is empty'],
  ])('say what is wrong with %s', (_what, text, problem) => {
    expect(parseTags(text).problems).toEqual([problem]);
  });
});

describe('tags that Atlas accepts', () => {
  const dictionary = fc.dictionary(
    PART.filter((key) => key.trim() === key),
    PART.filter((value) => value.trim() === value),
    { maxKeys: 40, noNullPrototype: true },
  );

  test('arrive as they are, in either form', () => {
    fc.assert(
      fc.property(dictionary, (wanted) => {
        const tags = Object.entries(wanted).map(([key, value]) => ({ key, value }));
        const lines = tags.map(({ key, value }) => `${key}=${value}`).join('\n');
        expect(parseTags(lines)).toEqual({ tags, problems: [] });
        expect(parseTags(JSON.stringify(wanted))).toEqual({ tags, problems: [] });
      }),
    );
  });
});
