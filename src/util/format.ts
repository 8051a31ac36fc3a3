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

/** Puts a name, or a value of Atlas, in quotes, on one line. */
export function inQuotes(text: string): string {
  return `"${oneLine(text)}"`;
}

/** A longer value is more likely a secret in the wrong input than a mistake that is worth showing. */
const MAX_SHOWN = 40;
const INVISIBLE = /(?! )[\p{C}\p{Z}\p{DI}\u2800]/u;

/**
 * Quotes a value from the user for an error: whole, or else not at all, because a mask does not match a part of a secret. Then it says why
 * the value is not shown. Invisible characters at the end are named.
 */
export function quote(text: string): string {
  const characters = [...text];
  const length = characters.findLastIndex((each) => !INVISIBLE.test(each)) + 1;
  const visible = characters.slice(0, length);
  const hidden = visible.find((each) => INVISIBLE.test(each));
  const reasons = [
    length > MAX_SHOWN && `${length} characters`,
    text.includes('://') && 'contains "://"',
    text.includes('mdb_sa_sk_') && 'contains a client secret',
    hidden !== undefined && `contains the invisible character ${codePoint(hidden)}`,
  ].filter(Boolean);
  const shown = reasons.length > 0 ? `[${reasons.join(', ')}; not shown]` : `"${visible.join('')}"`;
  const tail = [...new Set(characters.slice(length).map(codePoint))].slice(0, 3);
  const plural = tail.length === 1 ? '' : 's';
  return tail.length === 0
    ? shown
    : `${shown} (ends with the invisible character${plural} ${tail.join(', ')})`;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
