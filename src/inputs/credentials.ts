import type { Credentials, Trust } from '../types.ts';
import type { Violation } from './fields.ts';
import type { Environment, InputReader } from './reader.ts';

/** The environment variables that replace inputs which are not set: those of the Atlas CLI and of older tools. */
export const CREDENTIAL_FALLBACKS = {
  'client-id': ['MONGODB_ATLAS_CLIENT_ID'],
  'client-secret': ['MONGODB_ATLAS_CLIENT_SECRET'],
  'public-key': ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY'],
  'private-key': ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
} as const;

/** Why a run has no secrets. */
export const WITHHELD: Readonly<Record<Trust, string>> = {
  trusted: '',
  fork: 'GitHub does not pass secrets to pull requests from forks.',
  dependabot: 'GitHub does not pass secrets to pull requests from Dependabot.',
};

const SECRET_VARIABLE =
  /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY|GITHUB-TOKEN)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** Either credentials or violations. */
export type ReadCredentials =
  | { readonly credentials: Credentials; readonly violations: readonly [] }
  | { readonly credentials: undefined; readonly violations: readonly Violation[] };

/**
 * Reads a service account or an API key. Violations never show a value, because it may be a secret in the wrong input.
 * @param canSkip whether the action has the input `if-no-credentials`
 */
export function readCredentials(reader: InputReader, trust: Trust, canSkip: boolean): ReadCredentials {
  const [clientId, clientSecret] = [reader.text('client-id'), reader.text('client-secret')];
  const [publicKey, privateKey] = [reader.text('public-key'), reader.text('private-key')];
  const account = Boolean(clientId || clientSecret);
  const key = Boolean(publicKey || privateKey);
  const violations: Violation[] = [];
  const check = (input: string, value: string | undefined, rule: RegExp, expected: string) => {
    if (!value || !rule.test(value)) {
      const found = value ? 'something else' : 'nothing';
      const hint = value ? '' : withheldSecretsHint(trust, canSkip);
      violations.push({ input, message: `${input}: expected ${expected}; got ${found}.${hint}` });
    }
  };

  if (account && key) {
    return failed({
      input: 'client-id',
      message:
        'client-id: expected one kind of credentials; got both a service account (client-id, client-secret) and an API key (public-key, private-key). Remove one of them; environment variables that start with MONGODB_ATLAS_ count too.',
    });
  }
  if (!account && !key) {
    return failed({
      input: 'client-id',
      message: `client-id: expected the credentials of an Atlas service account; got nothing. Example: "client-id: \${{ vars.ATLAS_CLIENT_ID }}" and "client-secret: \${{ secrets.ATLAS_CLIENT_SECRET }}".${withheldSecretsHint(trust, canSkip)}`,
    });
  }
  if (account) {
    check(
      'client-id',
      clientId,
      /^mdb_sa_id_[\x21-\x7e]+$/,
      'the client ID of an Atlas service account, for example mdb_sa_id_65f0…',
    );
    check(
      'client-secret',
      clientSecret,
      /^mdb_sa_sk_[\x21-\x7e]+$/,
      'the client secret of an Atlas service account, which starts with mdb_sa_sk_',
    );
    return clientId && clientSecret && violations.length === 0
      ? { credentials: { kind: 'service-account', clientId, clientSecret }, violations: [] }
      : { credentials: undefined, violations };
  }
  check('public-key', publicKey, PRINTABLE, 'the public key of an Atlas API key, for example abcdefgh');
  check('private-key', privateKey, PRINTABLE, 'the private key that belongs to public-key');
  return publicKey && privateKey && violations.length === 0
    ? { credentials: { kind: 'api-key', publicKey, privateKey }, violations: [] }
    : { credentials: undefined, violations };
}

function failed(violation: Violation): ReadCredentials {
  return { credentials: undefined, violations: [violation] };
}

/** Explains why secrets are empty although they are set up correctly. */
function withheldSecretsHint(trust: Trust, canSkip: boolean): string {
  if (trust === 'trusted') {
    return '';
  }
  const advice =
    trust === 'fork'
      ? 'Skip this job for forks with "if: github.event.pull_request.head.repo.full_name == github.repository".'
      : 'Add the secrets to the Dependabot secrets of the repository, or skip this job with "if: github.actor != \'dependabot[bot]\'".';
  const orSkip = canSkip ? ' To run the job without a database, set "if-no-credentials: skip".' : '';
  return ` ${WITHHELD[trust]} ${advice}${orSkip}`;
}

/** All secrets in the environment, to be masked before any input is read. */
export function secretsIn(environment: Environment): string[] {
  const found = new Set<string>();
  for (const [variable, value] of Object.entries(environment)) {
    const text = value?.trim() ?? '';
    if (text && SECRET_VARIABLE.test(variable)) {
      found.add(text);
    }
    if (/^INPUT_/i.test(variable)) {
      // The prefix identifies a client secret that was pasted into another input. Its end is ambiguous there, for example inside JSON, so
      // both the shortest and the longest candidate are masked.
      for (const [secret] of text.matchAll(/mdb_sa_sk_[\w-]+/g)) {
        found.add(secret);
      }
      for (const [secret] of text.matchAll(/mdb_sa_sk_[\x21-\x7e]+/g)) {
        found.add(secret);
      }
    }
  }
  return [...found];
}
