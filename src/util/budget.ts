import type { Clock } from './clock.ts';
import { TimedOutError } from './errors.ts';
import { shortDuration } from './format.ts';

/** How long something may go on, and the signal that ends it early. */
export interface Budget {
  /** The whole time allowed, in milliseconds. */
  readonly totalMs: number;
  /** What sets it: the input of that name, or a limit of the action's own, which no input changes. */
  readonly limit: 'timeout' | 'clean-up';
  /** Aborts when the step is cancelled. */
  readonly signal: AbortSignal;
  /** Milliseconds left; never negative. */
  remainingMs(): number;
}

/** The last attempt begins this long before the end (or a tenth of the budget, if that is less), so that its answer can still count. */
const LAST_ATTEMPT_MS = 2_000;
/** A pause is not made shorter than this to fit: it would be a second attempt straight after the one before. */
const MIN_SHORTENED_PAUSE_MS = 250;

/** Starts a budget of `totalMs` milliseconds now. */
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
 * Fits the pause before the next attempt into a budget: one that would reach beyond the end is shortened, so that a last attempt uses
 * the time that is left.
 * @param atLeastMs what the pause is never shortened below, such as the server's `Retry-After`
 * @returns milliseconds; undefined if there is no time for another attempt
 */
export function fitPause(budget: Budget, wantedMs: number, atLeastMs = 0): number | undefined {
  const left = budget.remainingMs();
  const untilLast = left - Math.min(LAST_ATTEMPT_MS, budget.totalMs / 10);
  const shortened = untilLast >= MIN_SHORTENED_PAUSE_MS ? Math.min(wantedMs, untilLast) : wantedMs;
  const pause = Math.max(atLeastMs, shortened);
  return pause < left ? pause : undefined;
}

/**
 * The error for something that a budget had no more time for. It says how much time went by, and whose limit it was.
 * @param description what was to be done, to follow "failed to"
 * @param state how far it was, to follow a semicolon
 * @param advice what to do next, where that is to raise `timeout` or the like; left out for limits that no input changes
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
      ? [`(input "timeout": ${shortDuration(budget.totalMs)})`, ` ${advice}`]
      : ['of clean-up', ''];
  return new TimedOutError(
    `Failed to ${description}: timed out after ${spent} ${limit}; ${state}.${next}`,
    options,
  );
}
