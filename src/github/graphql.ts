import { getOctokit } from '@actions/github';
import type { Clock } from '../util/clock.ts';
import { startDeadline } from '../util/deadline.ts';
import { type Failure, readFailure } from './graphql-failure.ts';

/** Where GitHub is, and what it is asked with. */
export interface GitHubAccess {
  readonly token: string;
  /** The root of GitHub's REST API, as in GITHUB_API_URL; where GraphQL is follows from it. */
  readonly apiUrl: string | undefined;
  readonly signal?: AbortSignal;
}

const RETRIES = 2;
const FIRST_DELAY_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Asks GitHub's GraphQL API, up to three times where a fault may pass.
 * @param read makes something of an answer, or of an error of Octokit that holds one; undefined if it is not what was asked for
 * @returns what `read` makes of the answer, or why there is none
 * @throws the reason of `access.signal`, once that aborts
 */
export async function askGitHub<T>(
  access: GitHubAccess,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  read: (body: unknown) => T | undefined,
  clock: Clock,
): Promise<T | Failure> {
  const { token, apiUrl, signal } = access;
  const octokit = getOctokit(token.trim(), apiUrl ? { baseUrl: apiUrl.replace(/\/+$/, '') } : {});
  for (let failed = 0; ; failed += 1) {
    signal?.throwIfAborted();
    const deadline = startDeadline(clock, REQUEST_TIMEOUT_MS, new Error('GitHub did not answer in time.'));
    const request = {
      signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
      redirect: 'error' as const,
    };
    const answer = await octokit.graphql(query, { ...variables, request }).then(
      (data): T | Failure => read({ data }) ?? ['faulty', 'not what was asked for'],
      (error: unknown) => read(error) ?? readFailure(error),
    );
    deadline.cancel();
    signal?.throwIfAborted();
    const mayPass = isFailure(answer) && ['faulty', 'unreachable'].includes(answer[0]);
    if (!mayPass || failed === RETRIES) {
      return answer;
    }
    await clock.sleep(FIRST_DELAY_MS * 2 ** failed, signal);
  }
}

/** Whether GitHub gave no answer. */
export function isFailure(answer: unknown): answer is Failure {
  return Array.isArray(answer);
}
