import ms, { type StringValue } from 'ms';
import { type Field, parsed } from './fields.ts';

const DURATION = /^[1-9]\d{0,8}[smhd]$/;

/** No GitHub workflow run lives longer than 35 days, so no step needs a longer time. */
export const MAX_STEP = '35d';

/** How long an instance may be meant to stay. */
export const MAX_LIFE = '365d';

/** How long Atlas lets database users and entries of the access list live that it is to delete by itself. */
export const MAX_ACCESS = '7d';

/**
 * Reads a duration: a whole number and `s`, `m`, `h` or `d`, such as `90s` or `1h`.
 * Narrower than `ms` itself, which also takes "1.5 hours" and bare numbers that could mean anything.
 * @returns milliseconds, or undefined if the text is not such a duration, is zero, or is longer than `longest`
 */
export function parseDuration(text: string, longest: StringValue): number | undefined {
  if (!DURATION.test(text)) {
    return undefined;
  }
  const milliseconds = ms(text as StringValue);
  return milliseconds <= ms(longest) ? milliseconds : undefined;
}

/** A field for a duration of at most `longest`, in milliseconds. */
export function duration(longest: StringValue, example: string): Field<number> {
  return {
    schema: parsed((text) => parseDuration(text, longest)),
    expected: `a duration from 1s to ${longest}: a whole number and s, m, h or d`,
    example,
  };
}
