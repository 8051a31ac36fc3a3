import type { AtlasClient } from '../../atlas/client.ts';
import { type DatabaseUser, deleteDatabaseUser } from '../../atlas/database-users.ts';
import type { AccessClaim, Origin } from '../../types.ts';
import { startBudget } from '../../util/budget.ts';
import { entriesByBlock } from './entries.ts';
import { holderOf, holdersFor } from './entry-comment.ts';
import { releaseEntries } from './release.ts';
import { isUserFor, isUserOf, listUsers } from './user.ts';

/** What was taken back. */
export interface Revoked {
  readonly users: number;
  readonly entries: number;
  /** Entries that stay because other jobs need them. */
  readonly sharedEntries: number;
}

/** Access that was there at one moment: exactly this is taken back later, whatever has been given since. */
export interface GivenAccess {
  readonly users: readonly DatabaseUser[];
  /** The holders in the comments of entries of the access list, see `holderOf`. */
  readonly holders: ReadonlySet<string>;
  /** Why not all of it is known; undefined if it is. */
  readonly problem?: unknown;
}

/** Finding access may take this share of the time that is left: the instance, which costs money, has to go all the same. */
const SHARE_OF_TIME = 1 / 2;

/**
 * Takes back the access that one step gave: its database user, and its entries of the access list that no other step needs.
 * @throws AtlasError, TimedOutError and the like
 */
export async function revokeAccess(client: AtlasClient, claim: AccessClaim): Promise<Revoked> {
  const users = claim.user
    ? await listUsers(client, claim.projectId, (user) => isUserOf(user, claim.ownerToken))
    : [];
  const holders = new Set(claim.entries ? [holderOf(claim)] : []);
  return revokeGiven(client, claim.projectId, { users, holders });
}

/**
 * Finds all access that runs of this repository gave to instances. It is found before an instance is deleted and taken back after: what
 * is given to a later instance of the same name is not touched. A problem does not stop the deletion; `revokeGiven` throws it.
 * @param names the names of the instances
 * @throws the budget's abort reason
 */
export async function findGivenAccess(
  client: AtlasClient,
  projectId: string,
  names: ReadonlySet<string>,
  repository: Pick<Origin, 'owner' | 'repository'>,
): Promise<GivenAccess> {
  const { clock, budget } = client;
  const limited = client.withBudget(
    startBudget(clock, budget.remainingMs() * SHARE_OF_TIME, budget.signal, budget.limit),
  );
  try {
    return await listGivenAccess(limited, projectId, names, repository);
  } catch (problem) {
    budget.signal.throwIfAborted();
    return { users: [], holders: new Set(), problem };
  }
}

async function listGivenAccess(
  client: AtlasClient,
  projectId: string,
  names: ReadonlySet<string>,
  repository: Pick<Origin, 'owner' | 'repository'>,
): Promise<GivenAccess> {
  const users = await listUsers(client, projectId, (user) => isUserFor(user, names, repository));
  const isHolder = holdersFor(names);
  const holders = new Set<string>();
  for (const { ours } of (await entriesByBlock(client, projectId)).values()) {
    for (const holder of ours?.holders.filter(isHolder) ?? []) {
      holders.add(holder);
    }
  }
  return { users, holders };
}

/** The part of given access that was given to one instance. */
export function accessTo(given: GivenAccess, name: string): GivenAccess {
  const isHolder = holdersFor([name]);
  return {
    ...given,
    users: given.users.filter(({ scopes }) => scopes?.every((scope) => scope.name === name)),
    holders: new Set([...given.holders].filter(isHolder)),
  };
}

/**
 * Takes back access that was found before.
 * @throws AtlasError, TimedOutError and the like; what went wrong when it was looked for
 */
export async function revokeGiven(
  client: AtlasClient,
  projectId: string,
  { users, holders, problem }: GivenAccess,
): Promise<Revoked> {
  if (problem !== undefined) {
    throw problem;
  }
  for (const user of users) {
    await deleteDatabaseUser(client, projectId, user);
  }
  const { deleted, shared } =
    holders.size > 0
      ? await releaseEntries(client, projectId, (holder) => holders.has(holder))
      : { deleted: 0, shared: 0 };
  return { users: users.length, entries: deleted, sharedEntries: shared };
}
