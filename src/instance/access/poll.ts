import type { AtlasClient } from '../../atlas/client.ts';
import { fitPause } from '../../util/budget.ts';

/** The first pauses, minus up to a third at random, so that jobs that started together do not poll together. */
const MIN_MS = 900;
/** Later, pauses are this share of the elapsed time. */
const SHARE_OF_ELAPSED = 0.02;
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
  for (;;) {
    const result = await check();
    if (result !== undefined) {
      return result;
    }
    const elapsedMs = clock.elapsed() - started;
    const intervalMs = Math.min(MAX_MS, Math.max(MIN_MS, elapsedMs * SHARE_OF_ELAPSED));
    const pauseMs = fitPause(budget, intervalMs * (1 - random() / 3));
    if (pauseMs === undefined) {
      throw timeoutError();
    }
    await clock.sleep(pauseMs, budget.signal);
  }
}
