import type { AccessMarks, Claim, Credentials, RepositoryName } from '../types.ts';
import { maskSecret } from './masks.ts';
import type { Runner } from './runner.ts';

/** The pull request with the comment that a step keeps up to date. */
export interface CommentedPullRequest extends RepositoryName {
  readonly pullRequest: number;
  /** The root of GitHub's REST API, such as `https://api.github.com`. */
  readonly apiUrl: string;
  readonly runUrl: string;
}

/** What a create step may have to clean up. It contains no secrets. */
export interface Leftovers {
  readonly claim: Claim;
  /** Whether to delete the instance: one that the step created, one that it holds, or none. */
  readonly deletes: 'created' | 'held' | 'none';
  /** Why an instance that the step holds is kept, to follow a colon. */
  readonly keptBecause: string;
  /** The access to revoke; undefined for none. */
  readonly access: AccessMarks | undefined;
  /** The comment to update if the instance is deleted; undefined for none. */
  readonly comment: CommentedPullRequest | undefined;
  /** Whether a request that creates something may still arrive at Atlas, so that clean-up looks again for a while. */
  readonly lookAgain: boolean;
}

/** How to reach Atlas and GitHub. */
export interface SavedConnection {
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** The access token of a service account, which may have expired; undefined for none. */
  readonly token: string | undefined;
  readonly githubToken: string | undefined;
}

/** Everything that the post phase knows. */
export interface SavedState {
  readonly connection: SavedConnection;
  readonly leftovers: Leftovers;
}

const RECORD = 'clean-up';
/** Each secret is a value of its own, as it was masked: the runner prints state in its debug log. */
const SECRETS = ['secret', 'token', 'github-token'] as const;

/** Saves what the post phase has to clean up. */
export function saveState(runner: Runner, { connection, leftovers }: SavedState): void {
  const { baseUrl, credentials, token = '', githubToken = '' } = connection;
  const { kind } = credentials;
  const [id, secret] =
    kind === 'service-account'
      ? [credentials.clientId, credentials.clientSecret]
      : [credentials.publicKey, credentials.privateKey];
  runner.saveState('secret', secret);
  runner.saveState('token', token);
  runner.saveState('github-token', githubToken);
  runner.saveState(RECORD, JSON.stringify({ baseUrl, kind, id, leftovers }));
}

/** Clears the state, so that the post phase has nothing to do. */
export function clearState(runner: Runner): void {
  for (const name of [RECORD, ...SECRETS]) {
    runner.saveState(name, '');
  }
}

/** Reads what the main phase saved, and masks the secrets; undefined if there is nothing to clean up. */
export function readState(runner: Runner): SavedState | undefined {
  const record = runner.state(RECORD);
  if (!record) {
    return undefined;
  }
  const [secret = '', token, githubToken] = SECRETS.map((name) => runner.state(name) || undefined);
  for (const text of [secret, token, githubToken]) {
    if (text) {
      maskSecret(runner, text);
    }
  }
  // Only this step can write its state, so the state needs no validation.
  const { baseUrl, kind, id, leftovers } = JSON.parse(record);
  const credentials: Credentials =
    kind === 'service-account'
      ? { kind, clientId: id, clientSecret: secret }
      : { kind, publicKey: id, privateKey: secret };
  return { connection: { baseUrl, credentials, token, githubToken }, leftovers };
}
