import type { GitHubClient } from '../github/github-client.ts';
import { GitHubError } from '../github/github-error.ts';
import { upsertComment } from '../github/issue-comments.ts';
import type { CommentRequest } from '../inputs/common-request.ts';
import type { RunContext } from '../runner/context.ts';
import type { Runner } from '../runner/runner.ts';
import type { CommentedPullRequest } from '../runner/state.ts';
import type { SummaryFacts } from '../runner/summary.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { TimedOutError } from '../util/errors.ts';
import { commentMarker, writeComment, writeDeletedComment } from './comment-body.ts';
import { connectGitHub } from './github-connection.ts';
import { explain, type Step } from './step.ts';

/** The time limit for the comment, which is optional. */
const MAX_MS = 30_000;
const TITLE = 'Input comment';

/** The pull request to comment on, and the token for it. */
export interface CommentTarget {
  readonly place: CommentedPullRequest;
  readonly token: string;
}

/** The instance that a comment is about. */
type Subject = Pick<SummaryFacts, 'projectId' | 'name'>;

/** The target of the comment that an action was asked for; undefined if there is none. Warns if the token is missing. */
export function findCommentTarget(
  runner: Runner,
  request: CommentRequest | undefined,
  { owner, repository, pullRequest, apiUrl, runUrl }: RunContext,
): CommentTarget | undefined {
  if (!request || pullRequest === undefined) {
    return undefined;
  }
  if (!request.token) {
    warn(runner, pullRequest, 'there is no token; set the input "github-token"', true);
    return undefined;
  }
  return { place: { owner, repository, pullRequest, apiUrl, runUrl }, token: request.token };
}

/**
 * Adds or updates the comment about an instance. Problems are warnings, because the comment is optional.
 * @param target undefined for no comment
 * @param budget limits the time, as do 30 s
 * @throws the budget's abort reason
 */
export async function updateComment(
  step: Step,
  target: CommentTarget | undefined,
  budget: Budget,
  facts: SummaryFacts,
): Promise<void> {
  if (target) {
    const body = writeComment({ ...facts, at: step.clock.now(), runUrl: target.place.runUrl });
    await keepComment(step, target, budget, facts, body, true);
  }
}

/** Updates the comment about a deleted instance, if the comment exists; otherwise like `updateComment`. */
export async function updateCommentOfDeleted(
  step: Step,
  target: CommentTarget | undefined,
  budget: Budget,
  { projectId, name }: Subject,
): Promise<void> {
  if (target) {
    const body = writeDeletedComment({ projectId, name, at: step.clock.now(), runUrl: target.place.runUrl });
    await keepComment(step, target, budget, { projectId, name }, body, false);
  }
}

async function keepComment(
  step: Step,
  { place, token }: CommentTarget,
  budget: Budget,
  subject: Subject,
  body: string,
  add: boolean,
): Promise<void> {
  const { runner, clock } = step;
  const limited = startBudget(clock, Math.min(MAX_MS, budget.remainingMs()), budget.signal);
  let github: GitHubClient | undefined;
  try {
    github = await connectGitHub(step, { apiUrl: place.apiUrl, token }, limited);
    await upsertComment(github, { ...place, marker: commentMarker(subject) }, body, add);
  } catch (error) {
    budget.signal.throwIfAborted();
    const mayLackPermission = error instanceof GitHubError && error.mayLackPermission;
    const cause = error instanceof TimedOutError ? 'GitHub did not respond in time' : explain(runner, error);
    warn(runner, place.pullRequest, cause, mayLackPermission);
  } finally {
    github?.close();
  }
}

function warn(runner: Runner, pullRequest: number, cause: string, mayLackPermission: boolean): void {
  const remedy = mayLackPermission
    ? ' Add this to the job: permissions: { contents: read, pull-requests: write }'
    : '';
  runner.warning(
    `The comment on pull request #${pullRequest} was not updated: ${cause.replace(/\.$/, '')}.${remedy}`,
    TITLE,
  );
  if (mayLackPermission) {
    for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
      runner.info(line);
    }
  }
}
