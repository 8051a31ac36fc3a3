import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../atlas/retry-policy.ts';
import { CancelledError } from '../util/errors.ts';
import { createInstance, findInstance, type InstancePlan } from './endpoint.ts';
import { isHeldBy } from './ownership.ts';

/** What asking for an instance came to: this step made it, or one of that name was there. */
export interface Creation {
  readonly created: boolean;
  readonly instance: Instance;
}

const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** A name that is taken by something that cannot be found is asked about this often: it may just be on its way in or out. */
const MAX_UNFOUND = 3;

/**
 * Makes one instance, and never a second. An answer that was lost is settled by asking whether the instance is there and carries this
 * step's mark; only if it is not there is the request sent again, and should it arrive twice after all, Atlas refuses the name.
 * @param ownerToken the value of the tag `github-run` in the plan
 * @param onLost told when it is not known whether a request made the instance
 * @throws AtlasError, TimedOutError and the like
 */
export function createIdempotently(
  client: AtlasClient,
  plan: InstancePlan,
  ownerToken: string,
  onLost: () => void,
): Promise<Creation> {
  return client.retrying(`create the instance "${plan.name}"`, retryUnsettled, async () => {
    try {
      return { created: true, instance: await createInstance(client, plan) };
    } catch (error) {
      const taken = hasCode(error, ...NAME_TAKEN_CODES);
      if (error instanceof CancelledError || mayHaveArrived(error)) {
        onLost();
      } else if (!taken) {
        throw error;
      }
      const instance = await findInstance(client, plan);
      if (instance) {
        return { created: isHeldBy(instance.tags, ownerToken), instance };
      }
      throw error;
    }
  });
}

/** Judges a create that was found not to have worked: the same as for any request, and for a taken name that nothing was found under. */
function retryUnsettled(error: Error, attempts: number) {
  if (hasCode(error, 'DUPLICATE_CLUSTER_NAME')) {
    return { retry: attempts < MAX_UNFOUND };
  }
  return mayHaveArrived(error) ? retryIdempotent(error, attempts) : { retry: false };
}
