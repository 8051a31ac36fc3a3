import type { Credentials, Trust } from '../types.ts';
import type { Environment, InputReader } from './reader.ts';
import type { Violation } from './violation.ts';

/** The environment variables that stand in for credential inputs: those of the Atlas CLI, and of older tools. */
export const CREDENTIAL_FALLBACKS = {
  'client-id': ['MONGODB_ATLAS_CLIENT_ID'],
  'client-secret': ['MONGODB_ATLAS_CLIENT_SECRET'],
  'public-key': ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY'],
  'private-key': ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
} as const;

const SECRET_VARIABLE =
  /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY|GITHUB-TOKEN)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** What reading credentials came to: they are whole, or there are violations. */
export type ReadCredentials =
  | { readonly credentials: Credentials; readonly violations: readonly [] }
  | { readonly credentials: undefined; readonly violations: readonly Violation[] };

/** Reads a service account or an API key. Never shows a value in a violation: people paste secrets into wrong boxes. */
export function readCredentials(reader: InputReader, trust: Trust): ReadCredentials {
  const [clientId, clientSecret] = [reader.text('client-id'), reader.text('client-secret')];
  const [publicKey, privateKey] = [reader.text('public-key'), reader.text('private-key')];
  const account = Boolean(clientId || clientSecret);
  const key = Boolean(publicKey || privateKey);
  const violations: Violation[] = [];
  const check = (input: string, value: string | undefined, rule: RegExp, expected: string) => {
    if (!value || !rule.test(value)) {
      const problem = value ? 'it has another form' : 'it is empty';
      violations.push({ input, message: `${input}: expected ${expected}; ${problem}.${why(value, trust)}` });
    }
  };

  if (account && key) {
    return failed({
      input: 'client-id',
      message:
        'client-id: expected one kind of credentials, got both a service account (client-id, client-secret) and an API key (public-key, private-key), counting the MONGODB_ATLAS_… environment variables; leave one kind out.',
    });
  }
  if (!account && !key) {
    return failed({
      input: 'client-id',
      message: `client-id: expected the credentials of an Atlas service account, got none; for example "client-id: \${{ vars.ATLAS_CLIENT_ID }}" and "client-secret: \${{ secrets.ATLAS_CLIENT_SECRET }}".${why(undefined, trust)}`,
    });
  }
  if (account) {
    check(
      'client-id',
      clientId,
      /^mdb_sa_id_[\x21-\x7e]+$/,
      'the id of an Atlas service account, for example mdb_sa_id_65f0…',
    );
    check(
      'client-secret',
      clientSecret,
      /^mdb_sa_sk_[\x21-\x7e]+$/,
      'the secret of an Atlas service account, which starts with mdb_sa_sk_',
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

/** The sentence for those who set everything up rightly and still get nothing. */
function why(value: string | undefined, trust: Trust): string {
  if (value || trust === 'trusted') {
    return '';
  }
  const whose = trust === 'fork' ? 'from forks' : 'opened by Dependabot';
  const remedy =
    trust === 'fork'
      ? 'skip this job for forks with "if: github.event.pull_request.head.repo.fork != true"'
      : 'add the secrets to the Dependabot secrets of the repository, or skip this job with "if: github.actor != \'dependabot[bot]\'"';
  return ` GitHub hands no secrets to pull requests ${whose}: ${remedy}.`;
}

/** Every value in the environment that must not be seen, found before anything is read or checked. */
export function secretsIn(environment: Environment): string[] {
  const found = new Set<string>();
  for (const [variable, value] of Object.entries(environment)) {
    const text = value?.trim() ?? '';
    if (text && SECRET_VARIABLE.test(variable)) {
      found.add(text);
    }
    if (/^INPUT_/i.test(variable)) {
      // A service account's secret is known by its prefix also where someone pasted it into another input.
      // Where it ends is not known there, with JSON around it, say: so both the shortest and the longest that it can be.
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
