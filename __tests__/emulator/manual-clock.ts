import type { EmulatorClock } from '../../emulator/index.ts';

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** A clock that tests move forward. */
export class ManualClock implements EmulatorClock {
  #now = Date.parse('2026-11-23T12:00:00Z');
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  /** The number of pending sleeps. */
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

  /** Moves the time forward, and ends the sleeps that are over. */
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

/** Waits until there are no pending sleeps. */
export async function awake(clock: ManualClock): Promise<void> {
  while (clock.sleeping > 0) await new Promise(setImmediate);
}
