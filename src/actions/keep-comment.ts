import type { Failure } from '../github/graphql-failure.ts';
import type { CommentRequest } from '../inputs/comment-input.ts';
import type { RunContext } from '../runner/context.ts';
import { startDeadline } from '../util/deadline.ts';
import { commentMarker, writeGoneComment } from './comment-body.ts';
import { explain, type Step } from './step.ts';

/** A comment is a courtesy: it may not hold up the step for longer. */
const MAX_MS = 30_000;

/** The instance that a comment is about. */
interface Subject {
  readonly projectId: string;
  readonly name: string;
}

/** What keeps a comment from being written, by the kind of cause. */
const CAUSES: Readonly<Record<Failure[0], (how: string) => string>> = {
  missing: () => 'GitHub knows no such pull request in this repository',
  refused: (how) => `GitHub refused it (${how}), as the token may not write there`,
  limited: (how) => `GitHub limits how often it is asked (${how})`,
  unreachable: (how) => `GitHub cannot be reached (${how}); check GITHUB_API_URL and the network`,
  faulty: (how) => `GitHub gave no proper answer (${how})`,
};

/**
 * Keeps the comment about an instance up to date. A problem is a notice or a warning: a comment never fails a step.
 * @param add whether to write one if there is none yet
 */
export async function comment(
  step: Step,
  request: CommentRequest | undefined,
  context: RunContext,
  subject: Subject,
  body: string,
  add: boolean,
): Promise<void> {
  const { runner, clock, cancelled } = step;
  const { owner, repository, pullRequest } = context;
  if (!request) {
    return;
  }
  if (pullRequest === undefined) {
    if (add) {
      runner.notice('There is no comment, as this run belongs to no pull request.', 'Input comment');
    }
    return;
  }
  if (!request.token) {
    warn('there is no token to write it with; pass github-token', true);
    return;
  }
  const tooLate = startDeadline(clock, MAX_MS, new Error('GitHub took too long.'));
  try {
    // Loaded only where there is something to write: GitHub's client is larger than all the rest.
    const { keepComment } = await import('../github/issue-comments.ts');
    const access = {
      token: request.token,
      apiUrl: runner.environment.GITHUB_API_URL,
      signal: AbortSignal.any([cancelled, tooLate.signal]),
    };
    const place = { owner, repository, pullRequest, marker: commentMarker(subject) };
    const failure = await keepComment(access, place, body, add, clock);
    if (failure) {
      const [cause, how] = failure;
      warn(CAUSES[cause](how), cause === 'refused');
    }
  } catch (error) {
    warn(tooLate.signal.aborted ? 'GitHub took too long' : explain(runner, error), false);
  } finally {
    tooLate.cancel();
  }

  function warn(cause: string, needsPermission: boolean): void {
    const remedy = needsPermission
      ? ' Add to the job: permissions: { contents: read, pull-requests: write }'
      : '';
    runner.warning(
      `The comment on pull request #${pullRequest} is not up to date: ${cause.replace(/\.$/, '')}.${remedy}`,
      'Input comment',
    );
    if (needsPermission) {
      for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
        runner.info(line);
      }
    }
  }
}

/** Says in the comment about an instance that it is deleted, if there is such a comment. */
export async function commentGone(
  step: Step,
  request: CommentRequest | undefined,
  context: RunContext,
  subject: Subject,
): Promise<void> {
  const { projectId, name } = subject;
  const body = writeGoneComment({ projectId, name, at: step.clock.now(), runUrl: context.runUrl });
  await comment(step, request, context, subject, body, false);
}
