import type { AtlasClient } from '../atlas/client.ts';
import { fitPause, timedOut } from '../util/budget.ts';
import { formatDuration } from '../util/format.ts';
import type { Pace } from './pace.ts';
import { HEARTBEAT_MS, type Progress } from './progress.ts';
import { createSchedule } from './schedule.ts';

/** What is polled. */
export interface Subject {
  /** Starts the log messages: `pr-1` in "pr-1 is CREATING (12 s)". */
  readonly label: string;
  /** What the polling is for, to follow "Failed to". */
  readonly description: string;
  /** What to do next if the budget ends. */
  readonly advice: string;
  readonly pace: Pace;
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
 * @param first the state, if it is known already; then the first poll waits for the rate limit, too
 * @throws the errors of `check`; TimedOutError with the last state when the budget ends; the budget's abort reason
 */
export async function pollState<T>(
  client: AtlasClient,
  { label, description, advice, pace }: Subject,
  check: (waited: string) => Promise<Polled<T>>,
  progress: Progress,
  first?: string,
): Promise<T> {
  const { clock, budget } = client;
  const schedule = createSchedule(pace, client.random);
  const started = clock.elapsed();
  const waited = () => formatDuration(clock.elapsed() - started);
  let reported = { state: '', at: started };
  if (first !== undefined) {
    report(first);
    if (client.bucket.pauseMs(clock.elapsed()) > 0) {
      await pause(first);
    }
  }
  for (;;) {
    const { state, result } = await check(waited());
    report(state);
    if (result !== undefined) {
      return result;
    }
    await pause(state);
  }

  function report(state: string): void {
    if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
      progress.info(`${label} is ${state} (${waited()})`);
      reported = { state, at: clock.elapsed() };
    }
  }

  function nextPause(): number {
    return Math.max(schedule.next(clock.elapsed() - started), client.bucket.pauseMs(clock.elapsed()));
  }

  /** Waits for the next poll, and writes to the log in the meantime. */
  async function pause(state: string): Promise<void> {
    const fitted = fitPause(budget, nextPause());
    if (fitted === undefined) {
      throw timedOut(budget, description, `it is still ${state}`, advice);
    }
    let toSleep = fitted;
    while (toSleep > 0) {
      const untilHeartbeat = Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS;
      const slice = Math.min(toSleep, untilHeartbeat);
      await clock.sleep(slice, budget.signal);
      toSleep -= slice;
      report(state);
    }
  }
}
