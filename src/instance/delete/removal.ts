import type { AtlasClient, Call } from '../../atlas/client.ts';
import {
  deleteFlexCluster,
  findFlexCluster,
  isBeingDeleted,
  isNotFound,
  isProtected,
  isRefusedForNow,
  updateFlexCluster,
} from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { mayHaveArrived, retryIdempotent } from '../../atlas/retry-policy.ts';
import type { RetryDecision } from '../../http/retry.ts';
import type { Claim, Repository } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { stepError } from '../../util/errors.ts';
import { type PollMessages, poll } from '../../util/poll.ts';
import { describeOwner, type Hold, holdOf, isOurs } from '../tags.ts';

/** The instance to delete. */
export interface RemovalTarget {
  readonly projectId: string;
  readonly name: string;
  /** The ID in Atlas, so that a newer instance with the same name is not deleted. Undefined for the instance that exists at first. */
  readonly id?: string | undefined;
}

/** What to do with an instance. `unprotect and delete` turns off termination protection first. */
type RemovalDecision = 'delete' | 'unprotect and delete' | 'keep';

export type RemovalOutcome = 'deleted' | 'already being deleted' | 'absent' | 'kept';

/** What happened to an instance. */
export interface Removal {
  readonly outcome: RemovalOutcome;
  /** The ID of the instance; undefined if there was none. */
  readonly id: string | undefined;
}

/** If the state is not DELETING this long after Atlas accepted a deletion, Atlas has dropped the deletion. */
const DELETION_GRACE_MS = 10_000;
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
): Promise<Removal> {
  const requests = new RemovalRequests(client, target, decide);
  for (;;) {
    const outcome = await requests.send();
    if (outcome) {
      return { outcome, id: requests.id };
    }
  }
}

/**
 * Deletes an instance by its name.
 * @param force delete the instance even if it is protected or does not belong to this repository
 * @throws StepError without `force`; the errors of `removeInstance`
 */
export async function removeByName(
  client: AtlasClient,
  target: RemovalTarget,
  repository: Repository,
  force: boolean,
): Promise<RemovalOutcome> {
  const decide = ({ stateName, tags, terminationProtectionEnabled }: Instance): RemovalDecision => {
    const description = `delete instance "${target.name}" (${stateName})`;
    if (!force && !isOurs(tags, repository)) {
      throw stepError(
        description,
        `it does not belong to this repository: ${describeOwner(tags)}`,
        'To delete it anyway, use "force: true".',
      );
    }
    if (!force && terminationProtectionEnabled) {
      throw stepError(
        description,
        'it has termination protection',
        'Turn the protection off in Atlas, or use "force: true", which turns it off first.',
      );
    }
    return force ? 'unprotect and delete' : 'delete';
  };
  return (await removeInstance(client, target, decide)).outcome;
}

/**
 * Deletes the instance that a step created and still holds. Turns off termination protection that the same step turned on.
 * @param includeAdopted whether to delete an instance, too, that the step adopted and still holds
 * @returns what happened, and how the step held the instance when it was last seen
 */
export async function removeClaimed(
  client: AtlasClient,
  claim: Claim,
  includeAdopted: boolean,
): Promise<Removal & { readonly hold: Hold | undefined }> {
  let hold: Hold | undefined;
  const removal = await removeInstance(client, claim, ({ tags }) => {
    hold = holdOf(tags, claim);
    if (hold === undefined || (hold === 'adopted' && !includeAdopted)) {
      return 'keep';
    }
    return hold === 'created' && claim.protects ? 'unprotect and delete' : 'delete';
  });
  return { ...removal, hold };
}

/** The requests of one removal, and what they know of each other. */
class RemovalRequests {
  readonly #client: AtlasClient;
  readonly #target: RemovalTarget;
  readonly #decide: (instance: Instance) => RemovalDecision;
  /** The ID of the instance; undefined until the first check. */
  id: string | undefined;
  /** The instance at the last check; undefined if it did not exist. */
  #latest: Instance | undefined;
  /** The request of the current attempt, or the outcome if none has to be sent; undefined before the check. */
  #next: 'unprotect' | 'delete' | RemovalOutcome | undefined;
  #mayHaveStarted = false;
  #unprotectedAt: number | undefined;

  constructor(client: AtlasClient, target: RemovalTarget, decide: (instance: Instance) => RemovalDecision) {
    this.#client = client;
    this.#target = target;
    this.#decide = decide;
    this.id = target.id;
  }

  /** Sends the next request; returns undefined if another one must follow. */
  async send(): Promise<RemovalOutcome | undefined> {
    try {
      await this.#client.checkThenCall<Instance | undefined>(
        `delete instance "${this.#target.name}"`,
        (error, attempts) => this.#retryPolicy(error, attempts),
        () => this.#check(),
      );
    } catch (error) {
      if (isNotFound(error)) {
        return this.#gone('absent');
      }
      if (isBeingDeleted(error)) {
        return this.#gone('already being deleted');
      }
      throw error;
    }
    if (this.#next === 'delete') {
      this.#mayHaveStarted = true;
      return (await hasStarted(this.#client, { ...this.#target, id: this.id })) ? 'deleted' : undefined;
    }
    if (this.#next === 'unprotect') {
      this.#unprotectedAt = this.#client.clock.elapsed();
      return undefined;
    }
    return this.#next;
  }

  /** Checks the instance, and returns the request that follows from it. */
  async #check(): Promise<Call<Instance | undefined> | undefined> {
    const { projectId, name } = this.#target;
    this.#next = undefined;
    this.#latest = await findFlexCluster(this.#client, projectId, name);
    this.#next = this.#after(this.#latest);
    if (this.#next === 'unprotect') {
      return updateFlexCluster(projectId, name, { terminationProtectionEnabled: false });
    }
    return this.#next === 'delete' ? deleteFlexCluster(projectId, name) : undefined;
  }

  #after(instance: Instance | undefined): 'unprotect' | 'delete' | RemovalOutcome {
    if (!instance || (this.id !== undefined && instance.id !== this.id)) {
      return this.#gone('absent');
    }
    this.id = instance.id;
    // The state is checked before the owner, because Atlas removes all tags in this state.
    if (instance.stateName === 'DELETING') {
      return this.#gone('already being deleted');
    }
    const decision = this.#decide(instance);
    const isProtectedNow = instance.terminationProtectionEnabled && this.#unprotectedAt === undefined;
    if (decision === 'unprotect and delete' && isProtectedNow) {
      return 'unprotect';
    }
    return decision === 'keep' ? 'kept' : 'delete';
  }

  #retryPolicy(error: Error, attempts: number): RetryDecision {
    this.#mayHaveStarted ||= this.#next === 'delete' && mayHaveArrived(error);
    const isTooEarly =
      isProtected(error) &&
      this.#unprotectedAt !== undefined &&
      this.#client.clock.elapsed() - this.#unprotectedAt < UNPROTECT_GRACE_MS;
    const isChanging = this.#next === 'unprotect' && isRefusedForNow(error, this.#latest);
    return isTooEarly || isChanging ? { retry: true } : retryIdempotent(error, attempts);
  }

  /** Reports `deleted` if one of our requests may have caused it. */
  #gone(otherwise: RemovalOutcome): RemovalOutcome {
    return this.#mayHaveStarted ? 'deleted' : otherwise;
  }
}

/** Polls until an accepted deletion has started; false if Atlas dropped it, so that it must be requested again. */
function hasStarted(client: AtlasClient, { projectId, name, id }: RemovalTarget): Promise<boolean> {
  const { clock, budget } = client;
  const accepted = clock.elapsed();
  const messages: PollMessages = {
    report() {},
    timedOut: (state) =>
      timedOut(
        budget,
        `delete instance "${name}"`,
        `Atlas accepted the deletion, but the instance is still ${state}`,
        'Check the instance in Atlas, and delete it there if it still exists.',
      ),
  };
  return poll(client, messages, async () => {
    const instance = await findFlexCluster(client, projectId, name);
    if (!instance || instance.id !== id || instance.stateName === 'DELETING') {
      return { state: 'gone', result: true };
    }
    const isDropped = clock.elapsed() - accepted >= DELETION_GRACE_MS;
    return { state: instance.stateName, result: isDropped ? false : undefined };
  });
}
