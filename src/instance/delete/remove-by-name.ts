import type { AtlasClient } from '../../atlas/client.ts';
import type { Repository } from '../../types.ts';
import { failure, StepError } from '../../util/errors.ts';
import { describeOwner, isOurs } from '../tags.ts';
import { type RemovalOutcome, type RemovalTarget, removeInstance } from './removal.ts';

/** The instance is protected or does not belong to this repository. */
class NotDeletableError extends StepError {
  override name = 'NotDeletableError';
}

/**
 * Deletes an instance by its name.
 * @param force delete the instance even if it is protected or does not belong to this repository
 * @throws NotDeletableError without `force`; AtlasError, TimedOutError and so on
 */
export async function removeByName(
  client: AtlasClient,
  target: RemovalTarget,
  repository: Repository,
  force: boolean,
): Promise<RemovalOutcome> {
  const { outcome } = await removeInstance(
    client,
    target,
    ({ stateName, tags, terminationProtectionEnabled }) => {
      if (force) {
        return 'unprotect and delete';
      }
      const description = `delete instance "${target.name}" (${stateName})`;
      if (!isOurs(tags, repository)) {
        throw new NotDeletableError(
          failure(
            description,
            `it does not belong to this repository: ${describeOwner(tags)}`,
            'To delete it anyway, use "force: true".',
          ),
        );
      }
      if (terminationProtectionEnabled) {
        throw new NotDeletableError(
          failure(
            description,
            'it has termination protection',
            'Turn the protection off in Atlas, or use "force: true", which turns it off first.',
          ),
        );
      }
      return 'delete';
    },
  );
  return outcome;
}
