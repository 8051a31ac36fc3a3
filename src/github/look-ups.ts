import pMap from 'p-map';
import * as z from 'zod/mini';
import type { RepositoryName } from '../types.ts';
import { CancelledError, reasonFor, StepError } from '../util/errors.ts';
import { inQuotes } from '../util/format.ts';
import type { GitHubClient } from './github-client.ts';
import { checked, GitHubError } from './github-error.ts';

/** The number of concurrent requests. */
const CONCURRENCY = 4;
/** The number of pull requests or branches that a warning names. */
const MAX_NAMED = 5;
/** The response for a branch that was renamed, and for every branch of a repository that was. */
const MOVED_PERMANENTLY = 301;

/** What GitHub says about pull requests or branches. All others are open. */
export interface LookUps<T> {
  /** Pull requests that are closed or merged, or branches that are gone. */
  readonly ended: ReadonlySet<T>;
  /** Those that could not be looked up. They count as open. */
  readonly unknown: ReadonlySet<T>;
  /** One sentence for each kind of cause. */
  readonly warnings: readonly string[];
}

/** What is looked up. */
interface Kind<T> {
  readonly noun: string;
  readonly name: (subject: T) => string;
  /** What counts for those that could not be looked up. */
  readonly assumption: string;
  readonly permission: string;
}

const PULL_REQUESTS: Kind<number> = {
  noun: 'pull request',
  name: (number) => `#${number}`,
  assumption: 'it counts as open',
  permission: 'pull-requests: read',
};

const BRANCHES: Kind<string> = {
  noun: 'branch',
  name: inQuotes,
  assumption: 'it counts as existing',
  permission: 'contents: read',
};

/** A merged pull request is closed, too. */
const PullRequest = z.object({ state: z.enum(['open', 'closed']) });
const Branch = z.object({ name: z.string() });
const Details = z.object({ default_branch: z.string() });

/**
 * Looks up pull requests, each with a request of its own.
 * @param github an error if GitHub cannot be asked
 * @throws CancelledError
 */
export function findPullRequests(
  github: GitHubClient | StepError,
  { owner, repository: repo }: RepositoryName,
  numbers: readonly number[],
): Promise<LookUps<number>> {
  return lookUpAll(PULL_REQUESTS, github, numbers, async ({ rest }, pull_number) => {
    const { data } = await rest.pulls.get({ owner, repo, pull_number });
    return checked(PullRequest, data).state === 'closed';
  });
}

/**
 * Looks up branches like pull requests. GitHub also says 404 for what a token may not see, so a branch counts as gone only if the default
 * branch is found in the same way.
 */
export async function findBranches(
  github: GitHubClient | StepError,
  repository: RepositoryName,
  names: readonly string[],
): Promise<LookUps<string>> {
  const found = await lookUpAll(BRANCHES, github, names, (client, name) => isGone(client, repository, name));
  const gone = [...found.ended];
  if (gone.length === 0 || github instanceof StepError) {
    return found;
  }
  const control = await orStepError(() => hasDefaultBranch(github, repository));
  if (control === true) {
    return found;
  }
  const reason = control ? reasonFor(control) : 'GitHub did not find the default branch either';
  return {
    ended: new Set(),
    unknown: new Set([...gone, ...found.unknown]),
    warnings: [...found.warnings, describeUnknown(BRANCHES, gone, reason)],
  };
}

/** After a failure that all look-ups would share, such as a refused token, the others are not looked up. */
async function lookUpAll<T>(
  kind: Kind<T>,
  github: GitHubClient | StepError,
  subjects: readonly T[],
  hasEnded: (github: GitHubClient, subject: T) => Promise<boolean>,
): Promise<LookUps<T>> {
  const ended = new Set<T>();
  const failures = new Map<T, StepError>();
  let shared: StepError | undefined;
  const find = async (subject: T) => {
    const client = shared ?? github;
    const found = client instanceof StepError ? client : await orStepError(() => hasEnded(client, subject));
    if (found instanceof StepError) {
      failures.set(subject, found);
      shared ??= isShared(found) ? found : undefined;
    } else if (found) {
      ended.add(subject);
    }
  };
  await pMap(subjects, find, { concurrency: CONCURRENCY });
  const causes = Map.groupBy(failures.keys(), (subject) => reasonFor(failures.get(subject) as StepError));
  const warnings = Array.from(causes, ([reason, same]) => describeUnknown(kind, same, reason));
  return { ended, unknown: new Set(failures.keys()), warnings };
}

async function isGone(
  { rest }: GitHubClient,
  { owner, repository: repo }: RepositoryName,
  branch: string,
): Promise<boolean> {
  try {
    const { status, data }: { status: number; data: unknown } = await rest.repos.getBranch({
      owner,
      repo,
      branch,
    });
    if (status === MOVED_PERMANENTLY) {
      return true;
    }
    checked(Branch, data);
    return false;
  } catch (error) {
    if (error instanceof GitHubError && error.problem === 'missing') {
      return true;
    }
    throw error;
  }
}

async function hasDefaultBranch(github: GitHubClient, repository: RepositoryName): Promise<boolean> {
  const { owner, repository: repo } = repository;
  const { data } = await github.rest.repos.get({ owner, repo });
  return !(await isGone(github, repository, checked(Details, data).default_branch));
}

function describeUnknown<T>(kind: Kind<T>, subjects: readonly T[], reason: string): string {
  const { noun, name, assumption, permission } = kind;
  const named = subjects.slice(0, MAX_NAMED).map(name);
  const more = subjects.length > MAX_NAMED ? ` and ${subjects.length - MAX_NAMED} more` : '';
  const cause = reason.replace(/\.$/, '');
  return `The state of ${noun} ${named.join(', ')}${more} is unknown, so ${assumption}: ${cause}. The job needs "github-token" with "permissions: ${permission}". The next sweep asks again.`;
}

/** Returns an error for users instead of throwing it, except for a cancel. */
async function orStepError<T>(work: () => Promise<T>): Promise<T | StepError> {
  try {
    return await work();
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
