import type { GitHubClient } from '../github/github-client.ts';
import { GitHubError } from '../github/github-error.ts';
import { upsertComment } from '../github/issue-comments.ts';
import type { CommentRequest } from '../inputs/common-request.ts';
import type { RunContext } from '../runner/context.ts';
import type { Runner } from '../runner/runner.ts';
import type { CommentedPullRequest } from '../runner/state.ts';
import { connectionHelp, expiryText, heading, type SummaryFacts, totalTime } from '../runner/summary.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { TimedOutError } from '../util/errors.ts';
import { formatDuration, formatMinute } from '../util/format.ts';
import { code, table } from '../util/markdown.ts';
import { connectGitHub } from './connections.ts';
import { explain, type Step } from './step.ts';

/** The time limit for the comment, which is optional. */
const MAX_MS = 30_000;
const TITLE = 'Input comment';

/** The pull request to comment on, and the token for it. */
export interface CommentTarget {
  readonly place: CommentedPullRequest;
  readonly token: string;
}

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
 * Adds or updates the comment about an instance. If the instance is deleted, updates the comment only if there is one. Problems are
 * warnings, because the comment is optional.
 * @param target undefined for no comment
 * @param budget limits the time, as do 30 s
 * @throws the budget's abort reason
 */
export async function updateComment(
  step: Step,
  target: CommentTarget | undefined,
  budget: Budget,
  subject: SummaryFacts | (Pick<SummaryFacts, 'projectId' | 'name'> & { readonly deleted: true }),
): Promise<void> {
  if (!target) {
    return;
  }
  const { runner, clock } = step;
  const { place, token } = target;
  const { pullRequest, apiUrl, runUrl } = place;
  const deleted = 'deleted' in subject;
  const update = { at: clock.now(), runUrl };
  const body = deleted
    ? writeDeletedComment({ ...subject, ...update })
    : writeComment({ ...subject, ...update });
  const limited = startBudget(clock, Math.min(MAX_MS, budget.remainingMs()), budget.signal);
  let github: GitHubClient | undefined;
  try {
    github = await connectGitHub(step, { apiUrl, token }, limited);
    await upsertComment(github, { ...place, marker: commentMarker(subject) }, body, !deleted);
  } catch (error) {
    budget.signal.throwIfAborted();
    const mayLackPermission = error instanceof GitHubError && error.mayLackPermission;
    const cause = error instanceof TimedOutError ? 'GitHub did not respond in time' : explain(runner, error);
    warn(runner, pullRequest, cause, mayLackPermission);
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

/** The facts about an instance for a pull request comment. They contain no secrets. */
interface CommentFacts extends SummaryFacts {
  /** The current time, in milliseconds since the epoch. */
  readonly at: number;
  readonly runUrl: string;
}

/** An HTML comment that identifies the pull request comment, and is not visible on the page. */
export function commentMarker(instance: { readonly projectId: string; readonly name: string }): string {
  // Encoded, so that no response of Atlas can end the HTML comment.
  const [project, name] = [instance.projectId, instance.name].map((text) =>
    encodeURIComponent(text.toWellFormed()),
  );
  return `<!-- ephemeral-atlas ${project}/${name} -->`;
}

/** The comment about an existing instance. */
export function writeComment(facts: CommentFacts): string {
  const { name, provider, region, type, stateName, at } = facts;
  return [
    commentMarker(facts),
    heading(facts),
    table([
      ['Instance', `${code(name)} in project ${code(facts.projectId)}`],
      ['Region', `${code(type)}, ${code(provider)} ${code(region)}`],
      ['State', code(stateName)],
      [
        facts.created ? 'Created' : 'Adopted',
        `${formatMinute(at)}, in ${formatDuration(totalTime(facts.groups))}`,
      ],
      ['Deleted when', expiryText(facts)],
    ]),
    connectionHelp(facts),
    runLine(facts),
    '',
  ].join('\n\n');
}

/** The comment about a deleted instance. */
export function writeDeletedComment(
  facts: Pick<CommentFacts, 'projectId' | 'name' | 'at' | 'runUrl'>,
): string {
  return [
    commentMarker(facts),
    `### MongoDB Atlas: ${code(facts.name)} is deleted`,
    `It was deleted on ${formatMinute(facts.at)}, with its database users.`,
    runLine(facts),
    '',
  ].join('\n\n');
}

function runLine({ runUrl }: Pick<CommentFacts, 'runUrl'>): string {
  return `<sub>Updated by [this workflow run](${runUrl}).</sub>`;
}
