import type { AtlasClient } from '../../atlas/client.ts';
import type { Claim } from '../../types.ts';
import { holdOf } from '../tags.ts';
import { type Removal, removeInstance } from './removal.ts';

/**
 * Deletes the instance that a step created and still holds. Turns off termination protection that the same step turned on.
 * @param includeAdopted whether to delete an instance, too, that the step adopted and still holds
 * @returns what happened, and how the step held the instance when it was last seen
 * @throws AtlasError, TimedOutError and so on
 */
export async function removeClaimed(
  client: AtlasClient,
  claim: Claim,
  includeAdopted: boolean,
): Promise<Removal & { readonly hold: 'created' | 'adopted' | undefined }> {
  let hold: 'created' | 'adopted' | undefined;
  const removal = await removeInstance(client, claim, ({ tags }) => {
    hold = holdOf(tags, claim);
    if (hold === undefined || (hold === 'adopted' && !includeAdopted)) {
      return 'keep';
    }
    return hold === 'created' && claim.protects ? 'unprotect and delete' : 'delete';
  });
  return { ...removal, hold };
}
