import { seededRandom } from '../harness/seeded-random.ts';

/** When to poll next, given the time since waiting began; the first poll is made at once. */
export interface Schedule {
  next(elapsedMs: number): number;
}

/** What waiting for one instance came to. */
export interface Wait {
  /** How long the instance took. */
  readyMs: number;
  /** How long after that it was seen. */
  lagMs: number;
  polls: number;
}

/** What waiting for many came to. */
export interface Waits {
  meanLagMs: number;
  /** The lag as a share of the time that the instance took. */
  meanLagShare: number;
  polls: number;
  /** The largest number of polls beyond those of one each 3 s. */
  mostPollsAbove: number;
}

const ALLOWED_SPACING_MS = 3_000;

/** Waits in simulated time for an instance that is ready after `readyMs`. */
export function simulate(schedule: Schedule, readyMs: number): Wait {
  let elapsed = 0;
  let polls = 1;
  while (elapsed < readyMs) {
    elapsed += schedule.next(elapsed);
    polls += 1;
  }
  return { readyMs, lagMs: elapsed - readyMs, polls };
}

/** Waits for instances that take evenly distributed times; the same seed gives every kind of schedule the same times. */
export function simulateMany(
  makeSchedule: (random: () => number) => Schedule,
  band: { fromMs: number; toMs: number },
  runs: number,
  seed: number,
): Waits {
  const times = seededRandom(seed);
  const random = seededRandom(seed + 1);
  const waits = Array.from({ length: runs }, () => {
    const readyMs = band.fromMs + (band.toMs - band.fromMs) * times();
    return simulate(makeSchedule(random), readyMs);
  });
  return {
    meanLagMs: mean(waits.map(({ lagMs }) => lagMs)),
    meanLagShare: mean(waits.map(({ lagMs, readyMs }) => lagMs / readyMs)),
    polls: waits.reduce((sum, { polls }) => sum + polls, 0),
    mostPollsAbove: Math.max(...waits.map(({ polls, readyMs }) => polls - readyMs / ALLOWED_SPACING_MS)),
  };
}

/** A poller with the same pause every time. */
export function fixedSchedule(pauseMs: number): Schedule {
  return { next: () => pauseMs };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
