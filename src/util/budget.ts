import type { Clock } from './clock.ts';
import { failure, TimedOutError } from './errors.ts';
import { shortDuration } from './format.ts';

/** A time limit, and the signal that cancels the work early. */
export interface Budget {
  /** The total time, in milliseconds. */
  readonly totalMs: number;
  /** Where the limit comes from: the input `timeout`, or the fixed limit of clean-up. */
  readonly limit: 'timeout' | 'clean-up';
  /** Aborts when the step is cancelled. */
  readonly signal: AbortSignal;
  /** The time left, in milliseconds; never negative. */
  remainingMs(): number;
}

/** The last attempt starts this long before the end (or a tenth of the budget, if that is less), so that its response can arrive in time. */
const LAST_ATTEMPT_MS = 2_000;
/** Pauses are not shortened below this, because the next attempt would follow the previous one immediately. */
const MIN_SHORTENED_PAUSE_MS = 250;

/** Starts a budget of `totalMs` milliseconds. */
export function startBudget(
  clock: Clock,
  totalMs: number,
  signal: AbortSignal,
  limit: Budget['limit'] = 'timeout',
): Budget {
  const end = clock.elapsed() + totalMs;
  return { totalMs, limit, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}

/**
 * Shortens the pause before the next attempt if it would exceed the budget, so that a last attempt uses the remaining time.
 * @param pauseMs the preferred pause, in milliseconds
 * @param minMs the shortest pause allowed, such as the server's `Retry-After`
 * @returns milliseconds; undefined if there is no time for another attempt
 */
export function fitPause(budget: Budget, pauseMs: number, minMs = 0): number | undefined {
  const remainingMs = budget.remainingMs();
  const untilLastMs = remainingMs - Math.min(LAST_ATTEMPT_MS, budget.totalMs / 10);
  const shortenedMs = untilLastMs >= MIN_SHORTENED_PAUSE_MS ? Math.min(pauseMs, untilLastMs) : pauseMs;
  const fittedMs = Math.max(minMs, shortenedMs);
  return fittedMs < remainingMs ? fittedMs : undefined;
}

/**
 * The error for work that exceeded its budget. The message says how much time passed, and which limit applied.
 * @param description what was attempted, to follow "Failed to"
 * @param state the last known state, to follow a semicolon
 * @param advice what to do next, such as to increase `timeout`; omitted in clean-up, because no input changes its limit
 */
export function timedOut(
  budget: Budget,
  description: string,
  state: string,
  advice: string,
  options?: ErrorOptions,
): TimedOutError {
  const spent = shortDuration(budget.totalMs - budget.remainingMs());
  const [limit, next] =
    budget.limit === 'timeout'
      ? [`(input "timeout": ${shortDuration(budget.totalMs)})`, advice]
      : ['(limit of clean-up)', undefined];
  return new TimedOutError(
    failure(description, `timed out after ${spent} ${limit}; ${state}`, next),
    options,
  );
}
