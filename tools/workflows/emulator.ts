/**
 * `node tools/workflows/background.ts start [options of the emulator]`: starts an emulator that stays when this program ends, for a
 * job whose steps work with it; GitHub's runner ends it with the job. Its address becomes the output `url`, and what it lets in is left
 * in the environment of the steps that follow. `log` prints what it has been asked.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAX_START_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** What the emulator prints for a runner, and where the actions look for it. */
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
  console.error('Say start or log.');
  process.exitCode = 2;
}

async function start(args: readonly string[]): Promise<void> {
  const log = openSync(logFile, 'w');
  const main = join(import.meta.dirname, '../../emulator/main.ts');
  const child = spawn(process.execPath, [main, ...args], { detached: true, stdio: ['ignore', log, log] });
  child.unref();
  const printed = await greetingOf(() => child.exitCode === null);
  append('GITHUB_OUTPUT', 'url', printedValue(printed, 'INPUT_BASE-URL'));
  for (const [name, variable] of Object.entries(VARIABLES)) {
    append('GITHUB_ENV', variable, printedValue(printed, name));
  }
  console.log(`Process ${child.pid}: ${printed}`);
}

/** What the emulator prints once it listens. */
async function greetingOf(runs: () => boolean): Promise<string> {
  const until = Date.now() + MAX_START_MS;
  while (runs() && Date.now() < until) {
    const printed = readFileSync(logFile, 'utf8');
    if (printed.includes('Stop it with')) return printed;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`the emulator did not start: ${readFileSync(logFile, 'utf8')}`);
}

function printedValue(printed: string, name: string): string {
  const [, value] = new RegExp(`'${name}=([^']*)'`).exec(printed) ?? [];
  if (!value) throw new Error(`the emulator did not print ${name}`);
  return value;
}

function append(file: 'GITHUB_OUTPUT' | 'GITHUB_ENV', name: string, value: string): void {
  const path = process.env[file];
  if (path) appendFileSync(path, `${name}=${value}\n`);
}
