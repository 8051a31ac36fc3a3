import { setTimeout as delay } from 'node:timers/promises';

/** The time the emulator lives by. Tests hand in one that they move forward themselves. */
export interface EmulatorClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Waits; ends early, by resolving or rejecting, when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: EmulatorClock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {});
  },
};

/** Sleeps, and says whether the whole time went by (`false`: the signal ended it). */
export async function sleptThrough(clock: EmulatorClock, ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return !signal.aborted;
}

const HOUR = 3_600_000;

/** Sleeps, in long slices, until the signal aborts. */
export async function sleepUntilAborted(clock: EmulatorClock, signal: AbortSignal): Promise<void> {
  while (await sleptThrough(clock, HOUR, signal));
}
