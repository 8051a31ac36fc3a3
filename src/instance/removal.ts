import type { AtlasClient } from '../atlas/client.ts';
import { deleteFlexCluster, findFlexCluster, updateFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { StepError } from '../errors.ts';
import type { Origin } from '../origin.ts';
import type { Claim } from './claim.ts';
import { describeOwner, isHeldBy, isOurs } from './ownership.ts';

/** What became of an instance that was to be removed. */
export type Removal = 'deleted' | 'absent' | 'held-by-another';

/** A create that was on its way when it was given up can still arrive: an absent instance is asked for again after these waits. */
const SECOND_LOOKS_MS = [1_000, 2_000];

/**
 * Deletes the instance of a claim if, and only if, the step that made the claim still holds it. Protection that the same step asked
 * for is lifted first.
 * @throws AtlasError, TimedOutError and the like if it could not be deleted
 */
export async function removeClaimed(client: AtlasClient, claim: Claim): Promise<Removal> {
  const instance = await findForRemoval(client, claim);
  if (!instance) {
    return 'absent';
  }
  if (!isHeldBy(instance.tags, claim.runMark)) {
    return 'held-by-another';
  }
  if (instance.terminationProtectionEnabled && claim.protectedByStep) {
    await updateFlexCluster(client, claim.projectId, claim.name, { terminationProtectionEnabled: false });
  }
  await deleteFlexCluster(client, claim.projectId, claim.name);
  return 'deleted';
}

async function findForRemoval(client: AtlasClient, claim: Claim): Promise<Instance | undefined> {
  for (const wait of [0, ...SECOND_LOOKS_MS]) {
    if (wait > 0) {
      await client.clock.sleep(wait, client.budget.signal);
    }
    const instance = await findFlexCluster(client, claim.projectId, claim.name);
    if (instance) {
      return instance;
    }
  }
  return undefined;
}

/** An instance that may not be deleted as it is. */
class NotDeletableError extends StepError {
  override name = 'NotDeletableError';
}

/**
 * Deletes an instance by its name, if it is ours and not protected, or whatever it is if `force` says so.
 * @returns the state it was found in, and whether it was this call that deleted it; undefined if there is none
 * @throws NotDeletableError if it is foreign or protected; AtlasError, TimedOutError and the like
 */
export async function removeByName(
  client: AtlasClient,
  target: { readonly projectId: string; readonly name: string },
  repository: Pick<Origin, 'owner' | 'repository'>,
  force: boolean,
): Promise<{ readonly stateName: string; readonly deleted: boolean } | undefined> {
  const { projectId, name } = target;
  const found = await findFlexCluster(client, projectId, name);
  if (!found) {
    return undefined;
  }
  const what = `Failed to delete the instance "${name}" (${found.stateName})`;
  if (!isOurs(found.tags, repository) && !force) {
    throw new NotDeletableError(
      `${what}: it was not made for this repository, as ${describeOwner(found.tags)}. If it is to go all the same, use "force: true".`,
    );
  }
  if (found.stateName === 'DELETING') {
    return { stateName: found.stateName, deleted: false };
  }
  if (found.terminationProtectionEnabled) {
    if (!force) {
      throw new NotDeletableError(
        `${what}: its termination protection is on. Switch it off in Atlas, or use "force: true", which lifts it.`,
      );
    }
    await updateFlexCluster(client, projectId, name, { terminationProtectionEnabled: false });
  }
  await deleteFlexCluster(client, projectId, name);
  return { stateName: found.stateName, deleted: true };
}
