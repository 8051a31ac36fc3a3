import { startEmulator } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import { RecordingRunner } from '../harness/recording-runner.ts';
import { VirtualClock } from './crowd-clock.ts';
import { seededRandom } from './polling.ts';

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
    const answers = emulator.requests;
    const refused = answers.filter(({ status }) => status === 429).length;
    const waiting = (creates * LEAST_REQUESTS - bucket.capacity) / (bucket.perMinute / 60_000);
    return {
      successes: runners.filter(({ failed }) => !failed).length,
      requestsPerCreate: answers.length / creates,
      shareOf429: refused / answers.length,
      makespanMs: clock.elapsed(),
      leastMs: Math.max(idleAfterMs, waiting),
    };
  } finally {
    await emulator.close();
  }
}
