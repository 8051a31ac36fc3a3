import { TITLE } from '../types.ts';
import type { Clock } from '../util/clock.ts';
import { formatDuration } from '../util/format.ts';
import type { Runner } from './runner.ts';

/** A phase of a step. Times are relative to the start of the step. */
export interface Phase {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Writes progress to a grouped log, and records the time of each phase. */
export class LogProgress {
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #started: number;
  #current: { title: string; startMs: number } | undefined;
  readonly #completed: Phase[] = [];

  constructor(runner: Runner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    this.#started = clock.elapsed();
  }

  phase(title: string): void {
    this.end();
    this.#current = { title, startMs: this.#elapsed() };
    this.#runner.startGroup(title);
  }

  info(message: string): void {
    this.#runner.info(message);
  }

  warn(message: string): void {
    this.#runner.warning(message, TITLE);
  }

  /** Ends the current phase, if there is one. */
  end(): void {
    if (this.#current) {
      const phase = { ...this.#current, endMs: this.#elapsed() };
      this.#completed.push(phase);
      this.#current = undefined;
      this.#runner.endGroup();
      this.#runner.info(`${phase.title}: ${formatDuration(phase.endMs - phase.startMs)}`);
    }
  }

  get phases(): readonly Phase[] {
    return this.#completed;
  }

  #elapsed(): number {
    return this.#clock.elapsed() - this.#started;
  }
}
