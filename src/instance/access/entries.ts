import { type AccessListEntry, listAccessList } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { type EntryComment, readComment } from './entry-comment.ts';

/** An entry that is there. */
export interface ExistingEntry {
  readonly entry: AccessListEntry;
  /** Undefined if the entry is not ours. */
  readonly ours: EntryComment | undefined;
}

/** The access list of a project, by canonical block. */
export async function entriesByBlock(
  client: AtlasClient,
  projectId: string,
): Promise<Map<string, ExistingEntry>> {
  const present = new Map<string, ExistingEntry>();
  for await (const entry of listAccessList(client, projectId)) {
    const block = parseBlock(entry.cidrBlock ?? entry.ipAddress ?? '');
    if (block) {
      present.set(block, { entry, ours: readComment(entry.comment) });
    }
  }
  return present;
}

/** A single address and a block have fields of their own in the API. */
export function fieldsOf(block: string): Pick<AccessListEntry, 'ipAddress' | 'cidrBlock'> {
  const short = shortBlock(block);
  return short === block ? { cidrBlock: block } : { ipAddress: short };
}

/** When an entry expires, in milliseconds since the epoch; one without a date never does. */
export function timeOf({ deleteAfterDate }: AccessListEntry): number {
  return deleteAfterDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(deleteAfterDate);
}
