import pMap from 'p-map';
import type { AtlasClient } from '../atlas/client.ts';
import { deleteFlexCluster, findFlexCluster, listFlexClusters } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { formatDuration } from '../format.ts';
import type { Origin } from '../origin.ts';
import { expiryTime, readExpiry } from './expiry.ts';
import { isOurs, pullRequestOf } from './ownership.ts';

/** So many instances are deleted at a time. */
const AT_A_TIME = 4;

/** What to sweep away. */
export interface SweepPlan {
  readonly projectId: string;
  readonly repository: Pick<Origin, 'owner' | 'repository'>;
  /** Instances older than this go; undefined: age alone is no reason. */
  readonly olderThanMs: number | undefined;
  /** Whether instances of closed pull requests go. */
  readonly closedPullRequests: boolean;
  readonly dryRun: boolean;
}

/** What became of one instance of ours, and why. */
export interface Swept {
  readonly name: string;
  readonly outcome: 'deleted' | 'would be deleted' | 'kept' | 'failed';
  readonly reason: string;
}

/** Tells which of these pull requests are closed. */
export type FindClosed = (numbers: readonly number[]) => Promise<ReadonlySet<number>>;

/**
 * Deletes what this repository's runs left behind: what has expired, is too old, or belongs to a closed pull request. One failure does
 * not stop the others.
 * @throws AtlasError and the like if the instances cannot be listed; the budget's abort reason when cancelled
 */
export async function sweep(client: AtlasClient, plan: SweepPlan, findClosed: FindClosed): Promise<Swept[]> {
  const ours: Candidate[] = [];
  for await (const instance of listFlexClusters(client, plan.projectId)) {
    if (isOurs(instance.tags, plan.repository)) {
      ours.push(candidateOf(instance));
    }
  }
  const asked = plan.closedPullRequests ? new Set(ours.flatMap(({ pullRequest }) => pullRequest ?? [])) : [];
  const closed = await findClosed([...asked]);
  return pMap(ours, (candidate) => sweepOne(client, plan, closed, candidate), {
    concurrency: AT_A_TIME,
    signal: client.budget.signal,
  });
}

/** What has to be remembered of an instance to judge it: a project can hold many. */
interface Candidate {
  readonly name: string;
  readonly stateName: string;
  readonly pullRequest: number | undefined;
  readonly expiresAt: number | undefined;
  readonly expiry: string | undefined;
  readonly createdAt: number;
}

function candidateOf({ name, stateName, tags, createDate }: Instance): Candidate {
  return {
    name,
    stateName,
    pullRequest: pullRequestOf(tags),
    expiresAt: expiryTime(tags),
    expiry: readExpiry(tags),
    createdAt: Date.parse(createDate ?? ''),
  };
}

async function sweepOne(
  client: AtlasClient,
  plan: SweepPlan,
  closed: ReadonlySet<number>,
  candidate: Candidate,
): Promise<Swept> {
  const { name } = candidate;
  const reason = reasonToGo(client.clock.now(), plan, closed, candidate);
  if (candidate.stateName === 'DELETING') {
    return { name, outcome: 'kept', reason: 'is being deleted already' };
  }
  if (!reason) {
    return { name, outcome: 'kept', reason: 'is still in use' };
  }
  if (plan.dryRun) {
    return { name, outcome: 'would be deleted', reason };
  }
  try {
    // It is looked at once more: a run may have adopted it, and moved its expiry on, since the list was made.
    const now = await findFlexCluster(client, plan.projectId, name);
    if (!now) {
      return { name, outcome: 'deleted', reason: `${reason}; it was gone already` };
    }
    if (
      !isOurs(now.tags, plan.repository) ||
      !reasonToGo(client.clock.now(), plan, closed, candidateOf(now))
    ) {
      return { name, outcome: 'kept', reason: 'has been taken into use again' };
    }
    await deleteFlexCluster(client, plan.projectId, name);
    return { name, outcome: 'deleted', reason };
  } catch (error) {
    client.budget.signal.throwIfAborted();
    return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function reasonToGo(
  now: number,
  plan: SweepPlan,
  closed: ReadonlySet<number>,
  { expiresAt, expiry, createdAt, pullRequest }: Candidate,
): string | undefined {
  if (expiresAt !== undefined && expiresAt <= now) {
    return `expired at ${expiry}`;
  }
  if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
    return `is ${formatDuration(now - createdAt)} old`;
  }
  if (pullRequest !== undefined && closed.has(pullRequest)) {
    return `its pull request #${pullRequest} is closed`;
  }
  return undefined;
}
