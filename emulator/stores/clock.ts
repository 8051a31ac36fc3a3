import { setTimeout as delay } from 'node:timers/promises';

/** Tests pass a clock that they move forward themselves. */
export interface EmulatorClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves or rejects early if the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: EmulatorClock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {});
  },
};

/** Returns `false` if the signal aborted the sleep. */
export async function sleepUnlessAborted(
  clock: EmulatorClock,
  ms: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) {
    return false;
  }
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
  return !signal.aborted;
}

const HOUR_MS = 3_600_000;

export async function sleepUntilAborted(clock: EmulatorClock, signal: AbortSignal): Promise<void> {
  while (await sleepUnlessAborted(clock, HOUR_MS, signal)) {}
}
