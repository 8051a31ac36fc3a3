import type { AtlasClient } from '../atlas/client.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { GivenAccess } from '../instance/access/revoke.ts';
import { removeClaimed } from '../instance/remove-claimed.ts';
import type { RunContext } from '../runner/context.ts';
import { type CleanUpPhase, dropAccess, dropClaim, type SavedClaim } from '../runner/state.ts';
import type { AccessClaim } from '../types.ts';
import { commentGone } from './keep-comment.ts';
import { describeRemoval, describeRevoked, warnOfAccess, warnOfInstance, whereIs } from './messages.ts';
import type { Step } from './step.ts';

/** What a create step has made and not handed on for good. */
export interface Leftovers {
  /** The instance that it holds or may hold; undefined if it holds none. */
  readonly claim: SavedClaim | undefined;
  /** The access to take back; undefined if none was given. */
  readonly access: AccessClaim | undefined;
}

/**
 * Whether the instance of a claim is to be deleted: what the step created and did not bring to its end, unless the user keeps it, and
 * whatever it holds with `delete-after-job`. What it had only adopted stays, because others may be using it.
 */
export function shouldDelete(
  { created, finished }: SavedClaim,
  { onFailure, deleteAfterJob }: Pick<CreateRequest, 'onFailure' | 'deleteAfterJob'>,
): { readonly yes: true } | { readonly yes: false; readonly reason: string } {
  if (!finished && onFailure === 'keep') {
    return { yes: false, reason: '"on-failure" is "keep"' };
  }
  return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}

/**
 * Deletes the instance that a step holds, if it is to go, takes back access, and says in the comment that the instance is gone: in this
 * order, because only the comment is optional. A problem is a warning: it never hides the error that came before.
 */
export async function cleanUp(
  step: Step,
  client: AtlasClient,
  request: CreateRequest,
  context: RunContext,
  { claim, access }: Leftovers,
  phase: CleanUpPhase,
): Promise<void> {
  const { runner } = step;
  const decision = claim && shouldDelete(claim, request);
  if (claim && decision && !decision.yes) {
    runner.info(`Leaving ${whereIs(claim)} alone: ${decision.reason}`);
    dropClaim(runner);
  }
  const doomed = decision?.yes ? claim : undefined;
  // Before the instance is deleted: afterwards, a new one of its name may have been given access.
  const others = doomed && (await findOthersAccess(client, context, doomed));
  const deleted = doomed !== undefined && (await removeInstance(step, client, doomed, phase));
  if (access) {
    await takeBackOwn(step, client, access, phase);
  }
  if (doomed && others && deleted) {
    await takeBackOthers(step, client, doomed, others);
  }
  if (doomed && deleted && !step.cancelled.aborted) {
    await commentGone(step, request.comment, context, doomed);
  }
}

/** The access that other steps gave to an instance; nobody else had an instance that never got so far that it was handed on. */
async function findOthersAccess(
  client: AtlasClient,
  context: RunContext,
  { projectId, name, created, finished }: SavedClaim,
): Promise<GivenAccess | undefined> {
  if (created && !finished) {
    return undefined;
  }
  const { findGivenAccess } = await import('../instance/access/revoke.ts');
  return findGivenAccess(client, projectId, new Set([name]), context);
}

/** @returns whether the instance is gone or going */
async function removeInstance(
  { runner }: Step,
  client: AtlasClient,
  claim: SavedClaim,
  phase: CleanUpPhase,
): Promise<boolean> {
  try {
    const outcome = await removeClaimed(client, claim);
    dropClaim(runner);
    runner.info(describeRemoval(outcome, whereIs(claim), claim.created));
    return outcome === 'deleted' || outcome === 'already being deleted';
  } catch (error) {
    warnOfInstance(runner, claim, error, phase);
    return false;
  }
}

/** Takes back what the step itself gave. */
async function takeBackOwn(
  { runner }: Step,
  client: AtlasClient,
  access: AccessClaim,
  phase: CleanUpPhase,
): Promise<void> {
  try {
    // Loaded only where access was given.
    const { revokeAccess } = await import('../instance/access/revoke.ts');
    const revoked = await revokeAccess(client, access);
    runner.info(describeRevoked(revoked));
    // A request that was on its way when it was given up can still arrive: then the post phase finds its work.
    if (revoked.users > 0 || !access.user) {
      dropAccess(runner);
    }
  } catch (error) {
    warnOfAccess(runner, access, error, phase);
  }
}

/** Takes back what other steps gave to the instance that is deleted. */
async function takeBackOthers(
  { runner }: Step,
  client: AtlasClient,
  claim: SavedClaim,
  others: GivenAccess,
): Promise<void> {
  try {
    const { revokeGiven } = await import('../instance/access/revoke.ts');
    const revoked = await revokeGiven(client, claim.projectId, others);
    if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
      runner.info(describeRevoked(revoked));
    }
  } catch (error) {
    warnOfAccess(runner, claim, error, 'post');
  }
}
