import { describe, expect, test } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import { missingForeign, seedForeign } from '../../tools/harness/foreign.ts';
import type { Harness as AnyHarness } from '../../tools/harness/harness.ts';
import { Harness, OURS } from '../support/in-process.ts';

const KILLS = ['kill before', 'kill after'] as const;
const MINUTE_MS = 60_000;
const SWEEP = { 'closed-pull-requests': 'false', 'older-than': '1s' };

async function open(options: EmulatorOptions = {}): Promise<AnyHarness> {
  const harness = await Harness.open(options);
  seedForeign(harness.emulator);
  return harness;
}

function expectOnlyForeign({ emulator }: AnyHarness): void {
  expect(missingForeign(emulator)).toEqual([]);
  expect(emulator.instances()).toHaveLength(1);
}

/** token, create, get, get, … of a create whose instance takes a moment. */
describe.each([1, 2, 3, 4])('a create that is interrupted at its request %s', (request) => {
  test.each(KILLS)('(%s it takes effect) is cleaned up by post', async (how) => {
    const harness = await open({ idleAfterMs: MINUTE_MS });
    const main = await harness.run('create', {}, { interruption: { how, request } });
    expect(main.ended).toBe('killed');
    const post = await harness.cleanUp(main.saved);
    expect(post.failed).toBe(false);
    expectOnlyForeign(harness);
  });

  test.each(['cancel before', 'cancel after'] as const)(
    '(%s it takes effect) leaves nothing behind after post',
    async (how) => {
      const harness = await open({ idleAfterMs: MINUTE_MS });
      const main = await harness.run('create', {}, { interruption: { how, request } });
      expect(main.ended).toBe('failure');
      const post = await harness.cleanUp(main.saved);
      expect(post.failed).toBe(false);
      expectOnlyForeign(harness);
    },
  );
});

/** token, create, ipinfo, users, access list, statuses … of a create with access, whose requests overlap. */
describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'a create with access that is interrupted at its request %s',
  (request) => {
    test.each([...KILLS, 'cancel before', 'cancel after'] as const)(
      '(%s it takes effect) leaves no instance, user or entry after post',
      async (how) => {
        const harness = await open({ idleAfterMs: MINUTE_MS, accessLagMs: MINUTE_MS });
        const access = { 'database-user': 'true', 'allow-ip': 'runner' };
        const main = await harness.run('create', access, { interruption: { how, request } });
        expect(main.ended).toBe(how.startsWith('kill') ? 'killed' : 'failure');
        const post = await harness.cleanUp(main.saved);
        expect([post.failed, post.annotations]).toEqual([false, []]);
        expectOnlyForeign(harness);
        expect(harness.emulator.users()).toHaveLength(1);
        expect(harness.emulator.accessList()).toHaveLength(1);
      },
    );
  },
);

describe.each([1, 2, 3])('a post that is killed at its request %s', (request) => {
  test.each(KILLS)('(%s it takes effect) leaves to sweep what it did not delete', async (how) => {
    const harness = await open({ idleAfterMs: MINUTE_MS });
    const main = await harness.run('create', {}, { interruption: { how: 'kill after', request: 3 } });
    const post = await harness.run('cleanup', {}, { state: main.saved, interruption: { how, request } });
    expect(post.ended).toBe('killed');
    // Age is counted in whole seconds: the youngest instance has to be older than one.
    await harness.clock.sleep(1_100);
    const sweep = await harness.sweep(SWEEP);
    expect(sweep.failed).toBe(false);
    expectOnlyForeign(harness);
  });
});

describe.each([1, 2, 3, 4])('an action that is killed at its request %s', (request) => {
  test.each(KILLS)('(%s it takes effect) and is a delete succeeds when it runs again', async (how) => {
    const harness = await open();
    await harness.create();
    const killed = await harness.run('delete', {}, { interruption: { how, request } });
    expect(killed.ended).toBe('killed');
    const again = await harness.delete();
    expect(again.failed).toBe(false);
    expectOnlyForeign(harness);
  });

  test.each(KILLS)('(%s it takes effect) and is a sweep succeeds when it runs again', async (how) => {
    const harness = await open();
    const tags = { ...OURS, 'expires-at': '20200101T000000Z' };
    for (const name of ['a', 'b', 'c']) {
      harness.emulator.addInstance({ name, tags });
    }
    const killed = await harness.run('sweep', SWEEP, { interruption: { how, request } });
    expect(killed.ended).toBe('killed');
    const again = await harness.sweep(SWEEP);
    expect(again.failed).toBe(false);
    expectOnlyForeign(harness);
  });
});
