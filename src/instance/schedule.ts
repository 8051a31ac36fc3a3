import { type RateLimit, refillDelay } from '../atlas/rate-limit.ts';

/** Decides when to poll an instance that is not ready yet. */
export interface Schedule {
  /**
   * The pause in milliseconds before the next poll. The first poll has no pause.
   * @param elapsedMs the time since waiting started
   * @param rateLimit the rate limit in the last response
   */
  next(elapsedMs: number, rateLimit?: RateLimit): number;
}

/** The interval in the first minute. The mean delay in noticing a change is half of it. */
const STEADY_MS = 3_000;
/** Later, the interval is this share of the elapsed time. The mean relative delay is half of it. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is moved earlier by a random time of up to this share of the interval. */
const JITTER = 0.02;

/**
 * Polls on a grid that is dense at first and slows down. The grid has a random offset, so that jobs that started together do not poll
 * together. An additional poll half-way to the first grid point catches instances that are ready quickly.
 * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
 */
export function createSchedule(random: () => number): Schedule {
  // At least the jitter, because the jitter moves polls earlier.
  const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
  let planned = 0;
  let polls = 1;

  return {
    next(elapsedMs, rateLimit) {
      polls += 1;
      const interval = intervalBefore(polls, planned, phase);
      // If a slow response has passed the next grid point, the grid moves, so that no poll follows immediately.
      planned = Math.max(planned + interval, elapsedMs + interval / 2);
      return planned - interval * JITTER * random() - elapsedMs + refillDelay(rateLimit, random);
    },
  };
}

/** The interval in milliseconds before a grid point. */
function intervalBefore(poll: number, planned: number, phase: number): number {
  if (poll <= 3) {
    return (STEADY_MS + phase) / 2;
  }
  return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
