import type { AtlasClient } from '../atlas/client.ts';
import {
  findFlexCluster,
  isBeingDeleted,
  isNotFound,
  isRefusedForNow,
  updateFlexCluster,
} from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { retryIdempotent } from '../atlas/retry-policy.ts';
import type { RetryPolicy } from '../http/retry.ts';
import type { Tag } from '../types.ts';

/** How often tags are written if other runs overwrite them at the same time. */
const MAX_WRITES = 4;

/**
 * Changes the tags of an instance. PATCH replaces all tags, so each attempt reads them first, and the result is looked at and repaired,
 * because other runs may change them at the same time. If Atlas refuses the change because the instance is changing, waits until it does not.
 * @param description what the change is, to follow "Failed to"
 * @param change returns all tags that the instance should have; undefined if nothing has to be changed. Errors that it throws end the update.
 * @returns the instance as it was last seen; undefined if it is deleted, being deleted, or another one of that name
 */
export async function updateTags(
  client: AtlasClient,
  { projectId, name, id }: { readonly projectId: string; readonly name: string; readonly id: string },
  description: string,
  change: (instance: Instance) => Tag[] | undefined,
): Promise<Instance | undefined> {
  let latest: Instance | undefined;
  const retryPolicy: RetryPolicy = (error, attempts) =>
    isRefusedForNow(error, latest) ? { retry: true } : retryIdempotent(error, attempts);
  for (let writes = 0; writes <= MAX_WRITES; writes += 1) {
    try {
      const updated = await client.checkThenCall(description, retryPolicy, async () => {
        const found = await findFlexCluster(client, projectId, name);
        latest = found?.id === id && found.stateName !== 'DELETING' ? found : undefined;
        const tags = latest && writes < MAX_WRITES ? change(latest) : undefined;
        return tags && updateFlexCluster(projectId, name, { tags });
      });
      if (!updated) {
        break;
      }
    } catch (error) {
      if (isNotFound(error) || isBeingDeleted(error)) {
        return undefined;
      }
      throw error;
    }
  }
  return latest;
}
