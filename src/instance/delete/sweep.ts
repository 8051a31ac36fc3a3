import pMap from 'p-map';
import type { AtlasClient } from '../../atlas/client.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { OWNERSHIP_KEYS, type Repository } from '../../types.ts';
import { formatTimestamp, inQuotes, shortDuration } from '../../util/format.ts';
import { expiryTime, isOurs, pullRequestOf, refOf, tagOf } from '../tags.ts';
import { removeInstance } from './removal.ts';

/** The number of instances to delete concurrently. */
const CONCURRENCY = 4;

/** What to delete. */
export interface SweepPlan {
  readonly projectId: string;
  readonly repository: Repository;
  /** The age at which instances are deleted; undefined to ignore their age. */
  readonly olderThanMs: number | undefined;
  readonly dryRun: boolean;
  /** What is known about the pull requests of the instances; undefined if they do not matter. */
  readonly pullRequests: Known<number> | undefined;
  /** What is known about the branches of the instances; undefined if they do not matter. */
  readonly branches: Known<string> | undefined;
}

/** What is known about pull requests or branches. All others are open. */
interface Known<T> {
  /** The instances of these are deleted. */
  readonly ended: ReadonlySet<T>;
  /** Those that count as open, because they could not be looked up. */
  readonly unknown: ReadonlySet<T>;
}

/** The outcome for one instance. */
export interface Swept {
  readonly id: string;
  readonly name: string;
  /** Milliseconds; NaN if Atlas does not tell. */
  readonly ageMs: number;
  readonly outcome: 'deleted' | 'would be deleted' | 'kept' | 'failed';
  readonly reason: string;
}

/** Lists the instances of this repository. */
export async function listOwnInstances(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
): Promise<Instance[]> {
  const own: Instance[] = [];
  for await (const instance of listFlexClusters(client, projectId)) {
    if (isOurs(instance.tags, repository)) {
      own.push(instance);
    }
  }
  return own;
}

/**
 * Deletes those instances that have expired, are too old, or belong to a closed pull request or a branch that is gone. Continues after
 * failures.
 * @returns an outcome for each instance, in the same order
 * @throws the budget's abort reason
 */
export function sweep(
  client: AtlasClient,
  plan: SweepPlan,
  instances: readonly Instance[],
): Promise<Swept[]> {
  return pMap(
    instances,
    async (instance) => ({
      id: instance.id,
      name: instance.name,
      ageMs: ageOf(client.clock.now(), instance),
      ...(await sweepOne(client, plan, instance)),
    }),
    { concurrency: CONCURRENCY },
  );
}

/** Milliseconds; NaN if Atlas does not tell. */
function ageOf(now: number, { createDate = '' }: Instance): number {
  return now - Date.parse(createDate);
}

/**
 * The name of the branch that an instance belongs to; undefined if that is a pull request, a tag or a branch of a fork. GitHub is asked only
 * for what it can have: Git allows no colon in names, and a replaced character would make another name.
 */
export function branchOf({ tags }: Instance): string | undefined {
  return /^refs\/heads\/([^:\ufffd]+)$/.exec(refOf(tags) ?? '')?.[1];
}

async function sweepOne(
  client: AtlasClient,
  plan: SweepPlan,
  instance: Instance,
): Promise<Pick<Swept, 'outcome' | 'reason'>> {
  const { projectId, repository } = plan;
  const { id, name } = instance;
  const reason = deletionReason(client.clock.now(), plan, instance);
  if (!reason) {
    return { outcome: 'kept', reason: keepReason(plan, instance) };
  }
  if (plan.dryRun) {
    return { outcome: 'would be deleted', reason };
  }
  // A run may adopt the instance at any time. Then only an expiry in its own tags is still a reason.
  const isLeftover = (found: Instance) =>
    holderOf(found) === holderOf(instance)
      ? deletionReason(client.clock.now(), plan, found)
      : expiryReason(client.clock.now(), found);
  try {
    const { outcome } = await removeInstance(client, { projectId, name, id }, (found) =>
      isOurs(found.tags, repository) && isLeftover(found) ? 'delete' : 'keep',
    );
    if (outcome === 'kept') {
      return { outcome, reason: 'a run has adopted it in the meantime' };
    }
    return {
      outcome: 'deleted',
      reason: outcome === 'deleted' ? reason : `${reason}; it was already deleted`,
    };
  } catch (error) {
    client.budget.signal.throwIfAborted();
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Why an instance is a leftover; undefined if it is none. */
function deletionReason(now: number, plan: SweepPlan, instance: Instance): string | undefined {
  const expired = expiryReason(now, instance);
  if (expired) {
    return expired;
  }
  const ageMs = ageOf(now, instance);
  if (plan.olderThanMs !== undefined && ageMs > plan.olderThanMs) {
    return `${shortDuration(ageMs)} old, over the limit of ${shortDuration(plan.olderThanMs)} (input "older-than")`;
  }
  const [pullRequest, branch] = [pullRequestOf(instance.tags), branchOf(instance)];
  if (pullRequest !== undefined) {
    return plan.pullRequests?.ended.has(pullRequest) ? `pull request #${pullRequest} is closed` : undefined;
  }
  return branch !== undefined && plan.branches?.ended.has(branch)
    ? `branch ${inQuotes(branch)} is gone`
    : undefined;
}

/** Why an instance is not a leftover, as far as this is known. */
function keepReason({ pullRequests, branches }: SweepPlan, instance: Instance): string {
  const [pullRequest, branch] = [pullRequestOf(instance.tags), branchOf(instance)];
  if (pullRequest !== undefined && pullRequests) {
    return pullRequests.unknown.has(pullRequest)
      ? `the state of pull request #${pullRequest} is unknown`
      : `pull request #${pullRequest} is open`;
  }
  if (branch !== undefined && branches) {
    return branches.unknown.has(branch)
      ? `the state of branch ${inQuotes(branch)} is unknown`
      : `branch ${inQuotes(branch)} exists`;
  }
  return 'not expired';
}

/** Identifies the step that created or adopted an instance last. */
function holderOf({ tags }: Instance): string | undefined {
  return tagOf(tags, OWNERSHIP_KEYS.run);
}

function expiryReason(now: number, { tags }: Instance): string | undefined {
  const expiresAt = expiryTime(tags);
  return expiresAt !== undefined && expiresAt <= now ? `expired at ${formatTimestamp(expiresAt)}` : undefined;
}
