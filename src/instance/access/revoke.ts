import type { AtlasClient } from '../../atlas/client.ts';
import { type DatabaseUser, deleteDatabaseUser } from '../../atlas/database-users.ts';
import { findFlexCluster } from '../../atlas/flex-clusters.ts';
import type { AccessClaim, Repository } from '../../types.ts';
import { startBudget } from '../../util/budget.ts';
import { entriesByBlock } from './entries.ts';
import { isLeaseFor, isLeaseOf, leaseOf } from './entry-comment.ts';
import { releaseEntries } from './release.ts';
import { isUserFor, isUserOf, isUserOfStep, listUsers } from './user.ts';

/** The numbers of deleted users and entries. */
export interface Revoked {
  readonly users: number;
  readonly entries: number;
  /** Entries that other jobs still use. */
  readonly sharedEntries: number;
}

/** Access that existed at a certain time. Access that was granted later is not revoked. */
export interface GrantedAccess {
  readonly users: readonly DatabaseUser[];
  /** Leases in the comments of access list entries, see `leaseOf`. */
  readonly leases: ReadonlySet<string>;
  /** The error if the access could not be listed. */
  readonly problem?: unknown;
}

/** The share of the remaining time for listing access. The rest is for deleting the instance, which costs money. */
const SHARE_OF_TIME = 1 / 2;

/**
 * Revokes the access that a step granted: its database user, and its access list entries that no other step needs. Of an instance that no
 * longer exists, also the entries that the step left to it.
 * @throws AtlasError, TimedOutError and so on
 */
export async function revokeAccess(
  client: AtlasClient,
  claim: AccessClaim,
  repository: Repository,
): Promise<Revoked> {
  const users = claim.user
    ? await listUsers(client, claim.projectId, (user) => isUserOfStep(user, claim.ownerToken))
    : [];
  const holders = claim.entries ? [claim.ownerToken] : [];
  if (claim.instanceId !== undefined && !(await exists(client, claim))) {
    holders.push(claim.instanceId);
  }
  const leases = new Set(holders.map((holder) => leaseOf(repository, claim.name, holder)));
  return revokeGranted(client, claim.projectId, { users, leases });
}

/** Whether the instance of a claim exists, and is not being deleted. */
async function exists(client: AtlasClient, { projectId, name, instanceId }: AccessClaim): Promise<boolean> {
  const instance = await findFlexCluster(client, projectId, name);
  return instance?.id === instanceId && instance?.stateName !== 'DELETING';
}

/**
 * Lists the access that runs of this repository granted. Call it before an instance is deleted, so that the access to a later instance with
 * the same name is not revoked. An error does not prevent the deletion; `revokeGranted` throws it.
 * @throws the budget's abort reason
 */
export async function findGrantedAccess(
  client: AtlasClient,
  projectId: string,
  repository: Repository,
): Promise<GrantedAccess> {
  const { clock, budget } = client;
  const limited = client.withBudget(
    startBudget(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal, budget.limit),
  );
  try {
    const users = await listUsers(limited, projectId, (user) => isUserOf(user, repository));
    const leases = new Set<string>();
    for (const { ours } of (await entriesByBlock(limited, projectId)).values()) {
      for (const lease of ours?.leases.filter(isLeaseOf(repository)) ?? []) {
        leases.add(lease);
      }
    }
    return { users, leases };
  } catch (problem) {
    budget.signal.throwIfAborted();
    return { users: [], leases: new Set(), problem };
  }
}

/** The access to one instance only. */
export function accessFor(granted: GrantedAccess, repository: Repository, name: string): GrantedAccess {
  return {
    ...granted,
    users: granted.users.filter((user) => isUserFor(user, (each) => each === name)),
    leases: new Set([...granted.leases].filter(isLeaseFor(repository, name))),
  };
}

/**
 * Revokes access that was listed earlier.
 * @throws AtlasError, TimedOutError and so on; `problem`
 */
export async function revokeGranted(
  client: AtlasClient,
  projectId: string,
  { users, leases, problem }: GrantedAccess,
): Promise<Revoked> {
  if (problem !== undefined) {
    throw problem;
  }
  for (const user of users) {
    await deleteDatabaseUser(client, projectId, user);
  }
  const { deleted, shared } =
    leases.size > 0
      ? await releaseEntries(client, projectId, (lease) => leases.has(lease))
      : { deleted: 0, shared: 0 };
  return { users: users.length, entries: deleted, sharedEntries: shared };
}
