import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { Repository } from '../types.ts';
import { stepError } from '../util/errors.ts';
import type { Progress } from './progress.ts';
import { describeOwner, isOurs } from './tags.ts';
import { waitUntilUsable } from './wait.ts';

/**
 * Finds an instance of this repository, and waits until it is usable.
 * @param purpose what it is needed for, to follow "Failed to"
 * @throws StepError if it does not exist, is being deleted, or does not belong to this repository; TimedOutError and so on
 */
export async function findOwnInstance(
  client: AtlasClient,
  { projectId, name }: { readonly projectId: string; readonly name: string },
  repository: Repository,
  purpose: string,
  progress: Progress,
): Promise<Instance> {
  const description = `${purpose} on instance "${name}"`;
  const found = await findFlexCluster(client, projectId, name);
  if (!found) {
    throw stepError(
      description,
      `it does not exist in project ${projectId}`,
      'Create it first: run the create action before this step, with the same "name".',
    );
  }
  // The state is checked before the owner, because Atlas removes all tags in this state.
  if (found.stateName === 'DELETING') {
    throw stepError(
      description,
      'it is being deleted',
      'Run the create action before this step. It waits until the instance is gone, and creates a new one.',
    );
  }
  checkOwner(found);
  const usable = await waitUntilUsable(client, { type: 'flex', projectId, name }, found, progress);
  checkOwner(usable);
  return usable;

  function checkOwner({ stateName, tags }: Instance): void {
    if (!isOurs(tags, repository)) {
      throw stepError(
        `${description} (${stateName})`,
        `it does not belong to this repository: ${describeOwner(tags)}`,
        'Choose an instance that the create action created in this repository, with the input "name".',
      );
    }
  }
}
