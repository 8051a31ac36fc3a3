import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** So many turns of the event loop in which nothing happens mean that nothing will, unless time goes on. */
const QUIET_TURNS = 4;
/** Where a request does not come through at all, time goes on after so many turns. */
const MOST_TURNS = 2_000;

/**
 * The time of one history. It goes on while somebody sleeps, from one timer to the next, and only when no request is on its way: so two
 * actions that run at once live in the same time.
 */
export class WorldClock implements Clock {
  #elapsed = 0;
  #sleepers = 0;
  #pumping = false;
  #stirred = 0;
  readonly #timers = new Set<Timer>();
  /** Requests that were sent and have not come to an end, and those of them that the emulator holds back. */
  readonly requests = { sent: 0, parked: 0 };

  now(): number {
    return Date.UTC(2026, 10, 23, 18) + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** Something happened. */
  stir(): void {
    this.#stirred += 1;
  }

  after(ms: number, callback: () => void): () => void {
    this.stir();
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => {
      this.stir();
      this.#timers.delete(timer);
    };
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#sleepers += 1;
    try {
      await new Promise<void>((resolve, reject) => {
        const cancelTimer = this.after(ms, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        const abort = () => {
          cancelTimer();
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
        void this.#pump();
      });
    } finally {
      this.#sleepers -= 1;
      this.stir();
    }
  }

  /** The emulator's view: a request sleeps there, so it is not on its way. */
  get forEmulator(): Pick<Clock, 'now' | 'sleep'> {
    return {
      now: () => this.now(),
      sleep: (ms, signal) => this.park(() => this.sleep(ms, signal)),
    };
  }

  /** Holds a request back for as long as something takes. */
  async park<T>(work: () => Promise<T>): Promise<T> {
    this.requests.parked += 1;
    try {
      return await work();
    } finally {
      this.requests.parked -= 1;
    }
  }

  async #pump(): Promise<void> {
    if (this.#pumping) {
      return;
    }
    this.#pumping = true;
    while (this.#sleepers > 0) {
      await this.#settle();
      const next = Math.min(...[...this.#timers].map(({ at }) => at));
      if (Number.isFinite(next)) {
        this.#elapsed = Math.max(this.#elapsed, next);
        for (const timer of [...this.#timers].filter(({ at }) => at <= next)) {
          this.#timers.delete(timer);
          timer.callback();
        }
      }
    }
    this.#pumping = false;
  }

  async #settle(): Promise<void> {
    let quiet = 0;
    for (let turns = 0; quiet < QUIET_TURNS && turns < MOST_TURNS; turns += 1) {
      const before = this.#stirred;
      await turn();
      const moving = this.#stirred !== before || this.requests.sent > this.requests.parked;
      quiet = moving ? 0 : quiet + 1;
    }
  }
}
