import { setTimeout as delay } from 'node:timers/promises';

/** The time, as everything here knows it. Tests hand in a simulated one, so that no wait has to be lived through. */
export interface Clock {
  /** Wall-clock time in milliseconds since the epoch: for dates that people read, never for measuring. */
  now(): number;
  /** Milliseconds on a clock that only moves forward: for durations and deadlines, whatever happens to the wall clock. */
  elapsed(): number;
  /** Waits for `ms` milliseconds. Rejects with the signal's reason as soon as `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `callback` once after `ms` milliseconds, unless the function it returns is called first. */
  after(ms: number, callback: () => void): () => void;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(ms, signal) {
    signal?.throwIfAborted();
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
