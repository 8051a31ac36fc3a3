import type { AtlasClient } from '../atlas/client.ts';

/** What work on an instance needs. */
export interface Session {
  readonly client: AtlasClient;
  readonly progress: Progress;
}

/** Receives progress messages for the log. They contain no secrets. */
export interface Progress {
  /** Starts a new group of the log, such as "Wait until it is IDLE". */
  group(title: string): void;
  info(message: string): void;
  warn(message: string): void;
}
