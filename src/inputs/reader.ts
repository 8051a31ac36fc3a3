/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the text of inputs. */
export interface InputReader {
  /** The trimmed text of an input; undefined if it is not set or empty. */
  text(input: string): string | undefined;
}

/**
 * Reads inputs from the environment variables of the runner: `INPUT_` and the name in upper case, with spaces replaced by `_`.
 * @param fallbacks the environment variables to read if an input is not set, in this order
 * @param defaults the text of an input that is not set anywhere
 */
export function createInputReader(
  environment: Environment,
  fallbacks: Readonly<Record<string, readonly string[]>>,
  defaults: Readonly<Record<string, string>>,
): InputReader {
  return {
    text(input) {
      const variables = [variableOf(input), ...(fallbacks[input] ?? [])];
      const texts = [...variables.map((variable) => environment[variable]?.trim()), defaults[input]];
      return texts.find((text) => text);
    },
  };
}

/** The names of inputs that are set but not in `known`, as written in a workflow. */
export function unknownInputs(environment: Environment, known: readonly string[]): string[] {
  const variables = new Set(known.map(variableOf));
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('INPUT_') && !variables.has(variable.toUpperCase()))
    .filter((variable) => environment[variable]?.trim())
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase());
}

function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
