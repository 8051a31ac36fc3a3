import * as z from 'zod/mini';
import type { AtlasClient, Call } from './client.ts';

/** The largest page size of Atlas. */
const PAGE_SIZE = 500;

/** A list operation of the API. */
export interface ListCall<T> {
  /** What the operation does, to follow "Failed to". */
  readonly description: string;
  readonly path: string;
  readonly version: Call<T>['version'];
  readonly item: z.ZodMiniType<T>;
}

/** Yields the items of all pages. */
export async function* listAll<T>(
  client: AtlasClient,
  { description, path, version, item }: ListCall<T>,
): AsyncGenerator<T> {
  for (let page = 1; ; page += 1) {
    const { results } = await client.call({
      description,
      method: 'GET',
      path: `${path}?itemsPerPage=${PAGE_SIZE}&pageNum=${page}&includeCount=false`,
      version,
      schema: z.object({ results: z.array(item) }),
    });
    yield* results;
    if (results.length < PAGE_SIZE) {
      return;
    }
  }
}
