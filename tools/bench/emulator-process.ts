import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Target } from '../emulated.ts';

/** An emulator in another process. */
export interface DistantEmulator extends Target {
  /** How many requests it has had so far. */
  countRequests(): Promise<number>;
  close(): void;
}

/** Starts an emulator in another process; its instances are IDLE at once. */
export async function startDistantEmulator(): Promise<DistantEmulator> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'emulator-child.ts'), { execArgv: [] });
  const [target] = await once(child, 'message');
  return {
    ...(target as Target),
    async countRequests() {
      child.send('count');
      const [answer] = await once(child, 'message');
      return (answer as { requests: number }).requests;
    },
    close: () => child.disconnect(),
  };
}
