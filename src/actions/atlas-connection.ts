import type { AtlasClient } from '../atlas/client.ts';
import { connect } from '../atlas/connect.ts';
import { proxyFor } from '../atlas/proxies.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import { maskSecret } from '../runner/masks.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { reasonFor } from '../util/errors.ts';
import { formatDuration } from '../util/format.ts';
import { VERSION } from '../util/version.ts';
import type { Step } from './step.ts';

/** Giving the token back is a courtesy, as it expires by itself: it may not hold up the end of the step. */
const REVOKE_TIMEOUT_MS = 3_000;

/**
 * Makes a client that logs through the runner and masks what it obtains.
 * @throws StepError if the proxy of the environment cannot be used
 */
export async function connectStep(
  step: Step,
  access: Pick<CreateRequest, 'baseUrl' | 'credentials'>,
  budget: Budget,
): Promise<AtlasClient> {
  const { runner, clock, random } = step;
  return connect(
    { ...access, proxy: proxyFor(access.baseUrl, runner.environment) },
    {
      clock,
      random,
      userAgent: `ephemeral-atlas/${VERSION}`,
      onRetry: ({ description, error, delayMs }) =>
        runner.info(
          `Could not ${description} yet: ${reasonFor(error)}; trying again in ${formatDuration(delayMs)}`,
        ),
      onExchange: ({ method, path, status, durationMs }) =>
        runner.debug(`${method} ${path}: HTTP ${status} after ${formatDuration(durationMs)}`),
    },
    budget,
    (secret) => maskSecret(runner, secret),
  );
}

/** Ends a client: also when the step was cancelled or its time is over, so with a budget of its own. */
export async function disconnect(client: AtlasClient): Promise<void> {
  await client
    .withBudget(startBudget(client.clock, REVOKE_TIMEOUT_MS, new AbortController().signal, 'clean-up'))
    .close();
}
