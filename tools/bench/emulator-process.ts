import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EmulatorConnection } from '../emulator-inputs.ts';

export interface EmulatorProcess extends EmulatorConnection {
  /** The number of requests that it has received. */
  countRequests(): Promise<number>;
  close(): void;
}

/** Starts an emulator in another process. New instances are IDLE immediately. */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'emulator-child.ts'), { execArgv: [] });
  const [connection] = await once(child, 'message');
  return {
    ...(connection as EmulatorConnection),
    async countRequests() {
      child.send('count');
      const [message] = await once(child, 'message');
      return (message as { requests: number }).requests;
    },
    close: () => child.disconnect(),
  };
}
