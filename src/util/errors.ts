/**
 * An error whose message is written for the user: what failed, and what to do next.
 * Anything else that reaches an entrypoint is a defect of this project.
 */
export class StepError extends Error {
  override name = 'StepError';
  /** The cause alone, as part of a sentence: for errors that wrap this one, and for the log. */
  readonly reason: string;

  constructor(message: string, options: ErrorOptions & { readonly reason?: string } = {}) {
    super(message, options);
    this.reason = options.reason ?? message;
  }
}

/** The workflow run was cancelled (SIGINT, SIGTERM, or SIGBREAK on Windows). */
export class CancelledError extends StepError {
  override name = 'CancelledError';

  constructor() {
    super('The workflow run was cancelled.');
  }
}

/** The time the step was given is used up. */
export class TimedOutError extends StepError {
  override name = 'TimedOutError';
}
