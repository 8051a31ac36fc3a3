import { code } from '../util/markdown.ts';

/** One instance in the summary of a sweep. */
interface Row {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string;
}

/** Nobody reads this many rows. */
const MAX_ROWS = 500;
/** A summary is at most 1 MiB, and a character of the rows at most 3 bytes. */
const MAX_CHARACTERS = 300_000;

/** Writes the job summary of a sweep: what went and what stayed, and why. */
export function writeSweepSummary(rows: readonly Row[]): string {
  if (rows.length === 0) {
    return '### MongoDB Atlas: nothing to sweep\n\nThe project holds no instance that was made for this repository.\n';
  }
  const counts = new Map<string, number>();
  for (const { outcome } of rows) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const title = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  let table = '';
  let written = 0;
  for (const { name, outcome, reason } of rows.slice(0, MAX_ROWS)) {
    const row = `\n| ${code(name)} | ${outcome} | ${code(reason)} |`;
    if (table.length + row.length > MAX_CHARACTERS) {
      break;
    }
    table += row;
    written += 1;
  }
  const left = rows.length - written;
  const rest = left > 0 ? `\n\n… and ${left} more: see the log.` : '';
  return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Why |\n| --- | --- | --- |${table}${rest}\n`;
}
