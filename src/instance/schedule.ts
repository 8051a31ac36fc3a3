import { type RateLimit, refillDelay } from '../atlas/rate-limit.ts';

/** When to ask Atlas next, while an instance is not ready. */
export interface Schedule {
  /**
   * Milliseconds to wait before the next poll. The first poll is made at once and is not this function's business.
   * @param elapsedMs time since waiting began
   * @param rateLimit what Atlas last said about its bucket
   */
  next(elapsedMs: number, rateLimit?: RateLimit): number;
}

/** The spacing in the first minute: half of it is the mean lag. */
const STEADY_MS = 3_000;
/** Later, the spacing is this share of the time waited so far, so that half of it is the mean lag relative to that time. */
const SHARE_OF_ELAPSED = 0.045;
const MAX_MS = 60_000;
/** Each poll is made earlier by up to this share of its spacing, at random. */
const JITTER = 0.02;

/**
 * Polls on a grid that is quick early and slows down. The grid starts at a random phase, so that jobs that began together do not
 * poll together; one extra poll half-way to its first point catches instances that are ready at once.
 * @param random as Math.random gives
 */
export function createSchedule(random: () => number): Schedule {
  // At least the jitter, which moves polls to earlier times only.
  const phase = STEADY_MS * (JITTER + (1 - JITTER) * random());
  let planned = 0;
  let polls = 1;

  return {
    next(elapsedMs, rateLimit) {
      polls += 1;
      const space = spacing(polls, planned, phase);
      // Where a slow answer has overtaken the grid, the grid moves on: no poll hurries to catch up.
      planned = Math.max(planned + space, elapsedMs + space / 2);
      return planned - space * JITTER * random() - elapsedMs + refillDelay(rateLimit, random);
    },
  };
}

/** Milliseconds from one grid point to the next. */
function spacing(poll: number, planned: number, phase: number): number {
  if (poll <= 3) {
    return (STEADY_MS + phase) / 2;
  }
  return Math.min(MAX_MS, Math.max(STEADY_MS, planned * SHARE_OF_ELAPSED));
}
