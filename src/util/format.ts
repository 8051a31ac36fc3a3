/** From here on, days are easier to read. */
const MAX_HOURS = 48;

/** Formats milliseconds: `850 ms`, `12 s`, `3 m 05 s`, `1 h 02 m`, `3 d 04 h`. */
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
  const hours = Math.floor(minutes / 60);
  return hours < MAX_HOURS
    ? `${hours} h ${pad(minutes % 60)} m`
    : `${Math.floor(hours / 24)} d ${pad(hours % 24)} h`;
}

/** Formats milliseconds without a zero after whole minutes, hours and days: `20 m`. */
export function shortDuration(duration: number): string {
  return formatDuration(duration).replace(/ 00 [smh]$/, '');
}

/**
 * Formats a time as RFC 3339 in UTC, without fractions of a second: `2026-11-25T21:14:37Z`.
 * @param at milliseconds since the epoch
 */
export function formatTimestamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}/, '');
}

/** Formats a time for people: `2026-11-23 18:16 UTC`. */
export function formatMinute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/** Converts untrusted text to one line of at most `maxLength` characters, so that it can neither forge log lines nor flood the log. */
export function oneLine(text: string, maxLength = 300): string {
  const line = text
    .slice(0, 4 * maxLength)
    .replace(CONTROL, ' ')
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}

/**
 * Converts a message to one log line without workflow commands: the runner interprets `::name::` at the start of a line, and `##[name]`
 * anywhere in it.
 */
export function escapeLogLine(message: string): string {
  return oneLine(message, Number.POSITIVE_INFINITY).replace(/^::/, ': :').replaceAll('##[', '# #[');
}

const ACCOUNT_SECRET = /mdb_sa_sk_[\x21-\x7e]*/g;

/**
 * Quotes a value from the user, on one line of at most 80 characters. The secret of a service account is replaced first, because its mask
 * would not match a truncated secret.
 */
export function quote(text: string): string {
  return `"${oneLine(text.replace(ACCOUNT_SECRET, 'mdb_sa_sk_***'), 80)}"`;
}
