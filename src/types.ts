/** The name of a repository. A repository can be renamed and transferred. */
export interface RepositoryName {
  readonly owner: string;
  /** The name of the repository without its owner. */
  readonly repository: string;
}

/** A repository on its server. */
export interface Repository extends RepositoryName {
  /** Its ID on that server, in decimal digits; undefined if the runner does not tell it. */
  readonly repositoryId: string | undefined;
  /** The host of the server, such as `github.com`. */
  readonly server: string;
}

/** The workflow run that an instance belongs to. */
export interface Origin extends Repository {
  /** The full ref, such as `refs/heads/main`, or the SHA of a deployed commit; undefined if the event has none. */
  readonly ref: string | undefined;
  /** The number of the pull request; undefined if the run does not belong to one. */
  readonly pullRequest: number | undefined;
  readonly runId: string;
  readonly runAttempt: string;
}

/** Whether GitHub passes secrets to a run: it does not for pull requests from forks and from Dependabot. */
export type Trust = 'trusted' | 'fork' | 'dependabot';

/** A resource tag in Atlas. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** The keys of the tags with which the actions recognize their instances. Users cannot set them. */
export const OWNERSHIP_KEYS = {
  managedBy: 'managed-by',
  server: 'github-server',
  repositoryId: 'github-repository-id',
  owner: 'github-owner',
  repository: 'github-repository',
  ref: 'github-ref',
  pullRequest: 'github-pull-request',
  run: 'github-run',
  expiresAt: 'expires-at',
  dataPending: 'data-pending',
} as const;

/** Credentials for the Administration API: a service account (OAuth 2.0) or an API key (HTTP Digest). */
export type Credentials =
  | { readonly kind: 'service-account'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'api-key'; readonly publicKey: string; readonly privateKey: string };

/** Identifies an instance, and the endpoint that created it. */
export interface InstanceRef {
  readonly type: 'flex' | 'serverless';
  readonly projectId: string;
  readonly name: string;
}

/** The marks with which a create step holds an instance. They are chosen before its first request. */
export interface Claim extends InstanceRef {
  /** The value of the tag `github-run` if the step created the instance; also in its database user and access list entries. */
  readonly createdBy: string;
  /** The value of the tag `github-run` if the step adopted the instance. */
  readonly adoptedBy: string;
  /** Whether the step turns on termination protection if it creates the instance, so that its clean-up may turn it off. */
  readonly protects: boolean;
}

/** What clean-up needs to find the access that a step granted, besides its claim. */
export interface AccessMarks {
  /** Whether the step may have created a database user that has to be deleted. */
  readonly user: boolean;
  /** The expiry of its access list entries, in milliseconds since the epoch; undefined if it adds none. */
  readonly entriesUntil: number | undefined;
}

/** The addresses to add to the access list. */
export interface AllowIp {
  /** Whether to add the public IP address of this runner. */
  readonly runner: boolean;
  /** Blocks in canonical form, see `parseBlock`. */
  readonly blocks: readonly string[];
}

/** The Flex cluster whose data to restore. */
export interface RestoreSource {
  /** Undefined for the project of the instance. */
  readonly projectId: string | undefined;
  readonly name: string;
  /** Undefined for the newest snapshot. */
  readonly snapshotId: string | undefined;
}

/** A role of a database user. */
export interface Role {
  readonly roleName: string;
  readonly databaseName: string;
}

/** What identifies a search index of an instance. */
export interface SearchIndexKey {
  readonly database: string;
  readonly collectionName: string;
  readonly name: string;
}

/** A Search or Vector Search index to create, as in the Administration API. */
export interface SearchIndexSpec extends SearchIndexKey {
  readonly type: 'search' | 'vectorSearch';
  readonly definition: object;
}

/** The branches of a merge queue, which GitHub names `gh-readonly-queue/BASE/pr-N-SHA`. */
export const MERGE_QUEUE = 'refs/heads/gh-readonly-queue/';

/** The host of GitHub, unless an enterprise has its own server. */
export const GITHUB_HOST = 'github.com';

/** Atlas builds host names from this many characters of an instance's name. */
export const HOST_NAME_LENGTH = 23;

/** GitHub numbers pull requests with 32 bits. */
export const MAX_PULL_REQUEST_NUMBER = 2 ** 31 - 1;

/** The title of every annotation that is not about one input. */
export const TITLE = 'Ephemeral MongoDB Atlas';
