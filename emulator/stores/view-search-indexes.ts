import type { SearchIndexKey, SearchIndexStatus } from './search-indexes.ts';
import type { State } from './state.ts';

/** A search index as tests and the control API see it. */
export interface SearchIndexView extends SearchIndexKey {
  /** The name of its instance. */
  readonly instance: string;
  readonly id: string;
  readonly type: 'search' | 'vectorSearch';
  readonly status: SearchIndexStatus;
}

/** The search indexes of all instances. */
export function viewSearchIndexes({ projects, searchIndexes }: State): SearchIndexView[] {
  const instances = projects.accessible.flatMap((project) => project.instances.list());
  return instances.flatMap((instance) =>
    searchIndexes.list(instance.id).map((index) => ({
      instance: instance.name,
      id: index.id,
      database: index.database,
      collectionName: index.collectionName,
      name: index.name,
      type: index.type,
      status: searchIndexes.statusOf(index),
    })),
  );
}
