import type { AtlasClient } from '../atlas/client.ts';
import type { Origin } from '../types.ts';
import { StepError } from '../util/errors.ts';
import { describeOwner, isOurs } from './ownership.ts';
import { type RemovalOutcome, type RemovalTarget, removeInstance } from './removal.ts';

/** An instance that may not be deleted as it is. */
class NotDeletableError extends StepError {
  override name = 'NotDeletableError';
}

/**
 * Deletes an instance by its name, if it is ours and not protected, or whatever it is if `force` says so.
 * @throws NotDeletableError if it is foreign or protected; AtlasError, TimedOutError and the like
 */
export function removeByName(
  client: AtlasClient,
  target: RemovalTarget,
  repository: Pick<Origin, 'owner' | 'repository'>,
  force: boolean,
): Promise<RemovalOutcome> {
  return removeInstance(client, target, ({ stateName, tags, terminationProtectionEnabled }) => {
    if (force) {
      return 'lift and delete';
    }
    const failure = `Failed to delete the instance "${target.name}" (${stateName})`;
    if (!isOurs(tags, repository)) {
      throw new NotDeletableError(
        `${failure}: it does not belong to this repository, because ${describeOwner(tags)}. To delete it anyway, use "force: true".`,
      );
    }
    if (terminationProtectionEnabled) {
      throw new NotDeletableError(
        `${failure}: its termination protection is on. Turn it off in Atlas, or use "force: true", which turns it off first.`,
      );
    }
    return 'delete';
  });
}
