import type { AtlasClient } from '../../atlas/client.ts';
import { findFlexCluster, updateFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { retryIdempotent } from '../../atlas/retry-policy.ts';
import { OWNERSHIP_KEYS, type Tag } from '../../types.ts';
import { tagOf } from '../ownership.ts';
import { parseTimestamp, tagTimestamp } from '../tag-timestamp.ts';

const KEY = OWNERSHIP_KEYS.restorePending;
const SINCE_CREATION = 'since-creation';

/**
 * The tag of a new instance whose data must be restored before it can be used. If the run that has to restore it is cancelled, the next run
 * that adopts the instance knows that the data is missing.
 */
export const PENDING_SINCE_CREATION: Tag = { key: KEY, value: SINCE_CREATION };

/**
 * The tag of an existing instance whose data must be restored again.
 * @param at when this was requested, in milliseconds since the epoch
 */
export function pendingTag(at: number): Tag {
  return { key: KEY, value: tagTimestamp(at) };
}

/** The value of the tag; undefined if the instance waits for no restore. */
export function pendingRestore({ tags }: Instance): string | undefined {
  return tagOf(tags, KEY);
}

/** The time in milliseconds since the epoch before which restores do not count. Of a new instance it is its creation, by the clock of Atlas. */
export function pendingSince({ createDate }: Instance, pending: string): number {
  return (pending === SINCE_CREATION ? Date.parse(createDate ?? '') : parseTimestamp(pending)) || 0;
}

/**
 * Removes the tag if it still has the same value: another run may have requested a later restore.
 * @throws AtlasError, TimedOutError and so on
 */
export async function clearPending(
  client: AtlasClient,
  projectId: string,
  { id, name }: Instance,
  pending: string,
): Promise<void> {
  await client.checkThenCall(`mark instance "${name}" as restored`, retryIdempotent, async () => {
    const instance = await findFlexCluster(client, projectId, name);
    if (instance?.id !== id || pendingRestore(instance) !== pending) {
      return undefined;
    }
    return updateFlexCluster(projectId, name, {
      tags: instance.tags?.filter(({ key }) => key !== KEY) ?? [],
    });
  });
}
