import { main as post } from '../../src/cleanup.ts';
import type { Clock } from '../../src/clock.ts';
import { main as create } from '../../src/create.ts';
import { main as remove } from '../../src/delete.ts';
import { main as sweep } from '../../src/sweep.ts';
import { RecordingRunner } from '../support/recording-runner.ts';
import { runAs } from './callers.ts';
import type { WorldClock } from './clock.ts';

const ACTIONS = { create, post, delete: remove, sweep } as const;
export type ActionName = keyof typeof ACTIONS;
export type Inputs = Readonly<Record<string, string>>;

/** After a cancel, the runner ends the process by force so much later. */
const FORCE_AFTER_MS = 10_000;

/** What a process is started with. */
export interface Start {
  readonly number: number;
  readonly action: ActionName;
  /** What the step was given, without what every step of this world is given. */
  readonly inputs: Inputs;
  /** The name of the instance that the step is about. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly state: Inputs;
}

/** A runner to which a dead process can save nothing. */
class ProcessRunner extends RecordingRunner {
  dead = false;
  /** The marks under which the step claimed an instance. */
  readonly marks = new Set<string>();

  override saveState(name: string, value: string): void {
    if (!this.dead) {
      super.saveState(name, value);
      if (name === 'claim' && value) {
        this.marks.add((JSON.parse(value) as { runMark: string }).runMark);
      }
    }
  }
}

/** One run of an action as a process of its own: it can be killed, and then it sends nothing, saves nothing and comes to nothing more. */
export class Process implements Clock {
  readonly start: Start;
  readonly runner: ProcessRunner;
  readonly #clock: WorldClock;
  readonly #random: () => number;
  readonly startedAt: number;
  readonly #aborts = new Set<() => void>();
  #cancelForce: () => void = () => {};
  /** Requests that have reached the emulator. */
  requests = 0;
  ended: 'success' | 'failure' | 'killed' | undefined;
  endedAt = Number.NaN;
  cancelledAt: number | undefined;
  /** Other processes that lived at the same time. */
  readonly alongside = new Set<Process>();
  /** What it last saw of the tags of an instance, by name. */
  readonly seen = new Map<string, Readonly<Record<string, string>>>();

  constructor(start: Start, clock: WorldClock, random: () => number) {
    this.start = start;
    this.#clock = clock;
    this.#random = random;
    this.startedAt = clock.elapsed();
    this.runner = new ProcessRunner(start.environment, start.state);
  }

  get number(): number {
    return this.start.number;
  }

  get dead(): boolean {
    return this.runner.dead;
  }

  /** Runs the action to its end, or until it is killed. */
  async run(): Promise<void> {
    await runAs(this, () =>
      ACTIONS[this.start.action]({ runner: this.runner, clock: this, random: this.#random }),
    );
    this.#cancelForce();
    this.ended ??= this.runner.failed ? 'failure' : 'success';
    this.endedAt = this.#clock.elapsed();
  }

  kill(): void {
    if (this.ended === undefined) {
      this.runner.dead = true;
      this.ended = 'killed';
      for (const abort of this.#aborts) {
        abort();
      }
    }
  }

  cancel(): void {
    if (this.ended === undefined && this.cancelledAt === undefined) {
      this.cancelledAt = this.#clock.elapsed();
      this.#cancelForce = this.#clock.after(FORCE_AFTER_MS, () => this.kill());
      this.runner.cancel();
    }
  }

  now(): number {
    return this.#clock.now();
  }

  elapsed(): number {
    return this.#clock.elapsed();
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#live();
    const death = new AbortController();
    const abort = () => death.abort(new Error('the process is dead'));
    this.#aborts.add(abort);
    try {
      await this.#clock.sleep(ms, signal ? AbortSignal.any([signal, death.signal]) : death.signal);
    } finally {
      this.#aborts.delete(abort);
    }
    this.#live();
  }

  /** Every request begins with its timer, and ends with taking it back. */
  after(ms: number, callback: () => void): () => void {
    this.#live();
    const { requests } = this.#clock;
    const cancelTimer = this.#clock.after(ms, callback);
    this.#aborts.add(callback);
    requests.sent += 1;
    return () => {
      cancelTimer();
      if (this.#aborts.delete(callback)) {
        requests.sent -= 1;
      }
    };
  }

  #live(): void {
    if (this.dead) {
      throw new Error('the process is dead');
    }
  }
}
