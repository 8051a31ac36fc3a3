import type { AtlasClient } from '../../atlas/client.ts';
import { fitPause } from '../../util/budget.ts';
import { ACCESS_PACE } from '../pace.ts';
import { createSchedule } from '../schedule.ts';

/** The longest pause, so that access which takes minutes is still noticed quickly. */
const MAX_MS = 5_000;

/** The parts of a client that polling needs. */
export type Timing = Pick<AtlasClient, 'clock' | 'budget' | 'random'>;

/**
 * Polls until there is a result: frequently at first, because access usually takes seconds, and once more near the end of the budget.
 * @param check returns undefined if there is no result yet
 * @param timeoutError creates the error for the end of the budget
 * @throws the errors of `check` and `timeoutError`; the budget's abort reason
 */
export async function poll<T>(
  { clock, budget, random }: Timing,
  check: () => Promise<T | undefined>,
  timeoutError: () => Error,
): Promise<T> {
  const started = clock.elapsed();
  const schedule = createSchedule(ACCESS_PACE, random);
  for (;;) {
    const result = await check();
    if (result !== undefined) {
      return result;
    }
    const preferredMs = Math.min(MAX_MS, schedule.next(clock.elapsed() - started));
    const pauseMs = fitPause(budget, preferredMs);
    if (pauseMs === undefined) {
      throw timeoutError();
    }
    await clock.sleep(pauseMs, budget.signal);
  }
}
