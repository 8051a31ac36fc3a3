/** Receives progress messages for the log. They contain no secrets. */
export interface Progress {
  /** Starts a new phase of the step, such as "Wait until it is IDLE". */
  phase(title: string): void;
  info(message: string): void;
  warn(message: string): void;
}
