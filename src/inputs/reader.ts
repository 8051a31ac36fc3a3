/** The environment variables of the process, or whatever stands for them in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the text of inputs, each with the environment variables that may stand in for it. */
export interface InputReader {
  /** The trimmed text of an input, or undefined if it is unset or empty. */
  text(input: string): string | undefined;
}

/**
 * Reads inputs the way a runner passes them: `INPUT_` and the name in upper case, blanks as `_`.
 * @param fallbacks for an input, the environment variables to look at when it is not set, in this order
 * @param defaults for an input, the text that stands in when it is found nowhere
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

/** The inputs that were set but are not among `known`, as a workflow would have written them. */
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
