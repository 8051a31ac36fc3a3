import type { Clock } from '../../src/util/clock.ts';

/** The clock of a process that can be killed: after that, its time stands still. */
export class KillableClock implements Clock {
  readonly #clock: Clock;
  readonly #stopped = Promise.withResolvers<void>();
  #killed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get killed(): boolean {
    return this.#killed;
  }

  kill(): void {
    this.#killed = true;
  }

  /** Resolves at the next sleep of a killed process, which then does nothing more. */
  get stopped(): Promise<void> {
    return this.#stopped.promise;
  }

  now(): number {
    return this.#clock.now();
  }

  elapsed(): number {
    return this.#clock.elapsed();
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.#killed) {
      await this.#clock.sleep(ms, signal);
    }
    if (this.#killed) {
      this.#stopped.resolve();
      await new Promise(() => {});
    }
  }

  after(ms: number, callback: () => void): () => void {
    return this.#clock.after(ms, callback);
  }
}
