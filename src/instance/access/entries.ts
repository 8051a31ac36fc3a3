import { type AccessListEntry, listAccessList } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { type EntryComment, parseEntryComment } from './entry-comment.ts';

/** An entry on the access list, and what this action knows of it. */
export interface ExistingEntry {
  readonly entry: AccessListEntry;
  /** The parsed comment; undefined if this action did not create the entry. */
  readonly ours: EntryComment | undefined;
}

/** The access list of a project by canonical block, see `parseBlock`. */
export async function entriesByBlock(
  client: AtlasClient,
  projectId: string,
): Promise<Map<string, ExistingEntry>> {
  const entries = new Map<string, ExistingEntry>();
  for await (const entry of listAccessList(client, projectId)) {
    const block = parseBlock(entry.cidrBlock ?? entry.ipAddress ?? '');
    if (block) {
      entries.set(block, { entry, ours: parseEntryComment(entry.comment) });
    }
  }
  return entries;
}

/** The API has separate fields for an address and for a block. */
export function blockField(block: string): Pick<AccessListEntry, 'ipAddress' | 'cidrBlock'> {
  const short = shortBlock(block);
  return short === block ? { cidrBlock: block } : { ipAddress: short };
}

/** The expiry of an entry in milliseconds since the epoch; infinite if it has none. */
export function expiryOf({ deleteAfterDate }: AccessListEntry): number {
  return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}
