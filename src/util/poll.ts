import { type Budget, fitPause } from './budget.ts';
import type { Clock } from './clock.ts';
import type { TimedOutError } from './errors.ts';
import { formatDuration } from './format.ts';

/** The pause between two checks: this share of the time waited so far, within these limits. */
const SHARE_OF_WAITED = 0.05;
const MIN_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** The range around a pause from which it is drawn, so that jobs that started together spread out. */
const JITTER = 0.1;
/** The longest time without a message in the log, if no pause is longer. */
const HEARTBEAT_MS = 30_000;

/** What polling needs; an `AtlasClient` has it. */
export interface Polling {
  readonly clock: Clock;
  readonly budget: Budget;
  /** Returns a number from 0 (inclusive) to 1 (exclusive), like Math.random. */
  readonly random: () => number;
}

/** The result of one check. */
export interface Polled<T> {
  /** The state, for the log and for the error at the end of the budget. */
  readonly state: string;
  /** Ends the polling. */
  readonly result?: T | undefined;
}

/** What to say about the states. */
export interface PollMessages {
  /**
   * Writes a state to the log; called when it changes, and about every 30 s.
   * @param waited the formatted time since polling started
   */
  report(state: string, waited: string): void;
  /** The error for the end of the budget. */
  timedOut(state: string): TimedOutError;
}

/**
 * The pause in milliseconds before the next check.
 * @param waitedMs the time since polling started
 */
export function pollPause(waitedMs: number, random: () => number): number {
  const pauseMs = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, waitedMs * SHARE_OF_WAITED));
  return pauseMs * (1 + JITTER * (random() - 0.5));
}

/**
 * Checks something until there is a result: immediately, then about every second, and less often the longer it takes. The last check is
 * close to the end of the budget.
 * @param check receives the formatted time since polling started
 * @throws the errors of `check`; `messages.timedOut` when the budget ends; the budget's abort reason
 */
export async function poll<T>(
  { clock, budget, random }: Polling,
  messages: PollMessages,
  check: (waited: string) => Promise<Polled<T>>,
): Promise<T> {
  const started = clock.elapsed();
  const waited = () => formatDuration(clock.elapsed() - started);
  let reported: { readonly state: string; readonly at: number } | undefined;
  for (;;) {
    const { state, result } = await check(waited());
    const now = clock.elapsed();
    const pauseMs = pollPause(now - started, random);
    if (state !== reported?.state || now + pauseMs - reported.at > HEARTBEAT_MS) {
      messages.report(state, waited());
      reported = { state, at: now };
    }
    if (result !== undefined) {
      return result;
    }
    const fittedMs = fitPause(budget, pauseMs);
    if (fittedMs === undefined) {
      throw messages.timedOut(state);
    }
    await clock.sleep(fittedMs, budget.signal);
  }
}
