/** `npm run demo`: runs the action as a GitHub runner does, with the emulator. */
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmulator } from '../emulator/index.ts';
import { inputsFor } from './emulator-inputs.ts';
import { findSecrets, type StepOptions, type StepResult, startStep } from './local-runner/index.ts';

const IDLE_AFTER_MS = 3_000;
const USE_MS = 5_000;
const USER_LAG_MS = 4_000;
const ACCESS_LAG_MS = 1_000;
const TIMEOUT_MS = 60_000;
const actionFile = join(import.meta.dirname, '../action.yml');
const problems: string[] = [];

const emulator = await startEmulator({
  idleAfterMs: IDLE_AFTER_MS,
  database: 'direct',
  userLagMs: USER_LAG_MS,
  accessLagMs: ACCESS_LAG_MS,
});
const { clientId, clientSecret } = emulator.credentials;
try {
  console.log(
    `The Atlas emulator listens on ${emulator.url}; a new instance takes ${IDLE_AFTER_MS / 1000} s.`,
  );
  await demoSuccess();
  await demoFailures();
} finally {
  await emulator.close();
}
for (const problem of problems) console.error(`Problem: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** A job that creates an instance, uses it, and removes its access in the post phase. */
async function demoSuccess(): Promise<void> {
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
  const main = await runAndPrint('A job for pull request 42 creates an instance with access', job);
  check(main.conclusion === 'success', 'main failed');
  check(emulator.instances().length === 1, 'there is not exactly one instance after main');
  printTitle('Its outputs');
  for (const [name, value] of Object.entries(main.outputs)) console.log(`${name}=${hide(value, main.masks)}`);
  printTitle('Its job summary, in Markdown');
  console.log(main.summary.trim());

  await useDatabase(main.outputs.connectionString ?? '');

  const post = await runAndPrint('The post phase at the end of the job', {
    ...job,
    phase: 'post',
    state: main.state,
  });
  check(post.conclusion === 'success', 'post failed');
  check(emulator.users().length === 0, 'the database user still exists after post');
  check(emulator.accessList().length === 0, 'the access list entry still exists after post');
  printRequests(0);
}

/** The next step of the job, which uses the outputs. */
async function useDatabase(connectionString: string): Promise<void> {
  printTitle('The next step writes a document with connectionString, and reads it');
  const client = new MongoClient(connectionString, { serverSelectionTimeoutMS: USE_MS });
  try {
    const orders = client.db('shop').collection('orders');
    const { insertedId } = await orders.insertOne({ item: 'lamp', price: 42 });
    const found = await orders.findOne({ _id: insertedId });
    console.log(JSON.stringify(found));
    check(found?.item === 'lamp', 'the document could not be read');
  } catch (error) {
    check(false, `the database could not be used: ${(error as Error).message}`);
  } finally {
    await client.close();
  }
}

/** Jobs with typical mistakes. */
async function demoFailures(): Promise<void> {
  const inputs = inputsFor(emulator, 'service-account');
  const before = emulator.requests.length;
  const badInput = await runAndPrint('A job with invalid inputs', {
    actionFile,
    inputs: { ...inputs, provider: 'ACME', timeout: 'soon' },
  });
  check(badInput.conclusion === 'failure', 'the job with invalid inputs did not fail');
  check(emulator.requests.length === before, 'the job with invalid inputs sent a request');

  const wrongSecret = await runAndPrint('A job with a wrong secret', {
    actionFile,
    inputs: { ...inputs, 'client-secret': 'mdb_sa_sk_wrong0123456789' },
  });
  check(wrongSecret.conclusion === 'failure', 'the job with a wrong secret did not fail');
  printRequests(before);
}

/** Runs a step, prints its log, and checks that no secret is visible. */
async function runAndPrint(title: string, options: StepOptions): Promise<StepResult> {
  printTitle(title);
  const step = startStep({ ...options, timeoutMs: TIMEOUT_MS });
  step.onLine((line) => console.log(line));
  const result = await step.result;
  console.log(
    `(${result.conclusion}, exit code ${result.exitCode}, ${(result.durationMs / 1000).toFixed(1)} s)`,
  );
  const { username = '', password = '', connectionString = '' } = result.outputs;
  const secretOutputs = [username, password, connectionString];
  const secretInputs = [clientId, clientSecret, options.inputs?.['client-secret'] ?? ''];
  const secrets = [...secretInputs, ...secretOutputs];
  const leaks = findSecrets(result, secrets, ['username', 'password', 'connectionString']);
  for (const { where, form } of leaks) check(false, `a secret is visible in: ${where} (${form})`);
  return result;
}

function printRequests(from: number): void {
  printTitle('The requests to Atlas');
  for (const { method, path, status } of emulator.requests.slice(from)) {
    console.log(`${String(status).padEnd(4)}${method.padEnd(7)}${path}`);
  }
}

function printTitle(text: string): void {
  console.log(`\n=== ${text} ===`);
}

function hide(text: string, secrets: string[]): string {
  return secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text);
}

function check(isOk: boolean, problem: string): void {
  if (!isOk) problems.push(problem);
}
