import * as z from 'zod/mini';
import type { AtlasClient, Call } from './client.ts';
import { AtlasError } from './errors.ts';
import { listAll } from './lists.ts';
import { hasCode } from './retry-policy.ts';

const Entry = z.object({
  cidrBlock: z.optional(z.string()),
  ipAddress: z.optional(z.string()),
  comment: z.optional(z.string()),
  deleteAfterDate: z.optional(z.string()),
});

/** What is used of an entry of a project's access list. */
export type AccessListEntry = Readonly<z.infer<typeof Entry>>;

const EntryStatus = z.object({ STATUS: z.string() });

const version = '2023-01-01';

/** Lists the access list of a project (`listGroupAccessListEntries`): at most 200 entries. */
export function listAccessList(client: AtlasClient, projectId: string): AsyncGenerator<AccessListEntry> {
  return listAll(client, {
    description: `list the access list of project ${projectId}`,
    path: pathOf(projectId),
    version,
    item: Entry,
  });
}

/**
 * The request that adds entries, or changes those that are there (`createGroupAccessListEntry`). Atlas supports no two of these at once in
 * a project, and entries of others may have changed since the last look: so it is for `callAfterLook`.
 */
export function putAccessListEntries(
  projectId: string,
  entries: readonly AccessListEntry[],
): Call<undefined> {
  return {
    description: `add to the access list of project ${projectId}`,
    method: 'POST',
    path: pathOf(projectId),
    version,
    body: entries,
    schema: undefined,
  };
}

/**
 * How far Atlas is with an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 * @returns undefined if Atlas knows no such entry: also for a moment after it was added
 */
export async function findAccessListStatus(
  client: AtlasClient,
  projectId: string,
  value: string,
): Promise<string | undefined> {
  try {
    const { STATUS } = await client.call({
      description: `get the status of ${value} on the access list`,
      method: 'GET',
      path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
      version,
      schema: EntryStatus,
    });
    return STATUS;
  } catch (error) {
    if (isEntryNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The request that deletes an entry (`deleteGroupAccessListEntry`), which others may share: so it is for `callAfterLook`.
 * @param value the address or CIDR block
 */
export function deleteAccessListEntry(projectId: string, value: string): Call<undefined> {
  return {
    description: `delete ${value} from the access list`,
    method: 'DELETE',
    path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
    version,
    schema: undefined,
  };
}

/** Whether an answer about an entry means that it is not there: any 404 that is not about the project. */
export function isEntryNotFound(error: unknown): boolean {
  return (
    error instanceof AtlasError &&
    error.status === 404 &&
    !hasCode(error, 'GROUP_NOT_FOUND', 'INVALID_GROUP_ID')
  );
}

function pathOf(projectId: string): string {
  return `/api/atlas/v2/groups/${projectId}/accessList`;
}
