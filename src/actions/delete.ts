import type { DeleteRequest } from '../inputs/delete-request.ts';
import { findGivenAccess, revokeGiven } from '../instance/access/revoke.ts';
import { deriveName } from '../instance/naming.ts';
import type { RemovalOutcome } from '../instance/removal.ts';
import { removeByName } from '../instance/remove-by-name.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { waitUntilGone } from '../instance/wait.ts';
import type { RunContext } from '../runner/context.ts';
import { LogProgress } from '../runner/log.ts';
import { startBudget } from '../util/budget.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { commentGone } from './keep-comment.ts';
import { describeRevoked, whereIs } from './messages.ts';
import type { Step } from './step.ts';

/** The delete action, once its inputs are known to be right. */
export async function deleteInstance(step: Step, request: DeleteRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    const name = request.name ?? deriveName(context);
    progress.phase('Delete the instance');
    const target = { projectId, name };
    // Before the instance is looked at: access that is there now and whose instance is not is nobody's any more.
    const given = await findGivenAccess(client, projectId, new Set([name]), context);
    const outcome = await removeByName(client, target, context, request.force);
    runner.output('deleted', String(outcome === 'deleted'));
    progress.info(describeDelete(outcome, whereIs(target)));
    progress.info(describeRevoked(await revokeGiven(client, projectId, given)));
    await commentGone(step, request.comment, context, target);
    if (request.wait && outcome !== 'absent') {
      progress.phase('Wait until it is gone');
      while ((await waitUntilGone(client, target, progress)) === 'back') {
        progress.info('Atlas gave the deletion up: asking for it again');
        await removeByName(client, target, context, request.force);
      }
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}

function describeDelete(outcome: RemovalOutcome, where: string): string {
  switch (outcome) {
    case 'deleted':
      return `Atlas is deleting ${where}`;
    case 'already being deleted':
      return `Atlas is already deleting ${where}`;
    default:
      return `There is nothing to delete: ${where} is not there`;
  }
}
