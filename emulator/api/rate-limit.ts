import type { EmulatorClock } from '../stores/clock.ts';
import { AtlasError } from './errors.ts';

export interface RateLimit {
  /** How many requests can be sent at once. */
  readonly capacity: number;
  readonly perMinute: number;
  /** `false` leaves out `RateLimit-Limit` and `RateLimit-Remaining`, which Atlas does not promise. Default: `true`. */
  readonly headers?: boolean;
  /** How many requests are left at the start. Default: `capacity`. */
  readonly remaining?: number;
}

// A request after exactly Retry-After seconds must succeed, despite floating-point errors.
const TOLERANCE = 1e-9;

/** The token buckets of the API: one for each project and set of endpoints, such as those of Flex clusters. */
export class RateLimiter {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #createBucket: () => TokenBucket;

  constructor(clock: EmulatorClock, limit: RateLimit) {
    this.#createBucket = () => new TokenBucket(clock, limit);
  }

  /**
   * Takes a token for a request, and returns the headers with the number of tokens left. Throws a 429 if there is none.
   * @param path the path of the request, without its query
   */
  take(path: string): Record<string, string> {
    const key = /\/groups\/[^/]+\/[^/]+/.exec(path)?.[0] ?? '';
    const bucket = this.#buckets.get(key) ?? this.#createBucket();
    this.#buckets.set(key, bucket);
    return bucket.take();
  }
}

/** A token bucket: each request takes a token, and tokens are added over time. */
class TokenBucket {
  readonly #clock: EmulatorClock;
  readonly #limit: RateLimit;
  #tokens: number;
  #filledAt: number;

  constructor(clock: EmulatorClock, limit: RateLimit) {
    this.#clock = clock;
    this.#limit = limit;
    this.#tokens = limit.remaining ?? limit.capacity;
    this.#filledAt = clock.now();
  }

  /** Takes a token, and returns the headers with the number of tokens left. Throws a 429 if there is none. */
  take(): Record<string, string> {
    this.#refill();
    if (this.#tokens < 1 - TOLERANCE) {
      const seconds = Math.ceil(((1 - this.#tokens) / this.#limit.perMinute) * 60);
      throw new AtlasError(429, 'RATE_LIMITED_TOKEN_BUCKET', {
        detail: `Rate limit of ${this.#limit.perMinute} requests per minute exceeded; retry after ${seconds} s.`,
        headers: { ...this.#headers(), 'Retry-After': String(seconds) },
      });
    }
    this.#tokens = Math.max(0, this.#tokens - 1);
    return this.#headers();
  }

  #refill(): void {
    const now = this.#clock.now();
    const earned = ((now - this.#filledAt) / 60_000) * this.#limit.perMinute;
    this.#tokens = Math.min(this.#limit.capacity, this.#tokens + earned);
    this.#filledAt = now;
  }

  #headers(): Record<string, string> {
    if (this.#limit.headers === false) {
      return {};
    }
    return {
      'RateLimit-Limit': String(this.#limit.capacity),
      'RateLimit-Remaining': String(Math.floor(this.#tokens + TOLERANCE)),
    };
  }
}
