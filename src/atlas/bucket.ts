import type { RateLimit } from '../http/rate-limit.ts';

/** Until responses show otherwise, a full bucket is assumed to refill in this time. */
const REFILL_MS = 60_000;
/** The refill and the requests of others are measured over at least this time, because `RateLimit-Remaining` is a whole number. */
const MIN_MEASURED_MS = 1_000;
/** If less than this share of the bucket is left, even a single job waits. */
const MIN_LEFT_SHARE = 0.05;

/**
 * A rush of jobs can empty a bucket of this size. Most of a larger one can only have been used by others over time, because a rush has
 * rarely more than 100 jobs.
 */
const SMALL_BUCKET = 120;
const MAX_NEIGHBORS = 100;
/** After the first response from a small bucket, a job waits for the refill of what is used beyond this share. */
const FREE_SHARE = 0.305;
/** Beyond this share, more jobs have probably started than the bucket had tokens for: the wait grows this much faster. */
const CROWDED_SHARE = 0.72;
const CROWDED_SLOPE = 2.3;

/** What is left, and what is earned within this time, is shared among the jobs that poll. */
const HORIZON_MS = 12_000;
/** The jobs that are counted are fewer than there are, because not all have sent a request yet. */
const NEIGHBORS_MARGIN = 1.4;
/** A shorter pause is not worth it: the schedule polls no more often than about once a second. */
const MIN_PAUSE_MS = 1_000;
/**
 * The longest pause while a small bucket has a token for each job: it may refill faster than assumed, which only a response can show.
 */
const AFFORDABLE_PAUSE_MS = 3_500;

/** The tokens that a bucket earns before a refused job comes back, because dozens of other jobs may have been refused, too. */
const FIRST_RETURN = { min: 25, spread: 48 };
/** The same after a second refusal, or if there were tokens at first and the refill did not keep up. */
const LATE_RETURN = { min: 75, spread: 150 };
const LATE_RETURN_AFTER_MS = 2_000;

/** The rate limit in a response. */
interface Observation {
  readonly remaining: number;
  readonly limit: number;
  readonly atMs: number;
}

/**
 * What the responses to this job show about a token bucket that it may share with other jobs: how fast it refills, and how many jobs use
 * it. All times are in milliseconds on the same clock.
 */
export class Bucket {
  #latest: Observation | undefined;
  /** The response since which the requests of this job are counted. */
  #since: Observation | undefined;
  #own = 0;
  #firstAtMs: number | undefined;
  /** Tokens per millisecond. */
  #refillRate = 60 / REFILL_MS;
  /** Requests before the first response that may be from jobs which started together with this one. */
  #before = 0;
  /** The number of other jobs that send as many requests as this one; undefined until it is measured. */
  #neighbors: number | undefined;

  /** Whether a response has contained the rate limit. */
  get isKnown(): boolean {
    return this.#latest !== undefined;
  }

  /** Learns from a response; `rateLimit` is undefined if its headers are missing. */
  observe(rateLimit: RateLimit | undefined, atMs: number): void {
    if (!rateLimit) {
      return;
    }
    this.#firstAtMs ??= atMs;
    const { remaining, limit = Math.max(remaining, this.#latest?.limit ?? 0) } = rateLimit;
    this.#latest = { remaining, limit, atMs };
    if (this.#since?.limit === limit) {
      this.#own += 1;
      this.#measure(this.#since, this.#latest);
    } else {
      this.#refillRate = limit / REFILL_MS;
      this.#neighbors = undefined;
      this.#before = limit <= SMALL_BUCKET ? limit - remaining - 1 : 0;
      this.#restart(this.#latest);
    }
  }

  /** Learns from the `Retry-After` of a 429 because the bucket is empty: the time until the next token, rounded up to seconds. */
  observeRefusal(retryAfterMs = 0): void {
    if (retryAfterMs > 1_000) {
      this.#refillRate = Math.min(this.#refillRate, 1 / (retryAfterMs - 1_000));
    }
  }

  /**
   * The shortest pause before the next request that is not urgent. It is 0 unless what is left is short of what this job and its likely
   * neighbors need.
   */
  pauseMs(nowMs: number): number {
    if (!this.#latest || this.#latest.limit === 0) {
      return 0;
    }
    const pauseMs =
      this.#neighbors === undefined && this.#latest.limit <= SMALL_BUCKET
        ? this.#rushPauseMs(this.#latest)
        : Math.max(this.#fairPauseMs(this.#latest), this.#refillMs(this.#latest, MIN_LEFT_SHARE));
    return Math.max(0, pauseMs - (nowMs - this.#latest.atMs));
  }

  /** The pause for requests in bulk, which leave a share of the bucket to others. */
  bulkPauseMs(nowMs: number, leftShare: number): number {
    return this.#latest
      ? Math.max(0, this.#refillMs(this.#latest, leftShare) - (nowMs - this.#latest.atMs))
      : 0;
  }

  /**
   * The delay after a 429 because the bucket is empty. `Retry-After` names the time of the next single token, at which all jobs that were
   * refused would come back together.
   * @param refusals the number of 429 responses to this operation, from 1
   * @param random returns a number from 0 (inclusive) to 1 (exclusive), like Math.random
   */
  returnMs(refusals: number, nowMs: number, random: () => number): number {
    const hadTokens = nowMs - (this.#firstAtMs ?? nowMs) >= LATE_RETURN_AFTER_MS;
    const { min, spread } = refusals > 1 || hadTokens ? LATE_RETURN : FIRST_RETURN;
    return (min + spread * random()) / this.#refillRate;
  }

  #measure(since: Observation, latest: Observation): void {
    const passedMs = latest.atMs - since.atMs;
    if (passedMs < MIN_MEASURED_MS) {
      return;
    }
    // A lower limit, because others may have used some of the tokens.
    this.#refillRate = Math.max(this.#refillRate, (latest.remaining - since.remaining) / passedMs);
    const withoutOthers =
      Math.min(latest.limit, since.remaining + this.#before + passedMs * this.#refillRate) - this.#own;
    const others = Math.max(0, withoutOthers - latest.remaining);
    // What others use of a large bucket is no concern while the refill keeps up with it.
    const isSteady = latest.limit > SMALL_BUCKET && latest.remaining >= since.remaining - this.#own;
    this.#neighbors = isSteady ? 0 : Math.min(MAX_NEIGHBORS, others / this.#own);
    this.#before = 0;
    this.#restart(latest);
  }

  #restart(since: Observation): void {
    this.#since = since;
    this.#own = 0;
  }

  /**
   * The pause after the first response from a small bucket. What is used tells how many jobs came before this one, so the pause puts jobs
   * that started together one after the other.
   */
  #rushPauseMs({ remaining, limit }: Observation): number {
    if (remaining >= limit - 1) {
      return 0;
    }
    const used = 1 - remaining / limit;
    const crowded = CROWDED_SLOPE * Math.max(0, used - CROWDED_SHARE);
    return Math.max(1, (limit / this.#refillRate) * (used - FREE_SHARE + crowded));
  }

  /** The pause with which all jobs together use what is left and earned within the horizon. */
  #fairPauseMs({ remaining, limit }: Observation): number {
    const jobs = (this.#neighbors ?? 0) + 1;
    const pauseMs = (NEIGHBORS_MARGIN * jobs * HORIZON_MS) / (remaining + HORIZON_MS * this.#refillRate);
    if (pauseMs < MIN_PAUSE_MS) {
      return 0;
    }
    return limit <= SMALL_BUCKET && remaining >= jobs ? Math.min(pauseMs, AFFORDABLE_PAUSE_MS) : pauseMs;
  }

  /** The time until a share of the bucket is left. */
  #refillMs({ remaining, limit }: Observation, share: number): number {
    return (limit * share - remaining) / this.#refillRate;
  }
}
