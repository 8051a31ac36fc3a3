import { randomBytes } from 'node:crypto';
import type { AtlasClient } from '../../atlas/client.ts';
import {
  createDatabaseUser,
  type DatabaseUser,
  deleteDatabaseUser,
  listDatabaseUsers,
  type Role,
} from '../../atlas/database-users.ts';
import { listFlexClusters } from '../../atlas/flex-clusters.ts';
import { hasCode } from '../../atlas/retry-policy.ts';
import type { Claim, Origin } from '../../types.ts';
import { OWNERSHIP_KEYS } from '../../types.ts';
import { isOurs, ownershipTags, tagOf } from '../ownership.ts';
import type { Progress } from '../progress.ts';

/** A name and password that open one instance. Both are secret. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What a database user may do, and for how long. */
export interface UserRequest {
  readonly roles: readonly Role[];
  /** Milliseconds since the epoch: when Atlas deletes the user by itself. */
  readonly expiresAt: number;
}

/** Random bytes in a name and in a password: twice the 128 bits that nobody can guess. */
const RANDOM_BYTES = 32;

/** Draws a login. Base64url has only characters that stand for themselves in a URI (RFC 3986, 2.3). */
export function generateLogin(): Login {
  return {
    username: `ephemeral-${randomBytes(RANDOM_BYTES / 2).toString('base64url')}`,
    password: randomBytes(RANDOM_BYTES).toString('base64url'),
  };
}

/**
 * Makes a database user for this step alone, which reaches one instance. If the project is full, users of ours that nobody can need any
 * more make room.
 * @throws AtlasError with the advice on the limit if there is no room all the same
 */
export async function makeUser(
  client: AtlasClient,
  claim: Pick<Claim, 'projectId' | 'name' | 'ownerToken'>,
  origin: Origin,
  login: Login,
  request: UserRequest,
  progress: Progress,
): Promise<void> {
  const { projectId, name, ownerToken } = claim;
  const body = {
    databaseName: 'admin' as const,
    ...login,
    roles: request.roles,
    scopes: [{ name, type: 'CLUSTER' as const }],
    deleteAfterDate: new Date(request.expiresAt).toISOString(),
    description: `For one job of ${origin.owner}/${origin.repository}`.slice(0, 100),
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
      `The project was full of database users: deleted ${removed} of this repository that had expired or whose instance is gone`,
    );
    await createDatabaseUser(client, projectId, body);
  }
  progress.info(`Made a database user for this job, which Atlas deletes at ${body.deleteAfterDate}`);
}

/** Deletes users of this repository that have expired or whose instance is gone, and says how many. */
async function removeStaleUsers(client: AtlasClient, projectId: string, origin: Origin): Promise<number> {
  // Users are listed before instances: an instance is there before its users are, so no fresh user looks as if its instance were gone.
  const ours = await listUsers(client, projectId, (user) => isOurs(user.labels, origin));
  const instances = new Set<string>();
  for await (const { name } of listFlexClusters(client, projectId)) {
    instances.add(name);
  }
  const now = client.clock.now();
  const stale = ours.filter(({ deleteAfterDate, scopes = [] }) => {
    const expired = Date.parse(deleteAfterDate ?? '') <= now;
    const orphaned = scopes.length > 0 && scopes.every(({ name }) => !instances.has(name));
    return expired || orphaned;
  });
  for (const user of stale) {
    await deleteDatabaseUser(client, projectId, user);
  }
  return stale.length;
}

/** The database users of a project that `isWanted` names. */
export async function listUsers(
  client: AtlasClient,
  projectId: string,
  isWanted: (user: DatabaseUser) => boolean,
): Promise<DatabaseUser[]> {
  const users: DatabaseUser[] = [];
  for await (const user of listDatabaseUsers(client, projectId)) {
    if (isWanted(user)) {
      users.push(user);
    }
  }
  return users;
}

/** Whether a user was made by the step with this mark. */
export function isUserOf(user: DatabaseUser, ownerToken: string): boolean {
  return tagOf(user.labels, OWNERSHIP_KEYS.run) === ownerToken;
}

/** Whether a user was made by runs of this repository, for one of these instances and no other. */
export function isUserFor(
  user: DatabaseUser,
  names: ReadonlySet<string>,
  repository: Pick<Origin, 'owner' | 'repository'>,
): boolean {
  const scopes = user.scopes ?? [];
  return scopes.length > 0 && scopes.every(({ name }) => names.has(name)) && isOurs(user.labels, repository);
}
