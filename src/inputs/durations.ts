import ms, { type StringValue } from 'ms';
import { type Field, parsed } from './fields.ts';

const DURATION = /^[1-9]\d{0,8}[smhd]$/;

/** The maximum `timeout`: GitHub cancels workflow runs after 35 days. */
export const MAX_TIMEOUT = '35d';

/** The maximum lifetime of an instance. */
export const MAX_LIFETIME = '365d';

/** The maximum lifetime of temporary database users and access list entries in Atlas. */
export const MAX_ACCESS_LIFETIME = '7d';

/**
 * Parses a duration: a whole number and `s`, `m`, `h` or `d`, such as `90s` or `1h`. Stricter than `ms`, which also accepts "1.5 hours" and
 * numbers without a unit.
 * @returns milliseconds; undefined if the text is not a duration, is zero, or exceeds `max`
 */
export function parseDuration(text: string, max: StringValue): number | undefined {
  if (!DURATION.test(text)) {
    return undefined;
  }
  const milliseconds = ms(text as StringValue);
  return milliseconds <= ms(max) ? milliseconds : undefined;
}

/** A field for a duration of at most `max`, in milliseconds. */
export function duration(max: StringValue, example: string): Field<number> {
  return {
    schema: parsed((text) => parseDuration(text, max)),
    expected: `a duration from 1s to ${max}: a whole number followed by s, m, h or d`,
    example,
  };
}
