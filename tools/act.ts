/**
 * `npm run act [text] …`: runs the examples in act, a local workflow runner, with the emulator whose variables are in the environment, or
 * with one of its own. All steps run on this machine, including a test that uses the database. With a text, runs only scenarios with that
 * text in their name or files. Skipped if act is not installed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXED_CREDENTIALS } from '../emulator/api/auth/credentials.ts';
import { environmentFor } from '../emulator/cli/env-file.ts';
import { startEmulator } from '../emulator/index.ts';
import { FIXED_PROJECT_IDS } from '../emulator/stores/projects.ts';
import { createRepository } from './act/repository.ts';
import { runInAct } from './act/run.ts';
import { readAccess } from './probe/access.ts';
import { Api } from './probe/api.ts';
import { REPOSITORY, SCENARIOS, type ScenarioRun } from './workflows/scenarios.ts';

const FLEX = '2024-11-13';
/** What a runner needs of this repository. */
const ACTION_FILES = ['action.yml', 'delete', 'sweep', 'search-indexes', 'dist'];
const root = join(import.meta.dirname, '..');

if (spawnSync('act', ['--version']).error) {
  console.log('– act: skipped, because it is not installed');
  process.exit();
}
const emulator = process.env.MONGODB_ATLAS_BASE_URL ? undefined : await startEmulator({ database: 'direct' });
const access = readAccess(emulator ? environmentFor(emulator) : process.env);
if (!access?.serviceAccount || !(emulator || access.projectId === FIXED_PROJECT_IDS.own)) {
  console.error(
    'The environment must be that of the emulator, because all instances in the project are deleted.',
  );
  process.exit(2);
}
const { baseUrl, projectId, serviceAccount } = access;
// The emulator's own action uses these, too, if it is not told otherwise.
const apiKey = emulator?.credentials ?? FIXED_CREDENTIALS;
const api = new Api(baseUrl, access);
const actions = mkdtempSync(join(tmpdir(), 'act-'));
for (const file of ACTION_FILES) {
  cpSync(join(root, file), join(actions, file), { recursive: true });
}
const filters = process.argv.slice(2);
const problems: string[] = [];
let count = 0;
for (const scenario of SCENARIOS) {
  if (!filters.every((text) => JSON.stringify(scenario).includes(text))) {
    continue;
  }
  await deleteInstances();
  for (const run of scenario.runs.filter(canRun)) {
    await play(run);
  }
}
await emulator?.close();
rmSync(actions, { recursive: true, force: true });
for (const problem of problems) {
  console.error(`\nProblem: ${problem}`);
}
console.log(`\n${count} runs of examples in act, ${problems.length} problems`);
process.exitCode = problems.length === 0 && count > 0 ? 0 : 1;

/** Whether act can run it: without Docker or GitHub's API. */
function canRun({ file, event, withoutSecrets }: ScenarioRun): boolean {
  const needsGitHub = event.name === 'schedule' && 'action' in (event.payload as object);
  return file.startsWith('examples/') && !withoutSecrets && !needsGitHub;
}

async function play({ file, event, instances }: ScenarioRun): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'act-'));
  const scratch = mkdtempSync(join(tmpdir(), 'act-'));
  const started = performance.now();
  createRepository(folder, root, REPOSITORY, file);
  const [setupNode] = readFileSync(join(root, file), 'utf8').match(/actions\/setup-node@[0-9a-f]{40}/) ?? [];
  const { success, log } = await runInAct({
    ...{ folder, scratch, actions, event },
    replaced: setupNode === undefined ? [] : [setupNode],
    vars: {
      ATLAS_CLIENT_ID: serviceAccount?.clientId ?? '',
      ATLAS_PROJECT_ID: projectId,
      ATLAS_PUBLIC_KEY: apiKey.publicKey,
      ADDRESS_OF_OUR_NETWORK: '127.0.0.1',
      PREVIEW_ADDRESSES: '127.0.0.1',
    },
    secrets: {
      ATLAS_CLIENT_SECRET: serviceAccount?.clientSecret ?? '',
      ATLAS_PRIVATE_KEY: apiKey.privateKey,
    },
    env: { MONGODB_ATLAS_BASE_URL: baseUrl },
  });
  const left = (await listInstances()).length;
  const title = `${file} (${event.name})`;
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${success ? '✓' : '✗'} ${title}: ${left} instances afterwards, ${seconds} s`);
  if (!success) {
    problems.push(`${title} failed:\n${log}`);
  }
  if (left !== instances) {
    problems.push(`${title} left ${left} instances instead of ${instances}.`);
  }
  count += 1;
  for (const each of [folder, scratch]) {
    rmSync(each, { recursive: true, force: true });
  }
}

/** The names of the instances that are not being deleted. */
async function listInstances(): Promise<string[]> {
  const { json } = await api.request('GET', '/flexClusters', FLEX);
  const results = (json?.results ?? []) as { readonly name: string; readonly stateName: string }[];
  return results.filter(({ stateName }) => stateName !== 'DELETING').map(({ name }) => name);
}

async function deleteInstances(): Promise<void> {
  for (const name of await listInstances()) {
    await api.request('DELETE', `/flexClusters/${name}`, FLEX);
  }
}
