const COMMANDS = {
  create: () => import('./create.ts'),
  cleanup: () => import('./cleanup.ts'),
  delete: () => import('./delete.ts'),
  sweep: () => import('./sweep.ts'),
} as const;

/** Runs one phase of an action and ends the process. One bundle holds all phases; each is loaded only when it is asked for. */
export async function run(command: keyof typeof COMMANDS): Promise<void> {
  const { main } = await COMMANDS[command]();
  await main();
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
