import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** The parts of an action's metadata file that the runner needs. */
export interface ActionMetadata {
  /** Unevaluated defaults, by input. An input without a default has the empty string. */
  defaults: Record<string, string>;
  /** The absolute path of the script of a phase. */
  script(phase: 'main' | 'post'): string;
}

/**
 * Parses an `action.yml`.
 * @throws Error if the action is not a JavaScript action
 */
export function readMetadata(actionFile: string): ActionMetadata {
  const document = parse(readFileSync(actionFile, 'utf8'));
  const inputs: Record<string, { default?: unknown } | null> = document.inputs ?? {};
  const runs: Record<string, unknown> = document.runs ?? {};
  if (!String(runs.using).startsWith('node')) {
    throw new Error(`${actionFile} is not a JavaScript action: runs.using is ${String(runs.using)}`);
  }
  return {
    defaults: Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [name, String(input?.default ?? '')]),
    ),
    script(phase) {
      const script = runs[phase];
      if (typeof script !== 'string') {
        throw new Error(`${actionFile} has no runs.${phase}`);
      }
      return resolve(dirname(actionFile), script);
    },
  };
}

/** The environment variables for a step's inputs, and the runner's warning about unknown inputs. */
export function inputVariables(
  defaults: Record<string, string>,
  inputs: Record<string, string>,
  token: string,
): { env: Record<string, string>; warning?: string } {
  const validNames = Object.keys(defaults);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(defaults)) {
    env[inputVariable(name)] = evaluate(name, value, token);
  }
  for (const [name, value] of Object.entries(inputs)) {
    env[inputVariable(name)] = value;
  }
  const known = new Set(validNames.map((name) => name.toLowerCase()));
  const unexpected = Object.keys(inputs).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length === 0) {
    return { env };
  }
  const warning = `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(validNames)}]`;
  return { env, warning };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Supports only the expression `${{ github.token }}`. */
function evaluate(name: string, value: string, token: string): string {
  if (/^\$\{\{\s*github\.token\s*\}\}$/.test(value)) {
    return token;
  }
  if (value.includes('${{')) {
    throw new Error(`Unsupported expression in the default of input ${name}: ${value}`);
  }
  return value;
}

function quoted(values: string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
