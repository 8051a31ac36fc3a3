/**
 * An error with a message for the user: what failed, and what to do next. Any other error that reaches an entrypoint is a bug in this
 * project.
 */
export class StepError extends Error {
  override name = 'StepError';
  /** The cause without description and advice, for the log and for errors that wrap this one. */
  readonly reason: string;
  /** What to do next, if it is known what helps against this cause. */
  readonly advice: string | undefined;

  constructor(
    message: string,
    options: ErrorOptions & { readonly reason?: string; readonly advice?: string | undefined } = {},
  ) {
    super(message, options);
    this.reason = options.reason ?? message;
    this.advice = options.advice;
  }
}

/** The workflow run was cancelled (SIGINT, SIGTERM, or SIGBREAK on Windows). */
export class CancelledError extends StepError {
  override name = 'CancelledError';

  constructor() {
    super('The workflow run was cancelled.');
  }
}

/** A limit such as the input `timeout` was reached. */
export class TimedOutError extends StepError {
  override name = 'TimedOutError';
}

/**
 * The message of an error: the one place that puts "Failed to" before it.
 * @param description what was attempted, to follow "Failed to"
 * @param reason why it failed, without a period at the end
 * @param advice what to do next, as a sentence of its own
 */
export function failure(description: string, reason: string, advice?: string): string {
  return `Failed to ${description}: ${reason}.${advice ? ` ${advice}` : ''}`;
}

/** An error with the message of `failure`. */
export function stepError(
  description: string,
  reason: string,
  advice: string,
  options?: ErrorOptions,
): StepError {
  return new StepError(failure(description, reason, advice), options);
}

/** Why something failed, as part of a sentence. */
export function reasonFor(error: Error): string {
  return error instanceof StepError ? error.reason : error.message;
}
