import { main as cleanup } from './cleanup.ts';
import { main as create } from './create.ts';
import { main as deleteInstance } from './delete.ts';
import { main as sweep } from './sweep.ts';

const COMMANDS = { create, cleanup, delete: deleteInstance, sweep } as const;

/** Runs one phase of an action. One bundle holds all of them; each loads what it needs once its inputs are read. */
export async function run(command: keyof typeof COMMANDS): Promise<void> {
  await COMMANDS[command]();
}
