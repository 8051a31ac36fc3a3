import { describe, expect, test } from '@jest/globals';
import type { AccessEntryView, Emulator } from '../../emulator/index.ts';
import fc from '../support/fast-check.ts';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const ADDRESS = '203.0.113.7';
const USER = { name: NAME, 'database-user': 'true' };
const RUNNER = { name: NAME, 'allow-ip': 'runner' };
const ALLOWED = { name: NAME, 'allow-ip': ADDRESS };
const SHARED = 'ephemeral-atlas shared';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function entryAt(emulator: Emulator, value = ADDRESS): AccessEntryView | undefined {
  return emulator.accessList().find((entry) => entry.value === value);
}

/** Calls something once, before or after the emulator processes a request of this kind. */
function once(
  emulator: Emulator,
  when: 'before' | 'after',
  operation: string,
  act: () => Promise<unknown> | unknown,
): void {
  const stop = emulator.onRequest(async (request) => {
    if (request.operation === operation && request.when === when) {
      stop();
      await act();
    }
  });
}

describe('allow-ip', () => {
  test('adds the address of the runner with a comment and an expiry, and deletes it with the job', async () => {
    const harness = await Harness.open({ callerAddress: '203.0.113.9', accessLagMs: 4_000 });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([
      {
        value: '203.0.113.9',
        comment: expect.stringMatching(/^ephemeral-atlas 1234567890-1-[0-9a-f]{16}$/),
        deleteAfterDate: Date.UTC(2026, 10, 24, 18),
        status: 'ACTIVE',
      },
    ]);
    expect(runner.outputs).not.toHaveProperty('username');
    const post = await harness.cleanUp(runner.saved, RUNNER);
    expect(post.log).toContain('Removed 1 access list entry');
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('costs four requests: a look, the entry, its status, and another look before the end', async () => {
    const harness = await Harness.open();
    await harness.create(ALLOWED);
    expect(harness.requests.filter((request) => request.includes('Access'))).toEqual([
      'listAccessList 200',
      expect.stringMatching(/^createAccessList 20[01]$/),
      'getAccessListStatus 200',
      'listAccessList 200',
    ]);
  });

  test('adds addresses and blocks of IPv4 and IPv6 with one request', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({
      name: NAME,
      'allow-ip': '203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    });
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList().map(({ status }) => status)).toEqual(Array(4).fill('ACTIVE'));
    expect(harness.countRequests('createAccessList')).toBe(1);
    const post = await harness.cleanUp(runner.saved, RUNNER);
    expect(post.log).toContain('Removed 4 access list entries');
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('warns about a block that allows every address', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: NAME, 'allow-ip': '0.0.0.0/0' });
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('allows connections from any address'),
      }),
    ]);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('fails if Atlas does not know the address of the runner', async () => {
    const harness = await Harness.open();
    const body = { currentIpv4Address: 'unknown' };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'ipinfo' });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations[0]?.message).toBe(
      'Failed to get the public IP address of this runner: Atlas returned "unknown", which is not an IP address. Use the address itself in "allow-ip" instead of "runner".',
    );
  });

  test('fails with advice if the access list is full', async () => {
    const harness = await Harness.open();
    for (let n = 0; n < 200; n += 1) {
      harness.emulator.addAccessEntry({ value: `10.1.2.${n}` });
    }
    const runner = await harness.create(RUNNER);
    expect(runner.annotations[0]?.message).toMatch(
      /ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED.*full \(200 entries\)/,
    );
    expect(harness.emulator.instances()).toEqual([]);
  });
});

describe('an entry of somebody else', () => {
  test('is used and never changed', async () => {
    const harness = await Harness.open();
    harness.emulator.addAccessEntry({ value: ADDRESS, comment: 'office' });
    const entries = harness.emulator.accessList();
    const runner = await harness.create({ name: NAME, 'allow-ip': `${ADDRESS}/32` });
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContain('203.0.113.7 is already on the access list');
    expect(harness.countRequests('createAccessList')).toBe(0);
    await harness.cleanUp(runner.saved, RUNNER);
    await harness.delete({ name: NAME });
    await harness.sweep({ 'closed-pull-requests': 'false' });
    expect(harness.emulator.accessList()).toEqual(entries);
  });

  test('causes a warning with its expiry if it ends before the access of the job', async () => {
    const harness = await Harness.open();
    const deleteAfterDate = new Date(harness.clock.now() + HOUR_MS).toISOString();
    harness.emulator.addAccessEntry({ value: ADDRESS, deleteAfterDate });
    const runner = await harness.create(ALLOWED);
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message:
          'allow-ip: 203.0.113.7 is already on the access list, but only until 2026-11-23T19:00:00Z. This action did not add the entry, so it does not change it.',
      },
    ]);
  });

  test('stays if it replaces that of a job', async () => {
    const harness = await Harness.open();
    const runner = await harness.create(ALLOWED);
    harness.emulator.addAccessEntry({ value: ADDRESS, comment: 'office' });
    const post = await harness.cleanUp(runner.saved, ALLOWED);
    expect(post.annotations).toEqual([]);
    expect(entryAt(harness.emulator)?.comment).toBe('office');
  });
});

describe('an entry that several jobs need', () => {
  test('has the latest expiry of all of them, and stays until then', async () => {
    const harness = await Harness.open();
    const first = await harness.create(ALLOWED);
    const second = await harness.create({ ...ALLOWED, 'database-user-expires-in': '2h' });
    expect(second.log).toContain(
      '203.0.113.7 is already on the access list for another job; it stays until 2026-11-24T18:00:00Z, because several jobs use it',
    );
    expect(entryAt(harness.emulator)).toMatchObject({
      comment: SHARED,
      deleteAfterDate: Date.UTC(2026, 10, 24, 18),
    });
    await harness.create({ ...ALLOWED, 'database-user-expires-in': '2d' });
    const shared = entryAt(harness.emulator);
    expect(shared).toMatchObject({ comment: SHARED, deleteAfterDate: Date.UTC(2026, 10, 25, 18) });
    for (const { saved } of [first, second]) {
      const post = await harness.cleanUp(saved, ALLOWED);
      expect(post.log).toContain(
        'There was no database user or access list entry to remove; an access list entry stays until 2026-11-25 18:00 UTC, because another job may use it',
      );
    }
    expect(entryAt(harness.emulator)).toEqual(shared);
    await harness.clock.sleep(2 * DAY_MS);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('is shared between repositories', async () => {
    const harness = await Harness.open();
    await harness.create(ALLOWED);
    await harness.create({ ...ALLOWED, name: 'blog' }, undefined, { GITHUB_REPOSITORY: 'octo-org/blog' });
    expect(entryAt(harness.emulator)?.comment).toBe(SHARED);
  });

  test('is not touched by delete and sweep', async () => {
    const harness = await Harness.open();
    await harness.create({ ...ALLOWED, 'expires-in': '1s' });
    await harness.create({ name: 'other', 'allow-ip': `${ADDRESS}\n198.51.100.7`, 'expires-in': '1s' });
    const entries = harness.emulator.accessList();
    await harness.delete({ name: NAME });
    await harness.clock.sleep(2_000);
    await harness.sweep({ 'closed-pull-requests': 'false' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual(entries);
  });

  const job = fc.record({
    lifetimeHours: fc.constantFrom(1, 24, 48),
    isKilled: fc.boolean(),
    startsWithTheNext: fc.boolean(),
  });

  test('lets five jobs in until they end, in whatever order they end, and is gone after its expiry', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(job, { minLength: 5, maxLength: 5 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.integer({ min: 0, max: 3 }),
        async (jobs, ends, losses) => {
          const harness = await Harness.open();
          if (losses > 0) {
            harness.emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList', times: losses });
          }
          const inputsOf = (hours: number, n: number) => ({
            name: `pr-${n}`,
            'allow-ip': ADDRESS,
            'database-user-expires-in': `${hours}h`,
          });
          const started: Promise<Awaited<ReturnType<Harness['create']>>>[] = [];
          for (const [n, { lifetimeHours, startsWithTheNext }] of jobs.entries()) {
            started.push(harness.create(inputsOf(lifetimeHours, n)));
            if (!startsWithTheNext) {
              await Promise.all(started);
            }
          }
          const runners = await Promise.all(started);
          expect(runners.flatMap(({ annotations }) => annotations)).toEqual([]);
          const running = new Set(ends);
          const until = jobs.map(({ lifetimeHours }) => harness.clock.now() + lifetimeHours * HOUR_MS);
          for (const n of ends) {
            running.delete(n);
            if (!jobs[n]?.isKilled) {
              await harness.cleanUp(runners[n]?.saved ?? {}, inputsOf(1, n));
            }
            const entry = entryAt(harness.emulator);
            expect(entry === undefined || entry.deleteAfterDate !== undefined).toBe(true);
            for (const other of running) {
              // The jobs started within some seconds.
              expect(entry?.deleteAfterDate ?? 0).toBeGreaterThanOrEqual((until[other] ?? 0) - 60_000);
            }
          }
          await harness.clock.sleep(2 * DAY_MS + 1_000);
          expect(harness.emulator.accessList()).toEqual([]);
          await harness.close();
        },
      ),
      { numRuns: 60 },
    ));
});

describe('an entry that changes while a step is running', () => {
  test.each([
    ['is refused because of another request', { kind: 'status', status: 409, errorCode: 'CONFLICT' }],
    ['fails with a 500', { kind: 'status', status: 500 }],
    ['is lost', { kind: 'lost-entries' }],
    ['shows its status late', { kind: 'late-status', delayMs: 5_000 }],
    ['has its response lost', { kind: 'reset', afterWork: true }],
  ] as const)('becomes active although it %s', async (_what, fault) => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...fault, operation: 'createAccessList', times: 2 });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList()).toMatchObject([
      { comment: expect.stringMatching(/^ephemeral-atlas 1234567890-1-/), status: 'ACTIVE' },
    ]);
    await harness.cleanUp(runner.saved, RUNNER);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('is added again as a shared one if Atlas loses it together with the change of its comment', async () => {
    const harness = await Harness.open();
    await harness.create({ ...ALLOWED, 'database-user-expires-in': '2d' });
    harness.emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList' });
    const second = await harness.create(ALLOWED);
    expect(second.annotations).toEqual([]);
    expect(entryAt(harness.emulator)).toMatchObject({
      comment: SHARED,
      deleteAfterDate: Date.UTC(2026, 10, 25, 18),
    });
  });

  test('is shared if another job has taken its place before the step ends', async () => {
    const harness = await Harness.open();
    const deleteAfterDate = new Date(harness.clock.now() + HOUR_MS).toISOString();
    const comment = 'ephemeral-atlas 7-1-0123456789abcdef';
    once(harness.emulator, 'after', 'createAccessList', () =>
      harness.emulator.addAccessEntry({ value: ADDRESS, comment, deleteAfterDate }),
    );
    const runner = await harness.create(ALLOWED);
    expect(runner.annotations).toEqual([]);
    expect(entryAt(harness.emulator)).toMatchObject({
      comment: SHARED,
      deleteAfterDate: Date.UTC(2026, 10, 24, 18),
    });
  });

  test('is added again as a shared one if another job has deleted it before the step ends', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000 });
    const first = await harness.create(ALLOWED);
    // The first job looked before the second one came, and deletes the entry afterwards.
    once(harness.emulator, 'after', 'getAccessListStatus', () => {
      harness.emulator.addAccessEntry({ value: ADDRESS, deleteAfterDate: '2026-11-23T18:00:00Z' });
    });
    const second = await harness.create({ ...ALLOWED, name: 'other' });
    expect([...first.annotations, ...second.annotations]).toEqual([]);
    expect(entryAt(harness.emulator)).toMatchObject({ comment: SHARED, status: 'ACTIVE' });
    expect(second.log).toContain('Another job has changed the access list in the meantime; updated it');
  });

  test('is not deleted at the end if another job has found it while the request waited for its retry', async () => {
    const harness = await Harness.open();
    const first = await harness.create(ALLOWED);
    harness.emulator.addFault({
      kind: 'rate-limit',
      retryAfterSeconds: 5,
      operation: 'deleteAccessListEntry',
    });
    once(harness.emulator, 'before', 'deleteAccessListEntry', () =>
      harness.create({ ...ALLOWED, name: 'other' }),
    );
    const post = await harness.cleanUp(first.saved, ALLOWED);
    expect(post.annotations).toEqual([]);
    expect(entryAt(harness.emulator)?.comment).toBe(SHARED);
  });

  test.each(['kill before', 'kill after'] as const)(
    'always has an expiry, whatever request is last (%s)',
    async (how) => {
      for (let request = 4; request <= 8; request += 1) {
        const harness = await Harness.open();
        const run = await harness.run('create', ALLOWED, { interruption: { how, request } });
        expect(run.ended === 'killed' || request > 6).toBe(true);
        const dates = harness.emulator.accessList().map(({ deleteAfterDate }) => typeof deleteAfterDate);
        expect(['', 'number']).toContain(dates.join());
        await harness.close();
      }
    },
  );
});

describe('an entry of ours without an expiry', () => {
  test('gets one if its expiry cannot be read', async () => {
    const harness = await Harness.open();
    const results = [{ ipAddress: ADDRESS, comment: 'ephemeral-atlas 7-1-0', deleteAfterDate: 'tomorrow' }];
    harness.emulator.addFault({ kind: 'wrong-shape', operation: 'listAccessList', body: { results } });
    const runner = await harness.create(ALLOWED);
    expect(runner.annotations).toEqual([]);
    expect(entryAt(harness.emulator)).toMatchObject({
      comment: SHARED,
      deleteAfterDate: Date.UTC(2026, 10, 24, 18),
    });
  });

  test('is used with a warning if Atlas refuses to add one, and other addresses are added', async () => {
    const harness = await Harness.open();
    harness.emulator.addAccessEntry({ value: ADDRESS, comment: SHARED });
    const runner = await harness.create({ name: NAME, 'allow-ip': `${ADDRESS}\n198.51.100.7` });
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message:
          'allow-ip: 203.0.113.7 is already on the access list, without an expiry, and Atlas cannot add one. Delete the entry in Atlas under "Network Access" if nobody needs it.',
      },
    ]);
    expect(entryAt(harness.emulator)).toMatchObject({ comment: SHARED, deleteAfterDate: undefined });
    expect(entryAt(harness.emulator, '198.51.100.7')?.status).toBe('ACTIVE');
  });
});

describe('a step whose entries do not become active', () => {
  test('ends in time with nothing left behind if Atlas loses all of them', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList', times: 'forever' });
    const runner = await harness.create({ ...RUNNER, ...USER, timeout: '2m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^Failed to add [\w.:]+ to the access list: timed out after [\w ]+ \(input "timeout": 2 m\); Atlas accepted [\w.:]+, but it is not on the access list\. Increase "timeout", look at "Network Access" in the Atlas project, or run fewer jobs with "allow-ip" at the same time\.$/,
        ),
      }),
    ]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(150_000);
  });

  test('ends in time with nothing left behind if they stay PENDING', async () => {
    const harness = await Harness.open({ accessLagMs: HOUR_MS });
    const runner = await harness.create({ ...RUNNER, ...USER, timeout: '2m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/; [\w.:]+ is PENDING on the access list\. Increase "timeout"/),
      }),
    ]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(150_000);
  });

  test('fails at once if their status is FAILED', async () => {
    const harness = await Harness.open();
    const body = { STATUS: 'FAILED' };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'getAccessListStatus' });
    const runner = await harness.create(ALLOWED);
    expect(runner.annotations[0]?.message).toBe(
      'Failed to add 203.0.113.7 to the access list: its status is FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.',
    );
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('still uses entries that the list does not show, because their status says that they are active', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({
      kind: 'wrong-shape',
      body: { results: [] },
      operation: 'listAccessList',
      times: 'forever',
    });
    const runner = await harness.create(ALLOWED);
    expect(runner.annotations).toEqual([]);
    expect(harness.requests.length).toBeLessThan(15);
  });
});
