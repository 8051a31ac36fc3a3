import { describe, expect, test } from '@jest/globals';
import { commentOf } from '../support/entry-comment.ts';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const USER = { name: NAME, 'database-user': 'true' };
const RUNNER = { name: NAME, 'allow-ip': 'runner' };
const HOUR_MS = 3_600_000;

/** Changes the entry directly after an attempt of a step to write it. */
function afterWriting(harness: Harness, change: (writes: number) => void): void {
  let writes = 0;
  harness.emulator.onRequest(({ operation, when }) => {
    if (operation !== 'createAccessList' || when !== 'after') {
      return;
    }
    writes += 1;
    change(writes);
  });
}

describe('the access list', () => {
  test('gets the address of the runner, with a comment and an end, and loses it with the job', async () => {
    const harness = await Harness.open({ callerAddress: '203.0.113.9', accessLagMs: 4_000 });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([
      {
        value: '203.0.113.9',
        comment: expect.stringMatching(/^ephemeral-atlas run 1234567890-1 [\w-]{10}$/),
        deleteAfterDate: Date.UTC(2026, 10, 24, 18),
        status: 'ACTIVE',
      },
    ]);
    expect(runner.outputs).not.toHaveProperty('username');
    await harness.cleanUp(runner.saved, RUNNER);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('takes addresses and blocks of both kinds', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({
      name: NAME,
      'allow-ip': '203.0.113.7\n198.51.100.0/24\n2001:db8::1\n2001:db8:1::/48',
    });
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList().map(({ status }) => status)).toEqual(Array(4).fill('ACTIVE'));
    expect(harness.countRequests('createAccessList')).toBe(1);
    await harness.cleanUp(runner.saved, RUNNER);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('can let in everybody, with a warning', async () => {
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

  test('keeps what was there before', async () => {
    const harness = await Harness.open();
    harness.emulator.addAccessEntry({ value: '203.0.113.7', comment: 'office' });
    const entries = harness.emulator.accessList();
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7/32' });
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContain('203.0.113.7 is already on the access list');
    expect(harness.countRequests('listAccessList')).toBe(1);
    await harness.cleanUp(runner.saved, RUNNER);
    await harness.delete({ name: NAME });
    expect(harness.emulator.accessList()).toEqual(entries);
  });

  test('warns of an entry of somebody else that ends before the job may', async () => {
    const harness = await Harness.open();
    const deleteAfterDate = new Date(harness.clock.now() + HOUR_MS).toISOString();
    harness.emulator.addAccessEntry({ value: '203.0.113.7', deleteAfterDate });
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('but only until') }),
    ]);
  });

  test('keeps an entry until the last of our jobs is over', async () => {
    const harness = await Harness.open();
    const first = await harness.create(RUNNER);
    const second = await harness.create(RUNNER);
    const third = await harness.create({ ...RUNNER, name: 'other' });
    await harness.cleanUp(first.saved, RUNNER);
    expect(harness.emulator.accessList()).toHaveLength(1);
    await harness.cleanUp(third.saved, RUNNER);
    expect(harness.emulator.accessList()).toHaveLength(1);
    await harness.cleanUp(second.saved, RUNNER);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('moves the end of a shared entry on, never back', async () => {
    const harness = await Harness.open();
    const until = () => harness.emulator.accessList()[0]?.deleteAfterDate;
    await harness.create(RUNNER);
    const first = until();
    await harness.create({ ...RUNNER, 'database-user': 'true', 'database-user-expires-in': '1h' });
    expect(until()).toBe(first);
    await harness.create({ ...RUNNER, 'database-user': 'true', 'database-user-expires-in': '2d' });
    expect(until()).toBeGreaterThan(first ?? 0);
  });

  test('is given up by delete for the jobs of that instance alone', async () => {
    const harness = await Harness.open();
    await harness.create(RUNNER);
    await harness.create({ ...RUNNER, name: 'other' });
    await harness.delete({ name: NAME });
    expect(harness.emulator.accessList()).toHaveLength(1);
    await harness.delete({ name: 'other' });
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test.each([
    ['is refused while another POST is under way', { kind: 'status', status: 409, errorCode: 'CONFLICT' }],
    ['fails with a 500', { kind: 'status', status: 500 }],
    ['loses what was put on it', { kind: 'lost-entries' }],
    ['shows its status late', { kind: 'late-status', delayMs: 5_000 }],
  ] as const)('that %s is written again, or asked again, until it is in force', async (_what, fault) => {
    const harness = await Harness.open();
    harness.emulator.addFault({ ...fault, operation: 'createAccessList', times: 2 });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.accessList()).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('that loses every entry ends in time, with nothing left behind', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'lost-entries', operation: 'createAccessList', times: 'forever' });
    const runner = await harness.create({ ...RUNNER, ...USER, timeout: '2m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^Failed to add [\w.:]+ to the access list: timed out after [\w ]+ \(input "timeout": 2 m\); Atlas accepted it, but it is not on the access list\. Run the job again, and run fewer jobs with "allow-ip" in this project at the same time\.$/,
        ),
      }),
    ]);
    expect(runner.log.join('\n')).toMatch(
      /Atlas accepted [\w.:]+, but it is not on the access list; adding it again/,
    );
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(150_000);
  });

  test('with an entry that FAILED is an error', async () => {
    const harness = await Harness.open();
    const body = { STATUS: 'FAILED' };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'getAccessListStatus' });
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7' });
    expect(runner.annotations[0]?.message).toBe(
      'Failed to add 203.0.113.7 to the access list: its status is FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.',
    );
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('whose comments another job overwrites is written again, and gets no lease twice', async () => {
    const harness = await Harness.open();
    harness.emulator.addAccessEntry({ value: '203.0.113.8' });
    const deleteAfterDate = new Date(harness.clock.now() + 60_000).toISOString();
    afterWriting(harness, (writes) => {
      const [entry] = harness.emulator.accessList().filter(({ value }) => value === '203.0.113.7');
      // The first time, the lease is lost; the second time, only the expiry.
      const comment = writes === 1 ? commentOf('abcdefghij') : (entry?.comment ?? '');
      if (writes <= 2) {
        harness.emulator.addAccessEntry({ value: '203.0.113.7', comment, deleteAfterDate });
      }
    });
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7\n203.0.113.8' });
    expect(runner.annotations).toEqual([]);
    const [entry] = harness.emulator.accessList().filter(({ value }) => value === '203.0.113.7');
    expect(entry?.comment).toMatch(/^ephemeral-atlas run 1234567890-1 [\w-]{10} abcdefghij$/);
    expect(entry?.deleteAfterDate).toBeGreaterThan(harness.clock.now() + HOUR_MS);
    expect(harness.countRequests('createAccessList')).toBe(3);
    expect(
      runner.log.filter((line) => line === 'Active on the access list: 203.0.113.7, 203.0.113.8'),
    ).toHaveLength(1);
    expect(runner.log.filter((line) => line === '203.0.113.8 is already on the access list')).toHaveLength(1);
  });

  test('whose comments are always overwritten is used with a warning after a few attempts', async () => {
    const harness = await Harness.open();
    afterWriting(harness, () =>
      harness.emulator.addAccessEntry({ value: '203.0.113.7', comment: commentOf('abcdefghij') }),
    );
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7' });
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message:
          'allow-ip: 203.0.113.7 is active, but the comment that lists the jobs using this entry was lost, so another job may remove the entry too early.',
      },
    ]);
    expect(harness.countRequests('createAccessList')).toBe(6);
    expect(harness.clock.elapsed()).toBe(10_000);
  });

  test('needs an address of the runner', async () => {
    const harness = await Harness.open();
    const body = { currentIpv4Address: 'unknown' };
    harness.emulator.addFault({ kind: 'status', status: 200, body, operation: 'ipinfo' });
    const runner = await harness.create(RUNNER);
    expect(runner.annotations[0]?.message).toBe(
      'Failed to get the public IP address of this runner: Atlas returned "unknown", which is not an IP address. Use the address itself in "allow-ip" instead of "runner".',
    );
  });

  test('that is full is an error with advice', async () => {
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

  test('that does not become active ends in time, with nothing left behind', async () => {
    const harness = await Harness.open({ accessLagMs: HOUR_MS });
    const runner = await harness.create({ ...RUNNER, ...USER, timeout: '2m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^Failed to wait until [\w.:]+ is active on the access list: timed out after [\w ]+ \(input "timeout": 2 m\); it is still PENDING\. Increase "timeout", or look at "Network Access" in the Atlas project\.$/,
        ),
      }),
    ]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(150_000);
  });
});
