import type { Clock } from '../../src/util/clock.ts';

interface PendingSleep {
  readonly at: number;
  readonly resolve: () => void;
}

/**
 * A clock for concurrent tasks. When all of them sleep, it advances to the end of the next sleep, so that simulated hours
 * take no time, and tasks continue in the same order as in real time.
 */
export class VirtualClock implements Clock {
  #elapsed = 0;
  #running = 0;
  readonly #sleeps = new Set<PendingSleep>();

  now(): number {
    return Date.UTC(2026, 10, 23, 18) + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** Runs a task that uses this clock. */
  async join<T>(task: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await task();
    } finally {
      this.#pause();
    }
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => {
      this.#sleeps.add({ at: this.#elapsed + ms, resolve });
      this.#pause();
    });
    signal?.throwIfAborted();
  }

  /** Never calls back: requests take no simulated time, so they never time out. */
  after(): () => void {
    return () => {};
  }

  /** A task sleeps or has ended. If no other task is running, the next sleep ends. */
  #pause(): void {
    this.#running -= 1;
    if (this.#running > 0 || this.#sleeps.size === 0) return;
    const [first] = [...this.#sleeps].sort((a, b) => a.at - b.at);
    if (!first) return;
    this.#sleeps.delete(first);
    this.#elapsed = Math.max(this.#elapsed, first.at);
    this.#running += 1;
    first.resolve();
  }
}
