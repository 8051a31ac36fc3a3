import type { DeleteRequest } from '../inputs/delete-request.ts';
import { accessFor, findGrantedAccess, revokeGranted } from '../instance/access/revoke.ts';
import type { RemovalOutcome } from '../instance/delete/removal.ts';
import { removeByName } from '../instance/delete/remove-by-name.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { waitUntilGone } from '../instance/wait.ts';
import type { RunContext } from '../runner/context.ts';
import { LogProgress } from '../runner/log.ts';
import { startBudget } from '../util/budget.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { findCommentTarget, updateCommentOfDeleted } from './keep-comment.ts';
import { describeInstance, describeRevoked } from './messages.ts';
import type { Step } from './step.ts';

/** The delete action. */
export async function deleteInstance(step: Step, request: DeleteRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    const name = request.name ?? deriveName(context);
    progress.phase('Delete the instance');
    const target = { projectId, name };
    // Before the instance is checked: if the instance does not exist, nobody needs the access that exists now.
    const granted = accessFor(await findGrantedAccess(client, projectId, context), context, name);
    const outcome = await removeByName(client, target, context, request.force);
    runner.output('deleted', String(outcome === 'deleted'));
    progress.info(describeDelete(outcome, describeInstance(target)));
    progress.info(describeRevoked(await revokeGranted(client, projectId, granted)));
    const commentTarget = findCommentTarget(runner, request.comment, context);
    await updateCommentOfDeleted(step, commentTarget, client.budget, target);
    if (request.wait && outcome !== 'absent') {
      progress.phase('Wait until it is gone');
      while ((await waitUntilGone(client, target, progress)) === 'back') {
        progress.info('Atlas dropped the deletion; requesting it again');
        await removeByName(client, target, context, request.force);
      }
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}

function describeDelete(outcome: RemovalOutcome, instance: string): string {
  switch (outcome) {
    case 'deleted':
      return `Atlas is deleting ${instance}`;
    case 'already being deleted':
      return `Atlas is already deleting ${instance}`;
    default:
      return `Nothing to delete: ${instance} does not exist`;
  }
}
