import type { AtlasClient } from '../../atlas/client.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { OWNERSHIP_KEYS, type Tag } from '../../types.ts';
import { stepError } from '../../util/errors.ts';
import { formatTimestamp } from '../../util/format.ts';
import type { Session } from '../progress.ts';
import { adoptedTags, describeOwner, expiryTime, isOurs, laterExpiry, mergeTags, tagOf } from '../tags.ts';
import { updateTags } from '../update-tags.ts';
import type { InstancePlan } from './plan.ts';

/**
 * Checks whether an existing instance may be adopted.
 * @throws StepError if it does not belong to this repository, or if `if-exists` is `fail`
 */
export function checkAdoptable(found: Instance, { origin, ifExists }: InstancePlan): void {
  const description = `create instance "${found.name}"`;
  const reason = `an instance with this name already exists (${found.stateName})`;
  const owner = describeOwner(found.tags);
  if (!isOurs(found.tags, origin)) {
    throw stepError(
      description,
      `${reason} and does not belong to this repository: ${owner}`,
      'Choose another name with the input "name", or delete the instance if nobody needs it.',
    );
  }
  if (ifExists === 'fail') {
    throw stepError(
      description,
      `${reason} and "if-exists" is "fail": ${owner}`,
      'Delete it first, or use "if-exists: adopt".',
    );
  }
}

/**
 * Adopts an instance of this repository: updates `github-run` and the tag of the ref or pull request, adds the requested tags, and keeps
 * all others. Call it again before the step ends: if another run has put back an owner that this step had replaced, because it had read
 * the tags before, the instance is adopted again. A run that adopted it later holds it now, but the requested tags are repaired.
 * @param replaced the values of `github-run` that this step has replaced; new ones are added
 * @returns the instance; undefined if it is deleted or being deleted
 * @throws StepError if the instance must not be adopted; AtlasError, TimedOutError and so on
 */
export function takeOver(
  client: AtlasClient,
  id: string,
  plan: InstancePlan,
  replaced: Set<string>,
): Promise<Instance | undefined> {
  const { claim, origin, wanted } = plan;
  const change = (instance: Instance): Tag[] | undefined => {
    checkAdoptable(instance, plan);
    const { tags } = instance;
    const holder = tagOf(tags, OWNERSHIP_KEYS.run) ?? '';
    if (holder !== claim.adoptedBy && (replaced.size === 0 || replaced.has(holder))) {
      replaced.add(holder);
      return adoptedTags(tags, origin, claim.adoptedBy, wanted);
    }
    const latest = wanted.map((tag) => ({ key: tag.key, value: laterExpiry(tags, tag) }));
    const missing = latest.filter(({ key, value }) => tagOf(tags, key) !== value);
    return missing.length > 0 ? mergeTags(tags, missing) : undefined;
  };
  return updateTags(client, { ...claim, id }, `adopt instance "${claim.name}"`, change);
}

/** Warns about differences between an adopted instance and the inputs. Does not change the instance. */
export function warnOfDifferences({ progress }: Session, found: Instance, plan: InstancePlan): void {
  const { backingProviderName, regionName } = found.providerSettings;
  const compare = (input: string, requested: string, actual: string | undefined) => {
    if (actual !== undefined && actual !== requested) {
      progress.warn(
        `${input}: this step requested ${requested}, but adopted instance "${found.name}" has ${actual}. The instance was not changed. To get a new one, delete it first.`,
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
  compare('instance-type', plan.claim.type, typeOf(found));
}

/** The type of an instance; undefined if the response does not show it. */
function typeOf({ providerSettings, clusterType }: Instance): string | undefined {
  if (providerSettings.providerName === 'SERVERLESS') {
    return 'serverless';
  }
  return clusterType === undefined ? undefined : 'flex';
}

/** Warns if a sweep could delete an adopted instance before this step times out. */
export function warnOfExpiry(
  { client, progress }: Session,
  { name, tags }: Instance,
  plan: InstancePlan,
): void {
  const { clock, budget } = client;
  const expiry = expiryTime(tags);
  const isRequested = plan.wanted.some(({ key }) => key === OWNERSHIP_KEYS.expiresAt);
  if (isRequested || expiry === undefined || expiry > clock.now() + budget.totalMs) {
    return;
  }
  const when = expiry <= clock.now() ? 'expired' : 'expires';
  progress.warn(
    `expires-in: adopted instance "${name}" ${when} at ${formatTimestamp(expiry)}, and the next sweep may delete it. Set "expires-in" to extend its lifetime.`,
  );
}
