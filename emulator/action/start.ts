import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { STOP_TOKEN } from '../cli/run.ts';
import { append, fail, input, mask } from './runner.ts';

const MAX_START_MS = 30_000;
const POLL_MS = 100;
/** The outputs of the action, by the variable with the same value. */
const OUTPUTS: Record<string, string> = {
  MONGODB_ATLAS_BASE_URL: 'base-url',
  MONGODB_ATLAS_CLIENT_ID: 'client-id',
  MONGODB_ATLAS_CLIENT_SECRET: 'client-secret',
  MONGODB_ATLAS_PROJECT_ID: 'project',
};

/** The main phase: starts the emulator in the background, and passes its address and credentials to the next steps. */
export async function start(): Promise<void> {
  const database = input('database');
  if (database !== 'direct' && database !== 'none') {
    fail(
      `Input "database" must be direct or none. For srv, run the emulator from a checkout of its repository.`,
    );
    return;
  }
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'atlas-emulator-'));
  const logFile = join(folder, 'log');
  const envFile = join(folder, 'env');
  const options = ['port', 'idle-after'].map((name) => `--${name}=${input(name)}`);
  const token = randomUUID();
  // Before the emulator answers, so that post also stops it if this step is cancelled or fails.
  append('GITHUB_STATE', 'token', token);
  append('GITHUB_STATE', 'env', envFile);
  append('GITHUB_STATE', 'log', logFile);
  const child = spawnServer(token, logFile, [...options, `--database=${database}`, `--env-file=${envFile}`]);
  try {
    await waitUntilReady(child, envFile);
  } catch (error) {
    const reason = readFileSync(logFile, 'utf8').trim() || (error as Error).message;
    // The emulator names options of its command line.
    const message = reason.replace(/^emulator: /, '').replace(/--(port|idle-after)/g, 'input "$1"');
    fail(`Failed to start the emulator: ${message}`);
    if (child.exitCode !== null) {
      append('GITHUB_STATE', 'token', '');
    }
    return;
  } finally {
    child.unref();
  }
  const variables = readVariables(envFile);
  mask(variables.MONGODB_ATLAS_CLIENT_SECRET ?? '');
  for (const [name, value] of Object.entries(variables)) {
    append('GITHUB_ENV', name, value);
    append('GITHUB_OUTPUT', OUTPUTS[name] ?? name, value);
  }
  console.log(`The Atlas emulator listens on ${variables.MONGODB_ATLAS_BASE_URL} (process ${child.pid}).`);
}

/** Starts the emulator so that it outlives this process. It inherits the variable by which the runner finds orphans. */
function spawnServer(token: string, logFile: string, args: readonly string[]): ChildProcess {
  const log = openSync(logFile, 'w');
  // The stub of this phase is in the same folder. Without "--", Node.js reads the option --env-file itself.
  const script = join(dirname(process.argv[1] ?? ''), 'server.js');
  const child = spawn(process.execPath, ['--', script, ...args], {
    detached: true,
    env: { ...process.env, [STOP_TOKEN]: token },
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  return child;
}

/** Resolves when the emulator has written its file and answers. */
async function waitUntilReady(child: ChildProcess, envFile: string): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const deadline = Date.now() + MAX_START_MS;
  while (Date.now() < deadline) {
    if (failure) {
      throw failure;
    }
    if (child.exitCode !== null) {
      throw new Error(`it ended with exit code ${child.exitCode}`);
    }
    if (existsSync(envFile)) {
      const { MONGODB_ATLAS_BASE_URL: url } = readVariables(envFile);
      await fetch(`${url}/_emulator/requests`, { signal: AbortSignal.timeout(MAX_START_MS) });
      return;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`it did not answer within ${MAX_START_MS / 1000} s`);
}

/** Parses the file that the option `--env-file` writes. */
export function readVariables(envFile: string): Record<string, string> {
  const lines = readFileSync(envFile, 'utf8').trimEnd().split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
