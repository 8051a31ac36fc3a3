import { StepError } from '../util/errors.ts';
import { quote } from '../util/format.ts';
import type { Field } from './fields.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variables that replace inputs which are not set, in this order: those of the Atlas CLI and of older tools. */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'client-id': ['MONGODB_ATLAS_CLIENT_ID'],
  'client-secret': ['MONGODB_ATLAS_CLIENT_SECRET'],
  'public-key': ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY'],
  'private-key': ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
  project: ['MONGODB_ATLAS_PROJECT_ID'],
  'base-url': ['MONGODB_ATLAS_BASE_URL'],
};

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

/**
 * Reads inputs from the environment variables of the runner: `INPUT_` and the name in upper case, with spaces replaced by `_`. Collects
 * their violations, so that all of them are reported together.
 */
export class InputReader {
  readonly environment: Environment;
  readonly #defaults: Readonly<Record<string, string>>;
  violations: readonly Violation[] = [];
  /** What is probably wrong with the inputs, but does not prevent the step. */
  readonly warnings: string[] = [];

  /** @param defaults the text of inputs that are not set anywhere */
  constructor(environment: Environment, defaults: Readonly<Record<string, string>>) {
    this.environment = environment;
    this.#defaults = defaults;
  }

  /** The trimmed text of an input; undefined if it is not set or empty. */
  text(input: string): string | undefined {
    const variables = [variableOf(input), ...(FALLBACKS[input] ?? [])];
    const texts = variables.map((variable) => this.environment[variable]?.trim());
    return [...texts, this.#defaults[input]].find(Boolean);
  }

  /** The value of an input; undefined if it is not set or invalid. */
  read<T>(input: string, { schema, expected, example }: Field<T>): T | undefined {
    const text = this.text(input);
    const result = text === undefined ? undefined : schema.safeParse(text);
    for (const issue of result?.error?.issues ?? []) {
      const problem = issue.code === 'custom' ? issue.params?.problem : `got ${quote(String(text))}`;
      this.addProblem(input, `expected ${expected}; ${problem}. Example: ${example}`);
    }
    return result?.data;
  }

  /** Reads an input that has to be set. */
  readRequired<T>(input: string, field: Field<T>): T | undefined {
    if (!this.text(input)) {
      this.addProblem(input, `expected ${field.expected}; got nothing. Example: ${field.example}`);
    }
    return this.read(input, field);
  }

  addProblem(input: string, problem: string): void {
    this.violations = [...this.violations, { input, message: `${input}: ${problem}` }];
  }

  /** The names of inputs that are set but not in `known`, as written in a workflow. */
  unknown(known: readonly string[]): string[] {
    const variables = new Set(known.map(variableOf));
    return Object.keys(this.environment)
      .filter((variable) => variable.startsWith('INPUT_') && !variables.has(variable.toUpperCase()))
      .filter((variable) => this.environment[variable]?.trim())
      .map((variable) => variable.slice('INPUT_'.length).toLowerCase());
  }
}

function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
