import type { HttpResponse } from './sender.ts';

/** About 30 years: no budget is as long. */
const MAX_SECONDS = 1_000_000_000;

/**
 * Reads `Retry-After`, in milliseconds; undefined if it is missing or invalid. Atlas sends seconds; gateways may send a date.
 * @param now the wall-clock time in milliseconds since the epoch, for a date
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function readRetryAfter(response: HttpResponse, now: number): number | undefined {
  const text = response.header('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    return Math.min(Number(text), MAX_SECONDS) * 1000;
  }
  const date = parseHttpDate(text);
  return date === undefined ? undefined : Math.max(0, date - now);
}

/** Parses a date in one of the three formats of RFC 9110, 5.6.7. The format without a time zone is in UTC. */
function parseHttpDate(text: string): number | undefined {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) {
    // Date.parse accepts almost any text, even "-1".
    return undefined;
  }
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}
