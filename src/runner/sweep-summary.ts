import { code } from '../util/markdown.ts';

/** An instance in the summary of a sweep. */
interface Row {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string;
}

/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;

/** The job summary of a sweep: which instances were deleted or kept, and why. */
export function writeSweepSummary(rows: readonly Row[]): string {
  if (rows.length === 0) {
    return '### MongoDB Atlas: nothing to sweep\n\nThe project has no instances of this repository.\n';
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
  const omitted = rows.length - written;
  const rest = omitted > 0 ? `\n\n… and ${omitted} more. See the log.` : '';
  return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Reason |\n| --- | --- | --- |${table}${rest}\n`;
}
