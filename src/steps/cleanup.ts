import { startBudget } from '../budget.ts';
import type { RunContext } from '../github/context.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { AccessClaim } from '../instance/access/claim.ts';
import type { Claim } from '../instance/claim.ts';
import { removeClaimed } from '../instance/removal.ts';
import { connectStep, disconnect } from './atlas.ts';
import { commentGone } from './comment.ts';
import type { Step } from './step.ts';
import { describeRemoval, describeRevoked, whereIs } from './wording.ts';

/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;

/** What a step left behind for its post phase. */
export interface Leftovers {
  /** The instance to delete, if the step still holds it; undefined if it stays. */
  readonly claim: Claim | undefined;
  /** The access to take back; undefined if none was given. */
  readonly access: AccessClaim | undefined;
}

/** The post phase of the create action: deletes what the step holds, because the main phase was ended by force or because the job is over. */
export async function cleanUp(
  step: Step,
  request: CreateRequest,
  context: RunContext,
  { claim, access }: Leftovers,
): Promise<void> {
  const { runner, clock, cancelled } = step;
  const client = await connectStep(step, request, startBudget(clock, CLEAN_UP_MS, cancelled, 'clean-up'));
  try {
    const removal = claim && (await removeClaimed(client, claim));
    if (claim && removal) {
      runner.info(describeRemoval(removal, whereIs(claim)));
    }
    if (access) {
      // Loaded only where access was given.
      const { revokeAccess, revokeAllAccess } = await import('../instance/access/revoke.ts');
      const revoked =
        removal === 'deleted'
          ? await revokeAllAccess(client, access.projectId, new Set([access.name]), context)
          : await revokeAccess(client, access);
      runner.info(describeRevoked(revoked));
    }
    if (claim && removal === 'deleted') {
      await commentGone(step, request.comment, context, claim);
    }
  } finally {
    await disconnect(client);
  }
}
