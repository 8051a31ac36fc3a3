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

/** An instance that is to be deleted. */
export interface RemovalTarget {
  readonly projectId: string;
  readonly name: string;
  /** Its id in Atlas: another instance of the same name is not touched. Undefined: the one that the first look finds. */
  readonly id?: string | undefined;
}

/** What a look at an instance means for it. `lift` allows termination protection to be lifted first. */
export type RemovalDecision = 'delete' | 'lift and delete' | 'leave';

/** What became of an instance that was to be deleted. */
export type RemovalOutcome = 'deleted' | 'already being deleted' | 'absent' | 'left';

/** Atlas shows a deletion a moment after it has accepted it; after this long without, it has forgotten it. */
const FORGOTTEN_MS = 10_000;
/** Between two looks at whether a deletion has begun. */
const CONFIRM_INTERVAL_MS = 1_000;
/** Lifting termination protection takes effect within this time. */
const LIFT_MS = 30_000;

/**
 * Deletes an instance. Every request rests on a look made in the same attempt: a retry looks and decides again. A deletion that Atlas
 * accepts and does not begin is asked for again.
 * @param decide called with what is there, unless it is being deleted already; what it throws ends the removal
 * @throws TimedOutError if the deletion has not begun when the client's budget is used up; AtlasError and the like; the budget's abort
 *   reason
 */
export async function removeInstance(
  client: AtlasClient,
  target: RemovalTarget,
  decide: (instance: Instance) => RemovalDecision,
): Promise<RemovalOutcome> {
  const { projectId, name } = target;
  let { id } = target;
  let mayHaveBegun = false;
  let liftedAt: number | undefined;

  for (;;) {
    let request: 'lift' | 'delete' | undefined;
    let outcome: RemovalOutcome = 'absent';

    const step = client.checkThenCall<Instance | undefined>(
      `delete the instance "${name}"`,
      (error, attempts) => {
        mayHaveBegun ||= request === 'delete' && mayHaveArrived(error);
        return isProtected(error) && liftedAt !== undefined && client.clock.elapsed() - liftedAt < LIFT_MS
          ? { retry: true }
          : retryIdempotent(error, attempts);
      },
      async (look) => {
        request = undefined;
        const instance = await findFlexCluster(look, projectId, name);
        if (!instance || (id !== undefined && instance.id !== id)) {
          outcome = mayHaveBegun ? 'deleted' : 'absent';
          return undefined;
        }
        id = instance.id;
        // Atlas takes all tags off what it is deleting: whose it was no longer shows.
        if (instance.stateName === 'DELETING') {
          outcome = mayHaveBegun ? 'deleted' : 'already being deleted';
          return undefined;
        }
        const decision = decide(instance);
        if (decision === 'leave') {
          outcome = 'left';
          return undefined;
        }
        const lift =
          decision === 'lift and delete' && instance.terminationProtectionEnabled && liftedAt === undefined;
        request = lift ? 'lift' : 'delete';
        return lift
          ? updateFlexCluster(projectId, name, { terminationProtectionEnabled: false })
          : deleteFlexCluster(projectId, name);
      },
    );

    try {
      await step;
    } catch (error) {
      if (isNotFound(error)) {
        return mayHaveBegun ? 'deleted' : 'absent';
      }
      if (isBeingDeleted(error)) {
        return mayHaveBegun ? 'deleted' : 'already being deleted';
      }
      throw error;
    }
    if (request === undefined) {
      return outcome;
    }
    if (request === 'lift') {
      liftedAt = client.clock.elapsed();
    } else {
      mayHaveBegun = true;
      if (await hasBegun(client, { projectId, name, id })) {
        return 'deleted';
      }
    }
  }
}

function isProtected(error: Error): boolean {
  return hasCode(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}

/** Looks until a deletion that Atlas accepted shows; false if it does not, so that it has to be asked for again. */
async function hasBegun(client: AtlasClient, { projectId, name, id }: RemovalTarget): Promise<boolean> {
  const { clock, budget } = client;
  const accepted = clock.elapsed();
  for (;;) {
    const instance = await findFlexCluster(client, projectId, name);
    if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
      return true;
    }
    const waited = clock.elapsed() - accepted;
    if (waited >= FORGOTTEN_MS) {
      return false;
    }
    if (budget.remainingMs() <= CONFIRM_INTERVAL_MS) {
      throw timedOut(
        budget,
        `delete the instance "${name}"`,
        `Atlas accepted the deletion, but the instance is still ${instance.stateName}`,
        'Check it in Atlas, and delete it there if it stays.',
      );
    }
    await clock.sleep(CONFIRM_INTERVAL_MS, budget.signal);
  }
}
