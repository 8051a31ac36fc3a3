import pRetry from 'p-retry';
import { backoff } from '../util/backoff.ts';
import { type Budget, fitPause, timedOut } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { reasonFor, type TimedOutError } from '../util/errors.ts';
import { shortDuration } from '../util/format.ts';
import { TransportError } from './transport-error.ts';

const DELAY = { firstMs: 500, maxMs: 20_000 };

/** The dependencies of retrying. */
export interface RetryContext {
  readonly clock: Clock;
  /** Returns a number from 0 (inclusive) to 1 (exclusive), like Math.random. */
  readonly random: () => number;
  /** Called before each pause. */
  readonly onRetry: (event: RetryEvent) => void;
  /** The delay in milliseconds after a 429 because a token bucket is empty. Default: the usual pause. */
  readonly afterEmptyBucket?: (refusal: EmptyBucket) => number;
}

/** A 429 because a token bucket is empty. */
export interface EmptyBucket {
  readonly bucket: string;
  /** The number of 429 responses to this operation, from 1. */
  readonly refusals: number;
  /** `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** A failed attempt before a retry. */
export interface RetryEvent {
  readonly description: string;
  readonly error: Error;
  readonly delayMs: number;
}

/** Whether to retry after an error. */
export type RetryDecision = { readonly retry: false } | Retry;

interface Retry {
  readonly retry: true;
  /** The shortest pause that the server allows, in milliseconds. */
  readonly minMs?: number | undefined;
  /** Whether to retry without a pause, because the next attempt sends a different request. */
  readonly immediate?: boolean;
  /** Whether the status was 429. */
  readonly throttled?: boolean;
  /** The name of the token bucket that other requests have emptied, if the status was 429 because of that. */
  readonly emptyBucket?: string | undefined;
}

/**
 * Calls `attempt` until it succeeds, fails permanently, or the budget has no time for another attempt. The last pause is shortened so that
 * the last attempt is close to the end. The pauses are not those of p-retry, because they depend on `Retry-After`.
 * @param description what is attempted, to follow "Failed to"
 * @throws the last error if it is permanent; TimedOutError with the last error as its cause; the budget's abort reason
 */
export function retrying<T>(
  description: string,
  budget: Budget,
  context: RetryContext,
  retryPolicy: (error: Error, attempts: number) => RetryDecision,
  attempt: () => Promise<T>,
): Promise<T> {
  let throttled = 0;
  let lastError: Error | undefined;
  return pRetry(attempt, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 0,
    signal: budget.signal,
    async shouldRetry({ error, attemptNumber }) {
      const decision = retryPolicy(error, attemptNumber);
      if (!decision.retry) {
        return false;
      }
      if (decision.immediate) {
        return true;
      }
      throttled += decision.throttled ? 1 : 0;
      lastError = error instanceof TransportError && error.cutShort ? lastError : error;
      const usualMs = retryDelay(attemptNumber, throttled, decision.minMs, context.random);
      const preferredMs = Math.max(usualMs, emptyBucketDelay(decision, throttled, budget, context));
      const delayMs = fitPause(budget, preferredMs, decision.minMs);
      if (delayMs === undefined) {
        throw retriesTimedOut(description, budget, lastError ?? error, decision.minMs);
      }
      context.onRetry({ description, error, delayMs });
      await context.clock.sleep(delayMs, budget.signal);
      return true;
    },
  });
}

function retriesTimedOut(description: string, budget: Budget, cause: Error, minMs = 0): TimedOutError {
  const pause =
    minMs > 0 && minMs >= budget.remainingMs()
      ? `, and requested a pause of ${shortDuration(minMs)} before the next attempt`
      : '';
  const state = `last error: ${reasonFor(cause)}${pause}`;
  return timedOut(budget, description, state, 'Run the job again, or increase "timeout".', { cause });
}

/** The delay because a bucket is empty, shortened so that there is time for another attempt; 0 if none is empty. */
function emptyBucketDelay(
  { emptyBucket: bucket, minMs: retryAfterMs }: Retry,
  refusals: number,
  budget: Budget,
  { afterEmptyBucket }: RetryContext,
): number {
  if (bucket === undefined) {
    return 0;
  }
  const earliestMs = retryAfterMs ?? 0;
  const returnMs = afterEmptyBucket?.({ bucket, refusals, retryAfterMs }) ?? 0;
  return earliestMs + Math.min(returnMs, (budget.remainingMs() - earliestMs) / 2);
}

/**
 * The pause in milliseconds before the next attempt: exponential backoff from 0.5 s to 20 s, of which half is random so that parallel jobs
 * spread out. The pause that the server requested is added, and doubled from the second 429 on, as Atlas recommends:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts the number of failed attempts, from 1
 * @param throttled the number of those with status 429
 * @param minMs the pause that the server requested
 */
export function retryDelay(
  attempts: number,
  throttled: number,
  minMs: number | undefined,
  random: () => number,
): number {
  const spread = backoff(DELAY, attempts - 1, random);
  return minMs === undefined ? spread : minMs * (throttled > 1 ? 2 : 1) + spread;
}
