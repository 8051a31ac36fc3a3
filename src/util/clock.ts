import { setTimeout as delay } from 'node:timers/promises';

/** The source of time. Tests inject a simulated clock, so that no test has to wait. */
export interface Clock {
  /** Wall-clock time in milliseconds since the epoch: for dates, never for measuring durations. */
  now(): number;
  /** Milliseconds on a monotonic clock: for durations and deadlines. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds. Rejects with the signal's reason when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `callback` after `ms` milliseconds. The returned function cancels the call. */
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
