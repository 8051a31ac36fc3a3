import { missingForeign } from '../harness/foreign.ts';
import type { Harness, Inputs } from '../harness/harness.ts';
import type { RecordingRunner } from '../harness/recording-runner.ts';
import type { DnsStub } from './dns-stub.ts';
import { heal } from './faults.ts';
import { NAME, play, type Scenario, SOURCE } from './scenarios.ts';

/** The result of a cell: success, an expected error, or a problem. */
export type Outcome =
  | { readonly mark: 's' | 'e' }
  | { readonly mark: 'X'; readonly wrong: readonly string[] };

const TIMEOUT_MS = 600_000;
const GRACE_MS = { create: 33_000, delete: 5_000, sweep: 5_000, 'search-indexes': 5_000 } as const;
const POST_MS = 365_000;

export interface FinishedRun {
  readonly scenario: Scenario;
  readonly harness: Harness;
  readonly names: DnsStub;
  readonly runner: RecordingRunner;
  /** The state of an earlier main phase. */
  readonly state: Inputs;
  readonly tookMs: number;
  /** Whether the fault was temporary, so that the run must succeed. */
  readonly mustSucceed: boolean;
}

type Check = (isOk: boolean, problem: string) => void;

/** Checks the run. Then removes the faults, runs cleanup, and checks that nothing is left. */
export async function assertOutcome(run: FinishedRun): Promise<Outcome> {
  const { harness, runner } = run;
  const { phase } = run.scenario;
  const wrong: string[] = [];
  const check: Check = (isOk, problem) => {
    if (!isOk) {
      wrong.push(problem);
    }
  };
  const failed =
    phase === 'cleanup' ? runner.annotations.some(({ level }) => level === 'warning') : runner.failed;
  checkEnd(run, failed, check);
  checkMessages(run, check);
  checkSecrets(harness, runner, check);
  check(harness.emulator.createdCount <= 1, 'more than one instance was created');
  if (phase === 'create' && !failed) {
    checkCreated(run, check);
  } else if (phase === 'create') {
    await checkCleanUp(run, check);
  } else if (phase === 'search-indexes') {
    await checkSearchIndexes(run, failed, check);
  } else {
    await checkRemoved(run, failed, check);
  }
  for (const missing of missingForeign(harness.emulator)) {
    check(false, missing);
  }
  return wrong.length > 0 ? { mark: 'X', wrong } : { mark: failed ? 'e' : 's' };
}

/** Checks whether and when the run ended, and how many problems it reported. */
function checkEnd(
  { scenario, runner, tookMs, mustSucceed }: FinishedRun,
  failed: boolean,
  check: Check,
): void {
  const { phase } = scenario;
  const levels = runner.annotations.map(({ level }) => level);
  const errors = levels.filter((level) => level === 'error').length;
  check(!(mustSucceed && failed), 'it failed, although the fault was temporary');
  const isQuiet = levels.length === 0 || phase === 'sweep' || phase === 'cleanup';
  check(!mustSucceed || isQuiet, 'it reports a fault that was temporary');
  check(phase !== 'cleanup' || !runner.failed, 'post failed the job');
  check(phase === 'sweep' || errors === (runner.failed ? 1 : 0), `there are ${errors} errors`);
  const limit = phase === 'cleanup' ? POST_MS : TIMEOUT_MS + GRACE_MS[phase];
  check(tookMs <= limit, `it took ${tookMs} ms`);
}

function checkMessages({ scenario, runner }: FinishedRun, check: Check): void {
  for (const { level, message } of runner.annotations) {
    check(/[.)]$/.test(message) && !/\n|^\s+at /m.test(message), `not a sentence: ${message}`);
    check(!message.startsWith('The action itself failed'), `a bug: ${message}`);
    const mustName = scenario.phase === 'create' && level === 'error';
    check(!mustName || message.startsWith('Failed to '), `the message does not say what failed: ${message}`);
  }
}

function checkCreated({ scenario, harness, runner }: FinishedRun, check: Check): void {
  const instance = harness.emulator.instances().find(({ name }) => name === NAME);
  check(instance !== undefined && instance.id === runner.outputs.id, 'the outputs are of another instance');
  check(Boolean(runner.outputs.standardSrv), 'there is no connection string');
  const restores = scenario.inputs['restore-from'] !== undefined;
  const jobs = harness.emulator.restoreJobs().filter(({ status }) => status === 'COMPLETED');
  check(jobs.length === (restores ? 1 : 0), `there are ${jobs.length} completed restore jobs`);
  check(instance?.tags['data-pending'] === undefined, 'the instance still waits for its data');
}

/** Runs post without the fault, and checks that it removes everything but an instance that was adopted. */
async function checkCleanUp({ scenario, harness, names, runner }: FinishedRun, check: Check): Promise<void> {
  await heal(harness, names);
  await play(harness, scenario.login, 'cleanup', {}, runner.saved);
  const adopted = scenario.prepare !== undefined;
  const left = leftovers(harness).filter((one) => !adopted || !one.startsWith('instance'));
  check(left.length === 0, `left: ${left}`);
}

async function checkSearchIndexes(run: FinishedRun, failed: boolean, check: Check): Promise<void> {
  const { scenario, harness, names, runner } = run;
  if (failed) {
    await heal(harness, names);
    const again = await play(harness, scenario.login, scenario.phase, scenario.inputs);
    check(!again.failed, 'a second run does not go on');
  } else {
    const indexes: { created: boolean }[] = JSON.parse(runner.outputs.indexes ?? '[]');
    const areCreated = indexes.every(({ created }) => created);
    check(areCreated, 'an index of the step is not "created"');
  }
  const states = harness.emulator.searchIndexes().map(({ name, status }) => `${name} ${status}`);
  check(states.sort().join() === 'default READY,vectors READY', `the indexes are ${states}`);
}

/** Checks that a clean-up, a delete or a sweep has left nothing, after a second run without the fault if it failed. */
async function checkRemoved(run: FinishedRun, failed: boolean, check: Check): Promise<void> {
  const { scenario, harness, names, state } = run;
  const { phase, login, inputs } = scenario;
  if (failed) {
    await heal(harness, names);
    await play(harness, login, phase, inputs, state);
  }
  // Entries are those of jobs, which expire. So does a user of a job that a failed sweep could not remove.
  const counts = (one: string) =>
    one.startsWith('instance') ||
    phase === 'cleanup' ||
    (one.startsWith('a database user') && !(phase === 'sweep' && failed));
  const left = leftovers(harness).filter(counts);
  check(left.length === 0, `left: ${left}`);
}

/** Resources of the repository that still exist. */
function leftovers({ emulator }: Harness): string[] {
  return [
    ...emulator
      .instances()
      .filter(({ name, stateName }) => ![SOURCE, 'foreign'].includes(name) && stateName !== 'DELETING')
      .map(({ name }) => `instance ${name}`),
    ...emulator
      .users()
      .filter(({ username }) => username !== 'foreign')
      .map(() => 'a database user'),
    ...emulator
      .accessList()
      .filter(({ comment }) => comment !== 'foreign')
      .map(({ value }) => `entry ${value}`),
  ];
}

function checkSecrets({ emulator }: Harness, runner: RecordingRunner, check: Check): void {
  const seen = JSON.stringify([
    runner.log,
    runner.annotations,
    runner.saved['clean-up'],
    runner.summary,
    emulator.instances(),
  ]);
  const { clientSecret, privateKey } = emulator.credentials;
  const secrets = [clientSecret, privateKey, ...runner.masks.filter((mask) => mask.length >= 16)];
  check(!secrets.some((secret) => seen.includes(secret)), 'a secret is visible');
}
