import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { tagOf } from './ownership.ts';

/**
 * The tag that says from when on sweep may delete an instance: ISO 8601 basic, UTC (`20261123T181652Z`), as Atlas allows no `:`.
 * @param at milliseconds since the epoch
 */
export function expiryTag(at: number): Tag {
  const value = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  return { key: OWNERSHIP_KEYS.expiresAt, value };
}

/** What the tag says, as it is written there; undefined if there is none. */
export function readExpiry(tags: readonly Tag[] | undefined): string | undefined {
  return tagOf(tags, OWNERSHIP_KEYS.expiresAt);
}

/** The value that a tag is to have beside those that are there: of two expiries the later one, otherwise its own. */
export function laterExpiry(tags: readonly Tag[] | undefined, tag: Tag): string {
  const present = readExpiry(tags);
  // Both are written in one form, in which the order of the texts is that of the times.
  return tag.key === OWNERSHIP_KEYS.expiresAt && present !== undefined && present > tag.value
    ? present
    : tag.value;
}

/** The time that the tag names, in milliseconds since the epoch; undefined if there is none that can be read. */
export function expiryTime(tags: readonly Tag[] | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(readExpiry(tags) ?? '');
  if (!parts) {
    return undefined;
  }
  const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
  return Number.isNaN(time) ? undefined : time;
}
