import * as z from 'zod/mini';
import { quote } from '../util/format.ts';
import type { InputReader } from './reader.ts';
import type { Violation } from './violation.ts';

/** One input: how its text becomes a value, and what to say if it does not. */
export interface Field<T> {
  readonly schema: z.ZodMiniType<T, string>;
  /** What a good value is, to follow "expected". */
  readonly expected: string;
  readonly example: string;
}

/** A schema for text that `parse` reads; undefined from it means that the text is not acceptable. */
export function parsed<T>(parse: (text: string) => T | undefined): z.ZodMiniType<T, string> {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const value = parse(text);
      if (value === undefined) {
        context.issues.push({ code: 'custom', input: text });
        return z.NEVER;
      }
      return value;
    }),
  );
}

/** So many problems with one input are told apart: a text that is all wrong shall not flood the log. */
const MAX_PROBLEMS = 10;

/** A schema for text of which `problems` says what is wrong, each in a sentence of its own. */
export function examined<T>(
  examine: (text: string) => { readonly value: T; readonly problems: readonly string[] },
): z.ZodMiniType<T, string> {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const { value, problems } = examine(text);
      const more = problems.length - MAX_PROBLEMS;
      const told = problems.slice(0, MAX_PROBLEMS);
      for (const problem of more > 0 ? [...told, `and ${more} more such problems`] : told) {
        context.issues.push({ code: 'custom', input: text, params: { problem } });
      }
      return value;
    }),
  );
}

/** `true` or `false`, in the spellings that YAML 1.2 and `core.getBooleanInput` know. */
export const flag: Field<boolean> = {
  schema: z.pipe(
    z.enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']),
    z.transform((text) => text.toLowerCase() === 'true'),
  ),
  expected: 'true or false',
  example: 'true',
};

/** A field for one of a few words. */
export function choice<const T extends string>(first: T, ...others: readonly T[]): Field<T> {
  const words = [first, ...others] as const;
  const schema = z.enum(words) as unknown as z.ZodMiniType<T, string>;
  const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return { schema, expected, example: first };
}

/** Reads fields one by one, so that one bad input does not hide the next, and collects what is wrong with each. */
export class FieldReader {
  readonly #inputs: InputReader;
  readonly violations: Violation[] = [];

  constructor(inputs: InputReader) {
    this.#inputs = inputs;
  }

  /** The value of an input; undefined if it is not set, and also if its text is wrong, which is then among the violations. */
  read<T>(input: string, field: Field<T>): T | undefined {
    const text = this.#inputs.text(input);
    if (text === undefined) {
      return undefined;
    }
    const result = field.schema.safeParse(text);
    if (result.success) {
      return result.data;
    }
    for (const issue of result.error.issues) {
      const problem = issue.code === 'custom' ? issue.params?.problem : undefined;
      this.refuse(
        input,
        `expected ${field.expected}; ${problem ?? `got ${quote(text)}`}. Example: ${field.example}`,
      );
    }
    return undefined;
  }

  /** Notes that something is wrong with an input. */
  refuse(input: string, problem: string): void {
    this.violations.push({ input, message: `${input}: ${problem}` });
  }
}
