import * as z from 'zod/mini';
import { AtlasError } from './atlas-error.ts';
import type { AtlasClient, Call } from './client.ts';
import { hasCode } from './retry-policy.ts';

const Entry = z.object({
  cidrBlock: z.optional(z.string()),
  ipAddress: z.optional(z.string()),
  comment: z.optional(z.string()),
  deleteAfterDate: z.optional(z.string()),
});

/** An entry of a project's access list: the fields used here. */
export type AccessListEntry = Readonly<z.infer<typeof Entry>>;

/** An entry for an address or a CIDR block always has this field. */
const AddressEntry = z.extend(Entry, { cidrBlock: z.string() });

const EntryStatus = z.object({ STATUS: z.string() });

const version = '2023-01-01';

/** Lists the entries of a project's access list (`listGroupAccessListEntries`): at most 200. */
export function listAccessList(client: AtlasClient, projectId: string): AsyncGenerator<AccessListEntry> {
  return client.list({
    description: `list the access list of project ${projectId}`,
    path: pathOf(projectId),
    version,
    item: Entry,
  });
}

/**
 * The request that adds or updates entries (`createGroupAccessListEntry`). Use it with `checkThenCall`: Atlas does not support concurrent
 * requests of this kind in a project, and other jobs may have changed the entries in the meantime.
 */
export function putAccessListEntries(
  projectId: string,
  entries: readonly AccessListEntry[],
): Call<undefined> {
  return {
    description: `add entries to the access list of project ${projectId}`,
    method: 'POST',
    path: pathOf(projectId),
    version,
    body: entries,
    schema: undefined,
  };
}

/**
 * Gets an entry (`getGroupAccessListEntry`).
 * @param value the address or CIDR block
 * @returns undefined if the entry does not exist
 */
export function findAccessListEntry(
  client: AtlasClient,
  projectId: string,
  value: string,
): Promise<AccessListEntry | undefined> {
  return client.find(isEntryNotFound, {
    description: `get ${value} from the access list`,
    method: 'GET',
    path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
    version,
    schema: AddressEntry,
  });
}

/**
 * Gets the status of an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 * @returns undefined if the entry does not exist, or was added a moment ago
 */
export async function findAccessListStatus(
  client: AtlasClient,
  projectId: string,
  value: string,
): Promise<string | undefined> {
  const response = await client.find(isEntryNotFound, {
    description: `get the status of ${value} on the access list`,
    method: 'GET',
    path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
    version,
    schema: EntryStatus,
  });
  return response?.STATUS;
}

/**
 * The request that deletes an entry (`deleteGroupAccessListEntry`). Use it with `checkThenCall`, because other jobs may share the entry.
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

/** Whether an error means that an entry does not exist: any 404 that is not about the project. */
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
