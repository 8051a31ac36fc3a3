import ms, { type StringValue } from 'ms';

const DURATION = /^[1-9]\d{0,8}[smhd]$/;

/** No GitHub workflow run lives longer than 35 days, so nothing here needs a longer duration. */
export const LONGEST_DURATION_MS = ms('35d');

/**
 * Reads a duration: a whole number and `s`, `m`, `h` or `d`, such as `90s` or `1h`.
 * Narrower than `ms` itself, which also takes "1.5 hours" and bare numbers that could mean anything.
 * @returns milliseconds, or undefined if the text is not such a duration, is zero, or is longer than 35 days
 */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) {
    return undefined;
  }
  const duration = ms(text as StringValue);
  return duration <= LONGEST_DURATION_MS ? duration : undefined;
}
