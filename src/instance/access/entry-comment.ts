import { createHash } from 'node:crypto';
import type { Claim } from '../../types.ts';
import { MANAGED_BY } from '../ownership.ts';

/** Atlas takes this many characters. */
const MAX_COMMENT = 80;
const MAX_RUN = 20;
/** Each half of a holder: 24 bits, in Base64url. */
const HALF = 4;
/** Stands for holders that found no place: such an entry is never deleted early, only by its date. */
const OTHERS = '+';

const PATTERN = new RegExp(`^${MANAGED_BY} run (\\S+)((?: [\\w-]{${2 * HALF}})*)( \\${OTHERS})?$`);

/** The comment of an entry of ours: which run was the last to need it, and every step that does. */
export interface EntryComment {
  /** Run and attempt, for people. */
  readonly run: string;
  readonly holders: readonly string[];
  /** Whether there are holders that found no place. */
  readonly others: boolean;
}

/** What an entry remembers a step by: four characters for its instance, four for the step itself. */
export function holderOf({ name, ownerToken }: Pick<Claim, 'name' | 'ownerToken'>): string {
  return short(name) + short(ownerToken);
}

/** Tells the holders that are steps which needed an entry for one of these instances. */
export function holdersFor(names: Iterable<string>): (holder: string) => boolean {
  const instances = new Set([...names].map(short));
  return (holder) => instances.has(holder.slice(0, HALF));
}

/** Reads the comment of an entry; undefined if it is not one of ours. */
export function readComment(comment: string | undefined): EntryComment | undefined {
  const parts = PATTERN.exec(comment ?? '');
  return parts
    ? { run: parts[1] ?? '', holders: (parts[2] ?? '').split(' ').filter(Boolean), others: Boolean(parts[3]) }
    : undefined;
}

/** Writes the comment of an entry. Holders come newest first; those beyond its 80 characters are only known to exist. */
export function writeComment({ run, holders, others }: EntryComment): string {
  const start = `${MANAGED_BY} run ${run.slice(0, MAX_RUN)}`;
  const places = Math.floor((MAX_COMMENT - start.length - OTHERS.length - 1) / (2 * HALF + 1));
  const more = others || holders.length > places;
  return [start, ...holders.slice(0, places), ...(more ? [OTHERS] : [])].join(' ');
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HALF);
}
