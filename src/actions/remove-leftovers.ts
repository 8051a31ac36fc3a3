import type { AtlasClient } from '../atlas/client.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { GrantedAccess } from '../instance/access/revoke.ts';
import { removeClaimed } from '../instance/delete/remove-claimed.ts';
import type { RunContext } from '../runner/context.ts';
import { type CleanUpPhase, clearAccess, clearClaim, type SavedClaim } from '../runner/state.ts';
import type { AccessClaim, Repository } from '../types.ts';
import { findCommentTarget, updateCommentOfDeleted } from './keep-comment.ts';
import {
  describeInstance,
  describeRemoval,
  describeRevoked,
  warnAboutAccess,
  warnAboutInstance,
} from './messages.ts';
import type { Step } from './step.ts';

/** What a create step may have to clean up. */
export interface Leftovers {
  /** The instance that the step owns or may own; undefined if there is none. */
  readonly claim: SavedClaim | undefined;
  /** The access to revoke; undefined if none was granted. */
  readonly access: AccessClaim | undefined;
}

/**
 * Whether clean-up deletes an instance: after a failure, an instance that the step created, unless `on-failure` is `keep`; with
 * `delete-after-job`, an adopted instance too. Otherwise adopted instances are kept, because other runs may use them.
 */
function shouldDelete(
  { created, finished }: SavedClaim,
  { onFailure, deleteAfterJob }: Pick<CreateRequest, 'onFailure' | 'deleteAfterJob'>,
): { readonly yes: true } | { readonly yes: false; readonly reason: string } {
  if (!finished && onFailure === 'keep') {
    return { yes: false, reason: '"on-failure" is "keep"' };
  }
  return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}

/**
 * Deletes the instance of a step if necessary, revokes its access, and updates the comment: in this order, because only the comment is
 * optional. Problems are warnings, so that they do not hide the error of the main phase.
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
    runner.info(`Kept ${describeInstance(claim)}: ${decision.reason}`);
    clearClaim(runner);
  }
  const toDelete = decision?.yes ? claim : undefined;
  // Before the instance is deleted, because a new instance with the same name may get access afterwards.
  const others = toDelete && (await findAccessOfOthers(client, context, toDelete));
  const deleted = toDelete !== undefined && (await removeInstance(step, client, toDelete, phase));
  if (access) {
    await revokeOwnAccess(step, client, access, context, phase);
  }
  if (toDelete && others && deleted) {
    await revokeAccessOfOthers(step, client, toDelete, others);
  }
  if (toDelete && deleted && !step.cancelled.aborted) {
    try {
      const target = findCommentTarget(runner, request.comment, context);
      await updateCommentOfDeleted(step, target, client.budget, toDelete);
    } catch (error) {
      // Only the comment was left to do when the post phase was cancelled.
      if (!step.cancelled.aborted) {
        throw error;
      }
    }
  }
}

/** The access that other steps granted to an instance; undefined if no other step can know the instance yet. */
async function findAccessOfOthers(
  client: AtlasClient,
  context: RunContext,
  { projectId, name, created, finished }: SavedClaim,
): Promise<GrantedAccess | undefined> {
  if (created && !finished) {
    return undefined;
  }
  const { accessFor, findGrantedAccess } = await import('../instance/access/revoke.ts');
  return accessFor(await findGrantedAccess(client, projectId, context), context, name);
}

/** @returns whether the instance is deleted or being deleted */
async function removeInstance(
  { runner }: Step,
  client: AtlasClient,
  claim: SavedClaim,
  phase: CleanUpPhase,
): Promise<boolean> {
  try {
    const outcome = await removeClaimed(client, claim);
    clearClaim(runner);
    runner.info(describeRemoval(outcome, describeInstance(claim), claim.created));
    return outcome === 'deleted' || outcome === 'already being deleted';
  } catch (error) {
    warnAboutInstance(runner, claim, error, phase);
    return false;
  }
}

async function revokeOwnAccess(
  { runner }: Step,
  client: AtlasClient,
  access: AccessClaim,
  repository: Repository,
  phase: CleanUpPhase,
): Promise<void> {
  try {
    // Loaded only if access was granted.
    const { revokeAccess } = await import('../instance/access/revoke.ts');
    const revoked = await revokeAccess(client, access, repository);
    runner.info(describeRevoked(revoked));
    // An aborted request can still reach Atlas and create a user, which the post phase then deletes.
    if (revoked.users > 0 || !access.user) {
      clearAccess(runner);
    }
  } catch (error) {
    warnAboutAccess(runner, access, error, phase);
  }
}

async function revokeAccessOfOthers(
  { runner }: Step,
  client: AtlasClient,
  claim: SavedClaim,
  others: GrantedAccess,
): Promise<void> {
  try {
    const { revokeGranted } = await import('../instance/access/revoke.ts');
    const revoked = await revokeGranted(client, claim.projectId, others);
    if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
      runner.info(describeRevoked(revoked));
    }
  } catch (error) {
    warnAboutAccess(runner, claim, error, 'post');
  }
}
