import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { SearchIndexSpec } from '../types.ts';
import { quote } from '../util/format.ts';
import type { Environment } from './reader.ts';

interface ParsedIndexes {
  readonly value: readonly SearchIndexSpec[];
  readonly problems: readonly string[];
}

const MAX_BYTES = 1_000_000;

const NO_OBJECT = 'must be an object';

function nameOf(what: string) {
  const problem = `must be the name of ${what}`;
  return z.string(problem).check(z.minLength(1, problem));
}

// The definition is validated by Atlas, which knows more analyzers and field types every year.
const Index = z.strictObject(
  {
    database: nameOf('a database'),
    collectionName: nameOf('a collection'),
    name: nameOf('the index'),
    type: z._default(z.enum(['search', 'vectorSearch'], 'must be "search" or "vectorSearch"'), 'search'),
    definition: z.custom<object>(isObject, NO_OBJECT),
  },
  NO_OBJECT,
);

/** Parses a JSON array of search indexes, or a file of the checkout that contains one. */
export function parseIndexes(text: string, environment: Environment): ParsedIndexes {
  if (/^[[{]/.test(text)) {
    return parseJson(text);
  }
  const file = readWorkspaceFile(text, environment);
  const { value, problems } = file.problem ? { value: [], problems: [file.problem] } : parseJson(file.text);
  return { value, problems: problems.map((problem) => `${quote(text)}: ${problem}`) };
}

/** Each problem starts with its path. */
function parseJson(json: string): ParsedIndexes {
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
    const fields = Object.keys(Index.shape).join(', ');
    return issue.keys.map((key) => `${path}: has an unknown field ${quote(key)}; the fields are ${fields}`);
  }
  return [`${[path, ...issue.path].join('.')}: ${issue.message}`];
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

/**
 * Reads a text file of the checkout: at most 1 MB, and inside the workspace. This is also checked for the target of a symbolic link, so
 * that the checkout of a fork cannot make the step read other files of the runner.
 */
function readWorkspaceFile(
  path: string,
  { GITHUB_WORKSPACE }: Environment,
): { readonly text: string; readonly problem?: string } {
  try {
    const workspace = realpathSync(GITHUB_WORKSPACE || process.cwd());
    const file = realpathSync(resolve(workspace, path));
    const fromWorkspace = relative(workspace, file);
    if (isAbsolute(fromWorkspace) || /^\.\.(?:[/\\]|$)/.test(fromWorkspace)) {
      return { text: '', problem: 'the file is outside of the workspace' };
    }
    const stats = statSync(file);
    if (!stats.isFile()) {
      return { text: '', problem: 'it is not a file' };
    }
    if (stats.size > MAX_BYTES) {
      return { text: '', problem: `the file has ${stats.size} bytes, but at most ${MAX_BYTES} are allowed` };
    }
    return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    return { text: '', problem: describeFileError(error as NodeJS.ErrnoException) };
  }
}

function describeFileError({ code }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? 'there is no such file in the workspace; check out the repository before this step'
    : `the file cannot be read (${code})`;
}
