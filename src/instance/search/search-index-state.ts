import type { SearchIndex } from '../../atlas/search-indexes.ts';
import type { SearchIndexKey } from '../../types.ts';
import { oneLine } from '../../util/format.ts';

/** The state of an index, as in the output of the action. */
export interface SearchIndexState extends SearchIndexKey {
  readonly type: string;
  /** As in Atlas, such as `READY`. */
  readonly status: string;
  readonly queryable: boolean;
  /** Whether this step created the index; false if it existed before, or appeared in the meantime. */
  readonly created: boolean;
}

/** Whether two indexes have the same database, collection and name. */
export function isSame(index: SearchIndexKey, { database, collectionName, name }: SearchIndexKey): boolean {
  return index.database === database && index.collectionName === collectionName && index.name === name;
}

/** Whether all queries can use an index. An index that is being rebuilt is queryable, but not READY. */
export function isReady(index: SearchIndex | undefined): boolean {
  return index?.status === 'READY' && index.queryable;
}

export function describeState(index: SearchIndex): string {
  const status = oneLine(index.status, 40);
  return status === 'READY' && !index.queryable ? 'READY, but not queryable' : status;
}
