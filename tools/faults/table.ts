import { faultCases } from './faults.ts';
import { type Cell, TIMES } from './matrix.ts';

const WIDTH = 4;

/** The results as a table, with a row for each request and a column for each fault. */
export function printTable(results: ReadonlyMap<Cell, string>): string {
  const rows = new Map<string, Map<string, string>>();
  for (const [{ scenario, target, faultCase, times }, mark] of results) {
    const name = `${scenario.name}: ${target.operation} #${target.nth + 1}`;
    const row = rows.get(name) ?? new Map<string, string>();
    const marks = row.get(faultCase.name) ?? '---';
    const place = TIMES.indexOf(times);
    row.set(faultCase.name, marks.slice(0, place) + mark + marks.slice(place + 1));
    rows.set(name, row);
  }
  const longest = Math.max(...[...rows.keys()].map((name) => name.length));
  const legend = faultCases.map(({ name }, index) => `${String.fromCharCode(97 + index)} ${name}`).join(', ');
  const head =
    ' '.repeat(longest + 1) +
    faultCases.map((_, index) => String.fromCharCode(97 + index).padEnd(WIDTH)).join('');
  const lines = [...rows].map(
    ([name, row]) =>
      `${name.padEnd(longest + 1)}${faultCases.map((faultCase) => (row.get(faultCase.name) ?? '---').padEnd(WIDTH)).join('')}`,
  );
  return [
    legend,
    'Each cell: the fault happens once, twice, always; s success, e expected error, X problem, - not applicable',
    '',
    head,
    ...lines,
  ].join('\n');
}
