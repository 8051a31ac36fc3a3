/**
 * `npm run demo`: runs the actions as a GitHub runner does, with an emulated Atlas on this machine: no account, no money, no network.
 * A pull request gets a database with the data of another one and a search index, a test queries it, the next push adopts it, and it is
 * deleted when the pull request is closed. Takes about 10 seconds.
 */
import { join } from 'node:path';
import { styleText } from 'node:util';
import { MongoClient } from 'mongodb';
import { startEmulator } from '../emulator/index.ts';
import { inputsFor } from './emulator-inputs.ts';
import { findSecrets, type StepOptions, type StepResult, startStep } from './local-runner/index.ts';

const STEP_TIMEOUT_MS = 60_000;
const CONNECT_MS = 5_000;
const root = join(import.meta.dirname, '..');
const PULL_REQUEST = { number: 42, head: { ref: 'feature', repo: { full_name: 'octo-org/octo-repo' } } };
const LAMP = { _id: 1, item: 'lamp', price: 42 };
const INDEX = {
  database: 'shop',
  collectionName: 'orders',
  name: 'default',
  definition: { mappings: { dynamic: true } },
};
const ACCESS = { 'database-user': 'true', 'allow-ip': 'runner', 'wait-for': 'ready' };

const problems: string[] = [];
const emulator = await startEmulator({
  database: 'direct',
  idleAfterMs: 1_500,
  userLagMs: 500,
  accessLagMs: 500,
  restoredAfterMs: 1_000,
  indexReadyAfterMs: 1_000,
  deletedAfterMs: 1_000,
});
emulator.addSnapshot({ instance: 'staging', documents: { shop: { orders: [LAMP] } } });
try {
  console.log(`The Atlas emulator listens on ${emulator.url}.`);
  await showMistakes();
  await showPullRequest();
} finally {
  await emulator.close();
}
title('Result');
for (const problem of problems) {
  show(false, problem);
}
if (problems.length === 0) {
  show(true, `Atlas got ${emulator.requests.length} requests, and no secret was visible anywhere.`);
}
process.exitCode = problems.length === 0 ? 0 : 1;

async function showMistakes(): Promise<void> {
  const invalid = await runAction('A step with invalid inputs fails before any request', 'action.yml', {
    provider: 'ACME',
    timeout: 'soon',
  });
  check(invalid.conclusion === 'failure', 'Both mistakes are reported at once');
  check(emulator.requests.length === 0, 'Atlas got no request');
}

async function showPullRequest(): Promise<void> {
  const inputs = { ...ACCESS, 'restore-from': 'staging' };
  const first = await runAction(
    'Pull request 42 gets a database with the data of "staging"',
    'action.yml',
    inputs,
  );
  check(first.outputs.restored === 'true', 'The data of "staging" is restored');
  await query(first);

  const search = await runAction('A search index', 'search-indexes/action.yml', {
    indexes: JSON.stringify([INDEX]),
  });
  check(search.conclusion === 'success', 'The index can be queried');

  await runPost(first, inputs);
  check(emulator.users().length === 0, 'At the end of the job, its database user is removed');

  const second = await runAction('The next push adopts the database', 'action.yml', inputs);
  check(second.outputs.id === first.outputs.id, 'It is the same database, with another login');
  await query(second);
  await runPost(second, inputs);

  const closed = await runAction('The pull request is closed', 'delete/action.yml', { wait: 'true' });
  check(closed.outputs.deleted === 'true', 'The delete action deletes the database');
  const left = emulator.instances().map(({ name }) => name);
  check(left.join() === 'staging', `Only "staging" is left`);
}

/** A query of the next step of the job, with its connection string. */
async function query({ outputs }: StepResult): Promise<void> {
  const client = new MongoClient(outputs.connectionString ?? '', { serverSelectionTimeoutMS: CONNECT_MS });
  const orders = client.db('shop').collection('orders');
  const found = await orders.findOne({ item: LAMP.item }).finally(() => client.close());
  check(found?.price === LAMP.price, `A query in the next step finds ${JSON.stringify(found)}`);
}

function runAction(name: string, action: string, inputs: Record<string, string>): Promise<StepResult> {
  title(name);
  return run(optionsFor(action, inputs));
}

/** The post phase of the create action, at the end of the job. */
function runPost({ state }: StepResult, inputs: Record<string, string>): Promise<StepResult> {
  title('The job ends');
  return run({ ...optionsFor('action.yml', inputs), phase: 'post', state });
}

function optionsFor(action: string, inputs: Record<string, string>): StepOptions {
  return {
    actionFile: join(root, action),
    inputs: { ...inputsFor(emulator, 'service-account'), ...inputs },
    event: { name: 'pull_request', payload: { pull_request: PULL_REQUEST } },
    timeoutMs: STEP_TIMEOUT_MS,
  };
}

/** Runs a step, prints its log, and checks that no secret is visible. */
async function run(options: StepOptions): Promise<StepResult> {
  const step = startStep(options);
  step.onLine(showLine);
  const result = await step.result;
  const { username = '', password = '', connectionString = '' } = result.outputs;
  const secrets = [emulator.credentials.clientSecret, username, password, connectionString];
  for (const { where, form } of findSecrets(result, secrets, ['username', 'password', 'connectionString'])) {
    check(false, `A secret is visible in: ${where} (${form})`);
  }
  return result;
}

function check(isOk: boolean, statement: string): void {
  show(isOk, statement);
  if (!isOk) {
    problems.push(statement);
  }
}

function title(text: string): void {
  console.log(`\n${styleText('bold', text)}`);
}

function show(isOk: boolean, statement: string): void {
  console.log(`  ${isOk ? styleText('green', '✓') : styleText('red', '✗')} ${statement}`);
}

/** A line of a step's log. */
function showLine(line: string): void {
  const [, command, group = ''] = /^##\[(\w+)\](.*)$/.exec(line) ?? [];
  if (command === undefined) {
    console.log(styleText('dim', `  ${line}`));
  } else if (command === 'group') {
    console.log(`  ${styleText('cyan', group)}`);
  }
}
