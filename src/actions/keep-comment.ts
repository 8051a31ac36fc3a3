import { GitHubError } from '../github/github-error.ts';
import type { CommentRequest } from '../inputs/comment-input.ts';
import type { RunContext } from '../runner/context.ts';
import type { Budget } from '../util/budget.ts';
import { startDeadline } from '../util/deadline.ts';
import { commentMarker, writeDeletedComment } from './comment-body.ts';
import { explain, type Step } from './step.ts';

/** The time limit for the comment, which is optional. */
const MAX_MS = 30_000;

/** The instance that a comment is about. */
interface Subject {
  readonly projectId: string;
  readonly name: string;
}

/**
 * Updates the comment about an instance. Problems are notices or warnings, because the comment is optional.
 * @param budget limits the time, besides 30 s
 * @param add whether to add the comment if it does not exist
 * @throws the budget's abort reason
 */
export async function updateComment(
  step: Step,
  request: CommentRequest | undefined,
  context: RunContext,
  subject: Subject,
  budget: Budget,
  body: string,
  add: boolean,
): Promise<void> {
  const { runner, clock } = step;
  const { owner, repository, pullRequest } = context;
  if (!request) {
    return;
  }
  if (pullRequest === undefined) {
    if (add) {
      runner.notice(
        'No comment was written, because this run does not belong to a pull request.',
        'Input comment',
      );
    }
    return;
  }
  if (!request.token) {
    warn('there is no token; set the input "github-token"', true);
    return;
  }
  const deadline = startDeadline(
    clock,
    Math.min(MAX_MS, budget.remainingMs()),
    new Error('GitHub did not respond in time.'),
  );
  try {
    // Loaded only if needed, because the client of GitHub is larger than everything else.
    const { upsertComment } = await import('../github/issue-comments.ts');
    const access = {
      token: request.token,
      apiUrl: runner.environment.GITHUB_API_URL,
      signal: AbortSignal.any([budget.signal, deadline.signal]),
    };
    const place = { owner, repository, pullRequest, marker: commentMarker(subject) };
    await upsertComment(access, place, body, add, clock);
  } catch (error) {
    budget.signal.throwIfAborted();
    const refused = error instanceof GitHubError && error.problem === 'refused';
    const cause = refused
      ? `${error.reason}, because the token has no permission to write comments`
      : explain(runner, error);
    warn(deadline.signal.aborted ? 'GitHub did not respond in time' : cause, refused);
  } finally {
    deadline.cancel();
  }

  function warn(cause: string, needsPermission: boolean): void {
    const remedy = needsPermission
      ? ' Add this to the job: permissions: { contents: read, pull-requests: write }'
      : '';
    runner.warning(
      `The comment on pull request #${pullRequest} was not updated: ${cause.replace(/\.$/, '')}.${remedy}`,
      'Input comment',
    );
    if (needsPermission) {
      for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
        runner.info(line);
      }
    }
  }
}

/** Updates the comment about a deleted instance, if the comment exists. */
export async function updateCommentOfDeleted(
  step: Step,
  request: CommentRequest | undefined,
  context: RunContext,
  subject: Subject,
  budget: Budget,
): Promise<void> {
  const { projectId, name } = subject;
  const body = writeDeletedComment({ projectId, name, at: step.clock.now(), runUrl: context.runUrl });
  await updateComment(step, request, context, subject, budget, body, false);
}
