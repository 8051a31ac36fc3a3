import type { HttpResponse } from './http-sender.ts';

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

/** Parses the whole number in a header; undefined if there is none. */
export function readWholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
