import type { AtlasClient } from '../../atlas/client.ts';
import type { Repository } from '../../types.ts';
import { stepError } from '../../util/errors.ts';
import { describeOwner, isOurs } from '../tags.ts';
import { type RemovalOutcome, type RemovalTarget, removeInstance } from './removal.ts';

/**
 * Deletes an instance by its name.
 * @param force delete the instance even if it is protected or does not belong to this repository
 * @throws StepError without `force`; AtlasError, TimedOutError and so on
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
        throw stepError(
          description,
          `it does not belong to this repository: ${describeOwner(tags)}`,
          'To delete it anyway, use "force: true".',
        );
      }
      if (terminationProtectionEnabled) {
        throw stepError(
          description,
          'it has termination protection',
          'Turn the protection off in Atlas, or use "force: true", which turns it off first.',
        );
      }
      return 'delete';
    },
  );
  return outcome;
}
