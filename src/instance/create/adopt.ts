import { AtlasError } from '../../atlas/atlas-error.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { findFlexCluster, isBeingDeleted, isNotFound, updateFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { retryIdempotent } from '../../atlas/retry-policy.ts';
import type { Origin, Tag } from '../../types.ts';
import { failure, StepError } from '../../util/errors.ts';
import type { InstancePlan } from '../endpoint.ts';
import { laterExpiry } from '../expiry.ts';
import { adoptedTags, describeOwner, isHeldBy, isOurs, mergeTags, tagOf } from '../ownership.ts';
import type { Progress } from '../progress.ts';
import { waitUntilUsable } from '../wait.ts';

/** An instance with this name exists and must not be adopted. */
class NameTakenError extends StepError {
  override name = 'NameTakenError';
}

/** The step that adopts an instance, and the changes to the instance. */
export interface Adoption {
  readonly plan: InstancePlan;
  readonly origin: Origin;
  readonly ifExists: 'adopt' | 'restore' | 'fail';
  /** The value of the tag `github-run` while the step owns the instance. */
  readonly ownerToken: string;
  /** The requested tags, including `expires-at` if an expiry is requested. */
  readonly wanted: readonly Tag[];
  /** The tag that requests a restore, if one is requested. */
  readonly restore: readonly Tag[];
}

/** How often tags are written again if another run overwrites them while it adopts the same instance. */
const MAX_REPAIRS = 3;

/**
 * Checks whether an existing instance may be adopted.
 * @throws NameTakenError if it does not belong to this repository, or if `if-exists` is `fail`
 */
export function checkAdoptable(found: Instance, { origin, ifExists }: Adoption): void {
  const description = `create instance "${found.name}"`;
  const reason = `an instance with this name already exists (${found.stateName})`;
  const owner = describeOwner(found.tags);
  if (!isOurs(found.tags, origin)) {
    throw new NameTakenError(
      failure(
        description,
        `${reason} and does not belong to this repository: ${owner}`,
        'Choose another name with the input "name", or delete the instance if nobody needs it.',
      ),
    );
  }
  if (ifExists === 'fail') {
    throw new NameTakenError(
      failure(
        description,
        `${reason} and "if-exists" is "fail": ${owner}`,
        'Delete it first, or use "if-exists: adopt".',
      ),
    );
  }
}

/** Warns about differences between an adopted instance and the inputs. Does not change the instance. */
export function warnOfDifferences(found: Instance, plan: InstancePlan, progress: Progress): void {
  const { backingProviderName, regionName } = found.providerSettings;
  const compare = (input: string, requested: string, actual: string | undefined) => {
    if (actual !== undefined && actual !== requested) {
      progress.warn(
        `${input}: this step requested ${requested}, but adopted instance "${plan.name}" has ${actual}. The instance was not changed. To get a new one, delete it first.`,
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

/** The type of an instance; undefined if the response does not show it. */
function typeOf({ providerSettings, clusterType }: Instance): string | undefined {
  if (providerSettings.providerName === 'SERVERLESS') {
    return 'serverless';
  }
  return clusterType === undefined ? undefined : 'flex';
}

/**
 * Adopts an instance of this repository: updates `github-run` and the tag of the ref or pull request, adds the requested tags, and keeps
 * all others. Each attempt reads the current tags, and the result is verified, because other runs may adopt the instance at the same time.
 * @returns the instance; undefined if it is deleted or being deleted
 * @throws NameTakenError if the instance must not be adopted; AtlasError, TimedOutError and so on
 */
export async function takeOver(
  client: AtlasClient,
  found: Instance,
  adoption: Adoption,
  progress: Progress,
): Promise<Instance | undefined> {
  const { plan, origin, ownerToken, wanted, restore } = adoption;
  const change = (tags: readonly Tag[] | undefined) =>
    adoptedTags(tags, origin, ownerToken, [...wanted, ...restore]);
  try {
    const adopted = await writeTags(client, adoption, change).catch(async (error: unknown) => {
      // Atlas may refuse to update an instance that is still CREATING.
      const isTooEarly = found.stateName === 'CREATING' && error instanceof AtlasError;
      if (!isTooEarly || isNotFound(error) || isBeingDeleted(error)) {
        throw error;
      }
      await waitUntilUsable(client, plan, found, progress);
      return writeTags(client, adoption, change);
    });
    return adopted && (await ensureTags(client, adoption));
  } catch (error) {
    if (isNotFound(error) || isBeingDeleted(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Updates the current tags of the instance. PATCH replaces all tags, so all of them are sent. */
function writeTags(
  client: AtlasClient,
  adoption: Adoption,
  change: (tags: readonly Tag[] | undefined) => Tag[],
): Promise<Instance | undefined> {
  const { projectId, name } = adoption.plan;
  return client.checkThenCall(`adopt instance "${name}"`, retryIdempotent, async () => {
    const instance = await findFlexCluster(client, projectId, name);
    if (!instance || instance.stateName === 'DELETING') {
      return undefined;
    }
    checkAdoptable(instance, adoption);
    return updateFlexCluster(projectId, name, { tags: change(instance.tags) });
  });
}

/**
 * Checks that the instance has the requested tags. A run that adopted the instance later owns it now, but if it read the tags before this
 * step wrote them, it has removed those tags and the expiry.
 */
async function ensureTags(client: AtlasClient, adoption: Adoption): Promise<Instance | undefined> {
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
