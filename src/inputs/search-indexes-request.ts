import type { SearchIndexSpec, Trust } from '../types.ts';
import { quote } from '../util/format.ts';
import {
  ACCESS_DEFAULTS,
  type CommonRequest,
  name,
  readBaseUrl,
  startRequest,
  TIMEOUT_DEFAULT,
  throwIfInvalid,
  timeout,
} from './common-fields.ts';
import { type Field, flag, validated } from './fields.ts';
import { type ParsedIndexes, parseIndexDefinitions } from './index-definitions.ts';
import type { Environment } from './reader.ts';
import { readWorkspaceFile } from './workspace-file.ts';

/** The validated inputs of the search-indexes action. */
export interface SearchIndexesRequest extends CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  readonly indexes: readonly SearchIndexSpec[];
  /** Whether to wait until the indexes can be queried. */
  readonly wait: boolean;
}

/** The inputs of the search-indexes action in the order of `search-indexes/action.yml`, with their defaults. */
export const SEARCH_INDEXES_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  name: '',
  indexes: '',
  wait: 'true',
  timeout: TIMEOUT_DEFAULT,
  'base-url': '',
} as const;

/**
 * Reads and validates the inputs of the search-indexes action, and the file with the indexes if there is one.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with all violations
 */
export function readSearchIndexesRequest(environment: Environment, trust: Trust): SearchIndexesRequest {
  const { inputs, fields, credentials, project } = startRequest(environment, trust, SEARCH_INDEXES_DEFAULTS);
  const indexes = indexesField(environment);
  if (!inputs.text('indexes')) {
    fields.addProblem('indexes', `expected ${indexes.expected}; got nothing. Example: ${indexes.example}`);
  }
  const request = {
    credentials,
    project,
    name: fields.read('name', name),
    indexes: fields.read('indexes', indexes),
    wait: fields.read('wait', flag),
    timeoutMs: fields.read('timeout', timeout),
    baseUrl: readBaseUrl(fields),
    warnings: fields.warnings,
  };
  throwIfInvalid(fields);
  return Object.freeze(request as SearchIndexesRequest);
}

function indexesField(environment: Environment): Field<readonly SearchIndexSpec[]> {
  return {
    schema: validated((text) =>
      /^[[{]/.test(text) ? parseIndexDefinitions(text) : readFile(text, environment),
    ),
    expected: 'a JSON array of search indexes, or the path of a file that contains one',
    example:
      '[{"database": "shop", "collectionName": "products", "name": "default", "definition": {"mappings": {"dynamic": true}}}]',
  };
}

function readFile(path: string, environment: Environment): ParsedIndexes {
  const { text, problem } = readWorkspaceFile(path, environment);
  const { value, problems } =
    text === undefined ? { value: [], problems: [problem] } : parseIndexDefinitions(text);
  return { value, problems: problems.map((each) => `${quote(path)}: ${each}`) };
}
