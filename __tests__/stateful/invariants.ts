import type { Emulator, InstanceView, UserView } from '../../emulator/index.ts';
import type { Leftovers } from '../../src/runner/state.ts';
import { missingForeign } from '../../tools/harness/foreign.ts';
import type { Harness, Run } from '../../tools/harness/harness.ts';
import { type History, SOURCE } from './history.ts';

/** What was there before a step. */
export interface Before {
  /** The instances of ours, by id. */
  readonly instances: ReadonlyMap<string, InstanceView>;
  /** The database users that do not expire. */
  readonly lastingUsers: readonly UserView[];
}

export function look({ emulator }: Harness): Before {
  return {
    instances: new Map(ourInstances(emulator).map((each) => [each.id, each])),
    lastingUsers: emulator.users().filter(({ deleteAfterDate }) => deleteAfterDate === undefined),
  };
}

/** The instances that runs have created. */
export function ourInstances(emulator: Emulator): InstanceView[] {
  return emulator.instances().filter(({ name }) => !['foreign', SOURCE].includes(name));
}

/** Checks what must hold after every step: see the guarantees in README. */
export function checkStep(harness: Harness, before: Before, runs: readonly Run[]): void {
  const { emulator } = harness;
  const has = (holds: boolean, otherwise: string) => {
    if (!holds) {
      throw new Error(otherwise);
    }
  };
  for (const missing of missingForeign(emulator)) {
    has(false, missing);
  }
  const names = emulator.instances().map(({ name }) => name);
  has(new Set(names).size === names.length, 'there are two instances of one name');

  for (const run of runs) {
    checkRun(harness, run, has);
  }
  const source = emulator.instances().find(({ name }) => name === SOURCE);
  has(source?.stateName === 'IDLE' && Object.keys(source.tags).length === 0, 'the source was changed');
  const [only] = runs;
  if (runs.length === 1 && only) {
    checkLastingUsers(harness, before, only, has);
    for (const lost of [...before.instances.values()].filter(({ id }) => !aliveIds(harness).has(id))) {
      has(
        lost.stateName === 'DELETING' || mayDelete(only, lost),
        `${only.phase} deleted ${lost.name}, which it may not`,
      );
    }
  }
}

/** Checks that every entry of ours has an expiry, and that no entry is gone that a job still needs. */
export function checkAccessList({ harness, jobs }: History): void {
  const entries = harness.emulator.accessList();
  for (const { comment, deleteAfterDate } of entries) {
    if (comment?.startsWith('ephemeral-atlas') && deleteAfterDate === undefined) {
      throw new Error('an entry has no expiry');
    }
  }
  for (const [{ inputs }, until] of jobs) {
    const value = inputs['allow-ip'] === 'runner' ? '127.0.0.1' : inputs['allow-ip'];
    const entry = entries.find((each) => each.value === value);
    if (harness.clock.now() < until && (entry?.deleteAfterDate ?? 0) < until) {
      throw new Error(`a job has lost its entry ${value}`);
    }
  }
}

/** Checks that a run did not take away what another run took over while the first waited for a retry. */
export function checkMeeting(harness: Harness, run: Run, other: Run): void {
  const { id } = other.runner.outputs;
  if (run.phase === 'delete' || other.ended !== 'success' || !id) {
    return;
  }
  const extended = other.inputs['expires-in'] !== undefined;
  // What had expired and was not extended still is sweep's to delete.
  if (run.phase === 'sweep' && !extended) {
    return;
  }
  // The run may have taken it over again after the other.
  const tags = harness.emulator.instances().find((each) => each.id === id)?.tags;
  if (!tags || !aliveIds(harness).has(id)) {
    throw new Error(`${run.phase} deleted what another run had taken over: ${other.inputs.name}`);
  }
}

/** Only create replaces logins that last as long as an instance; every other phase leaves those of instances that live on. */
function checkLastingUsers(
  { emulator }: Harness,
  { lastingUsers }: Before,
  run: Run,
  has: (holds: boolean, otherwise: string) => void,
): void {
  if (run.phase === 'create' || run.phase === 'delete') {
    return;
  }
  const now = new Set(emulator.users().map(({ username }) => username));
  const ids = ourInstances(emulator)
    .filter(({ stateName }) => stateName !== 'DELETING')
    .map(({ id }) => id);
  // Post revokes the login of its own step if the step did not succeed.
  const left = leftoversIn(run.runner.state('clean-up'));
  const ownerToken = left?.access ? left.claim.createdBy : undefined;
  for (const { username, labels } of lastingUsers) {
    const lives = ids.includes(labels['instance-id'] ?? '');
    const isOwn = ownerToken !== undefined && labels['github-run'] === ownerToken;
    has(
      !lives || isOwn || now.has(username),
      `${run.phase} took away the login of an instance that lives on`,
    );
  }
}

function checkRun({ emulator }: Harness, run: Run, has: (holds: boolean, otherwise: string) => void): void {
  const { runner, phase, ended } = run;
  const errors = runner.annotations.filter(({ level }) => level === 'error');
  if (ended !== 'killed' && phase !== 'sweep') {
    has(errors.length === (ended === 'failure' ? 1 : 0), `${phase} has ${errors.length} errors`);
  }
  has(phase !== 'cleanup' || ended !== 'failure', 'post failed the job');
  for (const { message } of runner.annotations) {
    has(!message.includes('The action itself failed'), `a defect: ${message}`);
    has(!/\n\s+at /.test(message), `a stack trace: ${message}`);
  }
  const seen = JSON.stringify([
    runner.log,
    runner.annotations,
    runner.saved['clean-up'],
    runner.summary,
    emulator.instances(),
    emulator.accessList(),
  ]);
  const secrets = [emulator.credentials.clientSecret, ...runner.masks.filter((mask) => mask.length >= 16)];
  has(!secrets.some((secret) => seen.includes(secret)), `${phase} shows a secret`);
  if (phase === 'create' && ended === 'success') {
    has(Boolean(runner.outputs.id && runner.outputs.name && runner.outputs.projectId), 'outputs are missing');
    has(
      run.inputs['wait-for'] === 'none' || Boolean(runner.outputs.standardSrv),
      'there is no connection string',
    );
    const { restored, created, id } = runner.outputs;
    const restores = run.inputs['restore-from'] !== undefined;
    has(restored === 'false' || restores, 'something was restored');
    has(restored === 'true' || created === 'false' || !restores, 'a new instance was not restored');
    const instance = emulator.instances().find((each) => each.id === id);
    // Only the step that holds the instance marks its data as complete.
    const holds = isHeldBy(run, instance);
    has(
      !restores || !holds || instance?.tags['data-pending'] === undefined,
      'the data is still to be restored',
    );
  }
}

/** Whether a workflow run was the last one to create or adopt an instance. */
function isHeldBy({ runner }: Run, instance: InstanceView | undefined): boolean {
  return Boolean(instance?.tags['github-run']?.startsWith(`${runner.environment.GITHUB_RUN_ID}-`));
}

/** What the main phase saved for post; undefined if it saved nothing. */
function leftoversIn(saved: string | undefined): Leftovers | undefined {
  return saved ? (JSON.parse(saved) as SavedRecord).leftovers : undefined;
}

interface SavedRecord {
  readonly leftovers: Leftovers;
}

function aliveIds({ emulator }: Harness): Set<string> {
  return new Set(
    emulator
      .instances()
      .filter(({ stateName }) => stateName !== 'DELETING')
      .map(({ id }) => id),
  );
}

/** Whether a run may delete an instance: by its name, its age, or because the very step holds it; a mirror may delete none. */
function mayDelete({ phase, inputs, saved, runner }: Run, { name, tags }: InstanceView): boolean {
  if (runner.environment.GITHUB_SERVER_URL !== undefined) {
    return false;
  }
  if (phase === 'delete') {
    return name === inputs.name;
  }
  if (phase === 'sweep') {
    return true;
  }
  const claim = leftoversIn(phase === 'cleanup' ? runner.state('clean-up') : saved['clean-up'])?.claim;
  const holds = claim !== undefined && [claim.createdBy, claim.adoptedBy].includes(tags['github-run'] ?? '');
  // What a create finds is never its own to delete, unless it adopted it first and is to delete what it holds.
  return phase === 'cleanup' ? holds : inputs['delete-after-job'] === 'true' && inputs.name === name;
}
