/** Writes milliseconds for people: `850 ms`, `12 s`, `3 m 05 s`, `1 h 02 m`. */
export function formatDuration(duration: number): string {
  const milliseconds = Math.round(duration);
  if (milliseconds < 1000) {
    return `${milliseconds} ms`;
  }
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes} m ${pad(seconds % 60)} s`;
  }
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} m`;
}

/** The same, with nothing behind a whole minute or hour: `20 m`. */
export function shortDuration(duration: number): string {
  return formatDuration(duration).replace(/ 00 [sm]$/, '');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/** Puts text from elsewhere on one line of at most `longest` characters, so that it can neither forge nor flood a log. */
export function oneLine(text: string, longest = 300): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(CONTROL, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/**
 * Puts a message on one line of the log that is nothing but text: GitHub's runner takes `::name::` at the start of a line for a
 * command, and `##[name]` anywhere in it.
 */
export function plainLine(message: string): string {
  return oneLine(message, Number.POSITIVE_INFINITY).replace(/^::/, ': :').replaceAll('##[', '# #[');
}

const ACCOUNT_SECRET = /mdb_sa_sk_[\x21-\x7e]*/g;

/**
 * Shows a value that a user wrote, in quotes, on one line of at most 80 characters. A service account's secret that was pasted into it
 * is left out: cut in two, it would slip past its mask.
 */
export function quoted(text: string): string {
  return `"${oneLine(text.replace(ACCOUNT_SECRET, 'mdb_sa_sk_***'), 80)}"`;
}
