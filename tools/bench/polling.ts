import { seededRandom } from '../harness/seeded-random.ts';

/** Returns the pause before the next poll, for a given waiting time. The first poll is immediate. */
export interface Schedule {
  next(elapsedMs: number): number;
}

/** The result of waiting for one instance. */
export interface WaitResult {
  /** How long the instance took. */
  readyMs: number;
  /** The time from then until the poll that finds it ready. */
  lagMs: number;
  polls: number;
}

/** The result of waiting for many instances. */
export interface WaitStatistics {
  meanLagMs: number;
  /** The lag as a share of the time that the instance took. */
  meanLagShare: number;
  polls: number;
  /** The largest number of polls in addition to one every 3 s. */
  maxExtraPolls: number;
}

const BASE_INTERVAL_MS = 3_000;

/** Simulates the wait for an instance that is ready after `readyMs`. */
export function simulate(schedule: Schedule, readyMs: number): WaitResult {
  let elapsed = 0;
  let polls = 1;
  while (elapsed < readyMs) {
    elapsed += schedule.next(elapsed);
    polls += 1;
  }
  return { readyMs, lagMs: elapsed - readyMs, polls };
}

/** Simulates waits for evenly distributed times. With the same seed, all schedules get the same times. */
export function simulateMany(
  makeSchedule: (random: () => number) => Schedule,
  range: { fromMs: number; toMs: number },
  runs: number,
  seed: number,
): WaitStatistics {
  const times = seededRandom(seed);
  const random = seededRandom(seed + 1);
  const waits = Array.from({ length: runs }, () => {
    const readyMs = range.fromMs + (range.toMs - range.fromMs) * times();
    return simulate(makeSchedule(random), readyMs);
  });
  return {
    meanLagMs: mean(waits.map(({ lagMs }) => lagMs)),
    meanLagShare: mean(waits.map(({ lagMs, readyMs }) => lagMs / readyMs)),
    polls: waits.reduce((sum, { polls }) => sum + polls, 0),
    maxExtraPolls: Math.max(...waits.map(({ polls, readyMs }) => polls - readyMs / BASE_INTERVAL_MS)),
  };
}

/** A schedule with a constant pause. */
export function fixedSchedule(pauseMs: number): Schedule {
  return { next: () => pauseMs };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
