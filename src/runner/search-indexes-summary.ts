import { code } from '../util/markdown.ts';
import { fittingRows } from './table-rows.ts';

/** A search index in the summary. */
interface Row {
  readonly database: string;
  readonly collectionName: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly queryable: boolean;
  readonly created: boolean;
}

/** The job summary of the search-indexes action: the indexes and their states. */
export function writeSearchIndexesSummary(instance: string, rows: readonly Row[]): string {
  const title = rows.length === 1 ? '1 search index' : `${rows.length} search indexes`;
  const table = fittingRows(
    rows.map(
      ({ database, collectionName, name, type, status, queryable, created }) =>
        `| ${code(name)} | ${code(`${database}.${collectionName}`)} | ${code(type)} | ${code(status)} | ${yesNo(queryable)} | ${yesNo(created)} |`,
    ),
  );
  return [
    `### MongoDB Atlas: ${title} on ${code(instance)}`,
    `| Index | Collection | Type | Status | Queryable | Created by this step |\n| --- | --- | --- | --- | --- | --- |${table}`,
    '',
  ].join('\n\n');
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
