import { spawnSync } from 'node:child_process';

/** A program failed. The message contains its output. */
export class ProgramError extends Error {}

/**
 * Runs Node.js (the one that runs this process), and returns the standard output.
 * @throws ProgramError if the exit code is not 0
 */
export function runNode(args: string[], cwd: string): string {
  return runProgram(process.execPath, args, cwd);
}

/**
 * Runs a program without a shell, and returns the standard output.
 * @throws ProgramError if it cannot be started, or the exit code is not 0
 */
export function runProgram(file: string, args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    windowsHide: true,
  });
  if (error) {
    throw new ProgramError(`Failed to run ${file}: ${error.message}`, { cause: error });
  }
  if (status !== 0) {
    throw new ProgramError(`${[file, ...args].join(' ')} failed with ${status}:\n${stdout}${stderr}`);
  }
  return stdout;
}
