import type { Origin } from '../types.ts';
import { OWNERSHIP_KEYS, type Tag } from '../types.ts';

/** The value of the tag `managed-by` on everything that this project makes. */
export const MANAGED_BY = 'ephemeral-atlas';

const MAX_VALUE = 255;

/**
 * The value of `github-run` for one step: the run, its attempt, and a random part, because the jobs of a matrix share both.
 * @param random as Math.random gives
 */
export function createOwnerToken(origin: Origin, random: () => number): string {
  const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
  return tagValue(
    `${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`,
  );
}

/**
 * The tags of an instance that a step takes over: who uses it, whether for a ref or a pull request, moves to the step, the tags that it
 * was asked for are added, all others stay.
 */
export function adoptedTags(
  tags: readonly Tag[] | undefined,
  origin: Origin,
  ownerToken: string,
  wanted: readonly Tag[],
): Tag[] {
  const former = origin.pullRequest === undefined ? OWNERSHIP_KEYS.pullRequest : OWNERSHIP_KEYS.ref;
  const kept = tags?.filter(({ key }) => key !== former);
  return mergeTags(kept, [...ownershipTags(origin, ownerToken), ...wanted]);
}

/** The tags that say for which repository, ref or pull request, and by which step, an instance was made. */
export function ownershipTags(origin: Origin, ownerToken: string): Tag[] {
  const about: Tag =
    origin.pullRequest === undefined
      ? { key: OWNERSHIP_KEYS.ref, value: tagValue(origin.ref) }
      : { key: OWNERSHIP_KEYS.pullRequest, value: String(origin.pullRequest) };
  return [
    { key: OWNERSHIP_KEYS.managedBy, value: MANAGED_BY },
    { key: OWNERSHIP_KEYS.owner, value: tagValue(origin.owner) },
    { key: OWNERSHIP_KEYS.repository, value: tagValue(origin.repository) },
    about,
    { key: OWNERSHIP_KEYS.run, value: ownerToken },
  ];
}

/** Whether an instance is held by the step with this mark: it made it, and no other step has taken it over since. */
export function isHeldBy(tags: readonly Tag[] | undefined, ownerToken: string): boolean {
  return (
    tagOf(tags, OWNERSHIP_KEYS.run) === ownerToken && tagOf(tags, OWNERSHIP_KEYS.managedBy) === MANAGED_BY
  );
}

/** Whether an instance was made by runs of this repository. GitHub does not tell upper from lower case in its names. */
export function isOurs(
  tags: readonly Tag[] | undefined,
  repository: Pick<Origin, 'owner' | 'repository'>,
): boolean {
  const same = (key: string, name: string) =>
    tagOf(tags, key)?.toLowerCase() === tagValue(name).toLowerCase();
  return (
    tagOf(tags, OWNERSHIP_KEYS.managedBy) === MANAGED_BY &&
    same(OWNERSHIP_KEYS.owner, repository.owner) &&
    same(OWNERSHIP_KEYS.repository, repository.repository)
  );
}

/** The pull request that an instance was made for; undefined if it was made for a ref. */
export function pullRequestOf(tags: readonly Tag[] | undefined): number | undefined {
  const text = tagOf(tags, OWNERSHIP_KEYS.pullRequest);
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** The tags of an instance with others laid over them: a key that is there already keeps its place and gets the new value. */
export function mergeTags(tags: readonly Tag[] | undefined, changes: readonly Tag[]): Tag[] {
  const merged = new Map((tags ?? []).map(({ key, value }) => [key, value]));
  for (const { key, value } of changes) {
    merged.set(key, value);
  }
  return [...merged].map(([key, value]) => ({ key, value }));
}

/** Says whose an instance is, for an error about finding it. */
export function describeOwner(tags: readonly Tag[] | undefined): string {
  if (tagOf(tags, OWNERSHIP_KEYS.managedBy) !== MANAGED_BY) {
    return 'it has no ownership tags of this action';
  }
  const shown = Object.values(OWNERSHIP_KEYS)
    .map((key) => ({ key, value: tagOf(tags, key) }))
    .filter(({ value }) => value !== undefined)
    .map(({ key, value }) => `${key}=${value}`);
  return `its ownership tags are ${shown.join(', ')}`;
}

/** The value of a tag; undefined if there is none of that key. */
export function tagOf(tags: readonly Tag[] | undefined, key: string): string | undefined {
  return tags?.find((tag) => tag.key === key)?.value;
}

/**
 * What Atlas accepts as a tag's value: a character that it refuses becomes `.`, a value starts with a letter or digit, and the rest beyond
 * 255 characters is cut off. What stands before a symbol has an `@`, which no name on GitHub can have, so that no two names become one.
 */
function tagValue(text: string): string {
  const allowed = text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.');
  return (/^[A-Za-z0-9]/.test(allowed) ? allowed : `x@${allowed}`).slice(0, MAX_VALUE);
}
