import type { Clock } from './clock.ts';

/** How long something may go on, and the signal that ends it early. */
export interface Budget {
  /** The whole time allowed, in milliseconds. */
  readonly totalMs: number;
  /** Aborts when the step is cancelled. */
  readonly signal: AbortSignal;
  /** Milliseconds left; never negative. */
  remainingMs(): number;
}

/** Starts a budget of `totalMs` milliseconds now. */
export function startBudget(clock: Clock, totalMs: number, signal: AbortSignal): Budget {
  const end = clock.elapsed() + totalMs;
  return { totalMs, signal, remainingMs: () => Math.max(0, end - clock.elapsed()) };
}
