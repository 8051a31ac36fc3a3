import type { EmulatorClock } from '../stores/clock.ts';
import { AtlasError } from './errors.ts';

export interface RateLimit {
  /** How many requests can be sent at once. */
  readonly capacity: number;
  /** How many tokens are added once in 60 s, all at the same time. */
  readonly perMinute: number;
  /** `false` leaves out `RateLimit-Limit` and `RateLimit-Remaining`, which Atlas does not promise. Default: `true`. */
  readonly headers?: boolean;
  /** How many requests are left at the start. Default: `capacity`. */
  readonly remaining?: number;
}

const PERIOD_MS = 60_000;

type EndpointSet = readonly [path: RegExp, capacity: number, perMinute: number];

const PROJECTS: EndpointSet = [/^/, 1_200, 500];

/**
 * The other sets of endpoints with a limit of their own, by the part of the path after the project. The capacities and
 * rates were recorded in 2026; those of the retired serverless endpoint are inferred.
 */
const ENDPOINT_SETS: readonly EndpointSet[] = [
  [/^\/clusters\/[^/]+\/search\//, 500, 500],
  [/^\/clusters/, 10_000, 5_000],
  [/^\/databaseUsers/, 10_000, 5_000],
  [/^\/flexClusters\/[^/]+\/backup\/snapshots/, 1_200, 500],
  [/^\/flexClusters\/[^/]+\/backup\/restoreJobs/, 1_200, 500],
  [/^\/flexClusters/, 1_200, 500],
  [/^\/serverless/, 1_200, 500],
  [/^\/accessList/, 1_200, 500],
];

/** The token buckets of the API: one for each project and set of endpoints. */
export class RateLimiter {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #createBucket: (limit: RateLimit) => TokenBucket;

  /** @param override properties of all limits that differ from those of Atlas */
  constructor(clock: EmulatorClock, override: Partial<RateLimit>) {
    this.#createBucket = (limit) => new TokenBucket(clock, { ...limit, ...override });
  }

  /**
   * Takes a token for a request, and returns the headers with the number of tokens left. Throws a 429 if there is none.
   * @param path the path of the request, without its query
   */
  take(path: string): Record<string, string> {
    const match = /^\/api\/atlas\/v2\/groups(?:\/([0-9a-f]{24}))?(.*)/.exec(path);
    if (!match) {
      return {};
    }
    const [, project, rest = ''] = match;
    const [pattern, capacity, perMinute] = ENDPOINT_SETS.find(([each]) => each.test(rest)) ?? PROJECTS;
    const key = `${project} ${pattern}`;
    const bucket = this.#buckets.get(key) ?? this.#createBucket({ capacity, perMinute });
    this.#buckets.set(key, bucket);
    return bucket.take(path);
  }
}

/** A token bucket: each request takes a token, and the tokens of a minute are added together. */
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
  take(path: string): Record<string, string> {
    this.#refill();
    if (this.#tokens < 1) {
      throw this.#rateLimited(path);
    }
    this.#tokens -= 1;
    return this.#headers();
  }

  #refill(): void {
    const { capacity, perMinute } = this.#limit;
    const periods = Math.floor((this.#clock.now() - this.#filledAt) / PERIOD_MS);
    this.#tokens = Math.min(capacity, this.#tokens + periods * perMinute);
    this.#filledAt += periods * PERIOD_MS;
  }

  #rateLimited(path: string): AtlasError {
    const { capacity, perMinute } = this.#limit;
    // Rounded down, which is inferred from a recorded 0.
    const seconds = Math.floor((this.#filledAt + PERIOD_MS - this.#clock.now()) / 1000);
    const parameters = [path.slice(1), seconds, capacity, perMinute, PERIOD_MS / 1000];
    const headers = { ...this.#headers(), 'Retry-After': String(seconds) };
    return new AtlasError('RATE_LIMITED_TOKEN_BUCKET', parameters, { headers });
  }

  #headers(): Record<string, string> {
    if (this.#limit.headers === false) {
      return {};
    }
    return {
      'RateLimit-Limit': String(this.#limit.capacity),
      'RateLimit-Remaining': String(Math.max(0, Math.floor(this.#tokens))),
    };
  }
}
