import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** What the runner takes from an action's metadata file for a step. */
export interface ActionPhase {
  /** The absolute path of the script. */
  readonly script: string;
  /** The environment variables of the inputs. */
  readonly env: Readonly<Record<string, string>>;
  /** The runner's warning about inputs that the action does not have. */
  readonly warning: string | undefined;
}

/**
 * Reads a phase of a JavaScript action from its `action.yml`.
 * @throws Error if it has no such phase, or a default with an expression other than `${{ github.token }}`
 */
export function readAction(
  actionFile: string,
  phase: 'main' | 'post',
  given: Readonly<Record<string, string>>,
  token: string,
): ActionPhase {
  const { inputs, runs } = parse(readFileSync(actionFile, 'utf8'));
  const script = runs?.[phase];
  if (typeof script !== 'string') {
    throw new Error(`${actionFile} has no runs.${phase}.`);
  }
  const env: Record<string, string> = {};
  for (const [name, input] of Object.entries<{ default?: unknown } | null>(inputs ?? {})) {
    env[inputVariable(name)] = evaluate(name, String(input?.default ?? ''), token);
  }
  const unknown = Object.keys(given).filter((name) => !(inputVariable(name) in env));
  for (const [name, value] of Object.entries(given)) {
    env[inputVariable(name)] = value;
  }
  const warning = `Unexpected input(s) ${quoted(unknown)}, valid inputs are [${quoted(Object.keys(inputs ?? {}))}]`;
  return {
    script: resolve(dirname(actionFile), script),
    env,
    warning: unknown.length > 0 ? warning : undefined,
  };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function evaluate(name: string, value: string, token: string): string {
  const evaluated = value.replace(/^\$\{\{\s*github\.token\s*\}\}$/, () => token);
  if (evaluated.includes('${{')) {
    throw new Error(`Unsupported expression in the default of input ${name}: ${value}`);
  }
  return evaluated;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
