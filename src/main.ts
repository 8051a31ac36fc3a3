import { main as cleanup } from './cleanup.ts';
import { main as create } from './create.ts';
import { main as deleteInstance } from './delete.ts';
import { main as sweep } from './sweep.ts';

const COMMANDS = { create, cleanup, delete: deleteInstance, sweep } as const;

/** Runs one phase of an action and ends the process. One bundle holds all of them; each loads what it needs once its inputs are read. */
export async function run(command: keyof typeof COMMANDS): Promise<void> {
  await COMMANDS[command]();
  await exit();
}

/**
 * Ends the process with the exit code that was set, whatever is still open. Left to itself, Node would wait for what a step gave up at
 * its limit and cannot end, such as a DNS query of the MongoDB driver, and the step would outlive its `timeout`.
 */
async function exit(): Promise<never> {
  // What was printed may still be on its way into a pipe.
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  process.exit();
}
