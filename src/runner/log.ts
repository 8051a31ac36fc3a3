import type { Clock } from '../util/clock.ts';
import { formatDuration } from '../util/format.ts';
import type { Runner } from './runner.ts';

/** A phase of a step, on a time line that starts at 0. */
export interface Phase {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Turns what is reported into a grouped log, and keeps how long each phase took. */
export class LogProgress {
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #started: number;
  #open: { title: string; startMs: number } | undefined;
  readonly #done: Phase[] = [];

  constructor(runner: Runner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    this.#started = clock.elapsed();
  }

  phase(title: string): void {
    this.end();
    this.#open = { title, startMs: this.#elapsed() };
    this.#runner.startGroup(title);
  }

  info(message: string): void {
    this.#runner.info(message);
  }

  warn(message: string): void {
    this.#runner.warning(message, 'Ephemeral MongoDB Atlas');
  }

  /** Ends the phase that is open, if one is. */
  end(): void {
    if (this.#open) {
      const phase = { ...this.#open, endMs: this.#elapsed() };
      this.#done.push(phase);
      this.#open = undefined;
      this.#runner.endGroup();
      this.#runner.info(`${phase.title}: ${formatDuration(phase.endMs - phase.startMs)}`);
    }
  }

  get phases(): readonly Phase[] {
    return this.#done;
  }

  #elapsed(): number {
    return this.#clock.elapsed() - this.#started;
  }
}
