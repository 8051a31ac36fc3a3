/**
 * `npm run workflows [text] …`: runs the examples and the end-to-end workflow of this repository as GitHub does, with the
 * emulator. Runs the steps that use the actions, with their post phases, and skips other steps. With a text, runs only
 * scenarios with that text in their name or files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFor } from '../emulator/cli/env-file.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { CommentStore } from './harness/github-comments.ts';
import { startGitHub } from './harness/github-server.ts';
import { runWorkflow } from './workflows/run.ts';
import { isClosed, PULL_REQUEST, REPOSITORY, SCENARIOS, type Scenario } from './workflows/scenarios.ts';

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
      await runWorkflow({
        root,
        file: run.file,
        event: run.event,
        repository: REPOSITORY,
        runId: String(FIRST_RUN_ID + index),
        token: TOKEN,
        ...variablesAndSecrets(emulator),
        ...(run.withoutSecrets ? { secrets: {} } : {}),
        env: {
          GITHUB_API_URL: gitHub.url,
          ...(run.credentialsInEnv ? environmentFor(emulator) : { MONGODB_ATLAS_BASE_URL: emulator.url }),
        },
        outputs: run.outputs ?? {},
        emptyOutputs: run.emptyOutputs ?? [],
        collections: run.collections ?? [],
        report: (line) => console.log(line),
        problem,
      });
      const left = emulator.instances().map(({ name }) => name);
      if (left.length !== run.instances) {
        problem(`expected ${run.instances} instances, but found ${left.length} (${left.join(', ')})`);
      }
      // All steps and runs write the same comment.
      hasComment ||= readFileSync(join(root, run.file), 'utf8').includes('comment: true');
      if (store.comments.length !== (hasComment ? 1 : 0)) {
        problem(`there are ${store.comments.length} comments on the pull request`);
      }
      const { lastingLogins = 0 } = run;
      const [users, entries] = [emulator.users().length, emulator.accessList().length];
      if (users !== lastingLogins) {
        problem(`expected ${lastingLogins} database users, but found ${users}`);
      }
      if (entries !== (hasPreviews ? 1 : 0)) {
        problem(`found ${entries} access list entries`);
      }
    }
  } finally {
    await gitHub.close();
    await emulator.close();
  }
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
