import { describe, expect, test } from '@jest/globals';
import type { Emulator, RequestEvent } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import { Harness, type Inputs, OURS } from '../support/in-process.ts';

/** What two runs do to each other, with a retry in the one while the other acts. */

const NAME = 'pr-1';
const OTHER_RUN = { GITHUB_RUN_ID: '2' };
const MINUTE_MS = 60_000;
const KEEP = { 'closed-pull-requests': 'false' };
const THROTTLED = { kind: 'rate-limit', retryAfterSeconds: 5 } as const;

/** Calls back once, at the first moment of an operation. */
function once(
  emulator: Emulator,
  operation: string,
  when: RequestEvent['when'],
  callback: () => unknown,
): void {
  const stop = emulator.onRequest(async (moment) => {
    if (moment.operation === operation && moment.when === when) {
      stop();
      await callback();
    }
  });
}

/** Lets something happen while an operation is being refused by a fault: what was looked at before no longer holds at the retry. */
function duringRefusal(emulator: Emulator, operation: string, callback: () => Promise<unknown>): void {
  emulator.addFault({ ...THROTTLED, operation });
  once(emulator, operation, 'before', callback);
}

const tagsOf = (harness: Harness) => harness.emulator.instances().find(({ name }) => name === NAME)?.tags;

/** Runs the main phase of create, and cancels it when it has asked for its instance for the first time. */
async function createAndCancel(harness: Harness, inputs: Inputs) {
  const runner = harness.runner({ name: NAME, ...inputs });
  once(harness.emulator, 'getFlexCluster', 'after', () => runner.cancel());
  await runPhase('create', { runner, clock: harness.clock, random: Math.random });
  return runner;
}

describe('an instance that another run adopts while a DELETE waits for its retry', () => {
  test.each([
    ['', {}],
    [', protected', { 'termination-protection': 'true' }],
  ] as const)('is not deleted by the cancelled run that made it%s', async (_what, inputs) => {
    const harness = await Harness.open({ idleAfterMs: MINUTE_MS });
    let adopted: Promise<{ failed: boolean; outputs: Inputs }> | undefined;
    const adopt = () => {
      adopted = harness.create({ name: NAME, 'wait-for': 'none' }, undefined, OTHER_RUN);
      return adopted;
    };
    const refused = Object.keys(inputs).length > 0 ? 'updateFlexCluster' : 'deleteFlexCluster';
    duringRefusal(harness.emulator, refused, adopt);
    await createAndCancel(harness, inputs);
    expect((await adopted)?.failed).toBe(false);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.instances()[0]?.terminationProtectionEnabled).toBe(
      Object.keys(inputs).length > 0,
    );
    expect(harness.requests).not.toContain('deleteFlexCluster 204');
  });

  test('is not deleted by post', async () => {
    const harness = await Harness.open();
    const inputs = { name: NAME, 'delete-after-job': 'true' };
    const main = await harness.create(inputs);
    duringRefusal(harness.emulator, 'deleteFlexCluster', () =>
      harness.create({ name: NAME }, undefined, OTHER_RUN),
    );
    const post = await harness.cleanUp(main.saved, inputs);
    expect(post.log).toContainEqual(expect.stringContaining('because another step has adopted it'));
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('is not deleted by sweep, once its expiry has moved on', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1s' });
    await harness.clock.sleep(2_000);
    duringRefusal(harness.emulator, 'deleteFlexCluster', () =>
      harness.create({ name: NAME, 'expires-in': '7d' }, undefined, OTHER_RUN),
    );
    const sweeper = await harness.sweep(KEEP);
    expect(sweeper.outputs.kept).toBe(`["${NAME}"]`);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('is not deleted when it is a new one of the same name', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1s' });
    await harness.clock.sleep(2_000);
    duringRefusal(harness.emulator, 'deleteFlexCluster', async () => {
      harness.emulator.addInstance({ name: NAME, tags: { ...OURS, 'expires-at': '20200101T000000Z' } });
    });
    await harness.sweep(KEEP);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.requests).not.toContain('deleteFlexCluster 204');
  });
});

describe('access that a later run was given', () => {
  const LOGIN = { 'database-user': 'true', 'allow-ip': '203.0.113.7' };

  test('stays when sweep comes back from another instance', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1s', ...LOGIN });
    await harness.create({ name: 'pr-2', 'expires-in': '1s' });
    await harness.clock.sleep(2_000);
    let later: Promise<unknown> | undefined;
    harness.emulator.onRequest(async ({ operation, path, when }) => {
      // pr-1 is gone: it is created again while the sweep still has pr-2 before it.
      if (operation === 'getFlexCluster' && path.endsWith('/pr-2') && when === 'before' && !later) {
        while (harness.emulator.instances().some(({ name }) => name === NAME)) {
          await harness.clock.sleep(100);
        }
        later = harness.create({ name: NAME, ...LOGIN }, undefined, OTHER_RUN);
        await later;
      }
    });
    await harness.sweep(KEEP);
    expect(later).toBeDefined();
    expect(harness.emulator.instances().map(({ name }) => name)).toEqual([NAME]);
    expect(harness.emulator.users()).toHaveLength(1);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('stays when delete had found nothing', async () => {
    const harness = await Harness.open();
    once(harness.emulator, 'getFlexCluster', 'after', () =>
      harness.create({ name: NAME, ...LOGIN }, undefined, OTHER_RUN),
    );
    const runner = await harness.delete({ name: NAME });
    expect(runner.outputs.deleted).toBe('false');
    expect(harness.emulator.users()).toHaveLength(1);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('stays when post has deleted the instance that was there before', async () => {
    const harness = await Harness.open();
    const inputs = { name: NAME, 'delete-after-job': 'true', ...LOGIN };
    const main = await harness.create(inputs);
    once(harness.emulator, 'deleteFlexCluster', 'after', () =>
      harness.create({ name: NAME, ...LOGIN }, undefined, OTHER_RUN),
    );
    await harness.cleanUp(main.saved, inputs);
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.users()).toHaveLength(1);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('goes where delete finds nothing, and nobody needs it', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, ...LOGIN });
    harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    await harness.delete({ name: NAME });
    expect(harness.emulator.users()).toEqual([]);
  });

  test('is in force although the entry was being taken back when it joined', async () => {
    const harness = await Harness.open();
    const inputs = { name: NAME, 'allow-ip': '203.0.113.7' };
    const main = await harness.create(inputs);
    duringRefusal(harness.emulator, 'deleteAccessListEntry', () =>
      harness.create({ name: 'pr-2', 'allow-ip': '203.0.113.7' }, undefined, OTHER_RUN),
    );
    const post = await harness.cleanUp(main.saved, inputs);
    expect(post.annotations).toEqual([]);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('is not taken for a leftover in a project that is full', async () => {
    const harness = await Harness.open();
    for (let n = 0; n < 100; n += 1) {
      harness.emulator.addUser({ username: `user-${n}`, labels: {} });
    }
    harness.emulator.addUser({
      username: 'stale',
      labels: { ...OURS, 'instance-id': 'f'.repeat(24), 'instance-name': 'gone' },
      scopes: [{ name: 'gone', type: 'CLUSTER' }],
    });
    // Another run makes an instance, and a user for it, just now.
    const fresh = () => {
      harness.emulator.addInstance({ name: 'fresh', tags: OURS });
      const { id = '' } = harness.emulator.instances().find(({ name }) => name === 'fresh') ?? {};
      harness.emulator.addUser({
        username: 'fresh',
        labels: { ...OURS, 'instance-id': id, 'instance-name': 'fresh' },
        scopes: [{ name: 'fresh', type: 'CLUSTER' }],
      });
    };
    once(harness.emulator, 'listDatabaseUsers', 'before', fresh);
    await harness.create({ name: NAME, 'database-user': 'true' });
    const names = harness.emulator.users().map(({ username }) => username);
    expect(names).toContain('fresh');
    expect(names).not.toContain('stale');
  });
});

describe('an adopting PATCH', () => {
  test('that is late keeps the expiry and the tags of a run that adopted meanwhile', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1h' });
    duringRefusal(harness.emulator, 'updateFlexCluster', () =>
      harness.create({ name: NAME, 'expires-in': '7d', tags: 'stage=two' }, undefined, OTHER_RUN),
    );
    const runner = await harness.create({ name: NAME, tags: 'team=checkout' });
    expect(runner.annotations).toEqual([]);
    expect(tagsOf(harness)).toMatchObject({
      'expires-at': expect.stringMatching(/^20261130T1800/),
      stage: 'two',
      team: 'checkout',
    });
  });

  test('that overwrote the tags of a run that adopted in the same moment has them written again', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1h' });
    let second: Promise<{ failed: boolean }> | undefined;
    let secondWrote = () => {};
    let firstWrote = () => {};
    const wrote = {
      second: new Promise<void>((resolve) => {
        secondWrote = resolve;
      }),
      first: new Promise<void>((resolve) => {
        firstWrote = resolve;
      }),
    };
    let patches = 0;
    harness.emulator.onRequest(async ({ operation, when }) => {
      if (operation !== 'updateFlexCluster') {
        return;
      }
      if (when === 'before' && !second) {
        // The first has looked; the second looks and writes before the PATCH of the first is carried out.
        second = harness.create({ name: NAME, 'expires-in': '7d', tags: 'stage=two' }, undefined, OTHER_RUN);
        await wrote.second;
      } else if (when === 'after') {
        patches += 1;
        if (patches === 1) {
          secondWrote();
          await wrote.first;
        } else {
          firstWrote();
        }
      }
    });
    await harness.create({ name: NAME, tags: 'team=checkout' });
    expect((await second)?.failed).toBe(false);
    expect(tagsOf(harness)).toMatchObject({
      'expires-at': '20261130T180000Z',
      stage: 'two',
      team: 'checkout',
    });
  });

  test('that finds somebody else’s instance under the name by now stops', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    duringRefusal(harness.emulator, 'updateFlexCluster', async () =>
      harness.emulator.addInstance({ name: NAME, tags: { owner: 'somebody' } }),
    );
    const runner = await harness.create({ name: NAME }, undefined, OTHER_RUN);
    expect(runner.annotations[0]?.message).toContain('does not belong to this repository');
    expect(tagsOf(harness)).toEqual({ owner: 'somebody' });
  });

  test.each(['vanish', 'deleted'])(
    'whose instance is lost while it waits to be changed creates it again (%s)',
    async (how) => {
      const harness = await Harness.open({ idleAfterMs: MINUTE_MS, deletedAfterMs: 5_000 });
      const first = await harness.create({ name: NAME, 'wait-for': 'none' });
      harness.emulator.addFault({
        kind: 'status',
        operation: 'updateFlexCluster',
        status: 400,
        errorCode: 'CLUSTER_NOT_READY',
      });
      if (how === 'vanish') {
        harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster', skip: 4 });
      } else {
        harness.clock.after(20_000, () => void harness.delete({ name: NAME }));
      }
      const second = await harness.create({ name: NAME }, undefined, OTHER_RUN);
      expect(second.annotations).toEqual([]);
      expect(second.outputs.created).toBe('true');
      expect(second.outputs.id).not.toBe(first.outputs.id);
    },
  );
});

describe('adopting', () => {
  test('moves the tag of the ref or the pull request to the adopter', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    expect(tagsOf(harness)).toMatchObject({ 'github-ref': 'refs@2Fheads@2Fmain' });
    const pull = { ...OTHER_RUN, GITHUB_REF: 'refs/pull/12/merge' };
    await harness.create({ name: NAME }, undefined, pull);
    expect(tagsOf(harness)).toMatchObject({ 'github-pull-request': '12' });
    expect(tagsOf(harness)).not.toHaveProperty('github-ref');
    await harness.create({ name: NAME }, undefined, { ...pull, GITHUB_REF: 'refs/heads/next' });
    expect(tagsOf(harness)).toMatchObject({ 'github-ref': 'refs@2Fheads@2Fnext' });
    expect(tagsOf(harness)).not.toHaveProperty('github-pull-request');
  });

  test.each([
    ['1s', 'expired at 2026-11-23T18:00:01Z'],
    ['15m', 'expires at 2026-11-23T18:15:00Z'],
  ])('warns where the instance may be swept away before the step is over (%s)', async (life, words) => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': life });
    await harness.clock.sleep(2_000);
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining(words) }),
    ]);
    expect((await harness.create({ name: NAME, 'expires-in': '1h' })).annotations).toEqual([]);
  });

  test('does not warn of an expiry that is far enough', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1h' });
    expect((await harness.create({ name: NAME })).annotations).toEqual([]);
  });

  test('with delete-after-job says that the instance goes with this job, whoever else uses it', async () => {
    const harness = await Harness.open();
    const inputs = { name: NAME, 'delete-after-job': 'true' };
    const first = await harness.create(inputs);
    expect(first.log).toContain('The instance is deleted when this job ends (input "delete-after-job")');
    const second = await harness.create(inputs, undefined, OTHER_RUN);
    expect(second.log).toContainEqual(expect.stringContaining('even if an earlier job still uses it'));
  });
});
