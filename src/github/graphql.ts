import { getOctokit } from '@actions/github';
import { GraphqlResponseError } from '@octokit/graphql';
import pRetry from 'p-retry';
import type * as z from 'zod/mini';
import type { Clock } from '../util/clock.ts';
import { startDeadline } from '../util/deadline.ts';
import { GitHubError } from './github-error.ts';
import { toGitHubError } from './octokit-errors.ts';

/** Where GitHub is, and the token to use. */
export interface GitHubAccess {
  readonly token: string;
  /** The root of GitHub's REST API, as in GITHUB_API_URL; the address of GraphQL follows from it. */
  readonly apiUrl: string | undefined;
  readonly signal?: AbortSignal;
}

const MAX_RETRIES = 2;
const FIRST_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Sends a query to GitHub's GraphQL API, up to three times if a fault may pass.
 * @param schema the response, `{ data, errors }`: also one with errors, in which most fields may be there
 * @throws GitHubError if there is no response of that form; the reason of `access.signal`, once that aborts
 */
export function queryGitHub<T>(
  access: GitHubAccess,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schema: z.ZodMiniType<T>,
  clock: Clock,
): Promise<T> {
  return pRetry(() => queryOnce(access, query, variables, schema, clock), {
    retries: MAX_RETRIES,
    // The pauses are those of the clock, so that tests do not have to wait.
    minTimeout: 0,
    signal: access.signal,
    async shouldRetry({ error, attemptNumber }) {
      if (!(error instanceof GitHubError && error.mayPass)) {
        return false;
      }
      await clock.sleep(FIRST_DELAY_MS * 2 ** (attemptNumber - 1), access.signal);
      return true;
    },
  });
}

async function queryOnce<T>(
  { token, apiUrl, signal }: GitHubAccess,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schema: z.ZodMiniType<T>,
  clock: Clock,
): Promise<T> {
  const octokit = getOctokit(token.trim(), apiUrl ? { baseUrl: apiUrl.replace(/\/+$/, '') } : {});
  const deadline = startDeadline(clock, REQUEST_TIMEOUT_MS, new Error('GitHub did not respond in time.'));
  const request = {
    signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
    redirect: 'error' as const,
  };
  try {
    const response = await octokit.graphql(query, { ...variables, request }).then(
      (data) => ({ data }),
      (error: unknown) => {
        // Octokit throws a response that has errors, although it may have most of the data.
        const partial = error instanceof GraphqlResponseError && schema.safeParse(error.response).success;
        if (!partial) {
          throw toGitHubError(error);
        }
        return error.response as unknown;
      },
    );
    const result = schema.safeParse(response);
    if (!result.success) {
      throw new GitHubError('faulty', 'unexpected content');
    }
    return result.data;
  } finally {
    deadline.cancel();
  }
}
