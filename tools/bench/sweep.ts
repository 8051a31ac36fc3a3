import { Harness, RUN } from '../harness/harness.ts';
import type { BucketSpec } from './load.ts';

/** The result of a sweep. */
export interface SweepResult {
  readonly deleted: number;
  readonly requests: number;
  readonly rateLimited: number;
  readonly durationMs: number;
}

const EXPIRED = '20200101T000000Z';

/** The tags of an instance of the repository in which the harness runs. */
export function sweepTags(isExpired: boolean): Record<string, string> {
  const [owner = '', repository = ''] = RUN.GITHUB_REPOSITORY.split('/');
  const tags = { 'managed-by': 'ephemeral-atlas', 'github-owner': owner, 'github-repository': repository };
  return isExpired ? { ...tags, 'expires-at': EXPIRED } : tags;
}

/** Sweeps a project, in simulated time, of which the first instances have expired. */
export async function simulateSweep(
  instances: number,
  expired: number,
  bucket: BucketSpec,
): Promise<SweepResult> {
  const harness = await Harness.open({ rateLimit: bucket });
  const { clock, emulator } = harness;
  try {
    for (let n = 0; n < instances; n += 1) {
      emulator.addInstance({ name: `i${n}`, tags: sweepTags(n < expired) });
    }
    const runner = await harness.sweep({ 'closed-pull-requests': 'false', timeout: '2h' });
    const { requests } = emulator;
    return {
      deleted: (JSON.parse(runner.outputs.deleted ?? '[]') as string[]).length,
      requests: requests.length,
      rateLimited: requests.filter(({ status }) => status === 429).length,
      durationMs: clock.elapsed(),
    };
  } finally {
    await harness.close();
  }
}
