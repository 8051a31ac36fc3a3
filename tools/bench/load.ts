import { Harness } from '../harness/harness.ts';

/** What many creates at once came to. */
export interface Load {
  readonly successes: number;
  readonly requestsPerCreate: number;
  readonly shareOf429: number;
  /** Until the last of them was done, in milliseconds. */
  readonly makespanMs: number;
  /** What the bucket and the instances need at least: a POST and a GET for each create. */
  readonly leastMs: number;
}

const LEAST_REQUESTS = 2;

/** Runs creates of different pull requests at once, in simulated time, against one token bucket. */
export async function loadOf(
  creates: number,
  bucket: { capacity: number; perMinute: number },
  idleAfterMs: number,
  seed: number,
): Promise<Load> {
  const harness = await Harness.open({ rateLimit: bucket, idleAfterMs }, seed);
  const { clock, emulator } = harness;
  try {
    const runs = Array.from({ length: creates }, (_, n) =>
      harness.run('create', { name: `pr-${n}`, timeout: '1h' }),
    );
    const ended = (await Promise.all(runs)).map((run) => run.ended);
    const answers = emulator.requests;
    const refused = answers.filter(({ status }) => status === 429).length;
    const waiting = (creates * LEAST_REQUESTS - bucket.capacity) / (bucket.perMinute / 60_000);
    return {
      successes: ended.filter((end) => end === 'success').length,
      requestsPerCreate: answers.length / creates,
      shareOf429: refused / answers.length,
      makespanMs: clock.elapsed(),
      leastMs: Math.max(idleAfterMs, waiting),
    };
  } finally {
    await harness.close();
  }
}
