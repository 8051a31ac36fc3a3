import {
  type Emulator,
  type EmulatorClock,
  type EmulatorOptions,
  startEmulator,
} from '../../emulator/index.ts';
import { type Phase, runPhase } from '../../src/main.ts';
import { inputsFor } from '../emulator-inputs.ts';
import { type Interruption, interrupt } from './interruption.ts';
import { KillableClock } from './killable-clock.ts';
import { RecordingRunner } from './recording-runner.ts';
import { seededRandom } from './seeded-random.ts';
import { VirtualClock } from './virtual-clock.ts';

/** The variables of a run for a pushed branch. */
export const RUN = {
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_REPOSITORY_ID: '123456789',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'octocat',
} as const;

/** The tags of an instance that belongs to the repository of `RUN`. */
export const OURS = {
  'managed-by': 'ephemeral-atlas',
  'github-repository-id': RUN.GITHUB_REPOSITORY_ID,
  'github-owner': 'octo-org',
  'github-repository': 'shop',
};

/** The tags of an instance of a mirror: the same repository, but on another server. */
export const MIRROR = { ...OURS, 'github-server': 'git.example.com' };

const SEED = 20_261_123;

export type Inputs = Readonly<Record<string, string>>;

/** What a run is given besides its inputs. */
export interface RunOptions {
  /** The service account if it is left out. */
  readonly login?: Inputs | undefined;
  /** What an earlier phase saved. */
  readonly state?: Inputs | undefined;
  readonly environment?: Inputs | undefined;
  readonly interruption?: Interruption | undefined;
}

/** How a run of a phase ended. */
export interface Run {
  readonly phase: Phase;
  readonly inputs: Inputs;
  readonly ended: 'success' | 'failure' | 'killed';
  readonly runner: RecordingRunner;
  /** What was saved when the run ended or was killed. */
  readonly saved: Inputs;
}

/** An emulator, and a simulated clock that it shares with the phases that run against it in this process. */
export class Harness {
  readonly clock: VirtualClock;
  readonly emulator: Emulator;
  readonly #random: () => number;

  protected constructor(clock: VirtualClock, emulator: Emulator, random: () => number) {
    this.clock = clock;
    this.emulator = emulator;
    this.#random = random;
  }

  /** Starts an emulator; the same seed gives every run the same randomness. */
  static async open(options: EmulatorOptions = {}, seed: number = SEED): Promise<Harness> {
    const clock = new VirtualClock();
    const emulator = await startEmulator({ clock: steadyClock(clock), ...options });
    return new Harness(clock, emulator, seededRandom(seed));
  }

  get serviceAccount(): Inputs {
    return inputsFor(this.emulator, 'service-account');
  }

  get apiKey(): Inputs {
    return inputsFor(this.emulator, 'api-key');
  }

  /** A runner that passes inputs on, the service account among them unless others are given. */
  runner(
    inputs: Inputs = {},
    login: Inputs = this.serviceAccount,
    state: Inputs = {},
    environment: Inputs = {},
  ): RecordingRunner {
    const all = { project: this.emulator.project.id, 'base-url': this.emulator.url, ...login, ...inputs };
    return new RecordingRunner({ ...RUN, ...environment, ...variablesOf(all) }, state);
  }

  /** Runs a phase to its end, or to its interruption. */
  async run(
    phase: Phase,
    inputs: Inputs = {},
    { login, state, environment, interruption }: RunOptions = {},
  ): Promise<Run> {
    // The runner may pass the inputs of another action to the post phase, so it gets only those that a test passes.
    const runner =
      phase === 'cleanup'
        ? new RecordingRunner({ ...RUN, ...environment, ...variablesOf(inputs) }, state)
        : this.runner(inputs, login, state, environment);
    const clock = new KillableClock(this.clock);
    const interrupted = interruption && interrupt(this.emulator, runner, clock, interruption);
    await Promise.race([runPhase(phase, { runner, clock, random: this.#random }), clock.stopped]);
    interrupted?.stop();
    const ended = clock.killed ? 'killed' : runner.failed ? 'failure' : 'success';
    const saved = interrupted?.savedWhenKilled() ?? { ...runner.saved };
    return { phase, inputs, ended, runner, saved };
  }

  /** Runs the main phase of create. */
  async create(inputs?: Inputs, login?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    return (await this.run('create', inputs, { login, environment })).runner;
  }

  /** Runs the post phase of create with the state that its main phase left, and with the inputs of another action. */
  async cleanUp(state: Inputs, inputs?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    return (await this.run('cleanup', inputs, { state, environment })).runner;
  }

  /** Runs the delete action. */
  async delete(inputs?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    return (await this.run('delete', inputs, { environment })).runner;
  }

  /** Runs the sweep action; `apiUrl` is where GitHub is. */
  async sweep(inputs?: Inputs, apiUrl?: string, login?: Inputs): Promise<RecordingRunner> {
    const environment = apiUrl ? { GITHUB_API_URL: apiUrl } : {};
    return (await this.run('sweep', inputs, { login, environment })).runner;
  }

  /** Runs the search-indexes action. */
  async searchIndexes(inputs?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    return (await this.run('search-indexes', inputs, { environment })).runner;
  }

  /** The requests so far, as `operation status`. */
  get requests(): string[] {
    return this.emulator.requests.map(({ operation, status }) => `${operation} ${status}`);
  }

  /** The number of requests so far for operations whose name starts with a text. */
  countRequests(operation: string): number {
    return this.requests.filter((request) => request.startsWith(operation)).length;
  }

  close(): Promise<void> {
    return this.emulator.close();
  }
}

function variablesOf(inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** The clock of Atlas, which is another machine: its time of day does not jump with the runner's. */
function steadyClock(clock: VirtualClock): EmulatorClock {
  const offset = clock.now() - clock.elapsed();
  return {
    now: () => offset + clock.elapsed(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
  };
}
