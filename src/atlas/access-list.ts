import * as z from 'zod/mini';
import type { AtlasClient } from './client.ts';
import { hasCode, judgeOnce } from './errors/judge.ts';
import { listAll } from './lists.ts';

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
    what: `list the access list of project ${projectId}`,
    path: pathOf(projectId),
    version,
    item: Entry,
  });
}

/**
 * Adds entries, or changes those that are there (`createGroupAccessListEntry`). Atlas supports no two of these at once in a project; as
 * the list may have changed meanwhile, it is for the caller to look at it again before another attempt.
 */
export async function putAccessListEntries(
  client: AtlasClient,
  projectId: string,
  entries: readonly AccessListEntry[],
): Promise<void> {
  await client.call({
    what: `add to the access list of project ${projectId}`,
    method: 'POST',
    path: pathOf(projectId),
    version,
    body: entries,
    schema: undefined,
    judge: judgeOnce,
  });
}

/**
 * How far Atlas is with an entry (`getGroupAccessListStatus`): `PENDING`, `ACTIVE` or `FAILED`.
 * @param value the address or CIDR block
 */
export async function accessListStatus(
  client: AtlasClient,
  projectId: string,
  value: string,
): Promise<string> {
  const { STATUS } = await client.call({
    what: `get the status of ${value} on the access list`,
    method: 'GET',
    path: `${pathOf(projectId)}/${encodeURIComponent(value)}/status`,
    version,
    schema: EntryStatus,
  });
  return STATUS;
}

/** Deletes an entry (`deleteGroupAccessListEntry`). One that is gone already counts as done. */
export async function deleteAccessListEntry(
  client: AtlasClient,
  projectId: string,
  value: string,
): Promise<void> {
  try {
    await client.call({
      what: `delete ${value} from the access list`,
      method: 'DELETE',
      path: `${pathOf(projectId)}/${encodeURIComponent(value)}`,
      version,
      schema: undefined,
    });
  } catch (error) {
    if (!hasCode(error, 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND')) {
      throw error;
    }
  }
}

function pathOf(projectId: string): string {
  return `/api/atlas/v2/groups/${projectId}/accessList`;
}
