import { describe, expect, test } from '@jest/globals';
import {
  adoptedTags,
  createOwnerToken,
  describeOwner,
  expiryTag,
  expiryTime,
  isHeldBy,
  isOurs,
  laterExpiry,
  ownershipTags,
  refOf,
  tagOf,
} from '../../src/instance/tags.ts';
import type { Origin, Tag } from '../../src/types.ts';
import fc from '../support/fast-check.ts';

const BRANCH: Origin = {
  owner: 'octo-org',
  repository: 'shop.web',
  repositoryId: '123456789',
  server: 'github.com',
  ref: 'refs/heads/feature/größe',
  pullRequest: undefined,
  runId: '1234567890',
  runAttempt: '2',
};

describe('the mark of a step', () => {
  test('names the run and its attempt, and ends in a random part', () => {
    const numbers = [0, 0.5, 0.999999, 0.00002];
    expect(createOwnerToken(BRANCH, () => numbers.shift() ?? 0)).toBe('1234567890-2-00008000ffff0001');
  });

  test('tells the jobs of a matrix apart, which share run and attempt', () => {
    const marks = Array.from({ length: 100 }, () => createOwnerToken(BRANCH, Math.random));
    expect(new Set(marks).size).toBe(100);
  });
});

describe('ownership tags', () => {
  test('name the repository, the ref and the run', () => {
    expect(ownershipTags(BRANCH, 'the-mark')).toEqual([
      { key: 'managed-by', value: 'ephemeral-atlas' },
      { key: 'github-repository-id', value: '123456789' },
      { key: 'github-owner', value: 'octo-org' },
      { key: 'github-repository', value: 'shop.web' },
      { key: 'github-ref', value: 'refs@2Fheads@2Ffeature@2Fgr@C3@B6@C3@9Fe' },
      { key: 'github-run', value: 'the-mark' },
    ]);
  });

  test('name a server that is not github.com, and no ID where there is none', () => {
    const tags = ownershipTags({ ...BRANCH, server: 'git.example.com:3000', repositoryId: undefined }, 'x');
    expect(tags).toContainEqual({ key: 'github-server', value: 'git.example.com.3000' });
    expect(tags.map(({ key }) => key)).not.toContain('github-repository-id');
  });

  test('name the pull request instead of the ref', () => {
    const tags = ownershipTags({ ...BRANCH, pullRequest: 12 }, 'the-mark');
    expect(tags).toContainEqual({ key: 'github-pull-request', value: '12' });
    expect(tags.map(({ key }) => key)).not.toContain('github-ref');
  });

  test('start with a letter or digit, without making two names one', () => {
    const dotted = { ...BRANCH, repositoryId: undefined, repository: '.github' };
    const tags = ownershipTags(dotted, 'the-mark');
    expect(tags).toContainEqual({ key: 'github-repository', value: 'x@.github' });
    expect(isOurs(tags, dotted)).toBe(true);
    expect(isOurs(tags, { ...dotted, repository: 'github' })).toBe(false);
  });

  test('have one dot for a character that Atlas refuses, also for one of two code units', () => {
    const tags = ownershipTags({ ...BRANCH, repository: 'a🚀b/c', owner: '' }, 'the-mark');
    expect(tags).toContainEqual({ key: 'github-repository', value: 'a.b.c' });
    expect(tags).toContainEqual({ key: 'github-owner', value: 'x@' });
  });

  test('name neither a ref nor a pull request where there is none', () => {
    const tags = ownershipTags({ ...BRANCH, ref: undefined }, 'the-mark');
    expect(tags.map(({ key }) => key)).not.toContain('github-ref');
  });

  test('move from what the last run was about to what this run is about', () => {
    const keysAfter = (...origins: Partial<Origin>[]) =>
      origins
        .reduce<Tag[]>((tags, origin) => adoptedTags(tags, { ...BRANCH, ...origin }, 'a-mark', []), [])
        .map(({ key }) => key)
        .filter((key) => ['github-ref', 'github-pull-request'].includes(key));
    expect(keysAfter({}, { pullRequest: 12 })).toEqual(['github-pull-request']);
    expect(keysAfter({ pullRequest: 12 }, {})).toEqual(['github-ref']);
    expect(keysAfter({ pullRequest: 12 }, { ref: undefined })).toEqual([]);
  });

  test('are valid by the rules of Atlas, whatever GitHub sends', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('/', ':', 'x'), minLength: 250, maxLength: 600 }),
    );
    const origin = fc.record<Origin>({
      owner: anyText,
      repository: anyText,
      repositoryId: fc.option(fc.constant('7'), { nil: undefined }),
      server: anyText,
      ref: fc.option(anyText, { nil: undefined }),
      pullRequest: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
      runId: anyText,
      runAttempt: anyText,
    });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(origin, random, (any, number) => {
        const tags = ownershipTags(
          any,
          createOwnerToken(any, () => number),
        );
        for (const { key, value } of tags) {
          expect(key).toMatch(/^[A-Za-z0-9 ;@_.+-]{1,255}$/);
          expect(value).toMatch(/^[A-Za-z0-9 ;@_.+-]{1,255}$/);
        }
        expect(new Set(tags.map(({ key }) => key)).size).toBe(tags.length);
      }),
    );
  });
});

describe('the ref in a tag', () => {
  const valueFor = (ref: string) => tagOf(ownershipTags({ ...BRANCH, ref }, 'x'), 'github-ref') ?? '';
  const read = (value: string) => refOf([{ key: 'github-ref', value }]);

  test.each([
    ['refs/heads/login', 'refs@2Fheads@2Flogin'],
    ['refs/heads/a b;c_d.e+f-g', 'refs@2Fheads@2Fa b;c_d.e+f-g'],
    ['refs/heads/@2F', 'refs@2Fheads@2F@402F'],
    ['refs/heads/a🚀', 'refs@2Fheads@2Fa@F0@9F@9A@80'],
    ['refs/heads/someone/shop:login', 'refs@2Fheads@2Fsomeone@2Fshop@3Alogin'],
    ['0123456789abcdef0123456789abcdef01234567', '0123456789abcdef0123456789abcdef01234567'],
  ])('%s is written as %s, and read back', (ref, value) => {
    expect(valueFor(ref)).toBe(value);
    expect(read(value)).toBe(ref);
  });

  test('ends in @@ if it had to be cut, and is not read back', () => {
    const whole = `refs/heads/${'x'.repeat(255 - 'refs@2Fheads@2F'.length)}`;
    expect(valueFor(whole)).toHaveLength(255);
    expect(read(valueFor(whole))).toBe(whole);
    for (const longer of [`${whole}y`, `${whole.slice(0, -1)}/`, `refs/heads/${'/'.repeat(100)}`]) {
      expect(valueFor(longer)).toHaveLength(255);
      expect(valueFor(longer)).toMatch(/[^@]@?@@$/);
      expect(read(valueFor(longer))).toBeUndefined();
    }
  });

  test.each([
    ['a ref of an older release', 'refs@heads'],
    ['lower-case digits', 'refs@2fheads'],
    ['an encoded letter', '@72efs'],
    ['bytes that are not UTF-8', 'refs@2Fheads@2F@FF'],
    ['half an encoded byte', 'refs@2'],
    ['a character that Atlas refuses', 'refs/heads/main'],
    ['nothing', ''],
  ])('is not read from %s', (_what, value) => {
    expect(read(value)).toBeUndefined();
  });

  test('is read back whole or not at all, whatever the ref', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.constantFrom('', 'refs/heads/'),
        (text, start) => {
          const ref = start + text;
          expect([ref, undefined]).toContain(read(valueFor(ref)));
          if (start !== '' && Buffer.byteLength(ref) * 3 <= 255) {
            expect(read(valueFor(ref))).toBe(ref);
          }
        },
      ),
    );
  });
});

describe('an instance is held', () => {
  const tags = [{ key: 'team', value: 'checkout' }, ...ownershipTags(BRANCH, 'the-mark')];

  test('by the step whose mark it carries', () => {
    expect(isHeldBy(tags, 'the-mark')).toBe(true);
  });

  test.each<[string, readonly { key: string; value: string }[] | undefined]>([
    ['another step took it over', ownershipTags(BRANCH, 'another-mark')],
    ['it has no tags', []],
    ['Atlas did not say its tags', undefined],
    ['the mark is there, but not our name', [{ key: 'github-run', value: 'the-mark' }]],
    [
      'the mark is there with somebody else’s name',
      [
        { key: 'managed-by', value: 'terraform' },
        { key: 'github-run', value: 'the-mark' },
      ],
    ],
    [
      'the mark is the value of another tag',
      [
        { key: 'managed-by', value: 'ephemeral-atlas' },
        { key: 'note', value: 'the-mark' },
      ],
    ],
    ['the mark only starts the same', ownershipTags(BRANCH, 'the-mark-2')],
  ])('not if %s', (_why, others) => {
    expect(isHeldBy(others, 'the-mark')).toBe(false);
  });
});

describe('whose an instance is', () => {
  test('is told by its ownership tags alone', () => {
    const tags = [
      { key: 'team', value: 'checkout' },
      ...ownershipTags({ ...BRANCH, pullRequest: 12 }, 'the-mark'),
      { key: 'expires-at', value: '20261123T181652Z' },
    ];
    expect(describeOwner(tags)).toBe(
      'its ownership tags are managed-by=ephemeral-atlas, github-repository-id=123456789, github-owner=octo-org, github-repository=shop.web, github-pull-request=12, github-run=the-mark, expires-at=20261123T181652Z',
    );
  });

  test.each([
    ['it has other tags', [{ key: 'team', value: 'checkout' }]],
    ['somebody else manages it', [{ key: 'managed-by', value: 'terraform' }]],
    ['it has no tags', undefined],
  ])('is not claimed if %s', (_why, tags) => {
    expect(describeOwner(tags)).toBe('it has no ownership tags from this action');
  });
});

const EARLY = Date.UTC(2026, 10, 25, 21, 14, 37);
const LATE = EARLY + 1_000;

test('an expiry is written in a format without colons, and read again', () => {
  expect(expiryTag(EARLY)).toEqual({ key: 'expires-at', value: '20261125T211437Z' });
  expect(expiryTime([{ key: 'other', value: 'x' }, expiryTag(EARLY)])).toBe(EARLY);
});

test.each([[undefined], [[]], [[{ key: 'expires-at', value: 'soon' }]]])('no expiry in %j', (tags) =>
  expect(expiryTime(tags)).toBeUndefined(),
);

test('the later of two expiries counts, and other tags are replaced', () => {
  expect(laterExpiry([expiryTag(LATE)], expiryTag(EARLY))).toBe(expiryTag(LATE).value);
  expect(laterExpiry([expiryTag(EARLY)], expiryTag(LATE))).toBe(expiryTag(LATE).value);
  expect(laterExpiry([], expiryTag(EARLY))).toBe(expiryTag(EARLY).value);
  expect(laterExpiry(undefined, expiryTag(EARLY))).toBe(expiryTag(EARLY).value);
  expect(laterExpiry([expiryTag(LATE)], { key: 'stage', value: '1' })).toBe('1');
});
