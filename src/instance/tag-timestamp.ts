import { formatTimestamp } from '../util/format.ts';

/**
 * A time for a tag, in ISO 8601 basic format and UTC (`20261123T181652Z`), because Atlas does not allow `:` in tags.
 * @param at milliseconds since the epoch
 */
export function tagTimestamp(at: number): string {
  return formatTimestamp(at).replace(/[-:]/g, '');
}

/** The time of a tag in milliseconds since the epoch; undefined if it is invalid. */
export function parseTimestamp(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) {
    return undefined;
  }
  const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
  return Number.isNaN(time) ? undefined : time;
}
