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
  readonly meanLagMs: number;
  /** The lag as a share of the time that the instance took. */
  readonly meanLagShare: number;
  readonly meanPolls: number;
  /** The largest number of polls in addition to those that are allowed. */
  readonly maxExtraPolls: number;
}

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

/**
 * Simulates waits for evenly distributed times. With the same seed, all schedules get the same times.
 * @param allowedPolls the number of polls that are allowed for a time in seconds
 */
export function simulateMany(
  makeSchedule: (random: () => number) => Schedule,
  range: { readonly fromMs: number; readonly toMs: number },
  runs: number,
  seed: number,
  allowedPolls: (readyS: number) => number = () => 0,
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
    meanPolls: mean(waits.map(({ polls }) => polls)),
    maxExtraPolls: waits.reduce(
      (most, { polls, readyMs }) => Math.max(most, polls - allowedPolls(readyMs / 1_000)),
      Number.NEGATIVE_INFINITY,
    ),
  };
}

/** A schedule with a constant pause. */
export function fixedSchedule(pauseMs: number): Schedule {
  return { next: () => pauseMs };
}

/** A schedule whose pause doubles between two limits, as in Terraform's `StateChangeConf` with a `MinTimeout`. */
export function doublingSchedule(firstMs: number, maxMs: number): Schedule {
  let pauseMs = firstMs / 2;
  return {
    next() {
      pauseMs = Math.min(maxMs, pauseMs * 2);
      return pauseMs;
    },
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
