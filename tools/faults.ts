/**
 * `npm run test:faults [text]`: runs every action with every fault in every request, and prints a table. With a text, runs
 * only the cells that have it in their description.
 */
import { DnsStub } from './faults/dns-stub.ts';
import { type Cell, describeCell, findCells, playCell } from './faults/matrix.ts';
import { printTable } from './faults/table.ts';

const filter = process.argv[2] ?? '';
const dnsStub = new DnsStub();
const cells = (await findCells()).filter((cell) => describeCell(cell).includes(filter));
const results = new Map<Cell, string>();
const counts = { s: 0, e: 0, X: 0 };
const started = performance.now();
for (const cell of cells) {
  const outcome = await playCell(dnsStub, cell);
  results.set(cell, outcome.mark);
  counts[outcome.mark] += 1;
  if (outcome.mark === 'X') {
    console.log(`X ${describeCell(cell)}\n    ${outcome.wrong.join('\n    ')}`);
  }
}
console.log(printTable(results));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\n${cells.length} cells in ${seconds} s: ${counts.s} successes, ${counts.e} expected errors, ${counts.X} problems`,
);
process.exitCode = counts.X === 0 ? 0 : 1;
