import type { AtlasClient } from '../../atlas/client.ts';
import type { Origin } from '../../origin.ts';
import type { AccessClaim } from './claim.ts';
import { holderOf, holdersFor } from './comment.ts';
import { releaseEntries } from './release.ts';
import { isUserFor, isUserOf, removeUsers } from './user.ts';

/** What was taken back. */
export interface Revoked {
  readonly users: number;
  readonly entries: number;
}

/**
 * Takes back the access that one step gave: its database user, and its entries of the access list that no other step needs.
 * @throws AtlasError, TimedOutError and the like
 */
export async function revokeAccess(client: AtlasClient, claim: AccessClaim): Promise<Revoked> {
  const own = holderOf(claim);
  const users = claim.user
    ? await removeUsers(client, claim.projectId, (user) => isUserOf(user, claim.runMark))
    : 0;
  const entries = claim.entries
    ? await releaseEntries(client, claim.projectId, (holder) => holder === own)
    : 0;
  return { users, entries };
}

/**
 * Takes back all access that runs of this repository gave to instances: for when those are gone.
 * @param names the names of the instances
 * @throws AtlasError, TimedOutError and the like
 */
export async function revokeAllAccess(
  client: AtlasClient,
  projectId: string,
  names: ReadonlySet<string>,
  repository: Pick<Origin, 'owner' | 'repository'>,
): Promise<Revoked> {
  const users = await removeUsers(client, projectId, (user) => isUserFor(user, names, repository));
  return { users, entries: await releaseEntries(client, projectId, holdersFor(names)) };
}
