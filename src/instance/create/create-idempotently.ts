import type { AtlasClient, Call } from '../../atlas/client.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../../atlas/retry-policy.ts';
import { explainRetiredEndpoint } from '../../atlas/serverless-instances.ts';
import type { RetryDecision } from '../../http/retry.ts';
import { CancelledError } from '../../util/errors.ts';
import { findInstance, type InstancePlan, requestInstance } from '../endpoint.ts';
import { isHeldBy } from '../ownership.ts';

/** The result of a request for an instance: this step created it, or one of that name was there. */
export interface Creation {
  readonly created: boolean;
  readonly instance: Instance;
}

const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** If Atlas says that a name is taken but shows no instance, the instance may be appearing or disappearing: try this often. */
const MAX_UNFOUND = 3;

/**
 * Creates one instance, and never a second. If a response is lost, or the name is taken, the next attempt first looks for an instance of
 * that name: the request is sent again only if there is none. If it arrives twice after all, Atlas refuses the second for its name.
 * @param ownerToken the value of the tag `github-run` in the plan
 * @param onNothingCreated called before an error is thrown if it is certain that no attempt created anything
 * @throws AtlasError, TimedOutError, CancelledError and the like
 */
export async function createIdempotently(
  client: AtlasClient,
  plan: InstancePlan,
  ownerToken: string,
  onNothingCreated: () => void,
): Promise<Creation> {
  const attempts = new CreateAttempts(plan);
  try {
    const instance = await client.checkThenCall(
      `create instance "${plan.name}"`,
      (error, count) => attempts.afterFailure(error, count),
      () => attempts.next(client),
    );
    if (instance) {
      return { created: true, instance };
    }
  } catch (error) {
    if (!attempts.mayHaveCreated && !(error instanceof CancelledError)) {
      onNothingCreated();
    }
    throw plan.type === 'serverless' ? explainRetiredEndpoint(error, plan.name) : error;
  }
  // Nothing was sent, because an instance was found.
  const instance = attempts.found as Instance;
  return { created: isHeldBy(instance.tags, ownerToken), instance };
}

/** What the attempts of one creation know of each other. */
class CreateAttempts {
  readonly #plan: InstancePlan;
  /** The instance that a look found. */
  found: Instance | undefined;
  /** Whether an attempt may have created the instance although it failed. */
  mayHaveCreated = false;
  /** Whether the current attempt got as far as the request: only then its failure says anything about an instance. */
  #requested = false;
  /** The failure after which an instance of that name may exist. */
  #unsettled: Error | undefined;
  #mayRequestAgain = false;
  /** The failure that stands because there is no such instance. */
  #unfound: Error | undefined;
  #unfoundCount = 0;

  constructor(plan: InstancePlan) {
    this.#plan = plan;
  }

  /** Looks, if there is a question; returns the request if there is no instance of that name. */
  async next(client: AtlasClient): Promise<Call<Instance> | undefined> {
    this.#requested = false;
    const failure = this.#unsettled;
    if (failure) {
      this.found = await findInstance(client, this.#plan);
      if (this.found) {
        return undefined;
      }
      this.#unsettled = undefined;
      if (!this.#mayRequestAgain) {
        this.#unfound = failure;
        throw failure;
      }
    }
    this.#requested = true;
    return requestInstance(this.#plan);
  }

  /** Decides on the next attempt: a name that is taken, or a lost response, is a reason to look. */
  afterFailure(error: Error, count: number): RetryDecision {
    if (error === this.#unfound) {
      this.#unfoundCount += 1;
      return { retry: hasCode(error, 'DUPLICATE_CLUSTER_NAME') && this.#unfoundCount < MAX_UNFOUND };
    }
    const decision = retryIdempotent(error, count);
    const nameTaken = hasCode(error, ...NAME_TAKEN_CODES);
    if (!this.#requested || !(nameTaken || mayHaveArrived(error))) {
      return decision;
    }
    this.mayHaveCreated ||= !nameTaken;
    this.#unsettled = error;
    this.#mayRequestAgain = decision.retry;
    return decision.retry ? decision : { retry: true, immediate: true };
  }
}
