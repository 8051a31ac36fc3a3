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
