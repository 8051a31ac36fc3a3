import * as z from 'zod/mini';
import { StepError } from '../util/errors.ts';
import { quote } from '../util/format.ts';
import type { InputReader } from './reader.ts';

/** How to parse an input, and what to say if it is invalid. */
export interface Field<T> {
  readonly schema: z.ZodMiniType<T, string>;
  /** The valid values, to follow "expected". */
  readonly expected: string;
  readonly example: string;
}

/** @param parse returns undefined for invalid text */
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

/** Reads inputs and collects their violations, so that all of them are reported together. */
export class FieldReader {
  readonly #inputs: InputReader;
  readonly violations: Violation[] = [];
  readonly warnings: string[] = [];

  constructor(inputs: InputReader) {
    this.#inputs = inputs;
  }

  /** The value of an input; undefined if it is not set or invalid. Invalid inputs are added to `violations`. */
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
      this.addProblem(
        input,
        `expected ${field.expected}; ${problem ?? `got ${quote(text)}`}. Example: ${field.example}`,
      );
    }
    return undefined;
  }

  /** Adds a violation. */
  addProblem(input: string, problem: string): void {
    this.violations.push({ input, message: `${input}: ${problem}` });
  }
}

/** The trimmed, non-empty lines of an input. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A problem with an input. */
export interface Violation {
  /** The name of the input, as written in a workflow. */
  readonly input: string;
  /** The name of the input, followed by what was expected, what was found, and an example. */
  readonly message: string;
}

/** At least one input is invalid. No request was sent to Atlas. */
export class InvalidInputsError extends StepError {
  override name = 'InvalidInputsError';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    const inputs = new Set(violations.map(({ input }) => input)).size;
    const count = inputs === 1 ? '1 invalid input' : `${inputs} invalid inputs`;
    super(`${count}; no request was sent to Atlas. ${violations.map(({ message }) => message).join(' ')}`);
    this.violations = violations;
  }
}
