const COMMANDS = {
  create: () => import('./create.ts'),
  cleanup: () => import('./cleanup.ts'),
  delete: () => import('./delete.ts'),
  sweep: () => import('./sweep.ts'),
} as const;

/** Runs one phase of an action. One bundle holds all of them; each is loaded only when it is asked for. */
export async function run(command: keyof typeof COMMANDS): Promise<void> {
  const { main } = await COMMANDS[command]();
  await main();
}
