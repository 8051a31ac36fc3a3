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

/** A longer timer of Node would end immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(ms, signal) {
    signal?.throwIfAborted();
    try {
      let leftMs = ms;
      do {
        await delay(Math.min(leftMs, MAX_TIMER_MS), undefined, signal ? { signal } : {});
        leftMs -= MAX_TIMER_MS;
      } while (leftMs > 0);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  after(ms, callback) {
    const cancel = new AbortController();
    systemClock.sleep(ms, cancel.signal).then(callback, () => {});
    return () => cancel.abort();
  },
};
