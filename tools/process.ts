import { spawnSync } from 'node:child_process';

/** A program that did not end well; the message holds what it printed. */
export class ProgramError extends Error {}

/**
 * Runs Node 24 (the one that runs this) on a script and returns what it printed.
 * @throws ProgramError if it ends with anything but 0
 */
export function runNode(args: string[], cwd: string): string {
  return runProgram(process.execPath, args, cwd);
}

/**
 * Runs a program, without a shell, and returns what it printed.
 * @throws ProgramError if it cannot be started or ends with anything but 0
 */
export function runProgram(file: string, args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    windowsHide: true,
  });
  if (error) throw new ProgramError(`${file} could not be run: ${error.message}`, { cause: error });
  if (status !== 0)
    throw new ProgramError(`${[file, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
