import { runEmulator } from '../cli/run.ts';

/** Runs the emulator with the options of the command line, in the process that `start` leaves in the background. */
export function serve(): Promise<void> {
  return runEmulator(process.argv.slice(2), ({ url }) => `Atlas emulator listening on ${url}`);
}
