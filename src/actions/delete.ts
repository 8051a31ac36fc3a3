import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { DeleteRequest } from '../inputs/delete-request.ts';
import {
  deleteUsers,
  deleteUsersOfInstance,
  instanceOf,
  listManagedUsers,
  usersOfGoneInstances,
} from '../instance/access/logins.ts';
import { type RemovalTarget, removeByName } from '../instance/delete/removal.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { waitUntilGone } from '../instance/wait.ts';
import type { RunContext } from '../runner/context.ts';
import type { Repository } from '../types.ts';
import { findCommentTarget, updateComment } from './comment.ts';
import { connectAtlas, disconnect } from './connections.ts';
import { describeInstance, describeRemoval, describeRevoked } from './messages.ts';
import type { Step } from './step.ts';

export async function deleteInstance(step: Step, request: DeleteRequest, context: RunContext): Promise<void> {
  const { runner, progress } = step;
  const name = request.name ?? deriveName(context);
  const connected = await connectAtlas(step, request, request.timeoutMs);
  const { client } = connected;
  try {
    const projectId = await resolveProject(connected, request.project);
    progress.group('Delete the instance');
    // From here on, only this instance is meant: another one may get its name at any time.
    const found = await findFlexCluster(client, projectId, name);
    const target = { projectId, name, id: found?.id };
    const remove = () => removeByName(client, target, context, request.force);
    const outcome = found ? await remove() : 'absent';
    runner.output('deleted', String(outcome === 'deleted'));
    const instance = describeInstance(target);
    progress.info(
      outcome === 'deleted' ? `Atlas is deleting ${instance}` : describeRemoval(outcome, instance, undefined),
    );
    const users = await removeUsers(client, target, context);
    progress.info(describeRevoked({ users }));
    const comment = findCommentTarget(runner, request.comment, context);
    await updateComment(step, comment, client.budget, { deleted: true, projectId, name });
    if (request.wait && found && outcome !== 'absent') {
      progress.group('Wait until it is gone');
      while ((await waitUntilGone(connected, { ...target, id: found.id })) === 'back') {
        progress.info('Atlas dropped the deletion; requesting it again');
        await remove();
      }
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}

/**
 * Deletes the database users of all jobs for an instance. If there was none, deletes those of this repository for earlier instances of that
 * name, which an interrupted deletion may have left.
 * @returns their number
 */
async function removeUsers(
  client: AtlasClient,
  { projectId, name, id }: RemovalTarget,
  repository: Repository,
): Promise<number> {
  if (id !== undefined) {
    return deleteUsersOfInstance(client, projectId, id);
  }
  const ours = await listManagedUsers(client, projectId, repository);
  const earlier = ours.filter((user) => instanceOf(user)?.name === name);
  return deleteUsers(client, projectId, await usersOfGoneInstances(client, projectId, earlier));
}
