import type { AtlasClient } from '../atlas/client.ts';
import { fitPause, timedOut } from '../util/budget.ts';
import type { Pace } from './pace.ts';
import { HEARTBEAT_MS } from './progress.ts';
import { createSchedule, type Schedule } from './schedule.ts';

/** How to poll, and what to say if the budget ends. */
export interface PollOptions {
  readonly pace: Pace;
  /** What the polling is for, to follow "Failed to". */
  readonly description: string;
  /** What to do next if the budget ends. */
  readonly advice: string;
}

/** The pauses between polls. Knows when the log needs a sign of life. */
export class PollPause {
  readonly #client: AtlasClient;
  readonly #options: PollOptions;
  readonly #schedule: Schedule;
  readonly #started: number;
  #loggedAt: number;

  constructor(client: AtlasClient, options: PollOptions) {
    this.#client = client;
    this.#options = options;
    this.#schedule = createSchedule(options.pace, client.random);
    this.#started = client.clock.elapsed();
    this.#loggedAt = this.#started;
  }

  /** The time since polling started, in milliseconds. */
  get elapsedMs(): number {
    return this.#client.clock.elapsed() - this.#started;
  }

  /** Whether nothing has been logged for 30 s. */
  get isHeartbeatDue(): boolean {
    return this.#client.clock.elapsed() - this.#loggedAt >= HEARTBEAT_MS;
  }

  /** Has to be called after each message in the log. */
  logged(): void {
    this.#loggedAt = this.#client.clock.elapsed();
  }

  /**
   * Waits for the next poll.
   * @param state returns the last known state, to follow a semicolon
   * @param log writes the state to the log, at the latest 30 s after the last message
   * @throws TimedOutError with the state if there is no time for another poll; the budget's abort reason
   */
  async wait(state: () => string, log: () => void): Promise<void> {
    const { budget, clock } = this.#client;
    const fitted = fitPause(budget, this.#schedule.next(this.elapsedMs));
    if (fitted === undefined) {
      throw timedOut(budget, this.#options.description, state(), this.#options.advice);
    }
    for (let left = fitted; left > 0; ) {
      const untilHeartbeat = this.#loggedAt + HEARTBEAT_MS - clock.elapsed();
      const slice = Math.min(left, untilHeartbeat > 0 ? untilHeartbeat : HEARTBEAT_MS);
      await clock.sleep(slice, budget.signal);
      left -= slice;
      if (this.isHeartbeatDue) {
        log();
      }
    }
  }
}
