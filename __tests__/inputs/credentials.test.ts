import { describe, expect, test } from '@jest/globals';
import { CREDENTIAL_FALLBACKS, readCredentials, secretsIn } from '../../src/inputs/credentials.ts';
import { createInputReader, type Environment } from '../../src/inputs/reader.ts';
import type { Trust } from '../../src/types.ts';
import fc from '../support/fast-check.ts';

const ID = 'mdb_sa_id_65f0c1d2e3a4b5c6d7e8f901';
const SECRET = 'mdb_sa_sk_Zm9vYmFyLWJhei1xdXV4XzAxMjM0NTY3ODk';
const ACCOUNT = { kind: 'service-account', clientId: ID, clientSecret: SECRET };
const PUBLIC = 'abcdefgh';
const PRIVATE = '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901';
const KEY = { kind: 'api-key', publicKey: PUBLIC, privateKey: PRIVATE };

const FORKS =
  ' GitHub does not pass secrets to pull requests from forks. Skip this job for forks with "if: github.event.pull_request.head.repo.full_name == github.repository".';
const DEPENDABOT =
  ' GitHub does not pass secrets to pull requests from Dependabot. Add the secrets to the Dependabot secrets of the repository, or skip this job with "if: github.actor != \'dependabot[bot]\'".';
const NONE = `client-id: expected the credentials of an Atlas service account; got nothing. Example: "client-id: \${{ vars.ATLAS_CLIENT_ID }}" and "client-secret: \${{ secrets.ATLAS_CLIENT_SECRET }}".`;
const BOTH =
  'client-id: expected one kind of credentials; got both a service account (client-id, client-secret) and an API key (public-key, private-key). Remove one of them; environment variables that start with MONGODB_ATLAS_ count too.';

function read(environment: Environment, trust: Trust = 'trusted') {
  return readCredentials(createInputReader(environment, CREDENTIAL_FALLBACKS, {}), trust, false);
}

function messages(environment: Environment, trust?: Trust): string[] {
  const { credentials, violations } = read(environment, trust);
  expect(credentials).toBeUndefined();
  for (const { input, message } of violations) {
    expect(message.startsWith(`${input}: `)).toBe(true);
  }
  return violations.map(({ message }) => message);
}

describe('whole credentials', () => {
  test.each<[string, Environment, object]>([
    ['a service account', { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET }, ACCOUNT],
    [
      'a service account with the line break of a file behind it',
      { 'INPUT_CLIENT-ID': `${ID}\n`, 'INPUT_CLIENT-SECRET': ` ${SECRET}\r\n` },
      ACCOUNT,
    ],
    [
      'a service account from the variables of the Atlas CLI',
      { MONGODB_ATLAS_CLIENT_ID: ID, MONGODB_ATLAS_CLIENT_SECRET: SECRET },
      ACCOUNT,
    ],
    [
      'an id that is an input and a secret that is a variable',
      { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': '', MONGODB_ATLAS_CLIENT_SECRET: SECRET },
      ACCOUNT,
    ],
    ['an API key', { 'INPUT_PUBLIC-KEY': PUBLIC, 'INPUT_PRIVATE-KEY': PRIVATE }, KEY],
    [
      'an API key from the variables of the Atlas CLI',
      { MONGODB_ATLAS_PUBLIC_API_KEY: PUBLIC, MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE },
      KEY,
    ],
    [
      'an API key from the variables of older tools',
      { MONGODB_ATLAS_PUBLIC_KEY: PUBLIC, MONGODB_ATLAS_PRIVATE_KEY: PRIVATE },
      KEY,
    ],
    [
      'an API key that is there under both names: the newer name',
      {
        MONGODB_ATLAS_PUBLIC_API_KEY: PUBLIC,
        MONGODB_ATLAS_PUBLIC_KEY: 'older',
        MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE,
        MONGODB_ATLAS_PRIVATE_KEY: 'older',
      },
      KEY,
    ],
    [
      'an input before the variable',
      {
        'INPUT_CLIENT-ID': ID,
        'INPUT_CLIENT-SECRET': SECRET,
        MONGODB_ATLAS_CLIENT_ID: 'mdb_sa_id_other',
        MONGODB_ATLAS_CLIENT_SECRET: 'mdb_sa_sk_other',
      },
      ACCOUNT,
    ],
  ])('are %s', (_what, environment, credentials) => {
    expect(read(environment)).toEqual({ credentials, violations: [] });
  });

  test('are not asked whether the run is trusted', () => {
    const environment = { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET };
    expect(read(environment, 'fork').credentials).toEqual(ACCOUNT);
    expect(read(environment, 'dependabot').credentials).toEqual(ACCOUNT);
  });
});

describe('credentials that are not whole', () => {
  test.each<[string, Environment, string[]]>([
    ['nothing', {}, [NONE]],
    ['nothing but blanks', { 'INPUT_CLIENT-ID': ' ', 'INPUT_CLIENT-SECRET': '\n' }, [NONE]],
    [
      'an id alone',
      { 'INPUT_CLIENT-ID': ID },
      [
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got nothing.',
      ],
    ],
    [
      'a secret alone',
      { 'INPUT_CLIENT-SECRET': SECRET },
      [
        'client-id: expected the client ID of an Atlas service account, for example mdb_sa_id_65f0…; got nothing.',
      ],
    ],
    [
      'id and secret in each other’s place',
      { 'INPUT_CLIENT-ID': SECRET, 'INPUT_CLIENT-SECRET': ID },
      [
        'client-id: expected the client ID of an Atlas service account, for example mdb_sa_id_65f0…; got something else.',
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got something else.',
      ],
    ],
    [
      'a secret with a blank in it',
      { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': 'mdb_sa_sk_a b' },
      [
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got something else.',
      ],
    ],
    [
      'a public key alone',
      { 'INPUT_PUBLIC-KEY': PUBLIC },
      ['private-key: expected the private key that belongs to public-key; got nothing.'],
    ],
    [
      'a private key alone',
      { MONGODB_ATLAS_PRIVATE_KEY: PRIVATE },
      ['public-key: expected the public key of an Atlas API key, for example abcdefgh; got nothing.'],
    ],
    [
      'a private key of two lines',
      { 'INPUT_PUBLIC-KEY': PUBLIC, 'INPUT_PRIVATE-KEY': `${PRIVATE}\n${PRIVATE}` },
      ['private-key: expected the private key that belongs to public-key; got something else.'],
    ],
    [
      'both kinds',
      {
        'INPUT_CLIENT-ID': ID,
        'INPUT_CLIENT-SECRET': SECRET,
        'INPUT_PUBLIC-KEY': PUBLIC,
        'INPUT_PRIVATE-KEY': PRIVATE,
      },
      [BOTH],
    ],
    [
      'one kind as inputs and a leftover of the other in the environment',
      { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET, MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE },
      [BOTH],
    ],
    ['halves of both kinds', { 'INPUT_CLIENT-ID': ID, 'INPUT_PRIVATE-KEY': PRIVATE }, [BOTH]],
  ])('are refused: %s', (_what, environment, expected) => {
    expect(messages(environment)).toEqual(expected);
  });

  test('are never shown, whatever they are and wherever they were put', () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.string({ minLength: 6, unit: fc.constantFrom('ż', 'ó', 'ß', '\u0001', ' ', 'Ω') }),
      fc.string({ minLength: 6, unit: fc.constantFrom('ż', '7', 'Q') }).map((text) => `mdb_sa_sk_${text}`),
    );
    const environment = fc.record({
      'INPUT_CLIENT-ID': value,
      'INPUT_CLIENT-SECRET': value,
      'INPUT_PUBLIC-KEY': value,
      'INPUT_PRIVATE-KEY': value,
      MONGODB_ATLAS_CLIENT_SECRET: value,
      MONGODB_ATLAS_PRIVATE_KEY: value,
    });
    fc.assert(
      fc.property(environment, fc.constantFrom<Trust>('trusted', 'fork', 'dependabot'), (given, trust) => {
        const said = read(given, trust)
          .violations.map(({ message }) => message)
          .join();
        for (const secret of Object.values(given)) {
          if (secret?.trim()) {
            expect(said).not.toContain(secret.trim());
          }
        }
      }),
    );
  });
});

describe('a run to which GitHub passes no secrets', () => {
  test.each<[Trust, string]>([
    ['fork', FORKS],
    ['dependabot', DEPENDABOT],
  ])('is told why they are empty: %s', (trust, sentence) => {
    expect(messages({}, trust)).toEqual([`${NONE}${sentence}`]);
    expect(messages({ 'INPUT_CLIENT-ID': ID }, trust)).toEqual([
      `client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got nothing.${sentence}`,
    ]);
  });

  test('is not told so of what is there and wrong, nor of two kinds', () => {
    expect(messages({ 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': 'wrong' }, 'fork').join()).not.toContain(
      'GitHub',
    );
    expect(messages({ 'INPUT_CLIENT-ID': ID, 'INPUT_PUBLIC-KEY': PUBLIC }, 'fork')).toEqual([BOTH]);
  });
});

describe('secretsIn', () => {
  test('finds the secret half of every kind of credentials, wherever it may be, and the token for GitHub', () => {
    expect(
      secretsIn({
        'INPUT_CLIENT-ID': ID,
        'INPUT_CLIENT-SECRET': ` ${SECRET}\n`,
        'INPUT_PUBLIC-KEY': PUBLIC,
        'INPUT_PRIVATE-KEY': 'private-1',
        'INPUT_GITHUB-TOKEN': 'ghs_token',
        MONGODB_ATLAS_CLIENT_ID: ID,
        MONGODB_ATLAS_CLIENT_SECRET: 'secret-2',
        MONGODB_ATLAS_PUBLIC_API_KEY: PUBLIC,
        MONGODB_ATLAS_PRIVATE_API_KEY: 'private-3',
        MONGODB_ATLAS_PRIVATE_KEY: 'private-4',
      }),
    ).toEqual([SECRET, 'private-1', 'ghs_token', 'secret-2', 'private-3', 'private-4']);
  });

  test('finds them under variables in lower case, as Windows tells no case apart', () => {
    expect(secretsIn({ 'Input_Client-Secret': 'a', mongodb_atlas_private_key: 'b' })).toEqual(['a', 'b']);
  });

  test('finds a secret that is there in two places once', () => {
    expect(secretsIn({ 'INPUT_CLIENT-SECRET': SECRET, MONGODB_ATLAS_CLIENT_SECRET: SECRET })).toEqual([
      SECRET,
    ]);
  });

  test('finds secrets of service accounts that were pasted into another input, several also', () => {
    expect(secretsIn({ INPUT_PROJECT: `id ${SECRET}`, INPUT_TAGS: 'a=mdb_sa_sk_1\nb=mdb_sa_sk_2' })).toEqual([
      SECRET,
      'mdb_sa_sk_1',
      'mdb_sa_sk_2',
    ]);
  });

  test('finds a pasted secret without the JSON around it', () => {
    expect(secretsIn({ INPUT_TAGS: `{"a":"${SECRET}","b":"c"}` })).toContain(SECRET);
  });

  test('leaves everything else alone: to mask more would garble the log', () => {
    expect(
      secretsIn({
        'INPUT_CLIENT-SECRET': '  ',
        'INPUT_PRIVATE-KEY': undefined,
        INPUT_PROJECT: '65f0c1d2e3a4b5c6d7e8f901',
        SOMEBODY_ELSES: SECRET,
        PATH: '/bin',
      }),
    ).toEqual([]);
  });
});
