import { getOctokit } from '@actions/github';
import { openConnection } from '../http/connection.ts';
import { fetchOver } from '../http/fetch.ts';
import type { HttpProxy } from '../http/proxies.ts';
import { type RetryContext, retrying } from '../http/retry.ts';
import { TransportError } from '../http/transport-error.ts';
import type { Budget } from '../util/budget.ts';
import { VERSION } from '../util/version.ts';
import { GitHubError, toStepError } from './github-error.ts';

/** The address of GitHub, and the token for it. */
export interface GitHubAccess {
  /** The root of the REST API, as in GITHUB_API_URL: `https://api.github.com`, `https://host/api/v3`, `https://host/api/v1`. */
  readonly apiUrl: string;
  readonly token: string;
  /** Undefined to connect directly. */
  readonly proxy: HttpProxy | undefined;
}

/** A client for the REST API of GitHub. Its requests throw GitHubError, TransportError, TimedOutError and the budget's abort reason. */
export interface GitHubClient extends Pick<ReturnType<typeof getOctokit>, 'rest' | 'paginate'> {
  /** Closes all connections immediately, so that the process can exit. */
  close(): void;
}

const MAX_RETRIES = 2;
const DESCRIPTION = 'call the GitHub API';

/** Creates a client that retries transient failures twice, within the budget. Does not send any request. */
export async function openGitHub(
  { apiUrl, token, proxy }: GitHubAccess,
  context: RetryContext,
  budget: Budget,
): Promise<GitHubClient> {
  const connection = await openConnection(new URL(apiUrl).origin, proxy, context.clock);
  const octokit = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `ephemeral-atlas/${VERSION}`,
    request: { fetch: fetchOver(connection, DESCRIPTION, budget) },
  });
  octokit.hook.wrap('request', (request, options) =>
    retrying(DESCRIPTION, budget, context, retryPolicy, async () => {
      try {
        const response = await request(options);
        // Octokit passes on what is not JSON as text, such as the page of a gateway.
        if (typeof response.data === 'string' && response.data !== '') {
          throw new GitHubError('invalid', 'unexpected content');
        }
        return response;
      } catch (error) {
        budget.signal.throwIfAborted();
        throw toStepError(error);
      }
    }),
  );
  return { rest: octokit.rest, paginate: octokit.paginate, close: () => connection.close() };
}

function retryPolicy(error: Error, attempts: number) {
  const isTransient =
    error instanceof TransportError
      ? error.isTransient
      : error instanceof GitHubError && error.problem === 'invalid';
  return { retry: isTransient && attempts <= MAX_RETRIES };
}
