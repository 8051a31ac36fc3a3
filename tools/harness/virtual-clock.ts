import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/util/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * A clock that only sleeping moves: `sleep` goes straight to its end, calling what was due on the way. An emulator that shares it grows
 * older with the client, so that hours of waiting are over at once.
 */
export class VirtualClock implements Clock {
  #elapsed = 0;
  readonly #timers = new Set<Timer>();
  /** Every sleep that was asked for, in milliseconds. */
  readonly sleeps: number[] = [];

  now(): number {
    return Date.UTC(2026, 10, 23, 18) + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    const end = this.#elapsed + ms;
    // Others who sleep at the same time wake in the order of their ends.
    const cancelTimer = this.after(ms, () => {});
    while (this.#elapsed < end) {
      await this.#settle();
      if (signal?.aborted) {
        cancelTimer();
        throw signal.reason;
      }
      const next = Math.min(end, ...[...this.#timers].map((timer) => timer.at));
      this.#elapsed = Math.max(this.#elapsed, next);
      this.#fire();
    }
    await this.#settle();
    signal?.throwIfAborted();
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  #fire(): void {
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#elapsed)) {
      this.#timers.delete(timer);
      timer.callback();
    }
  }

  /** Lets sockets notice what a timer did (a closed connection, say) before time goes on. */
  async #settle(): Promise<void> {
    for (let turns = 0; turns < 20; turns += 1) {
      await turn();
    }
  }
}
