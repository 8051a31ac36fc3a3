import type { AtlasClient } from '../../atlas/client.ts';
import { findFlexCluster, isOtherCluster } from '../../atlas/flex-clusters.ts';
import type { Repository } from '../../types.ts';
import { isLeaseFor } from './entry-comment.ts';
import type { GrantedAccess } from './revoke.ts';
import { isUserFor } from './user.ts';

/**
 * The access that this repository granted to instances that no longer exist.
 * @param granted all access that this repository granted
 * @param listed the names of all instances of the project, listed after `granted`, because instances are created before access to them
 * @throws AtlasError, TimedOutError and so on; the error with which `granted` could not be listed
 */
export async function findOrphanedAccess(
  client: AtlasClient,
  projectId: string,
  granted: GrantedAccess,
  repository: Repository,
  listed: ReadonlySet<string>,
): Promise<GrantedAccess> {
  if (granted.problem !== undefined) {
    throw granted.problem;
  }
  const existing = new Set(listed);
  const orphans = () => granted.users.filter((user) => isUserFor(user, (name) => !existing.has(name)));
  // The list has only Flex clusters, but an instance may have been upgraded to a dedicated cluster.
  const missing = new Set(orphans().flatMap(({ scopes = [] }) => scopes.map(({ name }) => name)));
  for (const name of missing) {
    if (await exists(client, projectId, name)) {
      existing.add(name);
    }
  }
  const used = [...existing].map((name) => isLeaseFor(repository, name));
  return {
    users: orphans(),
    leases: new Set([...granted.leases].filter((lease) => !used.some((isUsed) => isUsed(lease)))),
  };
}

async function exists(client: AtlasClient, projectId: string, name: string): Promise<boolean> {
  try {
    return (await findFlexCluster(client, projectId, name)) !== undefined;
  } catch (error) {
    if (isOtherCluster(error)) {
      return true;
    }
    throw error;
  }
}
