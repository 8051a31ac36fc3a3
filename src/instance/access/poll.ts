import type { AtlasClient } from '../../atlas/client.ts';
import { fitPause } from '../../util/budget.ts';

/** The first pauses are this long, less up to a third at random, so that jobs that began together do not ask together. */
const MIN_MS = 900;
/** Later, pauses are this share of the time waited so far. */
const SHARE_OF_ELAPSED = 0.02;
const MAX_MS = 5_000;

/** What polling needs of a client: the time, how much of it is left, and randomness. */
export type Timing = Pick<AtlasClient, 'clock' | 'budget' | 'random'>;

/**
 * Asks again and again until there is an answer: often at first, as what is waited for here takes seconds, and once more near the end
 * of the budget.
 * @param ask gives undefined if there is nothing yet
 * @param tooLate the error when the client's budget has no time to ask again
 * @throws what `ask` and `tooLate` give; the budget's abort reason
 */
export async function poll<T>(
  { clock, budget, random }: Timing,
  ask: () => Promise<T | undefined>,
  tooLate: () => Error,
): Promise<T> {
  const started = clock.elapsed();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    const waited = clock.elapsed() - started;
    const pause = Math.min(MAX_MS, Math.max(MIN_MS, waited * SHARE_OF_ELAPSED));
    const fitted = fitPause(budget, pause * (1 - random() / 3));
    if (fitted === undefined) {
      throw tooLate();
    }
    await clock.sleep(fitted, budget.signal);
  }
}
