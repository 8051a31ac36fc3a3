/** Where the work reports what it does; the entrypoints turn it into a log. Nothing handed to it is secret. */
export interface Progress {
  /** A new phase of the step begins, such as "Create the instance". */
  phase(title: string): void;
  /** Something that a reader of the log wants to know. */
  info(message: string): void;
  /** Something that a user should see even if the step succeeds. */
  warn(message: string): void;
}
