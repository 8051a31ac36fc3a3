import { columns } from './faults.ts';
import { type Cell, TIMES } from './matrix.ts';

const WIDTH = 4;

/** Prints the matrix: a row a request, a column a fault, in each place how it ended once, twice in a row and for ever. */
export function printTable(results: ReadonlyMap<Cell, string>): string {
  const rows = new Map<string, Map<string, string>>();
  for (const [{ scenario, target, column, times }, mark] of results) {
    const name = `${scenario.name}: ${target.operation} #${target.nth + 1}`;
    const row = rows.get(name) ?? new Map<string, string>();
    const marks = row.get(column.name) ?? '---';
    const place = TIMES.indexOf(times);
    row.set(column.name, marks.slice(0, place) + mark + marks.slice(place + 1));
    rows.set(name, row);
  }
  const longest = Math.max(...[...rows.keys()].map((name) => name.length));
  const legend = columns.map(({ name }, index) => `${String.fromCharCode(97 + index)} ${name}`).join(', ');
  const head =
    ' '.repeat(longest + 1) +
    columns.map((_, index) => String.fromCharCode(97 + index).padEnd(WIDTH)).join('');
  const lines = [...rows].map(
    ([name, row]) =>
      `${name.padEnd(longest + 1)}${columns.map((column) => (row.get(column.name) ?? '---').padEnd(WIDTH)).join('')}`,
  );
  return [
    legend,
    'In each place: once, twice in a row, for ever; s success, e a plain error, X wrong, - makes no sense',
    '',
    head,
    ...lines,
  ].join('\n');
}
