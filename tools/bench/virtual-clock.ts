import type { Clock } from '../../src/util/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock for many who work at once: time goes on only when all of them sleep, and then to the next who wakes. So hours go by at once, and
 * in the same order as they would in reality.
 */
export class VirtualClock implements Clock {
  #elapsed = 0;
  #busy = 0;
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return Date.UTC(2026, 10, 23, 18) + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** Adds somebody who works until the promise settles. */
  async join<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#rest();
    }
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => {
      this.#sleepers.add({ at: this.#elapsed + ms, wake: resolve });
      this.#rest();
    });
    signal?.throwIfAborted();
  }

  /** Nobody is kept waiting here while time stands still, so no limit is ever reached. */
  after(): () => void {
    return () => {};
  }

  #rest(): void {
    this.#busy -= 1;
    if (this.#busy > 0 || this.#sleepers.size === 0) return;
    const [first] = [...this.#sleepers].sort((a, b) => a.at - b.at);
    if (!first) return;
    this.#sleepers.delete(first);
    this.#elapsed = Math.max(this.#elapsed, first.at);
    this.#busy += 1;
    first.wake();
  }
}
