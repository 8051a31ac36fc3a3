import { Harness } from '../harness/harness.ts';

/** The result of many creates at once. */
export interface LoadResult {
  readonly successes: number;
  readonly requestsPerCreate: number;
  readonly shareOf429: number;
  /** The time until the last create is done, in milliseconds. */
  readonly makespanMs: number;
  /** The minimum time for a POST and a GET of each create, in milliseconds. */
  readonly minMs: number;
}

const MIN_REQUESTS_PER_CREATE = 2;

/** Runs creates of different pull requests at once, in simulated time, with a shared token bucket. */
export async function simulateLoad(
  creates: number,
  bucket: { capacity: number; perMinute: number },
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
    const refillMs = (creates * MIN_REQUESTS_PER_CREATE - bucket.capacity) / (bucket.perMinute / 60_000);
    return {
      successes: ended.filter((end) => end === 'success').length,
      requestsPerCreate: requests.length / creates,
      shareOf429: rateLimited / requests.length,
      makespanMs: clock.elapsed(),
      minMs: Math.max(idleAfterMs, refillMs),
    };
  } finally {
    await harness.close();
  }
}
