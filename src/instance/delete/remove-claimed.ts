import type { AtlasClient } from '../../atlas/client.ts';
import type { Claim } from '../../types.ts';
import { isHeldBy } from '../ownership.ts';
import { type RemovalOutcome, removeInstance } from './removal.ts';

/** An aborted create request can still reach Atlas, so an absent instance is checked again after these pauses. */
const RECHECKS_MS = [1_000, 2_000];

/**
 * Deletes the instance of a claim, but only if the step that made the claim still owns it. Turns off termination protection that the same
 * step turned on.
 * @throws AtlasError, TimedOutError and so on
 */
export async function removeClaimed(client: AtlasClient, claim: Claim): Promise<RemovalOutcome> {
  const remove = () =>
    removeInstance(client, claim, ({ tags }) => {
      if (!isHeldBy(tags, claim.ownerToken)) {
        return 'keep';
      }
      return claim.protectedByStep ? 'unprotect and delete' : 'delete';
    });
  let outcome = await remove();
  for (const pauseMs of RECHECKS_MS) {
    if (outcome !== 'absent') {
      break;
    }
    await client.clock.sleep(pauseMs, client.budget.signal);
    outcome = await remove();
  }
  return outcome;
}
