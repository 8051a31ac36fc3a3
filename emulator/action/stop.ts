import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { state, warn } from './runner.ts';

const MAX_STOP_MS = 5_000;
const POLL_MS = 50;

/** The post phase: stops the emulator, and prints its log. Nothing here fails the job. */
export async function stop(): Promise<void> {
  const pid = Number(state('pid'));
  if (!Number.isInteger(pid) || pid <= 0) {
    console.log('The Atlas emulator was not started.');
    return;
  }
  if (isRunning(pid)) {
    await end(pid);
    console.log(`Stopped the Atlas emulator (process ${pid}).`);
  } else {
    console.log(`The Atlas emulator (process ${pid}) ended before.`);
  }
  printLog(state('log'));
}

async function end(pid: number): Promise<void> {
  kill(pid, 'SIGTERM');
  const deadline = Date.now() + MAX_STOP_MS;
  while (isRunning(pid) && Date.now() < deadline) {
    await sleep(POLL_MS);
  }
  if (isRunning(pid)) {
    kill(pid, 'SIGKILL');
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It can end at any time.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      warn(`Process ${pid}: ${(error as Error).message}`);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The log contains text that clients chose, so the runner must not find commands in it. */
function printLog(logFile: string): void {
  try {
    const log = readFileSync(logFile, 'utf8').trimEnd();
    const token = randomUUID();
    console.log('::group::Log of the Atlas emulator');
    console.log(`::stop-commands::${token}\n${log}\n::${token}::`);
    console.log('::endgroup::');
  } catch (error) {
    warn(`The log of the emulator cannot be read: ${(error as Error).message}`);
  }
}
