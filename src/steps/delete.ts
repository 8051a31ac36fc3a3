import { startBudget } from '../budget.ts';
import type { RunContext } from '../github/context.ts';
import { LogProgress } from '../github/progress.ts';
import type { DeleteRequest } from '../inputs/delete-request.ts';
import { revokeAllAccess } from '../instance/access/revoke.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/provision.ts';
import { removeByName } from '../instance/removal.ts';
import { waitUntilGone } from '../instance/wait.ts';
import { connectStep, disconnect } from './atlas.ts';
import { commentGone } from './comment.ts';
import type { Step } from './step.ts';
import { describeRevoked, whereIs } from './wording.ts';

/** The delete action, once its inputs are known to be right. */
export async function deleteInstance(step: Step, request: DeleteRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    const name = request.name ?? deriveName(context);
    progress.phase('Delete the instance');
    const removal = await removeByName(client, { projectId, name }, context, request.force);
    runner.output('deleted', String(removal?.deleted ?? false));
    const where = whereIs({ projectId, name });
    if (!removal) {
      progress.info(`There is nothing to delete: ${where} is not there`);
    } else {
      progress.info(removal.deleted ? `Atlas is deleting ${where}` : `${where} was being deleted already`);
    }
    progress.info(describeRevoked(await revokeAllAccess(client, projectId, new Set([name]), context)));
    await commentGone(step, request.comment, context, { projectId, name });
    if (removal && request.wait) {
      progress.phase('Wait until it is gone');
      await waitUntilGone(client, { projectId, name }, progress);
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}
