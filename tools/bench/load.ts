import { startEmulator } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import { RecordingRunner } from '../harness/recording-runner.ts';
import { seededRandom } from './polling.ts';
import { VirtualClock } from './virtual-clock.ts';

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
  const clock = new VirtualClock();
  const emulator = await startEmulator({ clock, rateLimit: bucket, idleAfterMs });
  const random = seededRandom(seed);
  const { credentials, project, url } = emulator;
  const runners = Array.from({ length: creates }, (_, n) => {
    const inputs = {
      'client-id': credentials.clientId,
      'client-secret': credentials.clientSecret,
      project: project.id,
      'base-url': url,
      name: `pr-${n}`,
      timeout: '1h',
    };
    const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    return new RecordingRunner({ GITHUB_REPOSITORY: 'octo-org/shop', ...Object.fromEntries(variables) });
  });
  try {
    await Promise.all(
      runners.map((runner) => clock.join(() => runPhase('create', { runner, clock, random }))),
    );
    const { requests } = emulator;
    const rateLimited = requests.filter(({ status }) => status === 429).length;
    const refillMs = (creates * MIN_REQUESTS_PER_CREATE - bucket.capacity) / (bucket.perMinute / 60_000);
    return {
      successes: runners.filter(({ failed }) => !failed).length,
      requestsPerCreate: requests.length / creates,
      shareOf429: rateLimited / requests.length,
      makespanMs: clock.elapsed(),
      minMs: Math.max(idleAfterMs, refillMs),
    };
  } finally {
    await emulator.close();
  }
}
