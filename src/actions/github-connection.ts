import type { GitHubClient } from '../github/github-client.ts';
import { proxyFor } from '../http/proxies.ts';
import type { Budget } from '../util/budget.ts';
import { reasonFor } from '../util/errors.ts';
import { formatDuration } from '../util/format.ts';
import type { Step } from './step.ts';

/**
 * Creates a client for the REST API of GitHub.
 * @throws StepError if a proxy variable is invalid
 */
export async function connectGitHub(
  { runner, clock, random }: Step,
  { apiUrl, token }: { readonly apiUrl: string; readonly token: string },
  budget: Budget,
): Promise<GitHubClient> {
  const proxy = proxyFor(apiUrl, runner.environment);
  // Loaded only if needed, because the client of GitHub is larger than everything else.
  const { openGitHub } = await import('../github/github-client.ts');
  return openGitHub(
    { apiUrl, token, proxy },
    {
      clock,
      random,
      onRetry: ({ description, error, delayMs }) =>
        runner.info(`Could not ${description}: ${reasonFor(error)}; retrying in ${formatDuration(delayMs)}`),
    },
    budget,
  );
}
