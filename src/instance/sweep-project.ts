import pMap from 'p-map';
import type { AtlasClient } from '../atlas/client.ts';
import { listFlexClusters } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { Origin } from '../types.ts';
import { formatDuration } from '../util/format.ts';
import { accessTo, findGivenAccess, type GivenAccess, type Revoked, revokeGiven } from './access/revoke.ts';
import { expiryTime, readExpiry } from './expiry.ts';
import { isOurs, pullRequestOf } from './ownership.ts';
import { removeInstance } from './removal.ts';

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

/** What sweep needs beside Atlas. */
export interface SweepHooks {
  /** Tells which of these pull requests are closed. */
  findClosed(numbers: readonly number[]): Promise<ReadonlySet<number>>;
  /** Called when access that was given to a deleted instance has been taken back. */
  onRevoked(name: string, revoked: Revoked): void;
  /** Called when it could not be taken back. */
  onRevokeFailed(name: string, error: unknown): void;
}

/**
 * Deletes what this repository's runs left behind: first what has expired or is too old, then, when GitHub has said which pull requests
 * are closed, their instances. One failure does not stop the others.
 * @throws AtlasError and the like if the instances cannot be listed; the budget's abort reason when cancelled
 */
export async function sweep(client: AtlasClient, plan: SweepPlan, hooks: SweepHooks): Promise<Swept[]> {
  const candidates: Candidate[] = [];
  for await (const instance of listFlexClusters(client, plan.projectId)) {
    if (isOurs(instance.tags, plan.repository)) {
      candidates.push(candidateOf(instance));
    }
  }
  const access = lazily(() => {
    const names = new Set(candidates.map(({ name }) => name));
    return findGivenAccess(client, plan.projectId, names, plan.repository);
  });
  const results = new Map<Candidate, Swept>();
  const sweepAll = async (due: readonly Candidate[], closed: ReadonlySet<number>) => {
    const swept = await pMap(due, (candidate) => sweepOne(client, plan, closed, candidate, access, hooks), {
      concurrency: AT_A_TIME,
      signal: client.budget.signal,
    });
    due.forEach((candidate, index) => {
      results.set(candidate, swept[index] as Swept);
    });
  };

  const now = client.clock.now();
  await sweepAll(
    candidates.filter((candidate) => reasonToGo(now, plan, new Set(), candidate)),
    new Set(),
  );
  const rest = candidates.filter((candidate) => !results.has(candidate));
  const numbers = plan.closedPullRequests
    ? new Set(rest.flatMap(({ pullRequest }) => pullRequest ?? []))
    : [];
  await sweepAll(rest, await hooks.findClosed([...numbers]));
  return candidates.map((candidate) => results.get(candidate) as Swept);
}

/** Makes something when it is first asked for, and once only. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What has to be remembered of an instance to decide on it: a project can hold many. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly stateName: string;
  readonly pullRequest: number | undefined;
  readonly expiresAt: number | undefined;
  readonly expiry: string | undefined;
  readonly createdAt: number;
}

function candidateOf({ id, name, stateName, tags, createDate }: Instance): Candidate {
  return {
    id,
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
  access: () => Promise<GivenAccess>,
  hooks: SweepHooks,
): Promise<Swept> {
  const { id, name } = candidate;
  const { projectId } = plan;
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
    const given = accessTo(await access(), name);
    // A run may adopt it, and move its expiry on, at any time: it is judged again by each look.
    const outcome = await removeInstance(client, { projectId, name, id }, (instance) =>
      isOurs(instance.tags, plan.repository) &&
      reasonToGo(client.clock.now(), plan, closed, candidateOf(instance))
        ? 'delete'
        : 'leave',
    );
    if (outcome === 'left') {
      return { name, outcome: 'kept', reason: 'has been taken into use again' };
    }
    await revokeFor(client, projectId, name, given, hooks);
    const gone = outcome === 'deleted' ? '' : '; it was gone already';
    return { name, outcome: 'deleted', reason: `${reason}${gone}` };
  } catch (error) {
    client.budget.signal.throwIfAborted();
    return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes back the access that was given to an instance that is deleted. Never fails: the instance is what matters. */
async function revokeFor(
  client: AtlasClient,
  projectId: string,
  name: string,
  given: GivenAccess,
  hooks: SweepHooks,
): Promise<void> {
  try {
    const revoked = await revokeGiven(client, projectId, given);
    if (given.users.length > 0 || given.holders.size > 0) {
      hooks.onRevoked(name, revoked);
    }
  } catch (error) {
    client.budget.signal.throwIfAborted();
    hooks.onRevokeFailed(name, error);
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
