import { code } from './markdown.ts';

/** One instance in the summary of a sweep. */
interface Row {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string;
}

/** A summary is at most 1 MiB, and nobody reads this many rows. */
const MOST_ROWS = 500;

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
  const table = rows
    .slice(0, MOST_ROWS)
    .map(({ name, outcome, reason }) => `| ${code(name)} | ${outcome} | ${code(reason)} |`);
  const rest = rows.length > MOST_ROWS ? `\n\n… and ${rows.length - MOST_ROWS} more: see the log.` : '';
  return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Why |\n| --- | --- | --- |\n${table.join('\n')}${rest}\n`;
}
