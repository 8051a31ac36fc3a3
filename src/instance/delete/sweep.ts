import pMap from 'p-map';
import type { AtlasClient } from '../../atlas/client.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { OWNERSHIP_KEYS, type Repository } from '../../types.ts';
import { formatTimestamp, shortDuration } from '../../util/format.ts';
import { expiryTime, isOurs, pullRequestOf, tagOf } from '../tags.ts';
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
  /** The pull requests whose instances are deleted. */
  readonly closed: ReadonlySet<number>;
  /** The pull requests that count as open, because they could not be looked up. */
  readonly unknown: ReadonlySet<number>;
}

/** The part of an instance of this repository that sweep needs, because a project can have many instances. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly pullRequest: number | undefined;
  /** Identifies the step that created or adopted the instance last. */
  readonly ownerToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
  readonly createdAt: number;
}

/** The outcome for one candidate. */
export interface Swept {
  readonly id: string;
  readonly name: string;
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
 * Deletes the candidates that have expired, are too old, or belong to a closed pull request. Continues after failures.
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
    ownerToken: tagOf(tags, OWNERSHIP_KEYS.run),
    expiresAt: expiryTime(tags),
    createdAt: Date.parse(createDate ?? ''),
  };
}

async function sweepOne(
  client: AtlasClient,
  plan: SweepPlan,
  candidate: Candidate,
): Promise<Pick<Swept, 'outcome' | 'reason'>> {
  const { projectId, repository, unknown } = plan;
  const { id, name, pullRequest, ownerToken } = candidate;
  const reason = deletionReason(client.clock.now(), plan, candidate);
  if (!reason) {
    const isUnknown = pullRequest !== undefined && unknown.has(pullRequest);
    return {
      outcome: 'kept',
      reason: isUnknown ? `the state of pull request #${pullRequest} is unknown` : 'still in use',
    };
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
      return { outcome, reason: 'in use again' };
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
  const { createdAt, pullRequest } = candidate;
  const expired = expiryReason(now, candidate);
  if (expired) {
    return expired;
  }
  if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
    return `${shortDuration(now - createdAt)} old, over the limit of ${shortDuration(plan.olderThanMs)} (input "older-than")`;
  }
  return pullRequest !== undefined && plan.closed.has(pullRequest)
    ? `pull request #${pullRequest} is closed`
    : undefined;
}

function expiryReason(now: number, { expiresAt }: Candidate): string | undefined {
  return expiresAt !== undefined && expiresAt <= now ? `expired at ${formatTimestamp(expiresAt)}` : undefined;
}
