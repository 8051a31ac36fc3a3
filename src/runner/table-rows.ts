/** More rows are not useful to readers. */
const MAX_ROWS = 500;
/** A job summary can have at most 1 MiB, and each of these characters has at most 3 bytes. */
const MAX_CHARACTERS = 300_000;

/** The rows of a Markdown table that fit in a job summary, and a note on those that do not. */
export function fittingRows(rows: readonly string[]): string {
  let fitting = '';
  let written = 0;
  for (const row of rows.slice(0, MAX_ROWS)) {
    if (fitting.length + row.length > MAX_CHARACTERS) {
      break;
    }
    fitting += `\n${row}`;
    written += 1;
  }
  const omitted = rows.length - written;
  return omitted > 0 ? `${fitting}\n\n… and ${omitted} more. See the log.` : fitting;
}
