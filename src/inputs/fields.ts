import ms, { type StringValue } from 'ms';
import * as z from 'zod/mini';
import { quote } from '../util/format.ts';

/** How to parse an input, and what to say if it is invalid. */
export interface Field<T> {
  readonly schema: z.ZodMiniType<T, string>;
  /** The valid values, to follow "expected". */
  readonly expected: string;
  readonly example: string;
}

/** The maximum number of problems listed for one input, so that they do not flood the log. */
const MAX_PROBLEMS = 10;

/** A schema for text that can have several problems, each of which becomes a violation. */
export function validated<T>(
  validate: (text: string) => { readonly value: T; readonly problems: readonly string[] },
): z.ZodMiniType<T, string> {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const { value, problems } = validate(text);
      const more = problems.length - MAX_PROBLEMS;
      const listed = problems.slice(0, MAX_PROBLEMS);
      for (const problem of more > 0 ? [...listed, `there are ${more} more problems like these`] : listed) {
        context.issues.push({ code: 'custom', input: text, params: { problem } });
      }
      return value;
    }),
  );
}

/** @param parse returns undefined for invalid text */
export function parsed<T>(parse: (text: string) => T | undefined): z.ZodMiniType<T, string> {
  return validated((text) => {
    const value = parse(text);
    return value === undefined
      ? { value: z.NEVER, problems: [`got ${quote(text)}`] }
      : { value, problems: [] };
  });
}

/** `true` or `false`, in the spellings of YAML 1.2 and `core.getBooleanInput`. */
export const flag: Field<boolean> = {
  schema: z.pipe(
    z.enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']),
    z.transform((text) => text.toLowerCase() === 'true'),
  ),
  expected: 'true or false',
  example: 'true',
};

/** A field for one of several words. */
export function choice<const T extends string>(first: T, ...others: readonly T[]): Field<T> {
  const words = [first, ...others] as const;
  const schema = z.enum(words) as unknown as z.ZodMiniType<T, string>;
  const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return { schema, expected, example: first };
}

/** The maximum lifetime of an instance. */
export const MAX_LIFETIME = '365d';

/**
 * A field for a duration of at most `max`, in milliseconds: a whole number and `s`, `m`, `h` or `d`, such as `90s`. Stricter than `ms`,
 * which also accepts "1.5 hours" and numbers without a unit.
 */
export function duration(max: StringValue, example: string): Field<number> {
  return {
    schema: parsed((text) => {
      const milliseconds = /^[1-9]\d{0,8}[smhd]$/.test(text) ? ms(text as StringValue) : undefined;
      return milliseconds !== undefined && milliseconds <= ms(max) ? milliseconds : undefined;
    }),
    expected: `a duration from 1s to ${max}: a whole number followed by s, m, h or d`,
    example,
  };
}

/** The trimmed, non-empty lines of an input. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
