import { AtlasError } from '../atlas/atlas-error.ts';
import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster, isBeingDeleted, isNotFound, updateFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { retryIdempotent } from '../atlas/retry-policy.ts';
import type { Origin, Tag } from '../types.ts';
import { StepError } from '../util/errors.ts';
import type { InstancePlan } from './endpoint.ts';
import { laterExpiry } from './expiry.ts';
import { adoptedTags, describeOwner, isHeldBy, isOurs, mergeTags, tagOf } from './ownership.ts';
import type { Progress } from './progress.ts';
import { waitUntilUsable } from './wait.ts';

/** An instance of that name is there, and it is not to be touched. */
class NameTakenError extends StepError {
  override name = 'NameTakenError';
}

/** Who takes an instance over, and what is to change about it. */
export interface Adoption {
  readonly plan: InstancePlan;
  readonly origin: Origin;
  readonly ifExists: 'adopt' | 'fail';
  /** The value of `github-run` for as long as the step holds the instance. */
  readonly ownerToken: string;
  /** The tags that were asked for, `expires-at` among them if an expiry was. */
  readonly wanted: readonly Tag[];
}

/** Another run that takes the instance over in the same moment can overwrite tags: they are written again this often. */
const MAX_REPAIRS = 3;

/**
 * Checks that an instance which was found under the name may be adopted.
 * @throws NameTakenError if it is not ours, or if the user wants no adoption
 */
export function checkAdoptable(found: Instance, { origin, ifExists }: Adoption): void {
  const failure = `Failed to create the instance "${found.name}": one of that name is there already (${found.stateName})`;
  if (!isOurs(found.tags, origin)) {
    throw new NameTakenError(
      `${failure}, and it was not made for this repository: ${describeOwner(found.tags)}. Choose another name with the input "name", or delete that instance if nobody needs it.`,
    );
  }
  if (ifExists === 'fail') {
    throw new NameTakenError(
      `${failure}, and "if-exists" is "fail": ${describeOwner(found.tags)}. Delete it first, or use "if-exists: adopt".`,
    );
  }
}

/** Says in warnings how an instance differs from what was asked for. Nothing is changed about it. */
export function warnOfDifferences(found: Instance, plan: InstancePlan, progress: Progress): void {
  const { backingProviderName, regionName } = found.providerSettings;
  const compare = (input: string, wanted: string, actual: string | undefined) => {
    if (actual !== undefined && actual !== wanted) {
      progress.warn(
        `${input}: "${plan.name}" was adopted as it is, with ${actual} and not ${wanted}. Delete it to have it made anew.`,
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
 * Takes over an instance of ours: `github-run` and the tag of the ref or pull request move to this step, the tags that were asked for are
 * added, all others stay. Each attempt reads the tags anew, and what was written is checked, because others may be taking it over too.
 * @returns the instance, or undefined if it is gone or going
 * @throws NameTakenError if what is there by now may not be adopted; AtlasError, TimedOutError and the like
 */
export async function takeOver(
  client: AtlasClient,
  found: Instance,
  adoption: Adoption,
  progress: Progress,
): Promise<Instance | undefined> {
  const { plan, origin, ownerToken, wanted } = adoption;
  const change = (tags: readonly Tag[] | undefined) => adoptedTags(tags, origin, ownerToken, wanted);
  try {
    const held = await writeTags(client, adoption, change).catch(async (error: unknown) => {
      // Atlas may refuse changes to what is not up yet.
      const notUpYet = found.stateName === 'CREATING' && error instanceof AtlasError;
      if (!notUpYet || isNotFound(error) || isBeingDeleted(error)) {
        throw error;
      }
      await waitUntilUsable(client, plan, found, progress);
      return writeTags(client, adoption, change);
    });
    return held && (await keepTags(client, adoption));
  } catch (error) {
    if (isNotFound(error) || isBeingDeleted(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Changes the tags of the instance by what they are at each attempt. PATCH replaces the list, so all are sent. */
function writeTags(
  client: AtlasClient,
  adoption: Adoption,
  change: (tags: readonly Tag[] | undefined) => Tag[],
): Promise<Instance | undefined> {
  const { projectId, name } = adoption.plan;
  return client.checkThenCall(`adopt the instance "${name}"`, retryIdempotent, async (look) => {
    const instance = await findFlexCluster(look, projectId, name);
    if (!instance || instance.stateName === 'DELETING') {
      return undefined;
    }
    checkAdoptable(instance, adoption);
    return updateFlexCluster(projectId, name, { tags: change(instance.tags) });
  });
}

/**
 * Looks whether the tags that were written are there. A run that took the instance over later may hold it; but if it had read the tags
 * before ours were written, it has dropped them, and an expiry of ours with them.
 */
async function keepTags(client: AtlasClient, adoption: Adoption): Promise<Instance | undefined> {
  const { plan, ownerToken, wanted } = adoption;
  for (let repairs = 0; ; repairs += 1) {
    const instance = await findFlexCluster(client, plan.projectId, plan.name);
    if (!instance || instance.stateName === 'DELETING') {
      return undefined;
    }
    const missing = wanted.filter((tag) => tagOf(instance.tags, tag.key) !== laterExpiry(instance.tags, tag));
    if (isHeldBy(instance.tags, ownerToken) || missing.length === 0 || repairs === MAX_REPAIRS) {
      return instance;
    }
    const repair = (tags: readonly Tag[] | undefined) =>
      mergeTags(
        tags,
        wanted.map((tag) => ({ key: tag.key, value: laterExpiry(tags, tag) })),
      );
    if (!(await writeTags(client, adoption, repair))) {
      return undefined;
    }
  }
}
