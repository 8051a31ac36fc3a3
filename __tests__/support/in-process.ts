import { afterEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** The variables of a run for a pushed branch. */
export const RUN = {
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'octocat',
} as const;

export type Inputs = Readonly<Record<string, string>>;

/** An emulator and a clock that it shares with the steps that are run against it, in this process. */
export class Harness {
  readonly clock: VirtualClock;
  readonly emulator: Emulator;

  private constructor(clock: VirtualClock, emulator: Emulator) {
    this.clock = clock;
    this.emulator = emulator;
  }

  /** Starts an emulator that stops with the test. */
  static async open(options: EmulatorOptions = {}): Promise<Harness> {
    const clock = new VirtualClock();
    const emulator = await startEmulator({ clock, ...options });
    running.push(emulator);
    return new Harness(clock, emulator);
  }

  get serviceAccount(): Inputs {
    const { clientId, clientSecret } = this.emulator.credentials;
    return { 'client-id': clientId, 'client-secret': clientSecret };
  }

  get apiKey(): Inputs {
    const { publicKey, privateKey } = this.emulator.credentials;
    return { 'public-key': publicKey, 'private-key': privateKey };
  }

  /** A runner that passes inputs on, the service account among them unless others are given. */
  runner(
    inputs: Inputs = {},
    login: Inputs = this.serviceAccount,
    state: Inputs = {},
    environment: Inputs = {},
  ): RecordingRunner {
    const all = { project: this.emulator.project.id, 'base-url': this.emulator.url, ...login, ...inputs };
    const variables = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    return new RecordingRunner({ ...RUN, ...environment, ...Object.fromEntries(variables) }, state);
  }

  /** Runs the main phase of create. */
  async create(inputs?: Inputs, login?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    const runner = this.runner(inputs, login, {}, environment);
    await runPhase('create', { runner, clock: this.clock, random: Math.random });
    return runner;
  }

  /** Runs the post phase of create with the state that its main phase left. */
  async cleanUp(state: Inputs, inputs?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    const runner = this.runner(inputs, this.serviceAccount, state, environment);
    await runPhase('cleanup', { runner, clock: this.clock, random: Math.random });
    return runner;
  }

  /** Runs the delete action. */
  async delete(inputs?: Inputs, environment?: Inputs): Promise<RecordingRunner> {
    const runner = this.runner(inputs, this.serviceAccount, {}, environment);
    await runPhase('delete', { runner, clock: this.clock, random: Math.random });
    return runner;
  }

  /** Runs the sweep action; `apiUrl` is where GitHub is. */
  async sweep(inputs?: Inputs, apiUrl?: string, login?: Inputs): Promise<RecordingRunner> {
    const runner = this.runner(inputs, login, {}, apiUrl ? { GITHUB_API_URL: apiUrl } : {});
    await runPhase('sweep', { runner, clock: this.clock, random: Math.random });
    return runner;
  }

  /** The requests so far, as `operation status`. */
  get requests(): string[] {
    return this.emulator.requests.map(({ operation, status }) => `${operation} ${status}`);
  }
}
