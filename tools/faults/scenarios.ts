import type { EmulatorOptions } from '../../emulator/index.ts';
import type { ActionName, Harness, Inputs } from './harness.ts';

/** An action whose requests fail one by one. */
export interface Scenario {
  readonly name: string;
  readonly action: ActionName;
  readonly login: 'service-account' | 'api-key';
  readonly inputs: Inputs;
  readonly emulator?: EmulatorOptions;
  /** Runs before the action, without faults. Returns the state of a main phase. */
  readonly prepare?: (harness: Harness) => Promise<Inputs> | Inputs;
}

/** The ownership tags of the repository. */
export const OURS = {
  'managed-by': 'ephemeral-atlas',
  'github-owner': 'octo-org',
  'github-repository': 'shop',
};

/** The name of the instance in all scenarios. */
export const NAME = 'main-shop';
const ACCESS = { 'database-user': 'true', 'allow-ip': 'runner' };
const TIMEOUT = '10m';
const HOUR_MS = 3_600_000;
const common = { name: NAME, timeout: TIMEOUT };
const slow = { idleAfterMs: 10_000, accessLagMs: 2_000 };

/** Runs create, and returns its state. */
async function created(harness: Harness, inputs: Inputs): Promise<Inputs> {
  return (await harness.play('create', { ...common, ...inputs })).saved;
}

const postOfAll = { 'delete-after-job': 'true', ...ACCESS };

export const scenarios: readonly Scenario[] = [
  { name: 'create', action: 'create', login: 'service-account', inputs: common, emulator: slow },
  { name: 'create, API key', action: 'create', login: 'api-key', inputs: common, emulator: slow },
  {
    name: 'create, with access',
    action: 'create',
    login: 'service-account',
    inputs: { ...common, ...ACCESS },
    emulator: slow,
  },
  {
    name: 'create, project by name',
    action: 'create',
    login: 'service-account',
    inputs: { ...common, project: 'emulated+project' },
  },
  {
    name: 'create, serverless',
    action: 'create',
    login: 'service-account',
    inputs: { ...common, 'instance-type': 'serverless' },
    emulator: slow,
  },
  {
    name: 'create, adopting',
    action: 'create',
    login: 'service-account',
    inputs: common,
    prepare({ emulator }) {
      emulator.addInstance({ name: NAME, tags: OURS });
      return {};
    },
  },
  {
    name: 'post, removing everything',
    action: 'post',
    login: 'service-account',
    inputs: { ...common, ...postOfAll },
    prepare: (harness) => created(harness, postOfAll),
  },
  {
    name: 'post, after an interrupted main',
    action: 'post',
    login: 'api-key',
    inputs: { ...common, 'termination-protection': 'true' },
    async prepare(harness) {
      const saved = await created(harness, { 'delete-after-job': 'true', 'termination-protection': 'true' });
      return { ...saved, claim: JSON.stringify({ ...JSON.parse(saved.claim ?? '{}'), finished: false }) };
    },
  },
  {
    name: 'delete, waiting',
    action: 'delete',
    login: 'service-account',
    inputs: { ...common, wait: 'true' },
    emulator: { deletedAfterMs: 5_000 },
    prepare: (harness) => created(harness, ACCESS),
  },
  {
    name: 'delete by force, API key',
    action: 'delete',
    login: 'api-key',
    inputs: { ...common, force: 'true' },
    prepare: (harness) => created(harness, { 'termination-protection': 'true' }),
  },
  {
    name: 'sweep',
    action: 'sweep',
    login: 'service-account',
    inputs: { timeout: TIMEOUT, 'closed-pull-requests': 'false', 'older-than': '1s' },
    async prepare(harness) {
      const saved = await created(harness, ACCESS);
      harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
      // Old enough, even if the clock is set back.
      await harness.clock.sleep(20 * HOUR_MS);
      return saved;
    },
  },
];
