import type { SearchIndexSpec, Trust } from '../types.ts';
import * as common from './common-request.ts';
import { choice, type Field, flag, validated } from './fields.ts';
import { parseIndexes } from './index-definitions.ts';
import type { Environment } from './reader.ts';

/** The validated inputs of the search-indexes action. */
export interface SearchIndexesRequest extends common.CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  readonly indexes: readonly SearchIndexSpec[];
  /** What to do about an index that has another definition. */
  readonly ifDifferent: 'warn' | 'update';
  /** Whether to wait until the indexes can be queried. */
  readonly wait: boolean;
}

/** The inputs of the search-indexes action in the order of `search-indexes/action.yml`, with their defaults. */
export const SEARCH_INDEXES_DEFAULTS = {
  ...common.ACCESS_DEFAULTS,
  name: '',
  indexes: '',
  'if-different': 'warn',
  wait: 'true',
  timeout: common.TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

/**
 * Reads and validates the inputs of the search-indexes action, and the file with the indexes if there is one.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readSearchIndexesRequest(environment: Environment, trust: Trust): SearchIndexesRequest {
  const { inputs, access } = common.startRequest(environment, trust, SEARCH_INDEXES_DEFAULTS);
  const indexes: Field<readonly SearchIndexSpec[]> = {
    schema: validated((text) => parseIndexes(text, environment)),
    expected: 'a JSON array of search indexes, or the path of a file that contains one',
    example:
      '[{"database": "shop", "collectionName": "products", "name": "default", "definition": {"mappings": {"dynamic": true}}}]',
  };
  return common.finishRequest(inputs, {
    ...access,
    name: inputs.read('name', common.name),
    indexes: inputs.readRequired('indexes', indexes),
    ifDifferent: inputs.read('if-different', choice('warn', 'update')),
    wait: inputs.read('wait', flag),
    timeoutMs: inputs.read('timeout', common.timeout),
    baseUrl: common.readBaseUrl(inputs),
  }) as SearchIndexesRequest;
}
