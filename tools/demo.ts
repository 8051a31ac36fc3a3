/** `npm run demo`: the action at work, as a runner runs it, against an Atlas that is emulated on this machine. */
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmulator } from '../emulator/index.ts';
import { inputsFor } from './emulated.ts';
import { findSecrets, type StepOptions, type StepResult, startStep } from './local-runner/index.ts';

const IDLE_AFTER_MS = 3_000;
const USE_MS = 5_000;
const USER_LAG_MS = 4_000;
const ACCESS_LAG_MS = 1_000;
const TIMEOUT_MS = 60_000;
const actionFile = join(import.meta.dirname, '../action.yml');
const disappointments: string[] = [];

const emulator = await startEmulator({
  idleAfterMs: IDLE_AFTER_MS,
  database: 'direct',
  userLagMs: USER_LAG_MS,
  accessLagMs: ACCESS_LAG_MS,
});
const { clientId, clientSecret } = emulator.credentials;
try {
  console.log(
    `An emulated Atlas listens on ${emulator.url}; a new instance takes ${IDLE_AFTER_MS / 1000} s.`,
  );
  await succeed();
  await fail();
} finally {
  await emulator.close();
}
for (const disappointment of disappointments) console.error(`Not as it should be: ${disappointment}`);
process.exitCode = disappointments.length === 0 ? 0 : 1;

/** One job: the action creates an instance, and cleans up behind itself when the job is over. */
async function succeed(): Promise<void> {
  const pullRequest = { number: 42, head: { ref: 'feature' }, base: { ref: 'main' } };
  const job: StepOptions = {
    actionFile,
    inputs: {
      ...inputsFor(emulator, 'service-account'),
      tags: 'team=demo',
      'database-user': 'true',
      'allow-ip': 'runner',
      'wait-for': 'ready',
    },
    event: { name: 'pull_request', payload: { pull_request: pullRequest } },
  };
  const main = await show('A job for pull request 42 creates an instance, and lets itself in', job);
  expectThat(main.conclusion === 'success', 'main did not succeed');
  expectThat(emulator.instances().length === 1, 'there is not one instance after main');
  title('Its outputs');
  for (const [name, value] of Object.entries(main.outputs)) console.log(`${name}=${hide(value, main.masks)}`);
  title('Its summary, in Markdown');
  console.log(main.summary.trim());

  await useDatabase(main.outputs.connectionString ?? '');

  const post = await show('The job is over: post', { ...job, phase: 'post', state: main.state });
  expectThat(post.conclusion === 'success', 'post did not succeed');
  expectThat(emulator.users().length === 0, 'the database user is still there after post');
  expectThat(emulator.accessList().length === 0, 'the access list is still open after post');
  showRequests(0);
}

/** What the next step of the job does with the outputs. */
async function useDatabase(connectionString: string): Promise<void> {
  title('The next step writes a document through connectionString, and reads it back');
  const client = new MongoClient(connectionString, { serverSelectionTimeoutMS: USE_MS });
  try {
    const orders = client.db('shop').collection('orders');
    const { insertedId } = await orders.insertOne({ item: 'lamp', price: 42 });
    const found = await orders.findOne({ _id: insertedId });
    console.log(JSON.stringify(found));
    expectThat(found?.item === 'lamp', 'the document was not read back');
  } catch (error) {
    expectThat(false, `the database could not be used: ${(error as Error).message}`);
  } finally {
    await client.close();
  }
}

/** What a user sees who got something wrong. */
async function fail(): Promise<void> {
  const inputs = inputsFor(emulator, 'service-account');
  const before = emulator.requests.length;
  const badInput = await show('A job with wrong inputs', {
    actionFile,
    inputs: { ...inputs, provider: 'ACME', timeout: 'soon' },
  });
  expectThat(badInput.conclusion === 'failure', 'wrong inputs did not fail');
  expectThat(emulator.requests.length === before, 'wrong inputs led to a request');

  const wrongKey = await show('A job with a wrong secret', {
    actionFile,
    inputs: { ...inputs, 'client-secret': 'mdb_sa_sk_wrong0123456789' },
  });
  expectThat(wrongKey.conclusion === 'failure', 'a wrong secret did not fail');
  showRequests(before);
}

/** Runs a step and prints its log as it comes. */
async function show(what: string, options: StepOptions): Promise<StepResult> {
  title(what);
  const step = startStep({ ...options, timeoutMs: TIMEOUT_MS });
  step.onLine((line) => console.log(line));
  const result = await step.result;
  console.log(
    `(${result.conclusion}, exit code ${result.exitCode}, ${(result.durationMs / 1000).toFixed(1)} s)`,
  );
  const { username = '', password = '', connectionString = '' } = result.outputs;
  const own = [username, password, connectionString];
  const given = [clientId, clientSecret, options.inputs?.['client-secret'] ?? ''];
  const leaks = findSecrets(result, [...given, ...own], ['username', 'password', 'connectionString']);
  for (const { where, form } of leaks) expectThat(false, `a secret can be read in: ${where} (${form})`);
  return result;
}

function showRequests(from: number): void {
  title('What Atlas was asked');
  for (const { method, path, status } of emulator.requests.slice(from)) {
    console.log(`${String(status).padEnd(4)}${method.padEnd(7)}${path}`);
  }
}

function title(text: string): void {
  console.log(`\n=== ${text} ===`);
}

function hide(text: string, secrets: string[]): string {
  return secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text);
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) disappointments.push(otherwise);
}
