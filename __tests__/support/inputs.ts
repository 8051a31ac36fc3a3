import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { InvalidInputsError } from '../../src/inputs/reader.ts';

export type Inputs = Readonly<Record<string, string>>;

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
/** The inputs that most actions require. */
export const ENOUGH = {
  'client-id': 'mdb_sa_id_65f0c1d2e3a4b5c6d7e8f901',
  'client-secret': 'mdb_sa_sk_0123456789abcdef',
  project: PROJECT,
} as const;

/** Inputs as the runner passes them on, beside other variables. */
export function variablesOf(inputs: Inputs, environment: Inputs = {}): Inputs {
  const variables = Object.entries(inputs).map(([input, text]) => [`INPUT_${input.toUpperCase()}`, text]);
  return { ...environment, ...Object.fromEntries(variables) };
}

/** The messages of an error about invalid inputs, each of which names its input. */
export function violationsIn(error: unknown): string[] {
  expect(error).toBeInstanceOf(InvalidInputsError);
  return (error as InvalidInputsError).violations.map(({ input, message }) => {
    expect(message.startsWith(`${input}: `)).toBe(true);
    return message;
  });
}

/** The messages about invalid inputs of a request that must be invalid. */
export function refusalsOf(read: () => unknown): string[] {
  let request: unknown;
  try {
    request = read();
  } catch (error) {
    return violationsIn(error);
  }
  throw new Error(`Nothing was reported: ${JSON.stringify(request)}`);
}

/** The inputs of an action's file with their defaults, in its order; the default of the token, which only the runner knows, is empty. */
export function documentedDefaults(file: string): [input: string, text: string][] {
  const { inputs }: { inputs: Record<string, { default?: string }> } = parse(
    readFileSync(join(process.cwd(), file), 'utf8'),
  );
  const token = inputs['github-token'];
  expect([undefined, `\${{ github.token }}`]).toContain(token?.default);
  return Object.entries(inputs).map(([input, { default: text = '' }]) => [
    input,
    input === 'github-token' ? '' : text,
  ]);
}
