import type { Credentials, Trust } from '../types.ts';
import type { Environment, InputReader } from './reader.ts';

/** Why a run has no secrets. */
export const WITHHELD: Readonly<Record<Trust, string>> = {
  trusted: '',
  fork: 'GitHub does not pass secrets to pull requests from forks.',
  dependabot: 'GitHub does not pass secrets to pull requests from Dependabot.',
};

const SECRET_VARIABLE =
  /^(INPUT_(CLIENT-SECRET|PRIVATE-KEY|GITHUB-TOKEN)|MONGODB_ATLAS_(CLIENT_SECRET|PRIVATE_API_KEY|PRIVATE_KEY))$/i;

/** The form of each credential, and what is expected. */
const PARTS = {
  'client-id': [
    /^mdb_sa_id_[\x21-\x7e]+$/,
    'the client ID of an Atlas service account, for example mdb_sa_id_65f0…',
  ],
  'client-secret': [
    /^mdb_sa_sk_[\x21-\x7e]+$/,
    'the client secret of an Atlas service account, which starts with mdb_sa_sk_',
  ],
  'public-key': [/^[\x21-\x7e]+$/, 'the public key of an Atlas API key, for example abcdefgh'],
  'private-key': [/^[\x21-\x7e]+$/, 'the private key that belongs to public-key'],
} as const;

/**
 * Reads a service account or an API key. Violations never show a value, because it may be a secret in the wrong input.
 * @param canSkip whether the action has the input `if-no-credentials`
 * @returns undefined if there are violations
 */
export function readCredentials(
  inputs: InputReader,
  trust: Trust,
  canSkip: boolean,
): Credentials | undefined {
  const hint = withheldSecretsHint(trust, canSkip);
  const read = (input: keyof typeof PARTS) => {
    const [form, expected] = PARTS[input];
    const text = inputs.text(input);
    if (text && form.test(text)) {
      return text;
    }
    inputs.addProblem(input, `expected ${expected}; got ${text ? 'something else.' : `nothing.${hint}`}`);
    return undefined;
  };
  const hasAccount = inputs.text('client-id') || inputs.text('client-secret');
  const hasKey = inputs.text('public-key') || inputs.text('private-key');
  if (hasAccount && hasKey) {
    inputs.addProblem(
      'client-id',
      'expected one kind of credentials; got both a service account (client-id, client-secret) and an API key (public-key, private-key). Remove one of them; environment variables that start with MONGODB_ATLAS_ count too.',
    );
    return undefined;
  }
  if (hasKey) {
    const [publicKey, privateKey] = [read('public-key'), read('private-key')];
    return publicKey && privateKey ? { kind: 'api-key', publicKey, privateKey } : undefined;
  }
  if (hasAccount) {
    const [clientId, clientSecret] = [read('client-id'), read('client-secret')];
    return clientId && clientSecret ? { kind: 'service-account', clientId, clientSecret } : undefined;
  }
  inputs.addProblem(
    'client-id',
    `expected the credentials of an Atlas service account; got nothing. Example: "client-id: \${{ vars.ATLAS_CLIENT_ID }}" and "client-secret: \${{ secrets.ATLAS_CLIENT_SECRET }}".${hint}`,
  );
  return undefined;
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
      for (const pattern of [/mdb_sa_sk_[\w-]+/g, /mdb_sa_sk_[\x21-\x7e]+/g]) {
        for (const [secret] of text.matchAll(pattern)) {
          found.add(secret);
        }
      }
    }
  }
  return [...found];
}
