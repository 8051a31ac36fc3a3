/**
 * `node tools/clients.ts`: drives the emulator with MongoDB's own clients, the Go SDK and the Atlas CLI. A client is skipped if
 * its program is not installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../emulator/api/routes/index.ts';
import { environmentFor } from '../emulator/cli/env-file.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';

/** An instance with a snapshot, which the clients restore into another one. */
const SNAPSHOT_INSTANCE = 'live';
/** A private operation, which the SDK does not have. */
const NOT_IN_SDK = 'ipinfo';

const folder = join(import.meta.dirname, 'clients');
const problems: string[] = [];

for (const [program, use] of Object.entries({ go: useSdk, atlas: useCli })) {
  if (spawnSync(program, ['help']).error) {
    console.log(`– ${program}: skipped, because it is not installed`);
  } else {
    await withEmulator(use);
  }
}
for (const each of problems) {
  console.log(`✗ ${each}`);
}
process.exitCode = problems.length === 0 ? 0 : 1;

async function withEmulator(use: (emulator: Emulator) => Promise<void>): Promise<void> {
  const emulator = await startEmulator({ snapshots: [{ instance: SNAPSHOT_INSTANCE }] });
  try {
    await use(emulator);
  } finally {
    await emulator.close();
  }
}

/** The SDK must use every operation, with both kinds of credentials. */
async function useSdk(emulator: Emulator): Promise<void> {
  await run('go', ['run', '.'], join(folder, 'sdk'), { ...environmentFor(emulator), ...apiKey(emulator) });
  const used = new Set(emulator.requests.map(({ operation }) => operation));
  for (const { operation } of routes) {
    if (!used.has(operation) && operation !== NOT_IN_SDK) {
      problems.push(`The Go program does not use ${operation}.`);
    }
  }
}

/** With an API key: version 1.46.4, the one that the workflow installs, has no service accounts. */
async function useCli(emulator: Emulator): Promise<void> {
  // Without the user's own profiles.
  const home = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
  await run('bash', [join(folder, 'atlas-cli.sh')], home, {
    // The slash at the end is required.
    MONGODB_ATLAS_OPS_MANAGER_URL: `${emulator.url}/`,
    MONGODB_ATLAS_SERVICE: 'cloud',
    MONGODB_ATLAS_PROJECT_ID: emulator.project.id,
    MONGODB_ATLAS_SKIP_UPDATE_CHECK: 'yes',
    DO_NOT_TRACK: '1',
    HOME: home,
    XDG_CONFIG_HOME: home,
    ...apiKey(emulator),
  });
  rmSync(home, { recursive: true, force: true });
}

function apiKey({ credentials }: Emulator): Record<string, string> {
  return {
    MONGODB_ATLAS_PUBLIC_API_KEY: credentials.publicKey,
    MONGODB_ATLAS_PRIVATE_API_KEY: credentials.privateKey,
  };
}

/** Runs a program that prints its own results. */
async function run(
  program: string,
  args: string[],
  cwd: string,
  variables: Record<string, string>,
): Promise<void> {
  const env = { ...process.env, ...variables, SNAPSHOT_INSTANCE };
  const [code] = await once(spawn(program, args, { cwd, env, stdio: 'inherit' }), 'close');
  if (code !== 0) {
    problems.push(`${program} ended with exit code ${code}.`);
  }
}
