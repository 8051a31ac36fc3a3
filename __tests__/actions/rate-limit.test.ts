import { describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';
import { Harness } from '../support/in-process.ts';

const THROTTLED = { kind: 'rate-limit', errorCode: 'RATE_LIMITED_TOKEN_BUCKET' } as const;

describe('a request that Atlas throttles', () => {
  test.each(['createFlexCluster', 'getFlexCluster'])(
    'costs a create about its Retry-After of 5 s (%s)',
    async (operation) => {
      const harness = await Harness.open();
      harness.emulator.addFault({ ...THROTTLED, operation, retryAfterSeconds: 5 });
      const runner = await harness.create();
      expect(runner.annotations).toEqual([]);
      expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(5_000);
      expect(harness.clock.elapsed()).toBeLessThanOrEqual(15_000);
    },
  );

  test('costs a create less than a second with Retry-After: 0', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...THROTTLED, operation: 'createFlexCluster', retryAfterSeconds: 0 });
    const runner = await harness.create();
    expect(runner.annotations).toEqual([]);
    expect(harness.clock.elapsed()).toBeGreaterThan(0);
    expect(harness.clock.elapsed()).toBeLessThan(1_000);
  });

  test('is sent again after clearly more than Retry-After the second time', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({
      ...THROTTLED,
      operation: 'createFlexCluster',
      retryAfterSeconds: 5,
      times: 2,
    });
    await harness.create();
    expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(15_000);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(20_000);
  });

  test('fails the step at once if Retry-After is longer than the time that is left', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...THROTTLED, operation: 'createFlexCluster', retryAfterSeconds: 3_600 });
    const runner = await harness.create({ timeout: '10m' });
    expect(harness.clock.elapsed()).toBeLessThan(1_000);
    expect(runner.annotations[0]?.message).toContain('requested a pause of 1 h before the next attempt');
  });

  test.each([2_200_000, 99_999_999_999])(
    'fails the step at once if Retry-After is %d s, which is longer than a timer of Node can be',
    async (retryAfterSeconds) => {
      const harness = await Harness.open();
      harness.emulator.addFault({ ...THROTTLED, operation: 'createFlexCluster', retryAfterSeconds });
      const runner = await harness.create({ timeout: '24d' });
      expect(harness.clock.elapsed()).toBe(0);
      expect(runner.annotations[0]?.message).toMatch(
        /requested a pause of \d+ d( \d\d h)? before the next attempt/,
      );
    },
  );
});

/** These tests are about the buckets of other endpoints. */
const UNLIMITED = { perMinute: 1_000, active: 1_000 };

describe('25 creates at once', () => {
  /** Runs creates for different pull requests, and returns the number of those that succeed. */
  async function createMany(harness: Awaited<ReturnType<typeof Harness.open>>): Promise<number> {
    const runs = Array.from({ length: 25 }, (_, n) => harness.create({ name: `pr-${n}` }));
    return (await Promise.all(runs)).filter(({ failed }) => !failed).length;
  }

  /** Refuses a share of the requests, at random. */
  function throttle(emulator: Emulator, share: number): void {
    const random = seededRandom(1);
    emulator.onRequest(({ path, when }) => {
      if (when === 'before' && path.includes('/groups/') && random() < share) {
        emulator.addFault({ ...THROTTLED, path: '/groups/', retryAfterSeconds: 5 });
      }
    });
  }

  test('all succeed if Atlas throttles every fifth request', async () => {
    const harness = await Harness.open({ idleAfterMs: 8_000, tokenLimits: UNLIMITED });
    throttle(harness.emulator, 0.2);
    expect(await createMany(harness)).toBe(25);
    const refused = harness.requests.filter((request) => request.endsWith(' 429')).length;
    expect(refused / harness.requests.length).toBeGreaterThan(0.1);
    expect(harness.clock.elapsed()).toBeLessThan(120_000);
  });

  test.each([8_000, 21_000, 600_000])(
    'are never throttled by 1,200 requests and 500 more a minute, if they take %d ms',
    async (idleAfterMs) => {
      const harness = await Harness.open({
        idleAfterMs,
        rateLimit: { capacity: 1_200, perMinute: 500 },
        tokenLimits: UNLIMITED,
      });
      expect(await createMany(harness)).toBe(25);
      expect(harness.requests.filter((request) => request.endsWith(' 429'))).toEqual([]);
      const first = harness.emulator.requests[0]?.at ?? 0;
      const inFirstMinute = harness.emulator.requests.filter(({ at }) => at - first < 60_000);
      // Atlas adds requests to the bucket only once a minute.
      expect(inFirstMinute.length).toBeLessThanOrEqual(1_200);
    },
  );
});
