import pMap from 'p-map';
import * as z from 'zod/mini';
import type { RepositoryName } from '../types.ts';
import { CancelledError, reasonFor, StepError } from '../util/errors.ts';
import type { GitHubClient } from './github-client.ts';
import { checked, GitHubError } from './github-error.ts';

/** The number of concurrent requests. */
const CONCURRENCY = 4;
/** The number of pull requests that a warning names. */
const MAX_NAMED = 5;

/** What GitHub says about pull requests. All others are open. */
export interface PullRequests {
  /** Closed or merged. */
  readonly closed: ReadonlySet<number>;
  /** Those that could not be looked up. They count as open. */
  readonly unknown: ReadonlySet<number>;
  /** One sentence for each kind of cause. */
  readonly warnings: readonly string[];
}

/** A merged pull request is closed, too. */
const PullRequest = z.object({ state: z.enum(['open', 'closed']) });

/**
 * Looks up pull requests, each with a request of its own. After a failure that all of them would share, such as a refused token, the
 * others are not looked up.
 * @throws CancelledError
 */
export async function findPullRequests(
  github: GitHubClient,
  repository: RepositoryName,
  numbers: readonly number[],
): Promise<PullRequests> {
  const closed = new Set<number>();
  const failures: { readonly number: number; readonly error: StepError }[] = [];
  let shared: StepError | undefined;
  const find = async (number: number) => {
    const found = shared ?? (await lookUp(github, repository, number));
    if (found instanceof StepError) {
      failures.push({ number, error: found });
      shared ??= isShared(found) ? found : undefined;
    } else if (found === 'closed') {
      closed.add(number);
    }
  };
  await pMap(numbers, find, { concurrency: CONCURRENCY });
  const causes = Map.groupBy(failures, ({ error }) => reasonFor(error));
  return {
    closed,
    unknown: new Set(failures.map(({ number }) => number)),
    warnings: Array.from(causes, ([reason, same]) =>
      describeUnknown(
        same.map(({ number }) => number),
        reason,
      ),
    ),
  };
}

/** The answer if no pull request can be looked up. */
export function allUnknown(numbers: readonly number[], reason: string): PullRequests {
  return { closed: new Set(), unknown: new Set(numbers), warnings: [describeUnknown(numbers, reason)] };
}

function describeUnknown(numbers: readonly number[], reason: string): string {
  const named = numbers.slice(0, MAX_NAMED).map((number) => `#${number}`);
  const more = numbers.length > MAX_NAMED ? ` and ${numbers.length - MAX_NAMED} more` : '';
  const cause = reason.replace(/\.$/, '');
  return `The state of pull request ${named.join(', ')}${more} is unknown, so it counts as open: ${cause}. The job needs "github-token" with "permissions: pull-requests: read". The next sweep asks again.`;
}

/** @returns the error if the state is unknown */
async function lookUp(
  { rest }: GitHubClient,
  { owner, repository: repo }: RepositoryName,
  pull_number: number,
): Promise<'open' | 'closed' | StepError> {
  try {
    const { data } = await rest.pulls.get({ owner, repo, pull_number });
    return checked(PullRequest, data).state;
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof StepError)) {
      throw error;
    }
    return error;
  }
}

function isShared(error: StepError): boolean {
  return !(error instanceof GitHubError) || error.problem === 'refused' || error.problem === 'limited';
}
