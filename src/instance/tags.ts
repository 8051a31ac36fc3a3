import { type Claim, GITHUB_HOST, type Origin, OWNERSHIP_KEYS, type Repository, type Tag } from '../types.ts';
import { formatTimestamp } from '../util/format.ts';

/** The value of the tag or label `managed-by` on everything that the actions create. */
export const MANAGED_BY = 'ephemeral-atlas';

const MAX_VALUE = 255;
/** The end of a ref that is truncated. */
const CUT = '@@';

/**
 * The value of the tag `github-run` for a step: the run, its attempt and a random part, because the jobs of a matrix share the former.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
export function createOwnerToken(origin: Origin, random: () => number): string {
  const part = Array.from({ length: 4 }, () => Math.floor(random() * 0x10000));
  return tagValue(
    `${origin.runId}-${origin.runAttempt}-${part.map((n) => n.toString(16).padStart(4, '0')).join('')}`,
  );
}

/**
 * The tags of an instance after its adoption: the ownership tags are those of the adopting step, the requested tags are added, and all
 * others are kept.
 */
export function adoptedTags(
  tags: readonly Tag[] | undefined,
  origin: Origin,
  ownerToken: string,
  wanted: readonly Tag[],
): Tag[] {
  const { ref, pullRequest } = OWNERSHIP_KEYS;
  const kept = tags?.filter(({ key }) => key !== ref && key !== pullRequest);
  return mergeTags(kept, [...ownershipTags(origin, ownerToken), ...wanted]);
}

/** The tags that identify the repository, the ref or pull request, and the step that owns an instance. */
export function ownershipTags(origin: Origin, ownerToken: string): Tag[] {
  return [
    { key: OWNERSHIP_KEYS.managedBy, value: MANAGED_BY },
    ...repositoryTags(origin),
    ...subjectTags(origin),
    { key: OWNERSHIP_KEYS.run, value: ownerToken },
  ];
}

/** The tags of a repository. On github.com, the server is left out. */
function repositoryTags({ server, repositoryId, owner, repository }: Repository): Tag[] {
  return [
    ...(server === GITHUB_HOST ? [] : [{ key: OWNERSHIP_KEYS.server, value: tagValue(server) }]),
    ...(repositoryId === undefined ? [] : [{ key: OWNERSHIP_KEYS.repositoryId, value: repositoryId }]),
    { key: OWNERSHIP_KEYS.owner, value: tagValue(owner) },
    { key: OWNERSHIP_KEYS.repository, value: tagValue(repository) },
  ];
}

/** The tag of the pull request or else of the ref. */
function subjectTags({ pullRequest, ref }: Origin): Tag[] {
  if (pullRequest !== undefined) {
    return [{ key: OWNERSHIP_KEYS.pullRequest, value: String(pullRequest) }];
  }
  return ref === undefined ? [] : [{ key: OWNERSHIP_KEYS.ref, value: encodeRef(ref) }];
}

/** Whether this is the owner token of something that a step created or adopted. */
export function isHeldBy(tags: readonly Tag[] | undefined, ownerToken: string): boolean {
  return tagOf(tags, OWNERSHIP_KEYS.run) === ownerToken && isManaged(tags);
}

/** How a step holds an instance: it created or adopted the instance, and no other step has adopted it since. */
export type Hold = 'created' | 'adopted';

/** How the step of a claim holds an instance; undefined if it does not. */
export function holdOf(tags: readonly Tag[] | undefined, { createdBy, adoptedBy }: Claim): Hold | undefined {
  if (isHeldBy(tags, createdBy)) {
    return 'created';
  }
  return isHeldBy(tags, adoptedBy) ? 'adopted' : undefined;
}

/** Whether a run of any repository created an instance with these actions. */
export function isManaged(tags: readonly Tag[] | undefined): boolean {
  return tagOf(tags, OWNERSHIP_KEYS.managedBy) === MANAGED_BY;
}

/**
 * Whether an instance belongs to this repository. The server and the ID decide, because names change and are used again. Without an ID, the
 * names do, which are case-insensitive, and everything that has an ID belongs to another repository.
 */
export function isOurs(tags: readonly Tag[] | undefined, repository: Repository): boolean {
  const { server, repositoryId, owner, repository: name } = OWNERSHIP_KEYS;
  const own = repositoryTags(repository);
  const keys = [server, repositoryId, ...(repository.repositoryId === undefined ? [owner, name] : [])];
  return (
    isManaged(tags) && keys.every((key) => tagOf(tags, key)?.toLowerCase() === tagOf(own, key)?.toLowerCase())
  );
}

/** The pull request that an instance belongs to; undefined if it belongs to a ref. */
export function pullRequestOf(tags: readonly Tag[] | undefined): number | undefined {
  const text = tagOf(tags, OWNERSHIP_KEYS.pullRequest);
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** The full ref that an instance belongs to; undefined if it belongs to none, or if the tag does not hold it whole. */
export function refOf(tags: readonly Tag[] | undefined): string | undefined {
  const text = tagOf(tags, OWNERSHIP_KEYS.ref) ?? '';
  const bytes = text.replace(/@([0-9A-F]{2})/g, (_match, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const ref = Buffer.from(bytes, 'latin1').toString();
  const isWhole = text !== '' && !text.endsWith(CUT) && encodeRef(ref) === text;
  return isWhole ? ref : undefined;
}

/**
 * The tag for the time after which sweep deletes an instance: in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does
 * not allow `:` in tags.
 * @param at milliseconds since the epoch
 */
export function expiryTag(at: number): Tag {
  return { key: OWNERSHIP_KEYS.expiresAt, value: formatTimestamp(at).replace(/[-:]/g, '') };
}

/** The value of `tag`, or the existing value if both are expiries and the existing one is later. */
export function laterExpiry(tags: readonly Tag[] | undefined, tag: Tag): string {
  const existing = tagOf(tags, OWNERSHIP_KEYS.expiresAt);
  // In this format, later times are greater strings.
  return tag.key === OWNERSHIP_KEYS.expiresAt && existing !== undefined && existing > tag.value
    ? existing
    : tag.value;
}

/** The expiry in milliseconds since the epoch; undefined if there is none or if it is invalid. */
export function expiryTime(tags: readonly Tag[] | undefined): number | undefined {
  const text = tagOf(tags, OWNERSHIP_KEYS.expiresAt) ?? '';
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const time = parts
    ? Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`)
    : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The tag of an instance whose data has to be restored. If the run that has to do it is killed, the next one that adopts it knows. */
export const RESTORE_PENDING: Tag = { key: OWNERSHIP_KEYS.dataPending, value: 'restore' };

/** Whether the data of an instance has not been restored yet. */
export function isRestorePending(tags: readonly Tag[] | undefined): boolean {
  return tagOf(tags, RESTORE_PENDING.key) === RESTORE_PENDING.value;
}

/** Merges changes into the tags of an instance. Existing keys keep their position and get the new value. */
export function mergeTags(tags: readonly Tag[] | undefined, changes: readonly Tag[]): Tag[] {
  const merged = new Map((tags ?? []).map(({ key, value }) => [key, value]));
  for (const { key, value } of changes) {
    merged.set(key, value);
  }
  return [...merged].map(([key, value]) => ({ key, value }));
}

/** Describes the owner of an instance, for errors. */
export function describeOwner(tags: readonly Tag[] | undefined): string {
  if (!isManaged(tags)) {
    return 'it has no ownership tags from this action';
  }
  const shown = Object.values(OWNERSHIP_KEYS)
    .map((key) => ({ key, value: tagOf(tags, key) }))
    .filter(({ value }) => value !== undefined)
    .map(({ key, value }) => `${key}=${value}`);
  return `its ownership tags are ${shown.join(', ')}`;
}

/** The value of a tag; undefined if the tag does not exist. */
export function tagOf(tags: readonly Tag[] | undefined, key: string): string | undefined {
  return tags?.find((tag) => tag.key === key)?.value;
}

/** Converts text to a value that Atlas accepts: replaces other characters with `.`, and truncates it to 255 characters. */
function tagValue(text: string): string {
  return startProperly(text.replace(/[^A-Za-z0-9 ;@_.+-]/gu, '.')).slice(0, MAX_VALUE);
}

/**
 * Converts a ref to a value that Atlas accepts and that `refOf` reads: a character that Atlas refuses, and `@` itself, is `@` and two
 * hexadecimal digits for each byte. A value that had to be truncated ends in `@@`.
 */
function encodeRef(ref: string): string {
  const encoded = startProperly(
    ref.replace(/[^A-Za-z0-9 ;_.+-]/gu, (character) =>
      [...Buffer.from(character)]
        .map((byte) => `@${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    ),
  );
  return encoded.length > MAX_VALUE ? `${encoded.slice(0, MAX_VALUE - CUT.length)}${CUT}` : encoded;
}

/**
 * Lets a value start with a letter or digit, as Atlas requires. The prefix contains `@`, which GitHub does not allow in names, so that
 * different names stay different; in front of a ref, it cannot be read as an encoded byte.
 */
function startProperly(value: string): string {
  return /^[A-Za-z0-9]/.test(value) ? value : `x@${value}`;
}
