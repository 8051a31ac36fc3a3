import { type Budget, fitPause, timedOut } from '../util/budget.ts';
import type { Clock } from '../util/clock.ts';
import { reasonFor, StepError, type TimedOutError } from '../util/errors.ts';
import { shortDuration } from '../util/format.ts';
import { TransportError } from './transport-error.ts';

/** The first pause of exponential backoff, and the longest. */
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 20_000;

/** The dependencies of retrying. */
export interface RetryContext {
  readonly clock: Clock;
  /** Returns a number from 0 (inclusive) to 1 (exclusive), like Math.random. */
  readonly random: () => number;
  /** Called before each pause. */
  readonly onRetry: (event: RetryEvent) => void;
}

/** A failed attempt before a retry. */
export interface RetryEvent {
  readonly description: string;
  readonly error: Error;
  readonly delayMs: number;
}

/** Whether to retry after an error. */
export type RetryDecision =
  | { readonly retry: false }
  | {
      readonly retry: true;
      /** `Retry-After`, in milliseconds: the shortest pause that the server allows. */
      readonly retryAfterMs?: number | undefined;
      /** Whether to retry without a pause, because the next attempt sends a different request. */
      readonly immediate?: boolean;
    };

/** Decides whether to retry after an error; `attempts` is the number of failed attempts from 1, without those that needed no pause. */
export type RetryPolicy = (error: Error, attempts: number) => RetryDecision;

/**
 * Returns a function that waits after a failed attempt of one operation, until the next attempt. The last pause is shortened so that the
 * last attempt is close to the end of the budget. The function throws the error if it is permanent; TimedOutError with the last error as its
 * cause; or the budget's abort reason.
 * @param description what is attempted, to follow "Failed to"
 */
export function retryPauses(
  description: string,
  budget: Budget,
  { clock, random, onRetry }: RetryContext,
  retryPolicy: RetryPolicy,
): (error: Error) => Promise<void> {
  let attempts = 0;
  let throttled = 0;
  let lastError: Error | undefined;

  return async (error) => {
    budget.signal.throwIfAborted();
    const decision = retryPolicy(error, attempts + 1);
    if (!decision.retry) {
      throw error;
    }
    if (decision.immediate) {
      return;
    }
    const { retryAfterMs } = decision;
    attempts += 1;
    throttled += retryAfterMs === undefined ? 0 : 1;
    lastError = error instanceof TransportError && error.cutShort ? lastError : error;
    const delayMs = fitPause(budget, retryDelay(attempts, throttled, retryAfterMs, random), retryAfterMs);
    if (delayMs === undefined) {
      throw retriesTimedOut(description, budget, lastError ?? error, retryAfterMs);
    }
    onRetry({ description, error, delayMs });
    await clock.sleep(delayMs, budget.signal);
  };
}

/**
 * Calls `attempt` until it succeeds.
 * @param description what is attempted, to follow "Failed to"
 * @throws the errors of `retryPauses`
 */
export async function retrying<T>(
  description: string,
  budget: Budget,
  context: RetryContext,
  retryPolicy: RetryPolicy,
  attempt: () => Promise<T>,
): Promise<T> {
  const pauseAfter = retryPauses(description, budget, context, retryPolicy);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      await pauseAfter(error as Error);
    }
  }
}

function retriesTimedOut(description: string, budget: Budget, cause: Error, minMs = 0): TimedOutError {
  const pause =
    minMs > 0 && minMs >= budget.remainingMs()
      ? `, and requested a pause of ${shortDuration(minMs)} before the next attempt`
      : '';
  const state = `last error: ${reasonFor(cause)}${pause}`;
  const advice = (cause instanceof StepError && cause.advice) || 'Run the job again, or increase "timeout".';
  return timedOut(budget, description, state, advice, { cause });
}

/**
 * The pause in milliseconds before the next attempt: exponential backoff from 0.5 s to 20 s, of which half is random so that parallel jobs
 * spread out. `Retry-After` is added, and doubled from the second time on, as Atlas recommends:
 * https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 * @param attempts the number of failed attempts, from 1
 * @param throttled the number of those whose response had `Retry-After`
 */
export function retryDelay(
  attempts: number,
  throttled: number,
  retryAfterMs: number | undefined,
  random: () => number,
): number {
  const backoffMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)) * (0.5 + random() / 2);
  return (retryAfterMs ?? 0) * (throttled > 1 ? 2 : 1) + backoffMs;
}
