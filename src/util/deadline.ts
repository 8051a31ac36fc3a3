import type { Clock } from './clock.ts';

/** A signal that aborts at a moment, unless it is cancelled before. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets the timer go, which would keep the process alive. */
  cancel(): void;
}

/**
 * Starts a deadline.
 * @param ms milliseconds from now
 * @param reason what the signal aborts with
 */
export function startDeadline(clock: Clock, ms: number, reason: Error): Deadline {
  const controller = new AbortController();
  const cancel = clock.after(ms, () => controller.abort(reason));
  return { signal: controller.signal, cancel };
}
