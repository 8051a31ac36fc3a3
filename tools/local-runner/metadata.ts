import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** What the runner takes from an action's metadata file. */
export interface ActionMetadata {
  /** Defaults by input, as written in the file; an input without one has the empty string. */
  defaults: Record<string, string>;
  /** Absolute path of the script of a phase. */
  script(phase: 'main' | 'post'): string;
}

/**
 * Reads an `action.yml`.
 * @throws Error if the action is not a JavaScript action, or has no script for the phase asked for
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
      if (typeof script !== 'string') throw new Error(`${actionFile} has no runs.${phase}`);
      return resolve(dirname(actionFile), script);
    },
  };
}

/** The variables that carry a step's inputs, and what the runner says of those that the action does not know. */
export function inputVariables(
  defaults: Record<string, string>,
  given: Record<string, string>,
  token: string,
): { env: Record<string, string>; warning?: string } {
  const names = Object.keys(defaults);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(defaults)) {
    env[inputVariable(name)] = evaluate(name, value, token);
  }
  for (const [name, value] of Object.entries(given)) env[inputVariable(name)] = value;
  const known = new Set(names.map((name) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length === 0) return { env };
  const warning = `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(names)}]`;
  return { env, warning };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The one expression that is understood is the token's. */
function evaluate(name: string, value: string, token: string): string {
  if (/^\$\{\{\s*github\.token\s*\}\}$/.test(value)) return token;
  if (value.includes('${{')) throw new Error(`the default of input ${name} is an expression: ${value}`);
  return value;
}

function quoted(names: string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
