import type { Fault } from '../../emulator/index.ts';
import type { Phase } from '../../src/main.ts';
import type { Inputs, Run } from '../../tools/harness/harness.ts';
import type { Interruption } from '../../tools/harness/interruption.ts';
import fc from '../support/fast-check.ts';
import { type History, SOURCE } from './history.ts';
import { checkAccessList, checkMeeting, checkStep, look } from './invariants.ts';

/** Nothing is expected in advance: what must hold is asked of the emulator after every step. */
type Model = Record<string, never>;
type Command = fc.AsyncCommand<Model, History>;

function command(words: string, act: (history: History) => Promise<readonly Run[]>): Command {
  return {
    check: () => true,
    async run(_model, history) {
      const before = look(history.harness);
      checkStep(history.harness, before, await act(history));
      checkAccessList(history);
    },
    toString: () => words,
  };
}

const text = (value: unknown) => JSON.stringify(value).replaceAll('"', '');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const name = fc.constantFrom('pr-1', 'pr-2', 'main');

const createInputs: fc.Arbitrary<Inputs> = fc
  .record({
    name,
    timeout: fc.constantFrom('1m', '20m'),
    'expires-in': optional(fc.constantFrom('1h', '3d')),
    'delete-after-job': optional(fc.constant('true')),
    'on-failure': optional(fc.constant('keep')),
    'wait-for': optional(fc.constant('none')),
    'if-exists': optional(fc.constant('fail')),
    'termination-protection': optional(fc.constant('true')),
    'database-user': optional(fc.constant('true')),
    'allow-ip': optional(fc.constantFrom('runner', '203.0.113.7')),
    'database-user-lifetime': optional(fc.constant('instance')),
    'restore-from': optional(fc.constant(SOURCE)),
  })
  .map((inputs) => {
    const set = Object.entries(inputs).filter(([, value]) => value !== undefined);
    return withoutConflicts(Object.fromEntries(set) as Inputs);
  });

/** Leaves out what is not allowed together; a restore sometimes puts the data of an adopted instance back. */
function withoutConflicts(inputs: Inputs): Inputs {
  const { 'database-user-lifetime': lifetime, 'restore-from': source, ...rest } = inputs;
  const hasUser = rest['database-user'] !== undefined;
  const restores = source !== undefined && rest['wait-for'] !== 'none';
  const putsBack = restores && rest.timeout === '20m' && rest['if-exists'] === undefined;
  return {
    ...rest,
    ...(lifetime !== undefined && hasUser ? { 'database-user-lifetime': lifetime } : {}),
    ...(restores ? { 'restore-from': source } : {}),
    ...(putsBack ? { 'if-exists': 'restore' } : {}),
  };
}

/** A run of a repository with the same name and ID on another server, to which nothing belongs. */
const MIRROR_RUN = { GITHUB_SERVER_URL: 'https://github.example.org' };
const SWEEP_OLD = { 'closed-pull-requests': 'false', 'deleted-branches': 'false', 'older-than': '1s' };

const INDEXES = JSON.stringify([
  { database: 'shop', collectionName: 'orders', name: 'default', definition: {} },
]);

const interruption: fc.Arbitrary<Interruption | undefined> = optional(
  fc.record({
    how: fc.constantFrom('kill before', 'kill after', 'cancel before', 'cancel after'),
    request: fc.integer({ min: 1, max: 8 }),
  }),
);

const OPERATIONS = [
  'token',
  'createFlexCluster',
  'getFlexCluster',
  'updateFlexCluster',
  'deleteFlexCluster',
  'createDatabaseUser',
  'createAccessList',
  'listAccessList',
  'listSnapshots',
  'createRestoreJob',
  'getRestoreJob',
  'listSearchIndexes',
  'createSearchIndex',
];
const FAULTS: Fault[] = [
  { kind: 'reset' },
  { kind: 'reset', afterWork: true },
  { kind: 'rate-limit', retryAfterSeconds: 5 },
  { kind: 'html', status: 503 },
  { kind: 'truncated-json' },
  { kind: 'hang' },
];

/** Faults in the work of one operation: the answer promises what does not come true, or not for good. */
const WORK_FAULTS: Fault[] = [
  { kind: 'forgotten-delete', operation: 'deleteFlexCluster' },
  { kind: 'undone-delete', operation: 'deleteFlexCluster', delayMs: 20_000 },
  { kind: 'lost-entries', operation: 'createAccessList' },
  { kind: 'late-status', operation: 'createAccessList', delayMs: 4_000 },
  { kind: 'failed-restore', operation: 'createRestoreJob' },
  { kind: 'failed-index', operation: 'createSearchIndex' },
];

/** Requests that take something away or over: while one of them waits for its retry, another run acts. */
const TAKING = ['deleteFlexCluster', 'updateFlexCluster', 'deleteAccessListEntry', 'createAccessList'];

/** Runs an action on the instance that another run creates or adopts while a request of the first waits for its retry. */
async function meet(
  history: History,
  phase: Phase,
  operation: string,
  inputs: Inputs,
): Promise<readonly Run[]> {
  const mains = history.runs.filter((run) => run.phase === 'create' && run.inputs.name === inputs.name);
  const main = mains.at(-1);
  if (phase === 'cleanup' && !main) {
    return [];
  }
  const { emulator } = history.harness;
  let other: Promise<Run> | undefined;
  // Only the refusal may happen to the request: between a look and what rests on it there is no time that Atlas would guard.
  emulator.clearFaults();
  emulator.addFault({ kind: 'rate-limit', retryAfterSeconds: 5, operation });
  const stop = emulator.onRequest((moment) => {
    if (moment.operation !== operation || moment.when !== 'before' || other !== undefined) {
      return;
    }
    other = history.play('create', inputs);
    return other.then(() => {});
  });
  const name = inputs.name ?? '';
  const own: Readonly<Record<Phase, Inputs>> = {
    create: { name, timeout: '1m', 'allow-ip': '203.0.113.7' },
    cleanup: {},
    delete: { name },
    sweep: { 'closed-pull-requests': 'false' },
    'search-indexes': { name, indexes: INDEXES },
  };
  const run = await history.play(phase, own[phase], phase === 'cleanup' ? { state: main?.saved ?? {} } : {});
  stop();
  emulator.clearFaults();
  const met = await other;
  if (met) {
    checkMeeting(history.harness, run, met);
  }
  return met ? [run, met] : [run];
}

/** Every step that a history can take. */
export const commands: fc.Arbitrary<Command>[] = [
  fc
    .tuple(createInputs, interruption)
    .map(([inputs, cut]) =>
      command(`create ${text(inputs)}${cut ? ` ${text(cut)}` : ''}`, async (history) => [
        await history.play('create', inputs, { interruption: cut }),
      ]),
    ),
  fc
    .tuple(createInputs, createInputs)
    .map(([one, two]) =>
      command(`create at once ${text(one)} ${text(two)}`, (history) =>
        Promise.all([history.play('create', one), history.play('create', two)]),
      ),
    ),
  fc.tuple(fc.nat(), interruption).map(([which, cut]) =>
    command(`post of run ${which}${cut ? ` ${text(cut)}` : ''}`, async (history) => {
      const mains = history.runs.filter(({ phase }) => phase === 'create');
      const main = mains[which % Math.max(1, mains.length)];
      return main ? [await history.play('cleanup', {}, { state: main.saved, interruption: cut })] : [];
    }),
  ),
  fc
    .record({ name, force: fc.constantFrom('true', 'false'), wait: fc.constantFrom('true', 'false') })
    .map((inputs) =>
      command(`delete ${text(inputs)}`, async (history) => [await history.play('delete', inputs)]),
    ),
  fc
    .record({ name, wait: fc.constantFrom('true', 'false') })
    .map((inputs) =>
      command(`search-indexes ${text(inputs)}`, async (history) => [
        await history.play('search-indexes', { timeout: '1m', indexes: INDEXES, ...inputs }),
      ]),
    ),
  fc
    .constantFrom<Inputs>({}, { 'older-than': '1h' }, { 'dry-run': 'true', 'older-than': '1s' })
    .map((inputs) =>
      command(`sweep ${text(inputs)}`, async (history) => [
        await history.play('sweep', { 'closed-pull-requests': 'false', ...inputs }),
      ]),
    ),
  name.map((instance) =>
    command(`a mirror on another server: delete ${instance}`, async (history) => [
      await history.play('delete', { name: instance }, { environment: MIRROR_RUN }),
    ]),
  ),
  fc.constant(
    command('a mirror on another server: sweep', async (history) => [
      await history.play('sweep', SWEEP_OLD, { environment: MIRROR_RUN }),
    ]),
  ),
  fc.constantFrom('octo-org/shop', 'octo-org/store', 'new-org/shop').map((repository) =>
    command(`the repository becomes ${repository}`, async (history) => {
      history.repository = repository;
      return [];
    }),
  ),
  fc.tuple(fc.constantFrom(...OPERATIONS), fc.constantFrom(...FAULTS)).map(([operation, fault]) =>
    command(`fault ${operation} ${text(fault)}`, async (history) => {
      history.harness.emulator.addFault({ ...fault, operation });
      return [];
    }),
  ),
  fc.constantFrom(...WORK_FAULTS).map((fault) =>
    command(`fault ${text(fault)}`, async (history) => {
      history.harness.emulator.addFault(fault);
      return [];
    }),
  ),
  fc
    .tuple(
      fc.constantFrom<Phase>('create', 'cleanup', 'delete', 'sweep'),
      fc.constantFrom(...TAKING),
      createInputs,
    )
    .map(([phase, operation, inputs]) =>
      command(`${phase}, and while ${operation} waits for its retry, create ${text(inputs)}`, (history) =>
        meet(history, phase, operation, inputs),
      ),
    ),
  fc.constantFrom(60_000, 3_600_000, 86_400_000).map((ms) =>
    command(`${ms / 60_000} minutes go by`, async (history) => {
      await history.harness.clock.sleep(ms);
      return [];
    }),
  ),
];
