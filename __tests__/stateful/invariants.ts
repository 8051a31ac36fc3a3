import type { InstanceView } from '../../emulator/index.ts';
import { missingForeign } from '../../tools/harness/foreign.ts';
import type { Harness, Run } from '../../tools/harness/harness.ts';

/** What was there before a step. */
export type Before = ReadonlyMap<string, InstanceView>;

/** The instances of ours, by id. */
export function look({ emulator }: Harness): Before {
  return new Map(
    emulator
      .instances()
      .filter(({ name }) => name !== 'foreign')
      .map((each) => [each.id, each]),
  );
}

/** Checks what must hold after every step: see the guarantees in README. */
export function checkStep(harness: Harness, before: Before, runs: readonly Run[]): void {
  const { emulator } = harness;
  const has = (holds: boolean, otherwise: string) => {
    if (!holds) throw new Error(otherwise);
  };
  for (const missing of missingForeign(emulator)) {
    has(false, missing);
  }
  const names = emulator.instances().map(({ name }) => name);
  has(new Set(names).size === names.length, 'there are two instances of one name');

  for (const run of runs) {
    checkRun(harness, run, has);
  }
  const [only] = runs;
  if (runs.length === 1 && only) {
    for (const lost of [...before.values()].filter(({ id }) => !aliveIds(harness).has(id))) {
      has(
        lost.stateName === 'DELETING' || mayDelete(only, lost),
        `${only.phase} deleted ${lost.name}, which it may not`,
      );
    }
  }
}

/** Checks that a run did not take away what another run took over while the first waited for a retry. */
export function checkMeeting(harness: Harness, run: Run, other: Run): void {
  const { id } = other.runner.outputs;
  if (run.phase === 'delete' || other.ended !== 'success' || !id) return;
  const extended = other.inputs['expires-in'] !== undefined;
  // What had expired and was not extended still is sweep's to delete.
  if (run.phase === 'sweep' && !extended) return;
  // The run may have taken it over again after the other.
  const tags = harness.emulator.instances().find((each) => each.id === id)?.tags;
  if (!tags || !aliveIds(harness).has(id)) {
    throw new Error(`${run.phase} deleted what another run had taken over: ${other.inputs.name}`);
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
    runner.saved,
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
  }
}

function aliveIds({ emulator }: Harness): Set<string> {
  return new Set(
    emulator
      .instances()
      .filter(({ stateName }) => stateName !== 'DELETING')
      .map(({ id }) => id),
  );
}

/** Whether a run may delete an instance: by its name, its age, or because the very step holds it. */
function mayDelete({ phase, inputs, saved, runner }: Run, { name, tags }: InstanceView): boolean {
  if (phase === 'delete') return name === inputs.name;
  if (phase === 'sweep') return true;
  const held = (phase === 'cleanup' ? runner.state('claim') : saved.claim) || '{}';
  const { ownerToken } = JSON.parse(held) as { ownerToken?: string };
  const holds = ownerToken !== undefined && tags['github-run'] === ownerToken;
  // What a create finds is never its own to delete, unless it adopted it first and is to delete what it holds.
  return phase === 'cleanup' ? holds : inputs['delete-after-job'] === 'true' && inputs.name === name;
}
