import type { Clock } from './clock.ts';

/** A signal that aborts after some time, unless the deadline is cancelled first. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Clears the timer, which would otherwise keep the process alive. */
  cancel(): void;
}

/** @param reason what the signal aborts with */
export function startDeadline(clock: Clock, ms: number, reason: Error): Deadline {
  const controller = new AbortController();
  const cancel = clock.after(ms, () => controller.abort(reason));
  return { signal: controller.signal, cancel };
}
