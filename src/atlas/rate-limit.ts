import type { HttpResponse } from './http-sender.ts';

/** What Atlas last said about the token bucket that its requests draw on. */
export interface RateLimit {
  /** How many requests it still holds. */
  readonly remaining: number;
  /** How many it holds when it is full. */
  readonly limit: number | undefined;
}

/** Atlas fills a bucket in a minute; a little more, as nobody's clock is exact. */
const REFILL_MS = 65_000;
/** With less of the bucket used than this, nobody is kept waiting. */
const CALM_SHARE = 0.05;
/** Each wait for a refill is longer by up to this share, at random. */
const REFILL_SPREAD = 0.3;

/**
 * What an answer says about the bucket; undefined if it says nothing.
 * @see https://www.mongodb.com/docs/atlas/api/api-rate-limit/
 */
export function readRateLimit(answer: HttpResponse): RateLimit | undefined {
  const remaining = readWholeNumber(answer.header('ratelimit-remaining'));
  return remaining === undefined
    ? undefined
    : { remaining, limit: readWholeNumber(answer.header('ratelimit-limit')) };
}

/** The whole number in a header; undefined if there is none. */
export function readWholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** Whether others draw on the bucket so much that a request which can wait should. */
export function isBucketLow(rateLimit: RateLimit | undefined): boolean {
  return usedShare(rateLimit) > CALM_SHARE;
}

/**
 * Milliseconds by which a request that can wait is put off: as long as it takes to put back what has been used. Of many jobs that began
 * together, each found a different number left, so they come back one after the other, as fast as the bucket fills.
 */
export function refillDelay(rateLimit: RateLimit | undefined, random: () => number): number {
  return isBucketLow(rateLimit) ? usedShare(rateLimit) * REFILL_MS * (1 + REFILL_SPREAD * random()) : 0;
}

/**
 * Milliseconds until a request that found the bucket empty is sent again. `Retry-After` says when the next single token is there, and all
 * who were refused would come for it at once; so each waits until what others hold has been used and put back, and then as long
 * again by chance.
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
