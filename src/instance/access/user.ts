import { randomBytes } from 'node:crypto';
import type { AtlasClient } from '../../atlas/client.ts';
import {
  createDatabaseUser,
  type DatabaseUser,
  deleteDatabaseUser,
  listDatabaseUsers,
} from '../../atlas/database-users.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import { hasCode } from '../../atlas/retry-policy.ts';
import { type Claim, type Origin, OWNERSHIP_KEYS, type Repository, type Role } from '../../types.ts';
import { isOurs, ownershipTags, tagOf } from '../ownership.ts';
import type { Progress } from '../progress.ts';

/** The user name and password for an instance. Both are secret. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The roles and the lifetime of a database user. */
export interface UserRequest {
  readonly roles: readonly Role[];
  /** The time when Atlas deletes the user, in milliseconds since the epoch; infinite for never. */
  readonly expiresAt: number;
}

/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;

/** Generates a random login in Base64url, which needs no encoding in a URI (RFC 3986, 2.3). */
export function generateLogin(): Login {
  return {
    username: `ephemeral-${randomBytes(RANDOM_BYTES / 2).toString('base64url')}`,
    password: randomBytes(RANDOM_BYTES).toString('base64url'),
  };
}

/**
 * Creates a database user for this step that has access to one instance. If the project has too many users, deletes stale users of this
 * repository first.
 * @throws AtlasError with `GROUP_USERS_LIMIT_EXCEEDED` if the project still has too many users
 */
export async function createUser(
  client: AtlasClient,
  claim: Pick<Claim, 'projectId' | 'name' | 'ownerToken'>,
  origin: Origin,
  login: Login,
  request: UserRequest,
  progress: Progress,
): Promise<void> {
  const { projectId, name, ownerToken } = claim;
  const lasts = !Number.isFinite(request.expiresAt);
  const lifetime = lasts ? {} : { deleteAfterDate: new Date(request.expiresAt).toISOString() };
  const body = {
    databaseName: 'admin' as const,
    ...login,
    roles: request.roles,
    scopes: [{ name, type: 'CLUSTER' as const }],
    ...lifetime,
    description: `For ${lasts ? 'an instance' : 'one job'} of ${origin.owner}/${origin.repository}`.slice(
      0,
      100,
    ),
    labels: ownershipTags(origin, ownerToken),
  };
  try {
    await createDatabaseUser(client, projectId, body);
  } catch (error) {
    if (!hasCode(error, 'GROUP_USERS_LIMIT_EXCEEDED')) {
      throw error;
    }
    const removed = await removeStaleUsers(client, projectId, origin);
    if (removed === 0) {
      throw error;
    }
    progress.info(
      `The project had too many database users; deleted ${removed} of this repository that had expired or had no instance`,
    );
    await createDatabaseUser(client, projectId, body);
  }
  progress.info(
    lasts
      ? 'Created a database user for the lifetime of the instance'
      : `Created a database user for this job; Atlas deletes it at ${lifetime.deleteAfterDate}`,
  );
}

/** Deletes users of this repository that have expired or have no instance, and returns their number. */
async function removeStaleUsers(client: AtlasClient, projectId: string, origin: Origin): Promise<number> {
  // List users before instances: an instance is created before its users, so that no new user seems to have no instance.
  const ours = await listUsers(client, projectId, (user) => isUserOf(user, origin));
  const instances = new Set<string>();
  for await (const { name } of listFlexClusters(client, projectId)) {
    instances.add(name);
  }
  const now = client.clock.now();
  const stale = ours.filter((user) => {
    const expired = Date.parse(user.deleteAfterDate ?? '') <= now;
    return expired || isUserFor(user, (name) => !instances.has(name));
  });
  for (const user of stale) {
    await deleteDatabaseUser(client, projectId, user);
  }
  return stale.length;
}

/** Lists the database users of a project that match a predicate. */
export async function listUsers(
  client: AtlasClient,
  projectId: string,
  predicate: (user: DatabaseUser) => boolean,
): Promise<DatabaseUser[]> {
  const users: DatabaseUser[] = [];
  for await (const user of listDatabaseUsers(client, projectId)) {
    if (predicate(user)) {
      users.push(user);
    }
  }
  return users;
}

/** Whether the step with this token created a user. */
export function isUserOfStep(user: DatabaseUser, ownerToken: string): boolean {
  return tagOf(user.labels, OWNERSHIP_KEYS.run) === ownerToken;
}

/** Whether this repository created a user. */
export function isUserOf(user: DatabaseUser, repository: Repository): boolean {
  return isOurs(user.labels, repository);
}

/** Whether a user has access to certain instances only. */
export function isUserFor({ scopes = [] }: DatabaseUser, isInstance: (name: string) => boolean): boolean {
  return scopes.length > 0 && scopes.every(({ name }) => isInstance(name));
}
