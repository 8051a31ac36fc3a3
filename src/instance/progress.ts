/** Receives progress messages for the log. They contain no secrets. */
export interface Progress {
  /** Starts a new group of the log, such as "Wait until it is IDLE". */
  group(title: string): void;
  info(message: string): void;
  warn(message: string): void;
}
