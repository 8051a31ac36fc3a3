import { TITLE } from '../types.ts';
import type { Clock } from '../util/clock.ts';
import { formatDuration } from '../util/format.ts';
import type { Runner } from './runner.ts';

/** A group of the log. Times are relative to the start of the step. */
export interface Group {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Writes progress to a grouped log, and records the time of each group. */
export class LogProgress {
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #started: number;
  #current: { title: string; startMs: number } | undefined;
  readonly #completed: Group[] = [];

  constructor(runner: Runner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    this.#started = clock.elapsed();
  }

  group(title: string): void {
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

  /** Ends the current group, if there is one. */
  end(): void {
    if (this.#current) {
      const group = { ...this.#current, endMs: this.#elapsed() };
      this.#completed.push(group);
      this.#current = undefined;
      this.#runner.endGroup();
      this.#runner.info(`${group.title}: ${formatDuration(group.endMs - group.startMs)}`);
    }
  }

  get groups(): readonly Group[] {
    return this.#completed;
  }

  #elapsed(): number {
    return this.#clock.elapsed() - this.#started;
  }
}
