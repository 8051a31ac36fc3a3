import { createHash } from 'node:crypto';
import { HOST_NAME_LENGTH, type Origin } from '../types.ts';

const HASH_LENGTH = 8;

/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). The name is
 * the same for every run, unique to the repository, has at most 23 characters, starts with a letter and does not end with `-`.
 */
export function deriveName(origin: Origin): string {
  // Servers, owners and repositories are case-insensitive; refs are case-sensitive.
  const repository = origin.repositoryId ?? `${origin.owner}/${origin.repository}`;
  const identity = `${origin.server}/${repository}`.toLowerCase();
  if (origin.pullRequest !== undefined) {
    return `pr-${origin.pullRequest}-${hash(identity)}`;
  }
  const suffix = `-${hash(`${identity}\n${origin.ref}`)}`;
  const readable = slug(
    origin.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    HOST_NAME_LENGTH - suffix.length,
  );
  return readable + suffix;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/** The readable part of a name. It starts with a letter and does not end with `-`. */
function slug(text: string, maxLength: number): string {
  const hyphenated = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  // Atlas reserves names such as "atlas-1a2b3c" (ATLAS_RESERVED_CLUSTER_NAME).
  const named = /^(?!atlas(-|$))[a-z]/.test(hyphenated) ? hyphenated : `ref-${hyphenated}`;
  return named.slice(0, maxLength).replace(/-+$/, '');
}
