import type { Revoked } from '../instance/access/access.ts';
import { removeClaimed } from '../instance/delete/removal.ts';
import type { Runner } from '../runner/runner.ts';
import type { Leftovers } from '../runner/state.ts';
import { TITLE } from '../types.ts';
import { updateComment } from './comment.ts';
import type { ConnectedStep } from './connections.ts';
import { describeInstance, describeRemoval, describeRevoked } from './messages.ts';
import { explain } from './step.ts';

/** A request that was cut off can still reach Atlas within this time. */
const LOOK_AGAIN_MS = 30_000;
const LOOK_AGAIN_EVERY_MS = 3_000;

/** What clean-up did, and the error for each part that it could not clean up. */
interface Removed {
  readonly instanceError: unknown;
  readonly accessError: unknown;
  /** Whether the instance is deleted or being deleted. */
  readonly isDeleted: boolean;
  /** Whether everything was found that may have been created, so that nothing more can appear. */
  readonly isSettled: boolean;
}

/**
 * Deletes the instance of a create step if necessary, revokes its access, and updates the comment: in this order, because only the comment
 * is optional. Looks again for a while if a request that creates something may still arrive at Atlas.
 * @returns what is left; errors do not prevent the next part
 */
export async function removeLeftovers(
  step: ConnectedStep,
  leftovers: Leftovers,
  githubToken: string | undefined,
): Promise<Removed> {
  const { clock, budget } = step.client;
  const until = clock.elapsed() + LOOK_AGAIN_MS;
  let isDeleted = false;
  for (let first = true; ; first = false) {
    const round = await removeOnce(step, leftovers, first);
    isDeleted ||= round.isDeleted;
    const hasFailed = round.instanceError !== undefined || round.accessError !== undefined;
    const isOver = !leftovers.lookAgain || round.isSettled || hasFailed || clock.elapsed() >= until;
    if (isOver || budget.remainingMs() <= LOOK_AGAIN_EVERY_MS) {
      if (isDeleted && leftovers.comment && !step.cancelled.aborted) {
        const target = githubToken ? { place: leftovers.comment, token: githubToken } : undefined;
        // A cancel ends the comment only: everything else is done.
        const optional = { ...budget, signal: step.cancelled };
        const comment = { ...leftovers.claim, deleted: true } as const;
        await Promise.allSettled([updateComment(step, target, optional, comment)]);
      }
      return round;
    }
    // A cancel ends the pause, and the round after it.
    await clock.sleep(LOOK_AGAIN_EVERY_MS, budget.signal).catch(() => undefined);
  }
}

async function removeOnce(step: ConnectedStep, leftovers: Leftovers, first: boolean): Promise<Removed> {
  const { deletes, access } = leftovers;
  const [instance] = await Promise.allSettled([removeInstance(step, leftovers, first)]);
  const [revocation] = await Promise.allSettled([revokeAccess(step, leftovers, first)]);
  const outcome = instance.status === 'fulfilled' ? instance.value : undefined;
  const revoked = revocation.status === 'fulfilled' ? revocation.value : undefined;
  const hasUser = !access?.user || (revoked?.users ?? 0) > 0;
  const hasEntries = access?.entriesUntil === undefined || (revoked?.entries ?? 0) > 0;
  return {
    instanceError: instance.status === 'rejected' ? instance.reason : undefined,
    accessError: revocation.status === 'rejected' ? revocation.reason : undefined,
    isDeleted: outcome === 'deleted' || outcome === 'already being deleted',
    isSettled: (deletes === 'none' || outcome === 'deleted') && hasUser && hasEntries,
  };
}

/** Deletes the instance, and the database users of all steps that belong to it. */
async function removeInstance(
  { runner, client }: ConnectedStep,
  { claim, deletes, keptBecause }: Leftovers,
  first: boolean,
): Promise<string> {
  if (deletes === 'none') {
    if (first && keptBecause) {
      runner.info(`Kept ${describeInstance(claim)}: ${keptBecause}`);
    }
    return 'kept';
  }
  const removal = await removeClaimed(client, claim, deletes === 'held');
  if (first || removal.outcome === 'deleted') {
    runner.info(describeRemoval(removal.outcome, describeInstance(claim), removal.hold));
  }
  if (removal.outcome === 'deleted' && removal.id !== undefined && deletes === 'held') {
    const { deleteUsersOfInstance } = await import('../instance/access/logins.ts');
    const users = await deleteUsersOfInstance(client, claim.projectId, removal.id);
    if (users > 0) {
      runner.info(describeRevoked({ users }));
    }
  }
  return removal.outcome;
}

async function revokeAccess(
  { runner, client }: ConnectedStep,
  { claim, access }: Leftovers,
  first: boolean,
): Promise<Revoked | undefined> {
  if (!access) {
    return undefined;
  }
  // Loaded only if access was granted.
  const { revokeAccess: revoke } = await import('../instance/access/access.ts');
  const revoked = await revoke(client, claim, access);
  if (first || revoked.users + revoked.entries > 0) {
    runner.info(describeRevoked(revoked));
  }
  return revoked;
}

/** Warns about everything that could not be cleaned up, and says what happens next. */
export function warnAboutLeftovers(
  runner: Runner,
  leftovers: Leftovers,
  { instanceError, accessError }: Pick<Removed, 'instanceError' | 'accessError'>,
  phase: 'main' | 'post',
): void {
  const { name, projectId } = leftovers.claim;
  const again = 'The post phase of this job will try again.';
  if (instanceError !== undefined && leftovers.deletes !== 'none') {
    const cause = explain(runner, instanceError);
    runner.warning(
      phase === 'main'
        ? `Could not delete ${describeInstance(leftovers.claim)}: ${cause} ${again}`
        : `Instance "${name}" in project ${projectId} may still exist: ${cause} Check the project in Atlas, and delete the instance if it does.`,
      TITLE,
    );
  }
  if (accessError !== undefined && leftovers.access) {
    const next =
      phase === 'main'
        ? again
        : 'Atlas deletes those that have an expiry. To delete them now, use "Database Access" and "Network Access" in the project.';
    runner.warning(
      `Database users or access list entries of instance "${name}" in project ${projectId} may still exist: ${explain(runner, accessError)} ${next}`,
      TITLE,
    );
  }
}
