import { proxySecrets } from '../atlas/proxies.ts';
import { secretsIn } from '../inputs/credentials.ts';
import { InvalidInputsError } from '../inputs/violation.ts';
import { maskSecret } from '../runner/masks.ts';
import { githubRunner, type Runner } from '../runner/runner.ts';
import { type Clock, systemClock } from '../util/clock.ts';
import { CancelledError, StepError } from '../util/errors.ts';

/** Everything that a step takes from outside. */
export interface Effects {
  readonly runner: Runner;
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive): for spreading requests and telling runs apart, never for secrets. */
  readonly random: () => number;
}

/** A running step: what it takes from outside, and the signal that aborts when the run is cancelled. */
export interface Step extends Effects {
  readonly cancelled: AbortSignal;
}

const systemEffects: Effects = { runner: githubRunner, clock: systemClock, random: Math.random };

/** What is written before every annotation that is not about one input. */
export const TITLE = 'Ephemeral MongoDB Atlas';

/**
 * Runs one phase of an action: masks secrets before anything else, passes a cancel on, and fails with annotations on an error.
 */
export async function runStep(
  work: (step: Step) => Promise<void>,
  effects: Effects = systemEffects,
): Promise<void> {
  const { runner } = effects;
  for (const secret of [...secretsIn(runner.environment), ...proxySecrets(runner.environment)]) {
    maskSecret(runner, secret);
  }
  const cancel = new AbortController();
  runner.onCancel(() => cancel.abort(new CancelledError()));
  try {
    await work({ ...effects, cancelled: cancel.signal });
  } catch (error) {
    failStep(runner, error);
  }
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

/** An error's message for users. What is not written for them is a defect, of which only the debug log shows where it is. */
export function explain(runner: Runner, error: unknown): string {
  if (error instanceof StepError) {
    return error.message;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (runner.environment.RUNNER_DEBUG === '1') {
    runner.debug(stack ?? message);
  }
  return `The action itself failed: ${message}. This is a defect: please report it, with the log of a run that has debug logging on.`;
}
