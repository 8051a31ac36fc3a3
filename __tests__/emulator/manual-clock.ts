import type { EmulatorClock } from '../../emulator/index.ts';

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is moved forward. */
export class ManualClock implements EmulatorClock {
  #now = Date.parse('2026-11-23T12:00:00Z');
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  /** How many are asleep. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { wakeAt: this.#now + ms, wake: done };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  /** Moves the time forward, and wakes those whose time has come. */
  advance(ms: number): void {
    this.#now += ms;
    for (const sleeper of [...this.#sleepers]) {
      if (sleeper.wakeAt <= this.#now) sleeper.wake();
    }
  }
}

/** Waits until the emulator sleeps. */
export async function asleep(clock: ManualClock): Promise<void> {
  while (clock.sleeping === 0) await new Promise(setImmediate);
}

/** Waits until nobody sleeps any more. */
export async function awake(clock: ManualClock): Promise<void> {
  while (clock.sleeping > 0) await new Promise(setImmediate);
}
