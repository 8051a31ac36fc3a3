import * as z from 'zod/mini';
import type { SearchIndexKey, SearchIndexSpec } from '../types.ts';
import { inQuotes } from '../util/format.ts';
import type { AtlasClient, Call } from './client.ts';
import { hasCode } from './retry-policy.ts';

const Status = z.object({ message: z.optional(z.string()) });

const SearchIndexSchema = z.object({
  database: z.string(),
  collectionName: z.string(),
  name: z.string(),
  type: z._default(z.string(), 'search'),
  // An index that Atlas has just accepted may have no status yet.
  status: z._default(z.string(), 'PENDING'),
  queryable: z._default(z.boolean(), false),
  latestDefinition: z.optional(z.unknown()),
  latestDefinitionVersion: z.optional(z.object({ version: z.optional(z.number()) })),
  /** The API does not document a message here; it can be in the details of a host only. */
  message: z.optional(z.string()),
  statusDetail: z.optional(
    z.array(z.object({ mainIndex: z.optional(Status), stagedIndex: z.optional(Status) })),
  ),
});

/** A search index as Atlas describes it. */
export type SearchIndex = Readonly<z.infer<typeof SearchIndexSchema>>;

const version = '2024-05-30';

/** Lists the search indexes of an instance (`listClusterSearchIndexes`). The response has no pages. */
export function listSearchIndexes(
  client: AtlasClient,
  projectId: string,
  instance: string,
): Promise<readonly SearchIndex[]> {
  return client.call({
    description: `list the search indexes of instance "${instance}"`,
    method: 'GET',
    path: pathOf(projectId, instance),
    version,
    schema: z.array(SearchIndexSchema),
  });
}

/** The request that creates a search index (`createClusterSearchIndex`). Use it with `checkThenCall`. */
export function createSearchIndex(
  projectId: string,
  instance: string,
  spec: SearchIndexSpec,
): Call<SearchIndex> {
  const { database, collectionName, name, type, definition } = spec;
  return {
    description: `create search index ${describeIndex(spec)}`,
    method: 'POST',
    path: pathOf(projectId, instance),
    version,
    body: { database, collectionName, name, type, definition },
    schema: SearchIndexSchema,
  };
}

/** The request that changes the definition of a search index (`updateIndexByName`). Use it with `checkThenCall`. */
export function updateSearchIndex(
  projectId: string,
  instance: string,
  spec: SearchIndexSpec,
): Call<SearchIndex> {
  const { database, collectionName, name, definition } = spec;
  const index = [database, collectionName, name].map(encodeURIComponent).join('/');
  return {
    description: `update search index ${describeIndex(spec)}`,
    method: 'PATCH',
    path: `${pathOf(projectId, instance)}/${index}`,
    version,
    body: { definition },
    schema: SearchIndexSchema,
  };
}

/** The name of an index and its collection, for messages. */
export function describeIndex({ database, collectionName, name }: SearchIndexKey): string {
  return `${inQuotes(name)} on ${inQuotes(`${database}.${collectionName}`)}`;
}

/** Whether an error means that the collection already has a search index of this name. */
export function isDuplicateIndex(error: unknown): boolean {
  return hasCode(error, 'ATLAS_SEARCH_DUPLICATE_INDEX', 'ATLAS_FTS_DUPLICATE_INDEX');
}

/** Whether an error means that the collection of a search index does not exist. */
export function isCollectionNotFound(error: unknown): boolean {
  return hasCode(error, 'ATLAS_SEARCH_COLLECTION_NOT_FOUND');
}

/** Why an index is FAILED; empty if Atlas does not say. */
export function failureMessage({ message, statusDetail = [] }: Partial<SearchIndex>): string {
  const messages = statusDetail.flatMap(({ mainIndex, stagedIndex }) => [
    mainIndex?.message,
    stagedIndex?.message,
  ]);
  return [message, ...messages].find((text) => text) ?? '';
}

/** The path says `clusters` for Flex clusters, too. */
function pathOf(projectId: string, instance: string): string {
  return `/api/atlas/v2/groups/${projectId}/clusters/${encodeURIComponent(instance)}/search/indexes`;
}
