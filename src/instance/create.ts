import type { AtlasClient } from '../atlas/client.ts';
import { AtlasError } from '../atlas/errors/atlas-error.ts';
import { judgeRepeatable, mayHaveArrived } from '../atlas/errors/judge.ts';
import { hasCode } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { CancelledError, StepError } from '../errors.ts';
import { createInstance, findInstance, type InstancePlan } from './endpoint.ts';
import { describeOwner, isHeldBy } from './ownership.ts';

/** An instance of that name is there, and this step did not make it. */
export class NameTakenError extends StepError {
  override name = 'NameTakenError';
}

const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** A name that is taken by something that cannot be found is asked about this often: it may just be on its way in or out. */
const MOST_UNFOUND = 3;

/**
 * Makes one instance, and never a second. An answer that was lost is settled by asking whether the instance is there and carries this
 * step's mark; only if it is not there is the request sent again, and should it arrive twice after all, Atlas refuses the name.
 * @param runMark the value of the tag `github-run` in the plan
 * @param onLost told when it is not known whether a request made the instance
 * @throws NameTakenError if the name belongs to an instance that this step did not make; AtlasError, TimedOutError and the like
 */
export function createOnce(
  client: AtlasClient,
  plan: InstancePlan,
  runMark: string,
  onLost: () => void,
): Promise<Instance> {
  const what = `create the instance "${plan.name}"`;
  return client.retrying(what, judgeUnsettled, async () => {
    try {
      return await createInstance(client, plan);
    } catch (error) {
      const taken = NAME_TAKEN_CODES.some((code) => hasCode(error, code));
      if (error instanceof CancelledError || mayHaveArrived(error)) {
        onLost();
      } else if (!taken) {
        throw error;
      }
      const found = await findInstance(client, plan);
      if (found && isHeldBy(found.tags, runMark)) {
        return found;
      }
      if (found) {
        throw new NameTakenError(
          `Failed to ${what}: an instance of that name is there already (${found.stateName}), and this step did not make it: ${describeOwner(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`,
          { cause: error },
        );
      }
      throw error;
    }
  });
}

/** Judges a create that was found not to have worked: the same as for any request, and for a taken name that nothing was found under. */
function judgeUnsettled(error: Error, attempts: number) {
  if (error instanceof AtlasError && error.errorCode === 'DUPLICATE_CLUSTER_NAME') {
    return { retry: attempts < MOST_UNFOUND };
  }
  return mayHaveArrived(error) ? judgeRepeatable(error, attempts) : { retry: false };
}
