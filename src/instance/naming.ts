import { createHash } from 'node:crypto';
import { HOST_NAME_LENGTH, MERGE_QUEUE, type Origin } from '../types.ts';
import { stepError } from '../util/errors.ts';

const HASH_LENGTH = 8;

/**
 * Derives the name of an instance from the pull request (`pr-123-1a2b3c4d`) or else from the ref (`feature-login-5e6f7a8b`). An entry of a
 * merge queue has a name of its own (`queue-123-9c0d1e2f`). The name is the same for every run, unique to the repository, has at most 23
 * characters, starts with a letter and does not end with `-`.
 * @throws StepError if the run has neither a pull request nor a ref
 */
export function deriveName(origin: Origin): string {
  // Servers, owners and repositories are case-insensitive; refs are case-sensitive.
  const repository = origin.repositoryId ?? `${origin.owner}/${origin.repository}`;
  const identity = `${origin.server}/${repository}`.toLowerCase();
  const { pullRequest, ref } = origin;
  const isQueued = ref?.startsWith(MERGE_QUEUE);
  if (pullRequest !== undefined && !isQueued) {
    return `pr-${pullRequest}-${hash(identity)}`;
  }
  if (ref === undefined) {
    throw stepError(
      'derive the name of the instance',
      'the event that started this run has neither a ref nor a pull request',
      'Set the input "name".',
    );
  }
  const suffix = `-${hash(`${identity}\n${ref}`)}`;
  const readable =
    pullRequest === undefined ? ref.replace(/^refs\/(heads|tags|pull)\//, '') : `queue-${pullRequest}`;
  return slug(readable, HOST_NAME_LENGTH - suffix.length) + suffix;
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
