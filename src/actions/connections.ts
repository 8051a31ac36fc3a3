import type { AtlasClient } from '../atlas/client.ts';
import { type AtlasAccess, connect } from '../atlas/connect.ts';
import type { GitHubClient } from '../github/github-client.ts';
import { proxyFor } from '../http/proxies.ts';
import type { RetryContext } from '../http/retry.ts';
import { maskSecret } from '../runner/masks.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { reasonFor } from '../util/errors.ts';
import { formatDuration } from '../util/format.ts';
import { VERSION } from '../util/version.ts';
import type { Step } from './step.ts';

/** The time limit for revoking the access token. It is short, because the token expires anyway. */
const REVOKE_TIMEOUT_MS = 2_000;

/** A step with a client for the Administration API. */
export interface ConnectedStep extends Step {
  readonly client: AtlasClient;
}

/**
 * Gives a step a client for the Administration API that writes to the log of the runner and masks its access token.
 * @param limitMs the time limit of its requests
 * @throws StepError if a proxy variable is invalid
 */
export async function connectAtlas(
  step: Step,
  access: Omit<AtlasAccess, 'proxy'>,
  limitMs: number,
  limit: Budget['limit'] = 'timeout',
): Promise<ConnectedStep> {
  const { runner, clock, cancelled } = step;
  const client = await connect(
    { ...access, proxy: proxyFor(access.baseUrl, runner.environment) },
    {
      ...retryContext(step),
      userAgent: `ephemeral-atlas/${VERSION}`,
      onExchange: ({ method, path, status, durationMs }) =>
        runner.debug(`${method} ${path}: HTTP ${status} after ${formatDuration(durationMs)}`),
    },
    startBudget(clock, limitMs, cancelled, limit),
    (secret) => maskSecret(runner, secret),
  );
  return { ...step, client };
}

/** Closes a client. Has its own budget, because the step may have been cancelled or timed out. */
export async function disconnect(client: AtlasClient): Promise<void> {
  await client
    .withBudget(startBudget(client.clock, REVOKE_TIMEOUT_MS, new AbortController().signal, 'clean-up'))
    .close();
}

/**
 * Creates a client for the REST API of GitHub.
 * @throws StepError if a proxy variable is invalid
 */
export async function connectGitHub(
  step: Step,
  { apiUrl, token }: { readonly apiUrl: string; readonly token: string },
  budget: Budget,
): Promise<GitHubClient> {
  const proxy = proxyFor(apiUrl, step.runner.environment);
  // Loaded only if needed, because the client of GitHub is larger than everything else.
  const { openGitHub } = await import('../github/github-client.ts');
  return openGitHub({ apiUrl, token, proxy }, retryContext(step), budget);
}

function retryContext({ runner, clock, random }: Step): RetryContext {
  return {
    clock,
    random,
    onRetry: ({ description, error, delayMs }) =>
      runner.info(`Could not ${description}: ${reasonFor(error)}; retrying in ${formatDuration(delayMs)}`),
  };
}
