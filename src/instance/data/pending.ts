import type { AtlasClient } from '../../atlas/client.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { type Claim, OWNERSHIP_KEYS, type Tag } from '../../types.ts';
import { holdOf, mergeTags, tagOf } from '../tags.ts';
import { updateTags } from '../update-tags.ts';

const KEY = OWNERSHIP_KEYS.dataPending;

/** What the data of a new instance still needs. If the run that has to bring it is killed, the next run that adopts the instance knows. */
export type PendingData = 'restore' | 'seed';

/** What is not there yet of the data of an instance, by its tag `data-pending`, such as `restore+seed`. */
export function pendingData({ tags }: Instance): readonly string[] {
  return tagOf(tags, KEY)?.split('+') ?? [];
}

/**
 * Removes a part of the tag `data-pending`, which is done. Only the step that holds the instance does, because another one that has
 * adopted it checks the data itself.
 * @returns the instance as it was last seen; undefined if it is deleted, being deleted, or another one of that name
 * @throws AtlasError, TimedOutError and so on
 */
export function removePending(
  client: AtlasClient,
  claim: Claim,
  id: string,
  done: PendingData,
): Promise<Instance | undefined> {
  const description = `mark the data of instance "${claim.name}" as complete`;
  return updateTags(client, { ...claim, id }, description, (instance) => {
    const { tags } = instance;
    const pending = pendingData(instance);
    return holdOf(tags, claim) && pending.includes(done) ? withPending(tags, pending, done) : undefined;
  });
}

function withPending(tags: readonly Tag[] | undefined, pending: readonly string[], done: PendingData): Tag[] {
  const left = pending.filter((part) => part !== done);
  const others = tags?.filter(({ key }) => key !== KEY);
  return left.length > 0 ? mergeTags(tags, [{ key: KEY, value: left.join('+') }]) : mergeTags(others, []);
}
