/**
 * `node tools/workflows/emulator.ts start [options of the emulator]`: starts an emulator in the background, for the next
 * steps of a job. GitHub's runner stops it at the end of the job. The output `url` is its address, and its credentials are
 * in the environment of the next steps. `node tools/workflows/emulator.ts log` prints its log.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAX_START_MS = 30_000;
const POLL_MS = 100;
/** The variables that the emulator prints, and those that the actions read. */
const VARIABLES = {
  'INPUT_CLIENT-ID': 'MONGODB_ATLAS_CLIENT_ID',
  'INPUT_CLIENT-SECRET': 'MONGODB_ATLAS_CLIENT_SECRET',
  INPUT_PROJECT: 'MONGODB_ATLAS_PROJECT_ID',
};

const logFile = join(process.env.RUNNER_TEMP ?? tmpdir(), 'atlas-emulator.log');
const [command, ...options] = process.argv.slice(2);

if (command === 'start') {
  await start(options);
} else if (command === 'log') {
  process.stdout.write(readFileSync(logFile, 'utf8'));
} else {
  console.error('Usage: node tools/workflows/emulator.ts start|log');
  process.exitCode = 2;
}

async function start(args: readonly string[]): Promise<void> {
  const log = openSync(logFile, 'w');
  const main = join(import.meta.dirname, '../../emulator/main.ts');
  const child = spawn(process.execPath, [main, ...args], { detached: true, stdio: ['ignore', log, log] });
  child.unref();
  const output = await waitForStart(() => child.exitCode === null);
  append('GITHUB_OUTPUT', 'url', valueIn(output, 'INPUT_BASE-URL'));
  for (const [name, variable] of Object.entries(VARIABLES)) {
    append('GITHUB_ENV', variable, valueIn(output, name));
  }
  console.log(`Process ${child.pid}: ${output}`);
}

/** Waits until the emulator listens, and returns its output. */
async function waitForStart(isRunning: () => boolean): Promise<string> {
  const deadline = Date.now() + MAX_START_MS;
  while (isRunning() && Date.now() < deadline) {
    const output = readFileSync(logFile, 'utf8');
    if (output.includes('Stop it with')) {
      return output;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`The emulator did not start: ${readFileSync(logFile, 'utf8')}`);
}

function valueIn(output: string, name: string): string {
  const [, value] = new RegExp(`'${name}=([^']*)'`).exec(output) ?? [];
  if (!value) {
    throw new Error(`The emulator did not print ${name}.`);
  }
  return value;
}

function append(file: 'GITHUB_OUTPUT' | 'GITHUB_ENV', name: string, value: string): void {
  const path = process.env[file];
  if (path) {
    appendFileSync(path, `${name}=${value}\n`);
  }
}
