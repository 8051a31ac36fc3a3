import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import type { Clock } from '../../src/util/clock.ts';
import { seedForeign } from '../../tools/harness/foreign.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

const PHASES = { create: 'create', post: 'cleanup', delete: 'delete', sweep: 'sweep' } as const;
export type ActionName = keyof typeof PHASES;
export type Inputs = Readonly<Record<string, string>>;

/** What interrupts a run, and at which of its requests. */
export interface Interruption {
  readonly how: 'kill before' | 'kill after' | 'cancel';
  readonly request: number;
}

/** What a run of an action came to. */
export interface Run {
  readonly action: ActionName;
  readonly inputs: Inputs;
  readonly ended: 'success' | 'failure' | 'killed';
  readonly runner: RecordingRunner;
  /** What was saved when the run ended or was killed. */
  readonly saved: Inputs;
}

/** A process that can be killed: from then on its time stands still, and it comes to nothing more. */
class KillableClock implements Clock {
  readonly #clock: VirtualClock;
  readonly #onDeath: () => void;
  dead = false;

  constructor(clock: VirtualClock, onDeath: () => void) {
    this.#clock = clock;
    this.#onDeath = onDeath;
  }

  now(): number {
    return this.#clock.now();
  }

  elapsed(): number {
    return this.#clock.elapsed();
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.dead) await this.#clock.sleep(ms, signal);
    if (this.dead) {
      this.#onDeath();
      await new Promise(() => {});
    }
  }

  after(ms: number, callback: () => void): () => void {
    return this.#clock.after(ms, callback);
  }
}

/** An emulated Atlas with its time, and everything that ran against it. */
export class Harness {
  readonly clock: VirtualClock;
  readonly emulator: Emulator;
  readonly runs: Run[] = [];

  private constructor(clock: VirtualClock, emulator: Emulator) {
    this.clock = clock;
    this.emulator = emulator;
  }

  static async open(idleAfterMs: number, deletedAfterMs: number): Promise<Harness> {
    const clock = new VirtualClock();
    const emulator = await startEmulator({ clock, idleAfterMs, deletedAfterMs, accessLagMs: 1_000 });
    seedForeign(emulator);
    return new Harness(clock, emulator);
  }

  /** Runs an action to its end, or to its interruption. */
  async play(
    action: ActionName,
    inputs: Inputs,
    { state = {}, interruption }: { state?: Inputs; interruption?: Interruption | undefined } = {},
  ): Promise<Run> {
    const { credentials, project, url } = this.emulator;
    const all = {
      project: project.id,
      'base-url': url,
      'client-id': credentials.clientId,
      'client-secret': credentials.clientSecret,
      ...inputs,
    };
    const variables = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const environment = {
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '1',
    };
    const runner = new RecordingRunner({ ...environment, ...Object.fromEntries(variables) }, state);
    let died = () => {};
    const death = new Promise<'killed'>((resolve) => {
      died = () => resolve('killed');
    });
    const clock = new KillableClock(this.clock, () => died());
    let saved: Inputs | undefined;
    let requests = 0;
    const stop = this.emulator.onRequest(({ when }) => {
      if (clock.dead) throw new Error('the process is dead');
      requests += when === 'before' ? 1 : 0;
      if (!interruption || requests !== interruption.request) return;
      if (interruption.how === 'cancel') {
        runner.cancel();
      } else if (interruption.how === `kill ${when}`) {
        clock.dead = true;
        saved = { ...runner.saved };
        throw new Error('the process is killed');
      }
    });
    const end = runPhase(PHASES[action], { runner, clock, random: Math.random }).then(() => 'ended' as const);
    const ended = await Promise.race([end, death]);
    stop();
    const outcome = ended === 'killed' || clock.dead ? 'killed' : runner.failed ? 'failure' : 'success';
    const run = { action, inputs, ended: outcome, runner, saved: saved ?? { ...runner.saved } } as const;
    this.runs.push(run);
    return run;
  }
}
