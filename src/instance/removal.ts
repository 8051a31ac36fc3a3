import type { AtlasClient } from '../atlas/client.ts';
import { deleteFlexCluster, findFlexCluster, updateFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { Claim } from './claim.ts';
import { isHeldBy } from './ownership.ts';

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
