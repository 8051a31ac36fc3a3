import pMap from 'p-map';
import type { AtlasClient } from '../../atlas/client.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import type { Repository } from '../../types.ts';
import { formatTimestamp, shortDuration } from '../../util/format.ts';
import { findOrphanedAccess } from '../access/orphans.ts';
import { deleteOverfullEntries } from '../access/overfull.ts';
import {
  accessFor,
  findGrantedAccess,
  type GrantedAccess,
  type Revoked,
  revokeGranted,
} from '../access/revoke.ts';
import { expiryTime } from '../expiry.ts';
import { isOurs, pullRequestOf } from '../ownership.ts';
import { removeInstance } from './removal.ts';

const NOT_ASKED: PullRequests = { closed: new Set(), unknown: new Set() };
/** The number of instances to delete concurrently. */
const CONCURRENCY = 4;

/** What to delete. */
export interface SweepPlan {
  readonly projectId: string;
  readonly repository: Repository;
  /** The age at which instances are deleted; undefined to ignore their age. */
  readonly olderThanMs: number | undefined;
  /** Whether to delete the instances of closed pull requests. */
  readonly closedPullRequests: boolean;
  readonly dryRun: boolean;
}

/** The outcome for one instance of this repository. */
export interface Swept {
  readonly name: string;
  readonly outcome: 'deleted' | 'would be deleted' | 'kept' | 'failed';
  readonly reason: string;
}

/** What is known of pull requests. The others are open. */
export interface PullRequests {
  readonly closed: ReadonlySet<number>;
  /** Those that could not be looked up. They count as open. */
  readonly unknown: ReadonlySet<number>;
}

export interface SweepHooks {
  findPullRequests(numbers: readonly number[]): Promise<PullRequests>;
  /** Called when the access to a deleted instance has been revoked. */
  onRevoked(name: string, revoked: Revoked): void;
  /** Called when the access could not be revoked. */
  onRevokeFailed(name: string, error: unknown): void;
  /** Called with the access to instances that no longer exist, when it has been revoked or would be. */
  onOrphans(revoked: Revoked): void;
  /** Called when this access could not be revoked. */
  onOrphansFailed(error: unknown): void;
}

/**
 * Deletes leftover instances of this repository: first those that have expired or are too old, then, after asking GitHub, those of closed
 * pull requests. Then revokes the access to instances that no longer exist. Continues after failures.
 * @throws AtlasError and so on if the instances cannot be listed; the budget's abort reason when cancelled
 */
export async function sweep(client: AtlasClient, plan: SweepPlan, hooks: SweepHooks): Promise<Swept[]> {
  // Listed before the instances, because instances are created before access to them.
  const granted = await findGrantedAccess(client, plan.projectId, plan.repository);
  const names = new Set<string>();
  const candidates: Candidate[] = [];
  for await (const instance of listFlexClusters(client, plan.projectId)) {
    names.add(instance.name);
    if (isOurs(instance.tags, plan.repository)) {
      candidates.push(candidateOf(instance));
    }
  }
  const results = new Map<Candidate, Swept>();
  const sweepAll = async (due: readonly Candidate[], pullRequests: PullRequests) => {
    const swept = await pMap(due, (candidate) => sweepOne(client, plan, pullRequests, candidate), {
      concurrency: CONCURRENCY,
      signal: client.budget.signal,
    });
    due.forEach((candidate, index) => {
      results.set(candidate, swept[index] as Swept);
    });
  };

  const now = client.clock.now();
  await sweepAll(
    candidates.filter((candidate) => deletionReason(now, plan, NOT_ASKED, candidate)),
    NOT_ASKED,
  );
  const rest = candidates.filter((candidate) => !results.has(candidate));
  const numbers = plan.closedPullRequests
    ? new Set(rest.flatMap(({ pullRequest }) => pullRequest ?? []))
    : [];
  await sweepAll(rest, await hooks.findPullRequests([...numbers]));
  // One after the other, because instances share access list entries, and the list has no lock.
  for (const { name, outcome } of granted.problem === undefined ? results.values() : []) {
    if (outcome === 'deleted') {
      await revokeFor(client, plan.projectId, name, accessFor(granted, plan.repository, name), hooks);
    }
  }
  await revokeOrphans(client, plan, granted, names, hooks);
  return candidates.map((candidate) => results.get(candidate) as Swept);
}

/** Revokes the access to instances that no longer exist. Only throws when cancelled. */
async function revokeOrphans(
  client: AtlasClient,
  { projectId, repository, dryRun }: SweepPlan,
  granted: GrantedAccess,
  names: ReadonlySet<string>,
  hooks: SweepHooks,
): Promise<void> {
  try {
    const orphaned = await findOrphanedAccess(client, projectId, granted, repository, names);
    if (dryRun) {
      hooks.onOrphans({ users: orphaned.users.length, entries: orphaned.leases.size, sharedEntries: 0 });
    } else {
      const revoked = await revokeGranted(client, projectId, orphaned);
      const overfull = await deleteOverfullEntries(client, projectId);
      hooks.onOrphans({ ...revoked, entries: revoked.entries + overfull });
    }
  } catch (error) {
    client.budget.signal.throwIfAborted();
    hooks.onOrphansFailed(error);
  }
}

/** The part of an instance that sweep needs, because a project can have many instances. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly stateName: string;
  readonly pullRequest: number | undefined;
  readonly expiresAt: number | undefined;
  readonly createdAt: number;
}

function candidateOf({ id, name, stateName, tags, createDate }: Instance): Candidate {
  return {
    id,
    name,
    stateName,
    pullRequest: pullRequestOf(tags),
    expiresAt: expiryTime(tags),
    createdAt: Date.parse(createDate ?? ''),
  };
}

async function sweepOne(
  client: AtlasClient,
  plan: SweepPlan,
  pullRequests: PullRequests,
  candidate: Candidate,
): Promise<Swept> {
  const { id, name } = candidate;
  const { projectId } = plan;
  const reason = deletionReason(client.clock.now(), plan, pullRequests, candidate);
  if (candidate.stateName === 'DELETING') {
    return { name, outcome: 'kept', reason: 'already being deleted' };
  }
  if (!reason) {
    return { name, outcome: 'kept', reason: keptReason(pullRequests, candidate) };
  }
  if (plan.dryRun) {
    return { name, outcome: 'would be deleted', reason };
  }
  try {
    // A run may adopt the instance and extend its expiry at any time, so each attempt decides again.
    const outcome = await removeInstance(client, { projectId, name, id }, (instance) =>
      isOurs(instance.tags, plan.repository) &&
      deletionReason(client.clock.now(), plan, pullRequests, candidateOf(instance))
        ? 'delete'
        : 'keep',
    );
    if (outcome === 'kept') {
      return { name, outcome: 'kept', reason: 'in use again' };
    }
    const gone = outcome === 'deleted' ? '' : '; it was already deleted';
    return { name, outcome: 'deleted', reason: `${reason}${gone}` };
  } catch (error) {
    client.budget.signal.throwIfAborted();
    return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Revokes the access to a deleted instance. Only throws when cancelled, because the instance matters more. */
async function revokeFor(
  client: AtlasClient,
  projectId: string,
  name: string,
  granted: GrantedAccess,
  hooks: SweepHooks,
): Promise<void> {
  try {
    const revoked = await revokeGranted(client, projectId, granted);
    if (granted.users.length > 0 || granted.leases.size > 0) {
      hooks.onRevoked(name, revoked);
    }
  } catch (error) {
    client.budget.signal.throwIfAborted();
    hooks.onRevokeFailed(name, error);
  }
}

function keptReason({ unknown }: PullRequests, { pullRequest }: Candidate): string {
  return pullRequest !== undefined && unknown.has(pullRequest)
    ? `the state of pull request #${pullRequest} is unknown`
    : 'still in use';
}

function deletionReason(
  now: number,
  plan: SweepPlan,
  { closed }: PullRequests,
  { expiresAt, createdAt, pullRequest }: Candidate,
): string | undefined {
  if (expiresAt !== undefined && expiresAt <= now) {
    return `expired at ${formatTimestamp(expiresAt)}`;
  }
  if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
    return `${shortDuration(now - createdAt)} old, over the limit of ${shortDuration(plan.olderThanMs)} (input "older-than")`;
  }
  if (pullRequest !== undefined && closed.has(pullRequest)) {
    return `pull request #${pullRequest} is closed`;
  }
  return undefined;
}
