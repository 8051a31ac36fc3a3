import pMap from 'p-map';
import type { AtlasClient } from '../../atlas/client.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { OWNERSHIP_KEYS, type Repository } from '../../types.ts';
import { formatTimestamp, quote, shortDuration } from '../../util/format.ts';
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

/** The part of an instance of this repository that sweep needs, because a project can have many instances. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly pullRequest: number | undefined;
  /** The name of the branch that it belongs to; undefined if that is a pull request, a tag or a branch of a fork. */
  readonly branch: string | undefined;
  /** Identifies the step that created or adopted the instance last. */
  readonly ownerToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
  /** Milliseconds since the epoch; NaN if Atlas does not tell. */
  readonly createdAt: number;
}

/** The outcome for one candidate. */
export interface Swept {
  readonly id: string;
  readonly name: string;
  /** Milliseconds; NaN if Atlas does not tell. */
  readonly ageMs: number;
  readonly outcome: 'deleted' | 'would be deleted' | 'kept' | 'failed';
  readonly reason: string;
}

/**
 * Lists the instances of this repository.
 * @throws AtlasError and so on; the budget's abort reason
 */
export async function listCandidates(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for await (const instance of listFlexClusters(client, projectId)) {
    if (isOurs(instance.tags, repository)) {
      candidates.push(candidateOf(instance));
    }
  }
  return candidates;
}

/**
 * Deletes the candidates that have expired, are too old, or belong to a closed pull request or a branch that is gone. Continues after
 * failures.
 * @returns an outcome for each candidate, in the same order
 * @throws the budget's abort reason
 */
export function sweep(
  client: AtlasClient,
  plan: SweepPlan,
  candidates: readonly Candidate[],
): Promise<Swept[]> {
  return pMap(
    candidates,
    async (candidate) => ({
      id: candidate.id,
      name: candidate.name,
      ageMs: client.clock.now() - candidate.createdAt,
      ...(await sweepOne(client, plan, candidate)),
    }),
    { concurrency: CONCURRENCY },
  );
}

function candidateOf({ id, name, tags, createDate }: Instance): Candidate {
  return {
    id,
    name,
    pullRequest: pullRequestOf(tags),
    branch: branchOf(tags),
    ownerToken: tagOf(tags, OWNERSHIP_KEYS.run),
    expiresAt: expiryTime(tags),
    createdAt: Date.parse(createDate ?? ''),
  };
}

/** GitHub is asked only for what it can have: Git allows no colon in names, and a replaced character would make another name. */
function branchOf(tags: Instance['tags']): string | undefined {
  return /^refs\/heads\/([^:\ufffd]+)$/.exec(refOf(tags) ?? '')?.[1];
}

async function sweepOne(
  client: AtlasClient,
  plan: SweepPlan,
  candidate: Candidate,
): Promise<Pick<Swept, 'outcome' | 'reason'>> {
  const { projectId, repository } = plan;
  const { id, name, ownerToken } = candidate;
  const reason = deletionReason(client.clock.now(), plan, candidate);
  if (!reason) {
    return { outcome: 'kept', reason: keepReason(plan, candidate) };
  }
  if (plan.dryRun) {
    return { outcome: 'would be deleted', reason };
  }
  // A run may adopt the instance at any time. Then only an expiry in its own tags is still a reason.
  const isLeftover = (instance: Instance) => {
    const found = candidateOf(instance);
    return found.ownerToken === ownerToken
      ? deletionReason(client.clock.now(), plan, found)
      : expiryReason(client.clock.now(), found);
  };
  try {
    const { outcome } = await removeInstance(client, { projectId, name, id }, (instance) =>
      isOurs(instance.tags, repository) && isLeftover(instance) ? 'delete' : 'keep',
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
function deletionReason(now: number, plan: SweepPlan, candidate: Candidate): string | undefined {
  const { createdAt, pullRequest, branch } = candidate;
  const expired = expiryReason(now, candidate);
  if (expired) {
    return expired;
  }
  if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
    return `${shortDuration(now - createdAt)} old, over the limit of ${shortDuration(plan.olderThanMs)} (input "older-than")`;
  }
  if (pullRequest !== undefined) {
    return plan.pullRequests?.ended.has(pullRequest) ? `pull request #${pullRequest} is closed` : undefined;
  }
  return branch !== undefined && plan.branches?.ended.has(branch)
    ? `branch ${quote(branch)} is gone`
    : undefined;
}

/** Why an instance is not a leftover, as far as this is known. */
function keepReason({ pullRequests, branches }: SweepPlan, { pullRequest, branch }: Candidate): string {
  if (pullRequest !== undefined && pullRequests) {
    return pullRequests.unknown.has(pullRequest)
      ? `the state of pull request #${pullRequest} is unknown`
      : `pull request #${pullRequest} is open`;
  }
  if (branch !== undefined && branches) {
    return branches.unknown.has(branch)
      ? `the state of branch ${quote(branch)} is unknown`
      : `branch ${quote(branch)} exists`;
  }
  return 'not expired';
}

function expiryReason(now: number, { expiresAt }: Candidate): string | undefined {
  return expiresAt !== undefined && expiresAt <= now ? `expired at ${formatTimestamp(expiresAt)}` : undefined;
}
