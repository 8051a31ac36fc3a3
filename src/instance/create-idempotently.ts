import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { RetryDecision } from '../atlas/retry.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../atlas/retry-policy.ts';
import { explainRetiredEndpoint } from '../atlas/serverless-instances.ts';
import { CancelledError } from '../util/errors.ts';
import { findInstance, type InstancePlan, requestInstance } from './endpoint.ts';
import { isHeldBy } from './ownership.ts';

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
  let found: Instance | undefined;
  /** The failure after which an instance of that name may be there. */
  let unsettled: Error | undefined;
  /** Whether the request may be sent again if there is none. */
  let maySendAgain = false;
  /** The failure that stands because there is none. */
  let unfound: Error | undefined;
  let unfoundCount = 0;
  let mayExist = false;

  function retryPolicy(error: Error, attempts: number): RetryDecision {
    const nameTaken = hasCode(error, ...NAME_TAKEN_CODES);
    if (error === unfound) {
      unfoundCount += 1;
      return { retry: hasCode(error, 'DUPLICATE_CLUSTER_NAME') && unfoundCount < MAX_UNFOUND };
    }
    if (!nameTaken && !mayHaveArrived(error)) {
      return retryIdempotent(error, attempts);
    }
    mayExist ||= !nameTaken;
    unsettled = error;
    const decision = retryIdempotent(error, attempts);
    maySendAgain = decision.retry;
    return decision.retry ? decision : { retry: true, immediate: true };
  }

  try {
    const description = `create the instance "${plan.name}"`;
    const instance = await client.checkThenCall(description, retryPolicy, async (look) => {
      if (unsettled) {
        found = await findInstance(look, plan);
        if (found) {
          return undefined;
        }
        const failure = unsettled;
        unsettled = undefined;
        if (!maySendAgain) {
          unfound = failure;
          throw failure;
        }
      }
      return requestInstance(plan);
    });
    if (instance) {
      return { created: true, instance };
    }
  } catch (error) {
    if (!mayExist && !(error instanceof CancelledError)) {
      onNothingCreated();
    }
    throw plan.type === 'serverless' ? explainRetiredEndpoint(error, plan.name) : error;
  }
  // Nothing was sent only because an instance was found.
  const instance = found as Instance;
  return { created: isHeldBy(instance.tags, ownerToken), instance };
}
