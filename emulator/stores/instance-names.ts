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

function reject(errorCode: string, detail: string, name: string): never {
  throw new AtlasError(400, errorCode, {
    detail,
    parameters: [name],
    fields: [{ field: 'name', description: detail }],
  });
}

/** Throws a 400 if the name is invalid, or conflicts with one of those in use. */
export function checkName(name: string, inUse: readonly string[]): void {
  if (!ALLOWED.test(name)) {
    reject(
      'CLUSTER_NAME_INVALID',
      'A name must contain only letters, digits and hyphens, and must not start with a hyphen.',
      name,
    );
  }
  if (name.length > MAX_LENGTH) {
    reject('CLUSTER_NAME_TOO_LONG', `A name can have at most ${MAX_LENGTH} characters.`, name);
  }
  if (RESERVED.test(name)) {
    reject('ATLAS_RESERVED_CLUSTER_NAME', `The name ${name} conflicts with internal host names.`, name);
  }
  if (prefixOf(name).endsWith('-')) {
    reject(
      'CLUSTER_NAME_PREFIX_INVALID',
      `The first ${PREFIX_LENGTH} characters must not end in a hyphen.`,
      name,
    );
  }
  if (inUse.some((other) => other.toLowerCase() === name.toLowerCase())) {
    reject('DUPLICATE_CLUSTER_NAME', `A cluster named ${name} is already present in this project.`, name);
  }
  if (inUse.some((other) => prefixOf(other) === prefixOf(name))) {
    reject(
      'DUPLICATE_CLUSTER_NAME_PREFIX',
      `Another cluster in this project has a name that starts with ${name.slice(0, PREFIX_LENGTH)}.`,
      name,
    );
  }
}
