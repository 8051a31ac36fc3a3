/** The workflow run that an instance is made for. */
export interface Origin {
  readonly owner: string;
  /** The repository's name without its owner. */
  readonly repository: string;
  /** The full ref, such as `refs/heads/main`. */
  readonly ref: string;
  /** The pull request that the run is about, if it is about one. */
  readonly pullRequest: number | undefined;
  readonly runId: string;
  readonly runAttempt: string;
}

/** Whether GitHub hands secrets to a run: it hands none to pull requests of forks and of Dependabot. */
export type Trust = 'trusted' | 'fork' | 'dependabot';

/** A resource tag, as Atlas keeps it. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** The keys of the tags that say whose an instance is; users may not set them. */
export const OWNERSHIP_KEYS = {
  managedBy: 'managed-by',
  owner: 'github-owner',
  repository: 'github-repository',
  ref: 'github-ref',
  pullRequest: 'github-pull-request',
  run: 'github-run',
  expiresAt: 'expires-at',
} as const;

/** What a step proves to Atlas who it is with: a service account (OAuth 2.0), or an API key (HTTP Digest). */
export type Credentials =
  | { readonly kind: 'service-account'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'api-key'; readonly publicKey: string; readonly privateKey: string };

/** What a step must remember of the instance that it holds, so that whoever finishes its work deletes that one and no other. */
export interface Claim {
  readonly projectId: string;
  readonly name: string;
  /** The value of the instance's tag `github-run` for as long as this step holds it. */
  readonly ownerToken: string;
  /** Whether this step asked for the instance to be made; false if it took over one that was there. */
  readonly created: boolean;
  /** Whether this step asked for termination protection, which it may then lift again. */
  readonly protectedByStep: boolean;
}

/** What a step must remember of the access that it gave, so that whoever finishes its work takes back that and nothing else. */
export interface AccessClaim extends Pick<Claim, 'projectId' | 'name' | 'ownerToken'> {
  /** Whether this step asked for a database user, which carries `ownerToken` in its labels. */
  readonly user: boolean;
  /** Whether this step asked for entries of the access list, which name it in their comments. */
  readonly entries: boolean;
}
