import pRetry from 'p-retry';
import { type Budget, fitPause, timedOut } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { reasonFor, type TimedOutError } from '../util/errors.ts';
import { shortDuration } from '../util/format.ts';
import { emptyBucketDelay } from './rate-limit.ts';
import { TransportError } from './transport-error.ts';

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 20_000;

/** What retrying needs from outside. */
export interface RetryContext {
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive), as Math.random gives. */
  readonly random: () => number;
  /** Told before each wait. */
  readonly onRetry: (event: RetryEvent) => void;
}

/** An attempt that failed and is followed by another. */
export interface RetryEvent {
  readonly description: string;
  readonly error: Error;
  readonly delayMs: number;
}

/** What a failure means for the next attempt. */
export type RetryDecision =
  | { readonly retry: false }
  | {
      readonly retry: true;
      /** What the server asked for. */
      readonly atLeastMs?: number | undefined;
      /** It was a 429. */
      readonly throttled?: boolean;
      /** It was a 429 for a bucket that others have emptied. */
      readonly bucketEmpty?: boolean;
    };

/**
 * Calls `attempt` until it succeeds, fails for good, or the budget has no time for another: the last pause is shortened so that one more
 * attempt is made near the end. p-retry keeps the loop; how long to wait is decided here, because `Retry-After` has its say in it.
 * @param description what is attempted, to follow "failed to"
 * @throws the last error if it is final; TimedOutError with it as the cause if time ran out; the budget's abort reason
 */
export function retrying<T>(
  description: string,
  budget: Budget,
  context: RetryContext,
  retryPolicy: (error: Error, attempts: number) => RetryDecision,
  attempt: () => Promise<T>,
): Promise<T> {
  let throttled = 0;
  let telling: Error | undefined;
  return pRetry(attempt, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 0,
    signal: budget.signal,
    async shouldRetry({ error, attemptNumber }) {
      const verdict = retryPolicy(error, attemptNumber);
      if (!verdict.retry) {
        return false;
      }
      throttled += verdict.throttled ? 1 : 0;
      telling = error instanceof TransportError && error.cutShort ? telling : error;
      const usual = retryDelay(attemptNumber, throttled, verdict.atLeastMs, context.random);
      const wantedMs = verdict.bucketEmpty
        ? Math.max(
            usual,
            emptyBucketDelayWithin(budget.remainingMs(), verdict.atLeastMs ?? 0, context.random),
          )
        : usual;
      const delayMs = fitPause(budget, wantedMs, verdict.atLeastMs);
      if (delayMs === undefined) {
        throw gaveUp(description, budget, telling ?? error, verdict.atLeastMs);
      }
      context.onRetry({ description, error, delayMs });
      await context.clock.sleep(delayMs, budget.signal);
      return true;
    },
  });
}

function gaveUp(description: string, budget: Budget, cause: Error, atLeastMs = 0): TimedOutError {
  const asked =
    atLeastMs > 0 && atLeastMs >= budget.remainingMs()
      ? `, and asked for a pause of ${shortDuration(atLeastMs)} before the next attempt`
      : '';
  const state = `last error: ${reasonFor(cause)}${asked}`;
  return timedOut(budget, description, state, 'Run the job again, or raise "timeout".', { cause });
}

/** As long as a crowd needs, but never so long that no time is left for another attempt. */
function emptyBucketDelayWithin(leftMs: number, atLeastMs: number, random: () => number): number {
  return atLeastMs + Math.min(emptyBucketDelay(random), (leftMs - atLeastMs) / 2);
}

/**
 * Milliseconds to wait before the next attempt: doubling from 0.5 s to 20 s, half of it drawn at random so that parallel jobs
 * spread out. What the server asked for is a floor, and doubled after a second 429, as Atlas asks for clearly more then:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts how many attempts have failed, from 1
 * @param throttled how many of them were answered 429
 */
export function retryDelay(
  attempts: number,
  throttled: number,
  atLeastMs: number | undefined,
  random: () => number,
): number {
  const backoff = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 16));
  const spread = backoff * (0.5 + random() / 2);
  return atLeastMs === undefined ? spread : atLeastMs * (throttled > 1 ? 2 : 1) + spread;
}
