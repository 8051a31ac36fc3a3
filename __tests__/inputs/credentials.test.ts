import { describe, expect, test } from '@jest/globals';
import { readCredentials, secretsIn } from '../../src/inputs/credentials.ts';
import { type Environment, InputReader } from '../../src/inputs/reader.ts';
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
  const inputs = new InputReader(environment, {});
  const credentials = readCredentials(inputs, trust, false);
  return { credentials, violations: inputs.violations };
}

function messages(environment: Environment, trust?: Trust): string[] {
  const { credentials, violations } = read(environment, trust);
  expect(credentials).toBeUndefined();
  for (const { input, message } of violations) {
    expect(message.startsWith(`${input}: `)).toBe(true);
  }
  return violations.map(({ message }) => message);
}

describe('complete credentials', () => {
  test.each<[string, Environment, object]>([
    ['a service account', { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET }, ACCOUNT],
    [
      'a service account with line breaks around the values',
      { 'INPUT_CLIENT-ID': `${ID}\n`, 'INPUT_CLIENT-SECRET': ` ${SECRET}\r\n` },
      ACCOUNT,
    ],
    [
      'a service account from the variables of the Atlas CLI',
      { MONGODB_ATLAS_CLIENT_ID: ID, MONGODB_ATLAS_CLIENT_SECRET: SECRET },
      ACCOUNT,
    ],
    [
      'a client ID from an input and a secret from a variable',
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
      'an API key from the newer of two variables',
      {
        MONGODB_ATLAS_PUBLIC_API_KEY: PUBLIC,
        MONGODB_ATLAS_PUBLIC_KEY: 'older',
        MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE,
        MONGODB_ATLAS_PRIVATE_KEY: 'older',
      },
      KEY,
    ],
    [
      'the inputs if there are variables, too',
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

  test('are accepted in any run', () => {
    const environment = { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET };
    expect(read(environment, 'fork').credentials).toEqual(ACCOUNT);
    expect(read(environment, 'dependabot').credentials).toEqual(ACCOUNT);
  });
});

describe('incomplete credentials', () => {
  test.each<[string, Environment, string[]]>([
    ['none', {}, [NONE]],
    ['only white space', { 'INPUT_CLIENT-ID': ' ', 'INPUT_CLIENT-SECRET': '\n' }, [NONE]],
    [
      'only a client ID',
      { 'INPUT_CLIENT-ID': ID },
      [
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got nothing.',
      ],
    ],
    [
      'only a client secret',
      { 'INPUT_CLIENT-SECRET': SECRET },
      [
        'client-id: expected the client ID of an Atlas service account, for example mdb_sa_id_65f0…; got nothing.',
      ],
    ],
    [
      'client ID and secret swapped',
      { 'INPUT_CLIENT-ID': SECRET, 'INPUT_CLIENT-SECRET': ID },
      [
        'client-id: expected the client ID of an Atlas service account, for example mdb_sa_id_65f0…; got something else.',
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got something else.',
      ],
    ],
    [
      'a client secret with a space',
      { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': 'mdb_sa_sk_a b' },
      [
        'client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got something else.',
      ],
    ],
    [
      'only a public key',
      { 'INPUT_PUBLIC-KEY': PUBLIC },
      ['private-key: expected the private key that belongs to public-key; got nothing.'],
    ],
    [
      'only a private key',
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
      'one kind in the inputs and part of the other in the environment',
      { 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': SECRET, MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE },
      [BOTH],
    ],
    ['a part of both kinds', { 'INPUT_CLIENT-ID': ID, 'INPUT_PRIVATE-KEY': PRIVATE }, [BOTH]],
  ])('are reported: %s', (_what, environment, expected) => {
    expect(messages(environment)).toEqual(expected);
  });

  test('are never shown, whatever they are and in whichever input', () => {
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

describe('the error in a run to which GitHub passes no secrets', () => {
  test.each<[Trust, string]>([
    ['fork', FORKS],
    ['dependabot', DEPENDABOT],
  ])('explains that they are empty if the trust is "%s"', (trust, sentence) => {
    expect(messages({}, trust)).toEqual([`${NONE}${sentence}`]);
    expect(messages({ 'INPUT_CLIENT-ID': ID }, trust)).toEqual([
      `client-secret: expected the client secret of an Atlas service account, which starts with mdb_sa_sk_; got nothing.${sentence}`,
    ]);
  });

  test('does not explain it if a secret is there but malformed, or if there are two kinds', () => {
    expect(messages({ 'INPUT_CLIENT-ID': ID, 'INPUT_CLIENT-SECRET': 'wrong' }, 'fork').join()).not.toContain(
      'GitHub',
    );
    expect(messages({ 'INPUT_CLIENT-ID': ID, 'INPUT_PUBLIC-KEY': PUBLIC }, 'fork')).toEqual([BOTH]);
  });
});

describe('the secrets to mask', () => {
  test('are the secret part of all credentials in inputs and variables, and the GitHub token', () => {
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

  test('are found in variables in lower case, because names have no case on Windows', () => {
    expect(secretsIn({ 'Input_Client-Secret': 'a', mongodb_atlas_private_key: 'b' })).toEqual(['a', 'b']);
  });

  test('are listed once', () => {
    expect(secretsIn({ 'INPUT_CLIENT-SECRET': SECRET, MONGODB_ATLAS_CLIENT_SECRET: SECRET })).toEqual([
      SECRET,
    ]);
  });

  test('include client secrets in any other input', () => {
    expect(secretsIn({ INPUT_PROJECT: `id ${SECRET}`, INPUT_TAGS: 'a=mdb_sa_sk_1\nb=mdb_sa_sk_2' })).toEqual([
      SECRET,
      'mdb_sa_sk_1',
      'mdb_sa_sk_2',
    ]);
  });

  test('include a client secret without the JSON around it', () => {
    expect(secretsIn({ INPUT_TAGS: `{"a":"${SECRET}","b":"c"}` })).toContain(SECRET);
  });

  test('include nothing else', () => {
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
