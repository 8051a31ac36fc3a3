import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { tagOf } from './ownership.ts';
import { parseTimestamp, tagTimestamp } from './tag-timestamp.ts';

/**
 * The tag for the time after which sweep deletes an instance.
 * @param at milliseconds since the epoch
 */
export function expiryTag(at: number): Tag {
  return { key: OWNERSHIP_KEYS.expiresAt, value: tagTimestamp(at) };
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
  return parseTimestamp(tagOf(tags, OWNERSHIP_KEYS.expiresAt) ?? '');
}
