import type { AtlasClient } from '../atlas/client.ts';
import { formatDuration } from '../util/format.ts';
import { type PollOptions, PollPause } from './poll-pause.ts';
import type { Progress } from './progress.ts';

/** What is polled. */
export interface Subject extends PollOptions {
  /** Starts the log messages: `pr-1` in "pr-1 is CREATING (12 s)". */
  readonly label: string;
}

/** The result of one poll. */
export interface Polled<T> {
  /** The state, to follow "is". */
  readonly state: string;
  /** Ends the polling. */
  readonly result?: T;
}

/**
 * Polls on the schedule until there is a result. Logs the state when it changes, and every 30 s.
 * @param check receives the formatted time since polling started
 * @param first the state, if it is known already
 * @throws the errors of `check`; TimedOutError with the last state when the budget ends; the budget's abort reason
 */
export async function pollState<T>(
  client: AtlasClient,
  subject: Subject,
  check: (waited: string) => Promise<Polled<T>>,
  progress: Progress,
  first?: string,
): Promise<T> {
  const pause = new PollPause(client, subject);
  const waited = () => formatDuration(pause.elapsedMs);
  let reported = '';
  if (first !== undefined) {
    report(first);
  }
  for (;;) {
    const { state, result } = await check(waited());
    report(state);
    if (result !== undefined) {
      return result;
    }
    await pause.wait(
      () => `it is still ${state}`,
      () => report(state),
    );
  }

  function report(state: string): void {
    if (state !== reported || pause.isHeartbeatDue) {
      progress.info(`${subject.label} is ${state} (${waited()})`);
      reported = state;
      pause.logged();
    }
  }
}
