import type { BandOfTime, Pace } from './pace.ts';

/** Decides when to poll something that is not ready yet. */
export interface Schedule {
  /**
   * The pause in milliseconds before the next poll. The first poll has no pause.
   * @param elapsedMs the time since waiting started
   */
  next(elapsedMs: number): number;
}

/** After the bands of a pace, the interval is this share of the elapsed time. The mean relative lag is half of it. */
const SHARE_OF_ELAPSED = 0.048;
const MAX_MS = 60_000;

/**
 * Polls at the intervals of a pace, and then less and less often. The first interval is shortened to a random part of itself, so that jobs
 * that started together do not poll together, and the mean lag is half of the interval at any time.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
export function createSchedule({ startMs, bands }: Pace, random: () => number): Schedule {
  let planned = after(startMs, 1 - random(), bands);
  let isFirst = true;

  return {
    next(elapsedMs) {
      const interval = after(elapsedMs, 1, bands) - elapsedMs;
      const earliest = elapsedMs + (isFirst ? 0 : interval / 2);
      planned = isFirst ? planned : after(planned, 1, bands);
      isFirst = false;
      // If a slow response or a delay has passed the next poll, the polls start again from now, so that none follows immediately.
      if (planned < earliest) {
        planned = elapsedMs + interval;
      }
      return planned - elapsedMs;
    },
  };
}

/**
 * The time that is a number of intervals after another time. An interval that reaches into the next band is continued at the density there.
 * @param intervals greater than 0
 */
function after(fromMs: number, intervals: number, bands: readonly BandOfTime[]): number {
  let time = fromMs;
  let left = intervals;
  for (const { untilMs, everyMs } of bands) {
    const inBand = Math.max(0, untilMs - time) / everyMs;
    if (left <= inBand) {
      return time + left * everyMs;
    }
    left -= inBand;
    time = Math.max(time, untilMs);
  }
  return time + left * Math.min(MAX_MS, time * SHARE_OF_ELAPSED);
}
