import type { HttpResponse } from './http-sender.ts';

/** The token bucket that limits requests, as of the last response. */
export interface RateLimit {
  /** Requests left. */
  readonly remaining: number;
  /** Requests in a full bucket. */
  readonly limit: number | undefined;
}

/** Atlas refills a bucket within a minute. The extra 5 s allow for clocks that differ. */
const REFILL_MS = 65_000;
/** Requests are not delayed while less than this share of the bucket is used. */
const MAX_USED_SHARE = 0.05;
/** The maximum random extension of a delay, as a share of it. */
const REFILL_SPREAD = 0.3;

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

/** Whether so much of the bucket is used that requests which are not urgent should be delayed. */
export function isBucketLow(rateLimit: RateLimit | undefined): boolean {
  return usedShare(rateLimit) > MAX_USED_SHARE;
}

/**
 * The delay in milliseconds for requests that are not urgent: the time to refill the used part of the bucket. Jobs that started together
 * see different numbers of remaining requests, so this spreads them apart at the rate of the refill.
 */
export function refillDelay(rateLimit: RateLimit | undefined, random: () => number): number {
  return isBucketLow(rateLimit) ? usedShare(rateLimit) * REFILL_MS * (1 + REFILL_SPREAD * random()) : 0;
}

/**
 * The delay in milliseconds after a 429 for an empty bucket. `Retry-After` names the time of the next single token, at which all delayed
 * jobs would retry together. So each job waits for a full refill, plus a random time of up to the same length.
 */
export function emptyBucketDelay(random: () => number): number {
  return REFILL_MS * (1 + random());
}

function usedShare(rateLimit: RateLimit | undefined): number {
  if (!rateLimit) {
    return 0;
  }
  const { remaining, limit } = rateLimit;
  return limit ? Math.max(0, (limit - remaining) / limit) : Number(remaining === 0);
}
