import type { AtlasClient } from '../atlas/client.ts';
import { AtlasError } from '../atlas/errors/atlas-error.ts';
import { hasCode } from '../atlas/errors/judge.ts';
import { isGone, updateFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { StepError } from '../errors.ts';
import type { Origin } from '../origin.ts';
import type { Tag } from '../tags.ts';
import type { InstancePlan } from './endpoint.ts';
import { describeOwner, isOurs, mergeTags } from './ownership.ts';
import type { Progress } from './progress.ts';
import { waitUntilUsable } from './wait.ts';

/** An instance of that name is there, and it is not to be touched. */
class NameTakenError extends StepError {
  override name = 'NameTakenError';
}

/**
 * Checks that an instance which was found under the name may be adopted.
 * @throws NameTakenError if it is not ours, or if the user wants no adoption
 */
export function checkAdoptable(found: Instance, origin: Origin, ifExists: 'adopt' | 'fail'): void {
  const what = `Failed to create the instance "${found.name}": one of that name is there already (${found.stateName})`;
  if (!isOurs(found.tags, origin)) {
    throw new NameTakenError(
      `${what}, and it was not made for this repository: ${describeOwner(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`,
    );
  }
  if (ifExists === 'fail') {
    throw new NameTakenError(
      `${what}, and "if-exists" is "fail": ${describeOwner(found.tags)}. Delete it first, or use "if-exists: adopt".`,
    );
  }
}

/** Says in warnings how an instance differs from what was asked for. Nothing is changed about it. */
export function warnOfDifferences(found: Instance, plan: InstancePlan, progress: Progress): void {
  const { backingProviderName, regionName } = found.providerSettings;
  const compare = (input: string, wanted: string, is: string | undefined) => {
    if (is !== undefined && is !== wanted) {
      progress.warn(
        `${input}: "${plan.name}" was adopted as it is, with ${is} and not ${wanted}. Delete it to have it made anew.`,
      );
    }
  };
  compare('provider', plan.provider, backingProviderName);
  compare('region', plan.region, regionName);
  compare(
    'termination-protection',
    String(plan.terminationProtection),
    found.terminationProtectionEnabled === undefined ? undefined : String(found.terminationProtectionEnabled),
  );
  compare('instance-type', plan.type, typeOf(found));
}

/** The type that an instance shows; undefined if it does not show it. */
function typeOf({ providerSettings, clusterType }: Instance): string | undefined {
  if (providerSettings.providerName === 'SERVERLESS') {
    return 'serverless';
  }
  return clusterType === undefined ? undefined : 'flex';
}

/**
 * Takes over an instance of ours: its tag `github-run` moves to this step, the tags that were asked for are added, all others stay.
 * PATCH replaces the list, so all are sent.
 * @returns the instance, or undefined if it is going away
 */
export async function hold(
  client: AtlasClient,
  found: Instance,
  plan: InstancePlan,
  changes: readonly Tag[],
  progress: Progress,
): Promise<Instance | undefined> {
  const patch = (tags: readonly Tag[] | undefined) =>
    updateFlexCluster(client, plan.projectId, plan.name, { tags: mergeTags(tags, changes) });
  try {
    return await patch(found.tags).catch(async (error: unknown) => {
      // Atlas may refuse changes to what is not up yet.
      if (found.stateName !== 'CREATING' || isGoing(error) || !(error instanceof AtlasError)) {
        throw error;
      }
      const usable = await waitUntilUsable(client, plan, found, progress);
      return patch(usable.tags);
    });
  } catch (error) {
    if (isGoing(error)) {
      return undefined;
    }
    throw error;
  }
}

function isGoing(error: unknown): boolean {
  return isGone(error) || hasCode(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}
