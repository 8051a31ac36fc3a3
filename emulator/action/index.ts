/** Entry of the bundle in `emulator/dist/`, which contains the phases of the emulator's action and the emulator. */
import { serve } from './server.ts';
import { start } from './start.ts';
import { stop } from './stop.ts';

const PHASES = { start, stop, server: serve };

/**
 * Runs a phase, by the name that its stub in `emulator/dist/` uses. Nothing is imported on demand: ncc would put it into
 * other files, which it does not minify, and list the licenses of only some of the packages.
 */
export function run(phase: keyof typeof PHASES): Promise<void> {
  return PHASES[phase]();
}
