import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { state, warn } from './runner.ts';
import { readVariables } from './start.ts';

const MAX_STOP_MS = 5_000;
const POLL_MS = 50;

/** The post phase: stops the emulator, and prints its log. Nothing here fails the job. */
export async function stop(): Promise<void> {
  const log = state('log');
  if (log === '') {
    console.log('The Atlas emulator was not started.');
    return;
  }
  const stopped = state('token') !== '' && (await end(state('token'), state('env')));
  console.log(stopped ? 'Stopped the Atlas emulator.' : 'The Atlas emulator ended before.');
  printLog(log);
}

/**
 * Asks the emulator to stop, and waits until it no longer listens. Returns `false` if it does not listen, or another one
 * does: a process ID or a port may belong to another program by now, but nobody else knows the token.
 */
async function end(token: string, envFile: string): Promise<boolean> {
  const deadline = Date.now() + MAX_STOP_MS;
  // A step that was cancelled may have started it only just now.
  while (!existsSync(envFile) && Date.now() < deadline) {
    await sleep(POLL_MS);
  }
  if (!existsSync(envFile)) {
    return false;
  }
  const url = `${readVariables(envFile).MONGODB_ATLAS_BASE_URL}/_emulator/stop`;
  const request = () => fetch(url, { method: 'POST', body: token, signal: AbortSignal.timeout(MAX_STOP_MS) });
  const isRunning = () =>
    request().then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await isRunning())) {
    return false;
  }
  while (Date.now() < deadline) {
    if (!(await isRunning())) {
      return true;
    }
    await sleep(POLL_MS);
  }
  warn('The emulator did not stop.');
  return true;
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
