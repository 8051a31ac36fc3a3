import { shortDuration } from '../util/format.ts';
import { code } from '../util/markdown.ts';
import { fittingRows } from './table-rows.ts';

/** An instance in the summary of a sweep. */
interface Row {
  readonly name: string;
  /** Milliseconds; NaN if Atlas does not tell. */
  readonly ageMs: number;
  readonly outcome: string;
  readonly reason: string;
}

/** The job summary of a sweep: which instances were deleted or kept, how old they are, and why. */
export function writeSweepSummary(rows: readonly Row[]): string {
  if (rows.length === 0) {
    return '### MongoDB Atlas: nothing to sweep\n\nThe project has no instances of this repository.\n';
  }
  const counts = new Map<string, number>();
  for (const { outcome } of rows) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const title = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const table = fittingRows(
    rows.map(
      ({ name, ageMs, outcome, reason }) =>
        `| ${code(name)} | ${describeAge(ageMs)} | ${outcome} | ${code(reason)} |`,
    ),
  );
  return `### MongoDB Atlas: ${title}\n\n| Instance | Age | Outcome | Reason |\n| --- | --- | --- | --- |${table}\n`;
}

function describeAge(ageMs: number): string {
  return Number.isNaN(ageMs) ? 'unknown' : shortDuration(Math.max(0, ageMs));
}
