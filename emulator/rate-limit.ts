import type { EmulatorClock } from './clock.ts';
import { AtlasError } from './errors.ts';

/** How many requests may come at once, and how many a minute in the long run. */
export interface RateLimit {
  readonly capacity: number;
  readonly perMinute: number;
}

// Waiting for exactly as long as Retry-After says must be enough, whatever floating point makes of it.
const TOLERANCE = 1e-9;

/** A token bucket: each request takes a token, and time puts tokens back. */
export class TokenBucket {
  readonly #clock: EmulatorClock;
  readonly #limit: RateLimit;
  #tokens: number;
  #filledAt: number;

  constructor(clock: EmulatorClock, limit: RateLimit) {
    this.#clock = clock;
    this.#limit = limit;
    this.#tokens = limit.capacity;
    this.#filledAt = clock.now();
  }

  /** Takes a token and returns the headers that say how many are left, or refuses the request. */
  take(): Record<string, string> {
    this.#refill();
    if (this.#tokens < 1 - TOLERANCE) {
      const seconds = Math.ceil(((1 - this.#tokens) / this.#limit.perMinute) * 60);
      throw new AtlasError(429, 'RATE_LIMITED_TOKEN_BUCKET', {
        detail: `Rate limit of ${this.#limit.perMinute} requests a minute exceeded; retry after ${seconds} s.`,
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
    return {
      'RateLimit-Limit': String(this.#limit.capacity),
      'RateLimit-Remaining': String(Math.floor(this.#tokens + TOLERANCE)),
    };
  }
}
