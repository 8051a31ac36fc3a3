import type { HttpResponse } from './sender.ts';

/** The token bucket that limits requests, as of the last response. */
export interface RateLimit {
  /** Requests left. */
  readonly remaining: number;
  /** Requests in a full bucket. */
  readonly limit: number | undefined;
}

/**
 * Reads the rate limit headers of a response; undefined if there are none.
 * @see https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 */
export function readRateLimit(response: HttpResponse): RateLimit | undefined {
  const remaining = readWholeNumber(response.header('ratelimit-remaining'));
  return remaining === undefined
    ? undefined
    : { remaining, limit: readWholeNumber(response.header('ratelimit-limit')) };
}

/** A set of endpoints that is polled. In each project, it has a token bucket of its own. */
export type Resource = 'accessList' | 'clusters' | 'flexClusters' | 'serverless';

/** The name of a token bucket. */
export function bucketName(projectId: string, resource: Resource): string {
  return `${projectId}/${resource}`;
}

/** The name of the token bucket that limits a path, such as `65f0c1d2e3a4b5c6d7e8f901/flexClusters`; empty for paths outside a project. */
export function bucketOf(path: string): string {
  return /\/groups\/([^/]+\/[^/?]+)/.exec(path)?.[1] ?? '';
}

/**
 * Reads `Retry-After`, in milliseconds; undefined if it is missing or invalid. Atlas sends seconds; gateways may send a date.
 * @param now the wall-clock time in milliseconds since the epoch, for a date
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function readRetryAfter(response: HttpResponse, now: number): number | undefined {
  const text = response.header('retry-after')?.trim();
  const seconds = readWholeNumber(text);
  if (seconds !== undefined) {
    return seconds * 1000;
  }
  const date = parseHttpDate(text ?? '');
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

/** Parses the whole number in a header; undefined if there is none. */
function readWholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
