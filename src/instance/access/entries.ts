import { type AccessListEntry, listAccessList } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { formatTimestamp } from '../../util/format.ts';
import { MANAGED_BY } from '../tags.ts';

/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const PREFIX = `${MANAGED_BY} `;

/** The comment of an entry that several steps have needed. Only Atlas deletes it, when it expires. */
export const SHARED_COMMENT = `${PREFIX}shared`;

/** The comment of an entry that only one step needs. The end of an owner token, which is random, identifies the step. */
export function commentFor(ownerToken: string): string {
  return PREFIX + ownerToken.slice(PREFIX.length - MAX_COMMENT);
}

/** Whether a step of this action wrote an entry, in any repository. */
export function isOurEntry({ comment = '' }: AccessListEntry): boolean {
  return comment.startsWith(PREFIX);
}

/** The expiry of an entry in milliseconds since the epoch; undefined if it has none, or none that can be read. */
export function expiryOf({ deleteAfterDate = '' }: AccessListEntry): number | undefined {
  const at = Date.parse(deleteAfterDate);
  return Number.isNaN(at) ? undefined : at;
}

/** @param expiresAt in milliseconds since the epoch */
export function createEntry(block: string, comment: string, expiresAt: number): AccessListEntry {
  const short = shortBlock(block);
  // The API has separate fields for an address and for a block.
  const field = short === block ? { cidrBlock: block } : { ipAddress: short };
  return { ...field, comment, deleteAfterDate: formatTimestamp(expiresAt) };
}

/** The access list of a project by canonical block, see `parseBlock`. */
export async function entriesByBlock(
  client: AtlasClient,
  projectId: string,
): Promise<Map<string, AccessListEntry>> {
  const entries = new Map<string, AccessListEntry>();
  for await (const entry of listAccessList(client, projectId)) {
    const block = parseBlock(entry.cidrBlock ?? entry.ipAddress ?? '');
    if (block) {
      entries.set(block, entry);
    }
  }
  return entries;
}
