import type { AtlasClient } from '../atlas/client.ts';
import {
  deleteFlexCluster,
  findFlexCluster,
  isBeingDeleted,
  isNotFound,
  updateFlexCluster,
} from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../atlas/retry-policy.ts';
import { timedOut } from '../util/budget.ts';

/** The instance to delete. */
export interface RemovalTarget {
  readonly projectId: string;
  readonly name: string;
  /** The ID in Atlas, so that a newer instance with the same name is not deleted. Undefined for the instance that exists at first. */
  readonly id?: string | undefined;
}

/** What to do with an instance. `unprotect and delete` turns off termination protection first. */
export type RemovalDecision = 'delete' | 'unprotect and delete' | 'keep';

export type RemovalOutcome = 'deleted' | 'already being deleted' | 'absent' | 'kept';

/** If the state is not DELETING this long after Atlas accepted a deletion, Atlas has dropped the deletion. */
const DELETION_GRACE_MS = 10_000;
const CONFIRM_INTERVAL_MS = 1_000;
/** Turning off termination protection takes effect within this time. */
const UNPROTECT_GRACE_MS = 30_000;

/**
 * Deletes an instance. Every attempt checks the current state and decides again. Repeats a deletion that Atlas accepted but did not start.
 * @param decide called with the current state, unless the instance is already being deleted; errors that it throws end the removal
 * @throws TimedOutError if the deletion has not started when the budget ends; AtlasError and so on; the budget's abort reason
 */
export async function removeInstance(
  client: AtlasClient,
  target: RemovalTarget,
  decide: (instance: Instance) => RemovalDecision,
): Promise<RemovalOutcome> {
  const { projectId, name } = target;
  let { id } = target;
  let mayHaveStarted = false;
  let unprotectedAt: number | undefined;

  for (;;) {
    let request: 'unprotect' | 'delete' | undefined;
    let outcome: RemovalOutcome = 'absent';

    const step = client.checkThenCall<Instance | undefined>(
      `delete instance "${name}"`,
      (error, attempts) => {
        mayHaveStarted ||= request === 'delete' && mayHaveArrived(error);
        const isTooEarly =
          isProtected(error) &&
          unprotectedAt !== undefined &&
          client.clock.elapsed() - unprotectedAt < UNPROTECT_GRACE_MS;
        return isTooEarly ? { retry: true } : retryIdempotent(error, attempts);
      },
      async (attempt) => {
        request = undefined;
        const instance = await findFlexCluster(attempt, projectId, name);
        if (!instance || (id !== undefined && instance.id !== id)) {
          outcome = mayHaveStarted ? 'deleted' : 'absent';
          return undefined;
        }
        id = instance.id;
        // The state is checked before the owner, because Atlas removes all tags in this state.
        if (instance.stateName === 'DELETING') {
          outcome = mayHaveStarted ? 'deleted' : 'already being deleted';
          return undefined;
        }
        const decision = decide(instance);
        if (decision === 'keep') {
          outcome = 'kept';
          return undefined;
        }
        const mustUnprotect =
          decision === 'unprotect and delete' &&
          instance.terminationProtectionEnabled &&
          unprotectedAt === undefined;
        request = mustUnprotect ? 'unprotect' : 'delete';
        return mustUnprotect
          ? updateFlexCluster(projectId, name, { terminationProtectionEnabled: false })
          : deleteFlexCluster(projectId, name);
      },
    );

    try {
      await step;
    } catch (error) {
      if (isNotFound(error)) {
        return mayHaveStarted ? 'deleted' : 'absent';
      }
      if (isBeingDeleted(error)) {
        return mayHaveStarted ? 'deleted' : 'already being deleted';
      }
      throw error;
    }
    if (request === undefined) {
      return outcome;
    }
    if (request === 'unprotect') {
      unprotectedAt = client.clock.elapsed();
    } else {
      mayHaveStarted = true;
      if (await hasStarted(client, { projectId, name, id })) {
        return 'deleted';
      }
    }
  }
}

function isProtected(error: Error): boolean {
  return hasCode(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}

/** Polls until an accepted deletion has started; false if Atlas dropped it, so that it must be requested again. */
async function hasStarted(client: AtlasClient, { projectId, name, id }: RemovalTarget): Promise<boolean> {
  const { clock, budget } = client;
  const accepted = clock.elapsed();
  for (;;) {
    const instance = await findFlexCluster(client, projectId, name);
    if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
      return true;
    }
    if (clock.elapsed() - accepted >= DELETION_GRACE_MS) {
      return false;
    }
    if (budget.remainingMs() <= CONFIRM_INTERVAL_MS) {
      throw timedOut(
        budget,
        `delete instance "${name}"`,
        `Atlas accepted the deletion, but the instance is still ${instance.stateName}`,
        'Check the instance in Atlas, and delete it there if it still exists.',
      );
    }
    await clock.sleep(CONFIRM_INTERVAL_MS, budget.signal);
  }
}
