import * as z from 'zod/mini';
import type { Role } from '../types.ts';
import type { AtlasClient, Call } from './client.ts';
import { hasCode } from './retry-policy.ts';

/** The request body for a database user (`CloudDatabaseUser`). */
export interface DatabaseUserBody {
  readonly groupId: string;
  readonly databaseName: 'admin';
  readonly username: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly { readonly name: string; readonly type: 'CLUSTER' }[];
  /** ISO 8601; at most one week ahead. Without it, Atlas keeps the user. */
  readonly deleteAfterDate?: string;
  readonly description: string;
  readonly labels: readonly { readonly key: string; readonly value: string }[];
}

const User = z.object({
  username: z.string(),
  databaseName: z.string(),
  deleteAfterDate: z.optional(z.string()),
  labels: z.optional(z.array(z.object({ key: z.string(), value: z.string() }))),
  scopes: z.optional(z.array(z.object({ name: z.string(), type: z.string() }))),
});

/** A database user: the fields used here. */
export type DatabaseUser = Readonly<z.infer<typeof User>>;

/** Identifies a database user in its project. */
type UserKey = Pick<DatabaseUser, 'databaseName' | 'username'>;

const version = '2023-01-01';

/**
 * Creates a database user (`createGroupDatabaseUser`). A retry is safe: if the user already exists, its labels show whether an earlier
 * attempt created it.
 * @throws AtlasError with `USER_ALREADY_EXISTS` if a different user has this name
 */
export async function createDatabaseUser(
  client: AtlasClient,
  projectId: string,
  body: Omit<DatabaseUserBody, 'groupId'>,
): Promise<void> {
  try {
    await client.call({
      description: 'create a database user',
      method: 'POST',
      path: pathOf(projectId),
      version,
      body: { ...body, groupId: projectId } satisfies DatabaseUserBody,
      schema: undefined,
    });
  } catch (error) {
    if (!hasCode(error, 'USER_ALREADY_EXISTS')) {
      throw error;
    }
    const existing = await findDatabaseUser(client, projectId, body);
    const labelOf = (key: string) => existing?.labels?.find((label) => label.key === key)?.value;
    if (!body.labels.every(({ key, value }) => labelOf(key) === value)) {
      throw error;
    }
  }
}

/** Gets a database user (`getGroupDatabaseUser`); undefined if it does not exist. */
function findDatabaseUser(
  client: AtlasClient,
  projectId: string,
  user: UserKey,
): Promise<DatabaseUser | undefined> {
  return client.find(isUserNotFound, {
    description: 'get a database user',
    method: 'GET',
    ...pathsOf(projectId, user),
    version,
    schema: User,
  });
}

/** Lists the database users of a project (`listGroupDatabaseUsers`): at most 100. */
export function listDatabaseUsers(client: AtlasClient, projectId: string): AsyncGenerator<DatabaseUser> {
  return client.list({
    description: `list the database users of project ${projectId}`,
    path: pathOf(projectId),
    version,
    item: User,
  });
}

/** Deletes a database user (`deleteGroupDatabaseUser`). Succeeds if the user does not exist. */
export async function deleteDatabaseUser(
  client: AtlasClient,
  projectId: string,
  user: UserKey,
): Promise<void> {
  await client.find(isUserNotFound, {
    description: 'delete a database user',
    method: 'DELETE',
    ...pathsOf(projectId, user),
    version,
    schema: undefined,
  });
}

function pathOf(projectId: string): string {
  return `/api/atlas/v2/groups/${projectId}/databaseUsers`;
}

/** The path of a user, and the one to show, because the user name is secret. */
function pathsOf(
  projectId: string,
  { databaseName, username }: UserKey,
): Required<Pick<Call<unknown>, 'path' | 'shownPath'>> {
  const path = `${pathOf(projectId)}/${encodeURIComponent(databaseName)}`;
  return { path: `${path}/${encodeURIComponent(username)}`, shownPath: `${path}/…` };
}

function isUserNotFound(error: unknown): boolean {
  return hasCode(error, 'USER_NOT_FOUND', 'USERNAME_NOT_FOUND');
}
