import type { EmulatorOptions } from '../../emulator/index.ts';
import type { Phase } from '../../src/main.ts';
import { type AuthMethod, inputsFor } from '../emulator-inputs.ts';
import { seedForeign } from '../harness/foreign.ts';
import { Harness, type Inputs, OURS } from '../harness/harness.ts';
import type { RecordingRunner } from '../harness/recording-runner.ts';
import { HOST } from './dns-stub.ts';

/** An action whose requests fail one by one. */
export interface Scenario {
  readonly name: string;
  readonly phase: Phase;
  readonly login: AuthMethod;
  readonly inputs: Inputs;
  readonly emulator?: EmulatorOptions;
  /** Runs before the action, without faults. Returns the state of a main phase. */
  readonly prepare?: (harness: Harness, login: AuthMethod) => Promise<Inputs> | Inputs;
}

/** The name of the instance in all scenarios. */
export const NAME = 'main-shop';
/** The name of the cluster whose data is restored. */
export const SOURCE = 'staging';
const ACCESS = { 'database-user': 'true', 'allow-ip': 'runner' };
const LASTING = { 'database-user': 'true', 'database-user-lifetime': 'instance' };
const TIMEOUT = '10m';
const HOUR_MS = 3_600_000;
const common = { name: NAME, timeout: TIMEOUT };
const slow = { idleAfterMs: 10_000, accessLagMs: 2_000 };

const INDEXES = [
  {
    database: 'shop',
    collectionName: 'products',
    name: 'default',
    definition: { mappings: { dynamic: true } },
  },
  {
    database: 'shop',
    collectionName: 'products',
    name: 'vectors',
    type: 'vectorSearch',
    definition: { fields: [{ type: 'vector', path: 'embedding', numDimensions: 3, similarity: 'cosine' }] },
  },
];

/** Starts an emulator with resources of another owner. */
export async function openHarness(options: EmulatorOptions = {}): Promise<Harness> {
  const harness = await Harness.open(options);
  seedForeign(harness.emulator);
  return harness;
}

/** Runs a phase with debug logging. It uses a host name for the emulator, so that DNS lookups can fail. */
export async function play(
  harness: Harness,
  login: AuthMethod,
  phase: Phase,
  inputs: Inputs,
  state?: Inputs,
): Promise<RecordingRunner> {
  const { emulator } = harness;
  const { runner } = await harness.run(
    phase,
    { 'base-url': emulator.url.replace('127.0.0.1', HOST), ...inputs },
    { login: inputsFor(emulator, login), state, environment: { RUNNER_DEBUG: '1' } },
  );
  return runner;
}

/** Runs create, and returns its state. */
async function created(harness: Harness, login: AuthMethod, inputs: Inputs): Promise<Inputs> {
  return (await play(harness, login, 'create', { ...common, ...inputs })).saved;
}

const postOfAll = { 'delete-after-job': 'true', ...ACCESS };

export const scenarios: readonly Scenario[] = [
  { name: 'create', phase: 'create', login: 'service-account', inputs: common, emulator: slow },
  { name: 'create, API key', phase: 'create', login: 'api-key', inputs: common, emulator: slow },
  {
    name: 'create, with access',
    phase: 'create',
    login: 'service-account',
    inputs: { ...common, ...ACCESS },
    emulator: slow,
  },
  {
    name: 'create, project by name',
    phase: 'create',
    login: 'service-account',
    inputs: { ...common, project: 'emulated+project' },
  },
  {
    name: 'create, serverless',
    phase: 'create',
    login: 'service-account',
    inputs: { ...common, 'instance-type': 'serverless' },
    emulator: slow,
  },
  {
    name: 'create, adopting',
    phase: 'create',
    login: 'service-account',
    inputs: common,
    prepare({ emulator }) {
      emulator.addInstance({ name: NAME, tags: OURS });
      return {};
    },
  },
  {
    name: 'create, restoring',
    phase: 'create',
    login: 'service-account',
    inputs: { ...common, 'restore-from': SOURCE },
    emulator: { ...slow, restoredAfterMs: 20_000, snapshots: [{ instance: SOURCE }] },
  },
  {
    name: 'create, restoring an adopted instance',
    phase: 'create',
    login: 'api-key',
    inputs: { ...common, 'restore-from': SOURCE, 'if-exists': 'restore' },
    emulator: { restoredAfterMs: 20_000, snapshots: [{ instance: SOURCE }] },
    prepare({ emulator }) {
      emulator.addInstance({ name: NAME, tags: OURS });
      return {};
    },
  },
  {
    name: 'create, with a lasting login',
    phase: 'create',
    login: 'service-account',
    inputs: { ...common, ...LASTING, 'allow-ip': 'runner' },
    emulator: slow,
  },
  {
    name: 'post, removing everything',
    phase: 'cleanup',
    login: 'service-account',
    inputs: {},
    prepare: (harness, login) => created(harness, login, postOfAll),
  },
  {
    name: 'post, after an interrupted main',
    phase: 'cleanup',
    login: 'api-key',
    inputs: {},
    async prepare(harness, login) {
      const saved = await created(harness, login, {
        'delete-after-job': 'true',
        'termination-protection': 'true',
      });
      const record = JSON.parse(saved['clean-up'] ?? '{}');
      const leftovers = { ...record.leftovers, deletes: 'created', lookAgain: true };
      return { ...saved, 'clean-up': JSON.stringify({ ...record, leftovers }) };
    },
  },
  {
    name: 'delete, waiting',
    phase: 'delete',
    login: 'service-account',
    inputs: { ...common, wait: 'true' },
    emulator: { deletedAfterMs: 5_000 },
    prepare: (harness, login) => created(harness, login, LASTING),
  },
  {
    name: 'delete by force, API key',
    phase: 'delete',
    login: 'api-key',
    inputs: { ...common, force: 'true' },
    prepare: (harness, login) => created(harness, login, { 'termination-protection': 'true' }),
  },
  {
    name: 'search-indexes',
    phase: 'search-indexes',
    login: 'service-account',
    inputs: { ...common, indexes: JSON.stringify(INDEXES) },
    emulator: { indexReadyAfterMs: 4_000 },
    prepare({ emulator }) {
      emulator.addInstance({ name: NAME, tags: OURS });
      return {};
    },
  },
  {
    name: 'sweep',
    phase: 'sweep',
    login: 'service-account',
    inputs: {
      timeout: TIMEOUT,
      'closed-pull-requests': 'false',
      'deleted-branches': 'false',
      'older-than': '1s',
    },
    async prepare(harness, login) {
      const saved = await created(harness, login, LASTING);
      const scopes = [{ name: 'gone', type: 'CLUSTER' as const }];
      const labels = { ...OURS, 'instance-id': '65f0c1d2e3a4b5c6d7e8f901', 'instance-name': 'gone' };
      harness.emulator.addUser({ username: 'lasting', labels, scopes });
      harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
      // Old enough, even if the clock is set back.
      await harness.clock.sleep(20 * HOUR_MS);
      return saved;
    },
  },
];
