import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { formatTimestamp } from '../util/format.ts';
import { tagOf } from './ownership.ts';

/**
 * The tag for the time after which sweep deletes an instance, in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does not
 * allow `:` in tags.
 * @param at milliseconds since the epoch
 */
export function expiryTag(at: number): Tag {
  const value = formatTimestamp(at).replace(/[-:]/g, '');
  return { key: OWNERSHIP_KEYS.expiresAt, value };
}

/** The value of the tag; undefined if the instance has no expiry. */
function readExpiry(tags: readonly Tag[] | undefined): string | undefined {
  return tagOf(tags, OWNERSHIP_KEYS.expiresAt);
}

/** The value of `tag`, or the existing value if both are expiries and the existing one is later. */
export function laterExpiry(tags: readonly Tag[] | undefined, tag: Tag): string {
  const existing = readExpiry(tags);
  // In this format, later times are greater strings.
  return tag.key === OWNERSHIP_KEYS.expiresAt && existing !== undefined && existing > tag.value
    ? existing
    : tag.value;
}

/** The expiry in milliseconds since the epoch; undefined if there is none or if it is invalid. */
export function expiryTime(tags: readonly Tag[] | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(readExpiry(tags) ?? '');
  if (!parts) {
    return undefined;
  }
  const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
  return Number.isNaN(time) ? undefined : time;
}
