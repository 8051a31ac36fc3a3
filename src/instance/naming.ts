import { createHash } from 'node:crypto';
import type { Origin } from '../types.ts';

/** Atlas builds host names from this many characters, so the whole name stays within them. */
const MAX_DERIVED_NAME = 23;
const HASH_LENGTH = 8;

/**
 * The name of the instance of a pull request (`pr-123-1a2b3c4d`), or else of a ref (`feature-login-5e6f7a8b`): the same for every
 * run, different for every repository, at most 23 characters, starting with a letter, never ending in `-`.
 */
export function deriveName(origin: Origin): string {
  // GitHub does not tell upper from lower case in owners and repositories, but does in refs.
  const repository = `${origin.owner}/${origin.repository}`.toLowerCase();
  if (origin.pullRequest !== undefined) {
    return `pr-${origin.pullRequest}-${hash(repository)}`;
  }
  const suffix = `-${hash(`${repository}\n${origin.ref}`)}`;
  const readable = slug(
    origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    MAX_DERIVED_NAME - suffix.length,
  );
  return readable + suffix;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/** The part of a name that people recognize; whatever text it is made from, it starts with a letter and does not end in `-`. */
function slug(text: string, longest: number): string {
  const hyphenated = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  // Atlas keeps names like "atlas-1a2b3c" to itself (ATLAS_RESERVED_CLUSTER_NAME).
  const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
  return named.slice(0, longest).replace(/-+$/, '');
}
