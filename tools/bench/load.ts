import { Harness } from '../harness/harness.ts';

/** A token bucket, and whether responses report it. */
export interface BucketSpec {
  readonly capacity: number;
  readonly perMinute: number;
  /** Default: `true`. */
  readonly headers?: boolean;
}

/** The result of many creates at once. */
export interface LoadResult {
  readonly successes: number;
  readonly requestsPerCreate: number;
  readonly shareOf429: number;
  /** The time until the last create is done, in milliseconds. */
  readonly makespanMs: number;
  /** The time in which all creates can be done, in milliseconds: until they are IDLE, or the bucket has earned their requests. */
  readonly possibleMs: number;
}

/** The token, the POST, a GET, and the revocation of the token. */
const REQUESTS_PER_CREATE = 4;

/** Runs creates of different pull requests at once, in simulated time, with a shared token bucket. */
export async function simulateLoad(
  creates: number,
  bucket: BucketSpec,
  idleAfterMs: number,
  seed: number,
): Promise<LoadResult> {
  const harness = await Harness.open({ rateLimit: bucket, idleAfterMs }, seed);
  const { clock, emulator } = harness;
  try {
    const runs = Array.from({ length: creates }, (_, n) =>
      harness.run('create', { name: `pr-${n}`, timeout: '1h' }),
    );
    const ended = (await Promise.all(runs)).map((run) => run.ended);
    const { requests } = emulator;
    const rateLimited = requests.filter(({ status }) => status === 429).length;
    const refillMs = (creates * REQUESTS_PER_CREATE - bucket.capacity) / (bucket.perMinute / 60_000);
    return {
      successes: ended.filter((end) => end === 'success').length,
      requestsPerCreate: requests.length / creates,
      shareOf429: rateLimited / requests.length,
      makespanMs: clock.elapsed(),
      possibleMs: Math.max(idleAfterMs, refillMs),
    };
  } finally {
    await harness.close();
  }
}

/**
 * Runs one create with a bucket of which others have used a part, and use all that is earned, so that what is left only falls.
 * @returns how late the create noticed that its instance is IDLE, in milliseconds
 */
export async function simulateSharedBucket(
  limit: number,
  leftShare: number,
  idleAfterMs: number,
  seed: number,
): Promise<number> {
  const rateLimit = { capacity: limit, perMinute: 1e-6, remaining: Math.round(limit * leftShare) + 1 };
  const harness = await Harness.open({ rateLimit, idleAfterMs }, seed);
  try {
    await harness.run('create', { name: 'pr-1', timeout: '1h' });
    return harness.clock.elapsed() - idleAfterMs;
  } finally {
    await harness.close();
  }
}
