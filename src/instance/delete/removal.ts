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
import { timedOut } from '../../util/budget.ts';
import { type PollMessages, poll } from '../../util/poll.ts';

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
  const removal = new RemovalRequests(client, target, decide);
  for (;;) {
    const outcome = await removal.send();
    if (outcome) {
      return { outcome, id: removal.id };
    }
  }
}

/** One removal: what its requests know of each other. */
class RemovalRequests {
  readonly #client: AtlasClient;
  readonly #projectId: string;
  readonly #name: string;
  readonly #decide: (instance: Instance) => RemovalDecision;
  /** The ID of the instance; undefined until the first check. */
  #id: string | undefined;
  /** The instance at the last check; undefined if it did not exist. */
  #latest: Instance | undefined;
  /** The request of the current attempt; undefined if nothing must be sent. */
  #request: 'unprotect' | 'delete' | undefined;
  /** The result of a check after which nothing must be sent. */
  #outcome: RemovalOutcome = 'absent';
  #mayHaveStarted = false;
  #unprotectedAt: number | undefined;

  constructor(
    client: AtlasClient,
    { projectId, name, id }: RemovalTarget,
    decide: (instance: Instance) => RemovalDecision,
  ) {
    this.#client = client;
    this.#projectId = projectId;
    this.#name = name;
    this.#id = id;
    this.#decide = decide;
  }

  get id(): string | undefined {
    return this.#id;
  }

  /** Sends the next request; returns undefined if another one must follow. */
  async send(): Promise<RemovalOutcome | undefined> {
    try {
      await this.#client.checkThenCall<Instance | undefined>(
        `delete instance "${this.#name}"`,
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
    if (this.#request === 'delete') {
      this.#mayHaveStarted = true;
      const target = { projectId: this.#projectId, name: this.#name, id: this.#id };
      return (await hasStarted(this.#client, target)) ? 'deleted' : undefined;
    }
    if (this.#request === 'unprotect') {
      this.#unprotectedAt = this.#client.clock.elapsed();
      return undefined;
    }
    return this.#outcome;
  }

  /** Checks the instance, and returns the request that follows from it. */
  async #check(): Promise<Call<Instance | undefined> | undefined> {
    this.#request = undefined;
    const instance = await findFlexCluster(this.#client, this.#projectId, this.#name);
    this.#latest = instance;
    if (!instance || (this.#id !== undefined && instance.id !== this.#id)) {
      this.#outcome = this.#gone('absent');
      return undefined;
    }
    this.#id = instance.id;
    // The state is checked before the owner, because Atlas removes all tags in this state.
    if (instance.stateName === 'DELETING') {
      this.#outcome = this.#gone('already being deleted');
      return undefined;
    }
    const decision = this.#decide(instance);
    if (decision === 'keep') {
      this.#outcome = 'kept';
      return undefined;
    }
    const isProtectedNow = instance.terminationProtectionEnabled && this.#unprotectedAt === undefined;
    if (decision === 'unprotect and delete' && isProtectedNow) {
      this.#request = 'unprotect';
      return updateFlexCluster(this.#projectId, this.#name, { terminationProtectionEnabled: false });
    }
    this.#request = 'delete';
    return deleteFlexCluster(this.#projectId, this.#name);
  }

  #retryPolicy(error: Error, attempts: number): RetryDecision {
    this.#mayHaveStarted ||= this.#request === 'delete' && mayHaveArrived(error);
    const isTooEarly =
      isProtected(error) &&
      this.#unprotectedAt !== undefined &&
      this.#client.clock.elapsed() - this.#unprotectedAt < UNPROTECT_GRACE_MS;
    const isChanging = this.#request === 'unprotect' && isRefusedForNow(error, this.#latest);
    return isTooEarly || isChanging ? { retry: true } : retryIdempotent(error, attempts);
  }

  /** An instance that is gone, or on its way, was deleted by this removal if one of its requests may have done so. */
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
