import type { AtlasClient } from '../atlas/client.ts';
import type { Claim } from '../types.ts';
import { isHeldBy } from './ownership.ts';
import { type RemovalOutcome, removeInstance } from './removal.ts';

/** A create that was on its way when it was given up can still arrive: an absent instance is looked for again after these waits. */
const SECOND_LOOKS_MS = [1_000, 2_000];

/**
 * Deletes the instance of a claim if, and only if, the step that made the claim still holds it. Protection that the same step asked
 * for is lifted first.
 * @throws AtlasError, TimedOutError and the like if it could not be deleted
 */
export async function removeClaimed(client: AtlasClient, claim: Claim): Promise<RemovalOutcome> {
  const remove = () =>
    removeInstance(client, claim, ({ tags }) => {
      if (!isHeldBy(tags, claim.ownerToken)) {
        return 'leave';
      }
      return claim.protectedByStep ? 'lift and delete' : 'delete';
    });
  let outcome = await remove();
  for (const wait of SECOND_LOOKS_MS) {
    if (outcome !== 'absent') {
      break;
    }
    await client.clock.sleep(wait, client.budget.signal);
    outcome = await remove();
  }
  return outcome;
}
