import { appendFileSync } from 'node:fs';

/**
 * The few commands to the runner that this action needs. `@actions/core` would triple the size of the bundle, which every
 * job downloads with the action.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

/** The value of an input; empty if it is not set. */
export function input(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}

/** The state that the main phase saved; empty if there is none. */
export function state(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}

/** Sets an output, a variable for the next steps, or the state for the post phase. The value must be one line. */
export function append(
  file: 'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_STATE',
  name: string,
  value: string,
): void {
  const path = process.env[file];
  if (path) {
    appendFileSync(path, `${name}=${value}\n`);
  }
}

/** Hides a value in all further output. */
export function mask(secret: string): void {
  console.log(`::add-mask::${escapeData(secret)}`);
}

/** Adds an error to the page of the run, and fails the step. */
export function fail(message: string): void {
  console.log(`::error title=Atlas emulator::${escapeData(message)}`);
  process.exitCode = 1;
}

/** Adds a warning to the page of the run. */
export function warn(message: string): void {
  console.log(`::warning title=Atlas emulator::${escapeData(message)}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
