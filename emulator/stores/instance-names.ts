import { AtlasError } from '../api/errors.ts';

/** Atlas derives host names from this many leading characters of an instance's name. */
export const PREFIX_LENGTH = 23;
const MAX_LENGTH = 64;
/** Reserved for Atlas' own host names: https://www.mongodb.com/docs/atlas/reference/api-errors/ */
const RESERVED = /^atlas-[a-z0-9]{6}/i;
const ALLOWED = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;

/** The part of a name that must be unique in its project; not case-sensitive. */
function prefixOf(name: string): string {
  return name.slice(0, PREFIX_LENGTH).toLowerCase();
}

/** Throws a 400 if the name is invalid, or conflicts with one of those in use in the project. */
export function checkName(name: string, inUse: readonly string[], groupId: string): void {
  if (!ALLOWED.test(name)) {
    throw new AtlasError('CLUSTER_NAME_INVALID', [name]);
  }
  if (name.length > MAX_LENGTH) {
    throw new AtlasError('CLUSTER_NAME_TOO_LONG', [name, MAX_LENGTH]);
  }
  if (RESERVED.test(name)) {
    throw new AtlasError('ATLAS_RESERVED_CLUSTER_NAME', [name]);
  }
  const prefix = name.slice(0, PREFIX_LENGTH);
  if (prefix.endsWith('-')) {
    throw new AtlasError('CLUSTER_NAME_PREFIX_INVALID', [name, PREFIX_LENGTH, prefix]);
  }
  if (inUse.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new AtlasError('DUPLICATE_CLUSTER_NAME', ['cluster or serverless instance', name, groupId]);
  }
  if (inUse.some((other) => prefixOf(other) === prefixOf(name))) {
    throw new AtlasError('DUPLICATE_CLUSTER_NAME_PREFIX', [name, PREFIX_LENGTH]);
  }
}
