import * as z from 'zod/mini';
import type { SearchIndexSpec } from '../types.ts';
import { quote } from '../util/format.ts';

export interface ParsedIndexes {
  readonly value: readonly SearchIndexSpec[];
  readonly problems: readonly string[];
}

const text = z.string().check(z.minLength(1));

// The definition is validated by Atlas, which knows more analyzers and field types every year.
const Index = z.strictObject({
  database: text,
  collectionName: text,
  name: text,
  type: z._default(z.enum(['search', 'vectorSearch']), 'search'),
  definition: z.custom<object>(isObject),
});

/** The requirement for each field, to follow its path. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  database: 'must be the name of a database',
  collectionName: 'must be the name of a collection',
  name: 'must be the name of the index',
  type: 'must be "search" or "vectorSearch"',
  definition: 'must be an object',
};

/** Parses a JSON array of search indexes. Each problem starts with its path. */
export function parseIndexDefinitions(json: string): ParsedIndexes {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
    // Unlike JSON.parse, this fails for deeply nested values, and would fail in the request.
    JSON.stringify(parsed);
  } catch (error) {
    return { value: [], problems: [describeJsonError(error as Error)] };
  }
  if (!Array.isArray(parsed)) {
    return { value: [], problems: ['it is valid JSON, but not an array'] };
  }
  if (parsed.length === 0) {
    return { value: [], problems: ['the array is empty'] };
  }
  const results = parsed.map((item) => Index.safeParse(item));
  const value = results.flatMap(({ data }) => (data ? [data] : []));
  const problems = results.flatMap(({ error }, index) =>
    (error?.issues ?? []).flatMap((issue) => describeIssue(`indexes[${index}]`, issue)),
  );
  return { value, problems: [...problems, ...duplicates(results.map(({ data }) => data))] };
}

function describeIssue(path: string, issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    const fields = Object.keys(REQUIREMENTS).join(', ');
    return issue.keys.map((key) => `${path}: has an unknown field ${quote(key)}; the fields are ${fields}`);
  }
  const field = String(issue.path[0] ?? '');
  return [field ? `${path}.${field}: ${REQUIREMENTS[field]}` : `${path}: must be an object`];
}

/** Indexes with the database, collection and name of an earlier one. */
function duplicates(items: readonly (SearchIndexSpec | undefined)[]): string[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    if (!item) {
      return [];
    }
    const key = JSON.stringify([item.database, item.collectionName, item.name]);
    const earlier = first.get(key);
    first.set(key, earlier ?? index);
    return earlier === undefined
      ? []
      : [`indexes[${index}]: has the same database, collectionName and name as indexes[${earlier}]`];
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Describes an error of JSON.parse, without the text that the error quotes. */
function describeJsonError(error: Error): string {
  if (error instanceof RangeError) {
    return 'it is nested too deeply';
  }
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
  return `it is not valid JSON${line ? ` (line ${line}, column ${column})` : ''}`;
}
