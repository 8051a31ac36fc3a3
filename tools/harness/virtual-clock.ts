import { performance } from 'node:perf_hooks';
import type { Clock } from '../../src/util/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

const START = Date.UTC(2026, 10, 23, 18);
/** The number of turns of the event loop without an event after which the process has nothing left to do. */
const QUIET_TURNS = 4;

/**
 * A simulated clock. While something sleeps, and the process has nothing left to do, time jumps to the next timer. Hours of waiting take no
 * time, in the same order as in reality.
 *
 * A stopped clock moves only with `advance`.
 */
export class VirtualClock implements Clock {
  readonly #stopped: boolean;
  readonly #timers = new Set<Timer>();
  #elapsed = 0;
  #offset = 0;
  #sleeping = 0;
  #moving = false;
  /** All sleeps so far, in milliseconds. */
  readonly sleeps: number[] = [];

  constructor({ stopped = false }: { readonly stopped?: boolean } = {}) {
    this.#stopped = stopped;
  }

  now(): number {
    return START + this.#elapsed + this.#offset;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** The number of sleepers. */
  get sleeping(): number {
    return this.#sleeping;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const wake = (settle: () => void) => {
        cancelTimer();
        signal?.removeEventListener('abort', abort);
        this.#sleeping -= 1;
        settle();
      };
      const abort = () => wake(() => reject(signal?.reason));
      const cancelTimer = this.after(ms, () => wake(resolve));
      signal?.addEventListener('abort', abort);
      this.#sleeping += 1;
      if (!this.#stopped && !this.#moving) {
        void this.#move();
      }
    });
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves the time forward, and calls the timers that are due. */
  advance(ms: number): void {
    const end = this.#elapsed + ms;
    for (let timer = this.#next(); timer && timer.at <= end; timer = this.#next()) {
      this.#fire(timer);
    }
    this.#elapsed = end;
  }

  /** Moves the wall clock forward or back. The elapsed time does not change. */
  jump(ms: number): void {
    this.#offset += ms;
  }

  async #move(): Promise<void> {
    this.#moving = true;
    await untilQuiet();
    while (this.#sleeping > 0) {
      const timer = this.#next();
      if (timer) {
        this.#fire(timer);
      }
      // The effects of one timer end before the next one is called.
      await untilQuiet();
    }
    this.#moving = false;
  }

  /** The timer that is due first; of several at the same time, the one that was set first. */
  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (!next || timer.at < next.at) {
        next = timer;
      }
    }
    return next;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    this.#elapsed = Math.max(this.#elapsed, timer.at);
    timer.callback();
  }
}

/** Waits until the event loop has no events, for example until requests over loopback are answered. */
function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    let events = performance.nodeTiming.uvMetricsInfo.events;
    let quiet = 0;
    const turn = () => {
      const seen = performance.nodeTiming.uvMetricsInfo.events;
      quiet = seen === events ? quiet + 1 : 0;
      events = seen;
      if (quiet === QUIET_TURNS) {
        resolve();
      } else {
        setImmediate(turn);
      }
    };
    setImmediate(turn);
  });
}
