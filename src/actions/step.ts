import { proxySecrets } from '../http/proxies.ts';
import { secretsIn } from '../inputs/credentials.ts';
import { InvalidInputsError } from '../inputs/reader.ts';
import { LogProgress } from '../runner/log.ts';
import { maskSecret } from '../runner/masks.ts';
import { githubRunner, type Runner } from '../runner/runner.ts';
import { TITLE } from '../types.ts';
import { type Clock, systemClock } from '../util/clock.ts';
import { CancelledError, StepError } from '../util/errors.ts';

/** The dependencies of a step. */
export interface Effects {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Returns a number from 0 (inclusive) to 1 (exclusive): for jitter and for distinguishing runs, never for secrets. */
  readonly random: () => number;
}

export interface Step extends Effects {
  /** Aborts when the run is cancelled. */
  readonly cancelled: AbortSignal;
  readonly progress: LogProgress;
}

const systemEffects: Effects = { runner: githubRunner, clock: systemClock, random: Math.random };

/** Runs a phase of an action: masks secrets before anything else, handles cancellation, and reports errors as annotations. */
export async function runStep(
  work: (step: Step) => Promise<void>,
  effects: Effects = systemEffects,
): Promise<void> {
  const { runner, clock } = effects;
  for (const secret of [...secretsIn(runner.environment), ...proxySecrets(runner.environment)]) {
    maskSecret(runner, secret);
  }
  const cancel = new AbortController();
  runner.onCancel(() => cancel.abort(new CancelledError()));
  try {
    await work({ ...effects, cancelled: cancel.signal, progress: new LogProgress(runner, clock) });
  } catch (error) {
    failStep(runner, error);
  }
}

/**
 * Ends the create step successfully without a database.
 * @param reason a sentence
 */
export function skipStep(runner: Runner, reason: string): void {
  runner.output('available', 'false');
  runner.notice(`This run has no database. ${reason}`, TITLE);
}

function failStep(runner: Runner, error: unknown): void {
  runner.fail();
  if (error instanceof InvalidInputsError) {
    for (const { input, message } of error.violations) {
      runner.error(message, `Input ${input}`);
    }
  } else {
    runner.error(explain(runner, error), TITLE);
  }
}

/** The message of an error for users. Errors without such a message are bugs, and the debug log shows their stack. */
export function explain(runner: Runner, error: unknown): string {
  if (error instanceof StepError) {
    return error.message;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (runner.environment.RUNNER_DEBUG === '1') {
    runner.debug(stack ?? message);
  }
  return `The action itself failed: ${message}. This is a bug in the action; report it with the log of a run that has debug logging enabled.`;
}
