import { createHash } from 'node:crypto';
import type { Repository } from '../../types.ts';
import { MANAGED_BY } from '../ownership.ts';

/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** The lengths of the parts of a lease, in Base64url: the repository, the instance, and the holder. */
const PARTS = { repository: 3, instance: 4, holder: 3 } as const;
const LEASE_LENGTH = PARTS.repository + PARTS.instance + PARTS.holder;
/** Marks a comment that has no space for all leases. Such an entry is not deleted before its expiry. */
const MORE = '+';

const PATTERN = new RegExp(`^${MANAGED_BY} run (\\S+)((?: [\\w-]{${LEASE_LENGTH}})*)( \\${MORE})?$`);

/** The comment of an access list entry: the run that wrote it last, and the leases of all steps that need the entry. */
export interface EntryComment {
  /** The run and its attempt, for people. */
  readonly run: string;
  /** See `leaseOf`. */
  readonly leases: readonly string[];
  /** Whether there are leases that do not fit into the comment. */
  readonly hasMore: boolean;
}

/**
 * A lease: hashes of a repository, of the name of an instance, and of the holder.
 * @param holder what needs the entry: the owner token of a step, or the ID of an instance
 */
export function leaseOf(repository: Repository, name: string, holder: string): string {
  return prefixFor(repository, name) + shortHash(holder, PARTS.holder);
}

/** Whether a lease belongs to an instance of this repository. */
export function isLeaseFor(repository: Repository, name: string): (lease: string) => boolean {
  const prefix = prefixFor(repository, name);
  return (lease) => lease.startsWith(prefix);
}

/** Whether a lease belongs to this repository. */
export function isLeaseOf(repository: Repository): (lease: string) => boolean {
  const prefix = repositoryHash(repository);
  return (lease) => lease.startsWith(prefix);
}

function prefixFor(repository: Repository, name: string): string {
  return repositoryHash(repository) + shortHash(name, PARTS.instance);
}

/** Names of owners and repositories are case-insensitive. */
function repositoryHash({ owner, repository }: Repository): string {
  return shortHash(`${owner}/${repository}`.toLowerCase(), PARTS.repository);
}

/** Parses the comment of an entry; undefined if this action did not write it. */
export function parseEntryComment(comment: string | undefined): EntryComment | undefined {
  const parts = PATTERN.exec(comment ?? '');
  return parts
    ? { run: parts[1] ?? '', leases: (parts[2] ?? '').split(' ').filter(Boolean), hasMore: Boolean(parts[3]) }
    : undefined;
}

/** Formats the comment of an entry. The newest leases come first; the oldest are omitted beyond 80 characters. */
export function formatEntryComment({ run, leases, hasMore }: EntryComment): string {
  const start = `${MANAGED_BY} run ${run.slice(0, MAX_RUN)}`;
  const capacity = Math.floor((MAX_COMMENT - start.length - MORE.length - 1) / (LEASE_LENGTH + 1));
  const isFull = hasMore || leases.length > capacity;
  return [start, ...leases.slice(0, capacity), ...(isFull ? [MORE] : [])].join(' ');
}

function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
