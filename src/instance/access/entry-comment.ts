import { createHash } from 'node:crypto';
import type { Claim } from '../../types.ts';
import { MANAGED_BY } from '../ownership.ts';

/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** The length of each half of a lease: 24 bits in Base64url. */
const HALF = 4;
/** Marks a comment that has no space for all leases. Such an entry is not deleted before its expiry. */
const MORE = '+';

const PATTERN = new RegExp(`^${MANAGED_BY} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${MORE})?$`);

/** The comment of an access list entry: the run that wrote it last, and the leases of all steps that need the entry. */
export interface EntryComment {
  /** The run and its attempt, for people. */
  readonly run: string;
  readonly leases: readonly string[];
  /** Whether there are leases that do not fit into the comment. */
  readonly hasMore: boolean;
}

/** The lease of a step: four characters of a hash of its instance, and four of a hash of its token. */
export function leaseOf({ name, ownerToken }: Pick<Claim, 'name' | 'ownerToken'>): string {
  return shortHash(name) + shortHash(ownerToken);
}

/** Returns a predicate for the leases that belong to these instances. */
export function isLeaseFor(names: Iterable<string>): (lease: string) => boolean {
  const instances = new Set([...names].map(shortHash));
  return (lease) => instances.has(lease.slice(0, HALF));
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
  const capacity = Math.floor((MAX_COMMENT - start.length - MORE.length - 1) / (2 * HALF + 1));
  const isFull = hasMore || leases.length > capacity;
  return [start, ...leases.slice(0, capacity), ...(isFull ? [MORE] : [])].join(' ');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HALF);
}
