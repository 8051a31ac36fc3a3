import type { Scenario } from '../scenario.ts';

const INDEX = {
  database: 'shop',
  collectionName: 'products',
  name: 'default',
  definition: {
    mappings: { dynamic: false, fields: { title: { type: 'string' } } },
    analyzer: 'lucene.english',
  },
};
const VECTOR = {
  ...INDEX,
  name: 'vectors',
  type: 'vectorSearch',
  definition: { fields: [{ type: 'vector', path: 'embedding', numDimensions: 3, similarity: 'cosine' }] },
};
const action = (indexes: unknown, inputs: Record<string, string> = {}) =>
  ({ action: 'search-indexes', inputs: { indexes: JSON.stringify(indexes), ...inputs } }) as const;

/** Requests for search indexes, after a create. */
export const searchScenarios: Scenario[] = [
  {
    name: 'search indexes that become READY',
    emulator: { indexReadyAfterMs: 3_000 },
    nextAction: action([INDEX, VECTOR]),
  },
  {
    name: 'a search index, with an API key, without waiting, whose response is lost',
    authMethod: 'api-key',
    prepare: (emulator) =>
      emulator.addFault({ kind: 'reset', operation: 'createSearchIndex', afterWork: true }),
    nextAction: action([INDEX], { wait: 'false' }),
  },
  {
    name: 'a search index that is FAILED',
    prepare: (emulator) => emulator.addFault({ kind: 'failed-index', operation: 'createSearchIndex' }),
    nextAction: { ...action([INDEX]), conclusion: 'failure' },
  },
  {
    name: 'a search index on a collection that does not exist',
    emulator: { database: 'direct' },
    nextAction: { ...action([INDEX], { timeout: '5s' }), conclusion: 'failure' },
  },
  {
    name: 'a search index whose definition is too large',
    nextAction: {
      ...action([{ ...INDEX, definition: { analyzer: 'x'.repeat(4_000) } }]),
      conclusion: 'failure',
    },
  },
  {
    name: 'search indexes of an instance that does not exist',
    nextAction: { ...action([INDEX], { name: 'nowhere' }), conclusion: 'failure' },
  },
];
