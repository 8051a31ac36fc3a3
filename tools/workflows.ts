/**
 * `npm run workflows [text] …`: runs the examples and the end-to-end workflow of this repository as GitHub does, with the
 * emulator. Runs the steps that use the actions, with their post phases, and skips other steps. With a text, runs only
 * scenarios with that text in their name or files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { environmentFor } from '../emulator/cli/env-file.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { CommentStore } from './harness/github-comments.ts';
import { startGitHub } from './harness/github-server.ts';
import { runWorkflow } from './workflows/run.ts';
import {
  isClosed,
  PULL_REQUEST,
  REPOSITORY,
  SCENARIOS,
  type Scenario,
  type ScenarioRun,
} from './workflows/scenarios.ts';

const EMULATOR = {
  // All jobs run in a minute, from one address.
  tokenLimits: { perMinute: 1_000, active: 100 },
  database: 'direct',
  idleAfterMs: 300,
  userLagMs: 200,
  accessLagMs: 200,
  indexReadyAfterMs: 500,
} as const;
const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const FIRST_RUN_ID = 7_000_000_001;

const root = join(import.meta.dirname, '..');
const filters = process.argv.slice(2);
const problems: string[] = [];
const scenarios = SCENARIOS.filter((scenario) =>
  filters.every((text) => JSON.stringify(scenario).includes(text)),
);
for (const scenario of scenarios) {
  await runScenario(scenario);
}
for (const problem of problems) {
  console.error(`\nProblem: ${problem}`);
}
console.log(`\n${scenarios.length} scenarios, ${problems.length} problems`);
process.exitCode = problems.length === 0 && scenarios.length > 0 ? 0 : 1;

/** Runs the workflows of a scenario one after the other, in a new project. */
async function runScenario(scenario: Scenario): Promise<void> {
  console.log(`\n=== ${scenario.name} ===`);
  const emulator = await startEmulator(EMULATOR);
  const hasPreviews = scenario.runs.some(({ lastingLogins }) => lastingLogins);
  if (hasPreviews) {
    emulator.addAccessEntry({ value: '127.0.0.1', comment: 'previews' });
  }
  let hasComment = false;
  const pullRequests: Record<number, 'open' | 'closed'> = {};
  const store = new CommentStore();
  const gitHub = await startGitHub({ repository: REPOSITORY, token: TOKEN, pullRequests, comments: store });
  try {
    for (const [index, run] of scenario.runs.entries()) {
      const problem = (text: string) => void problems.push(`${run.file}: ${text}`);
      console.log(`${run.file} (${run.event.name})`);
      pullRequests[PULL_REQUEST] = isClosed(run.event) ? 'closed' : 'open';
      await runFile(run, String(FIRST_RUN_ID + index), emulator, gitHub.url, problem);
      // All steps and runs write the same comment.
      hasComment ||= readFileSync(join(root, run.file), 'utf8').includes('comment: true');
      const expected = {
        instances: run.instances,
        comments: hasComment ? 1 : 0,
        'database users': run.lastingLogins ?? 0,
        'access list entries': (hasPreviews ? 1 : 0) + (run.sharedEntries ?? 0),
      };
      const found = {
        instances: emulator.instances().length,
        comments: store.comments.length,
        'database users': emulator.users().length,
        'access list entries': emulator.accessList().length,
      };
      if (!isDeepStrictEqual(found, expected)) {
        problem(`expected ${JSON.stringify(expected)}, but found ${JSON.stringify(found)}`);
      }
    }
  } finally {
    await gitHub.close();
    await emulator.close();
  }
}

function runFile(
  run: ScenarioRun,
  runId: string,
  emulator: Emulator,
  gitHubUrl: string,
  problem: (text: string) => void,
): Promise<void> {
  return runWorkflow({
    root,
    file: run.file,
    event: run.event,
    repository: REPOSITORY,
    runId,
    token: TOKEN,
    ...variablesAndSecrets(emulator),
    ...(run.withoutSecrets ? { secrets: {} } : {}),
    env: {
      GITHUB_API_URL: gitHubUrl,
      ...(run.credentialsInEnv ? environmentFor(emulator) : { MONGODB_ATLAS_BASE_URL: emulator.url }),
    },
    outputs: run.outputs ?? {},
    emptyOutputs: run.emptyOutputs ?? [],
    collections: run.collections ?? [],
    report: (line) => console.log(line),
    problem,
  });
}

/** All variables and secrets that the examples use. */
function variablesAndSecrets({ credentials, project }: Emulator) {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  return {
    vars: {
      ATLAS_CLIENT_ID: clientId,
      ATLAS_PROJECT_ID: project.id,
      ATLAS_PUBLIC_KEY: publicKey,
      ADDRESS_OF_OUR_NETWORK: '127.0.0.1',
    },
    secrets: { ATLAS_CLIENT_SECRET: clientSecret, ATLAS_PRIVATE_KEY: privateKey },
  };
}
