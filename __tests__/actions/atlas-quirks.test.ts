import { describe, expect, test } from '@jest/globals';
import { inputsFor } from '../../tools/emulator-inputs.ts';
import { Harness, OURS } from '../support/in-process.ts';
import { openWithSnapshots, restoreAsSomebodyElse } from '../support/restore.ts';

/** What Atlas was recorded or seen to do that its documentation does not say. */

const NAME = 'main-1a3b8e9f';
const MINUTE_MS = 60_000;
const KEEP = { 'closed-pull-requests': 'false' };

describe('an instance that is DELETING, which shows no tags any more', () => {
  async function openDeleting(options: Parameters<typeof Harness.open>[0] = {}) {
    const harness = await Harness.open({ deletedAfterMs: MINUTE_MS, ...options });
    const first = await harness.create({ name: NAME, 'expires-in': '1s' });
    await harness.delete({ name: NAME });
    return { harness, first };
  }

  test.each(['flex', 'serverless'])('is waited out by a %s create', async (type) => {
    const { harness, first } = await openDeleting();
    const second = await harness.create({ name: NAME, 'instance-type': type });
    expect(second.annotations).toEqual([]);
    expect(second.outputs.created).toBe('true');
    expect(second.outputs.id).not.toBe(first.outputs.id);
  });

  test('is waited out with if-exists: fail too', async () => {
    const { harness } = await openDeleting();
    const second = await harness.create({ name: NAME, 'if-exists': 'fail' });
    expect(second.annotations).toEqual([]);
  });

  test('is nothing to delete again', async () => {
    const { harness } = await openDeleting();
    const again = await harness.delete({ name: NAME });
    expect(again.annotations).toEqual([]);
    expect(again.outputs).toEqual({ deleted: 'false' });
    expect(again.log).toContainEqual(expect.stringMatching(/^Atlas is already deleting/));
  });

  test('is no business of sweep', async () => {
    const { harness } = await openDeleting();
    await harness.clock.sleep(2_000);
    expect((await harness.sweep(KEEP)).annotations).toEqual([]);
  });

  test('is what post says about it, and not that another run holds it', async () => {
    const harness = await Harness.open({ deletedAfterMs: MINUTE_MS });
    const inputs = { name: NAME, 'delete-after-job': 'true' };
    const main = await harness.create(inputs);
    await harness.delete({ name: NAME });
    const post = await harness.cleanUp(main.saved, inputs);
    expect(post.annotations).toEqual([]);
    expect(post.log).toContainEqual(expect.stringMatching(/^Atlas is already deleting/));
  });
});

const LOGINS = ['service-account', 'api-key'] as const;
/** What Atlas was seen to answer in the middle of good requests. */
const REFUSED = { kind: 'status', status: 401, errorCode: 'USER_CANNOT_ACCESS_GROUP' } as const;

describe.each(LOGINS)('a 401 for credentials that Atlas has accepted (%s)', (login) => {
  const LOGIN = { 'database-user': 'true', 'allow-ip': '203.0.113.7' };
  const loginOf = ({ emulator }: Harness) => inputsFor(emulator, login);

  test.each(['getFlexCluster', 'createDatabaseUser', 'createAccessList', 'getAccessListStatus'])(
    'does not fail a create (%s)',
    async (operation) => {
      const harness = await Harness.open({ idleAfterMs: 5_000 });
      harness.emulator.addFault({ ...REFUSED, operation, times: 3 });
      const runner = await harness.create({ name: NAME, ...LOGIN }, loginOf(harness));
      expect(runner.annotations).toEqual([]);
      expect(harness.countRequests(operation)).toBeGreaterThan(3);
      expect(harness.countRequests('token')).toBe(login === 'api-key' ? 0 : 1);
    },
  );

  test.each(['getFlexCluster', 'deleteFlexCluster', 'listDatabaseUsers', 'listAccessList'])(
    'does not keep post from cleaning up (%s)',
    async (operation) => {
      const harness = await Harness.open();
      const inputs = { name: NAME, 'delete-after-job': 'true', ...LOGIN };
      const { saved } = await harness.create(inputs, loginOf(harness));
      harness.emulator.addFault({ ...REFUSED, operation, times: 3 });
      expect((await harness.cleanUp(saved)).annotations).toEqual([]);
      const { emulator } = harness;
      expect([...emulator.instances(), ...emulator.users(), ...emulator.accessList()]).toEqual([]);
    },
  );

  test('is final after two minutes, with advice about the credentials', async () => {
    const harness = await Harness.open({ idleAfterMs: MINUTE_MS });
    harness.emulator.addFault({ ...REFUSED, operation: 'getFlexCluster', times: 'forever' });
    const { annotations } = await harness.create({ name: NAME }, loginOf(harness));
    expect(annotations.at(-1)?.message).toMatch(
      /^Failed to get instance .*: Atlas returned USER_CANNOT_ACCESS_GROUP \(HTTP 401\).* Check the input "project".* role /,
    );
    // The clean-up of the step has 30 s of its own.
    expect(harness.clock.elapsed()).toBeGreaterThanOrEqual(2 * MINUTE_MS);
    expect(harness.clock.elapsed()).toBeLessThanOrEqual(3 * MINUTE_MS);
  });

  test('is final at once if Atlas never accepted them', async () => {
    const harness = await Harness.open();
    const project = harness.emulator.foreignProject.id;
    const { annotations } = await harness.create({ name: NAME, project }, loginOf(harness));
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/USER_CANNOT_ACCESS_GROUP \(HTTP 401\).* Check the input "project"/),
    ]);
    expect(harness.clock.elapsed()).toBe(0);
    // An API key first asks for a challenge.
    expect(harness.countRequests('createFlexCluster')).toBe(login === 'api-key' ? 2 : 1);
  });
});

describe('a service account that has accepted credentials', () => {
  test.each([{ errorCode: 'USER_UNAUTHORIZED' }, { body: {} }])(
    'gets a new token once (%j)',
    async (more) => {
      const harness = await Harness.open();
      const fault = { ...REFUSED, ...more, operation: 'getFlexCluster', times: 3 };
      harness.emulator.addFault(fault);
      expect((await harness.create({ name: NAME })).annotations).toEqual([]);
      expect(harness.countRequests('token')).toBe(2);
    },
  );

  test('gets a new token although the token endpoint refuses them for a moment', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'expired-token', operation: 'getFlexCluster' });
    const invalid = { error: 'invalid_client', error_description: 'Invalid credentials provided.' };
    harness.emulator.addFault({ ...REFUSED, body: invalid, operation: 'token', skip: 1, times: 3 });
    expect((await harness.create({ name: NAME })).annotations).toEqual([]);
  });
});

describe('an API key that is right, and refused once all the same', () => {
  const LOGIN = { 'database-user': 'true', 'allow-ip': '203.0.113.7' };

  test.each([
    'createFlexCluster',
    'getFlexCluster',
    'createDatabaseUser',
    'createAccessList',
    'getAccessListStatus',
  ])('does not fail a create (%s)', async (operation) => {
    const harness = await Harness.open({ idleAfterMs: 5_000 });
    // The very first request with a key that was never accepted may well be refused for good.
    await harness.create({ name: 'other' }, harness.apiKey);
    harness.emulator.addFault({ kind: 'refused-nonce', operation, skip: 1 });
    const runner = await harness.create(
      { name: NAME, project: harness.emulator.project.name, ...LOGIN },
      harness.apiKey,
    );
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.id).toBe(harness.emulator.instances().find(({ name }) => name === NAME)?.id);
  });

  test('has its requests sent one after the other, so that their counts arrive in order', async () => {
    const harness = await Harness.open();
    const tags = { ...OURS, 'expires-at': '20200101T000000Z' };
    for (let n = 0; n < 6; n += 1) {
      harness.emulator.addInstance({ name: `old-${n}`, tags });
    }
    let underWay = 0;
    let most = 0;
    harness.emulator.onRequest(async ({ when }) => {
      underWay += when === 'before' ? 1 : -1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
    });
    const runner = await harness.sweep(KEEP, undefined, harness.apiKey);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(most).toBe(1);
    // Only the first request of all asks how to log in.
    expect(harness.requests.filter((request) => request.endsWith(' 401'))).toHaveLength(1);
  });

  test('that is wrong is said to be wrong, and not a fault of Atlas', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: NAME }, { ...harness.apiKey, 'private-key': 'wrong-key' });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /UNEXPECTED_ERROR \(HTTP 401\).*Check that the credentials/,
    );
    expect(runner.annotations[0]?.message).not.toContain('status.mongodb.com');
  });
});

describe('a deletion that Atlas accepts and does not carry out', () => {
  const FORGOTTEN = { kind: 'forgotten-delete', operation: 'deleteFlexCluster', times: 2 } as const;
  const deletions = (harness: Harness) =>
    harness.requests.filter((request) => request === 'deleteFlexCluster 204').length;

  test.each(['true', 'false'])('is asked for again by delete (wait: %s)', async (wait) => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    harness.emulator.addFault(FORGOTTEN);
    const runner = await harness.delete({ name: NAME, wait });
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs).toEqual({ deleted: 'true' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(deletions(harness)).toBe(3);
  });

  test('is asked for again by sweep', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'expires-in': '1s' });
    await harness.clock.sleep(2_000);
    harness.emulator.addFault(FORGOTTEN);
    expect((await harness.sweep(KEEP)).outputs.deleted).toBe(`["${NAME}"]`);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('is asked for again by main and by post', async () => {
    const harness = await Harness.open({ idleAfterMs: 10 * MINUTE_MS });
    harness.emulator.addFault({ ...FORGOTTEN, times: 1 });
    await harness.create({ name: NAME, timeout: '1m' });
    expect(harness.emulator.instances()).toEqual([]);

    const inputs = { name: NAME, 'delete-after-job': 'true', 'wait-for': 'none' };
    const main = await harness.create(inputs);
    harness.emulator.addFault(FORGOTTEN);
    expect((await harness.cleanUp(main.saved, inputs)).annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('is finished by post where the time of a cancelled main does not suffice', async () => {
    const harness = await Harness.open({ idleAfterMs: 10 * MINUTE_MS });
    harness.emulator.addFault({ ...FORGOTTEN, times: 1 });
    const { runPhase } = await import('../../src/main.ts');
    const runner = harness.runner({ name: NAME });
    harness.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after') {
        runner.cancel();
      }
    });
    await runPhase('create', { runner, clock: harness.clock, random: Math.random });
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain(
      'Atlas accepted the deletion, but the instance is still',
    );
    await harness.cleanUp(runner.saved, { name: NAME });
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('is asked for again where it is given up while delete waits for its end', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    harness.emulator.addFault({ kind: 'undone-delete', operation: 'deleteFlexCluster', delayMs: 5_000 });
    const runner = await harness.delete({ name: NAME, wait: 'true' });
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
    expect(deletions(harness)).toBe(2);
  });

  test('and that is given up while a create waits it out leaves an instance to adopt', async () => {
    const harness = await Harness.open();
    const first = await harness.create({ name: NAME });
    harness.emulator.addFault({ kind: 'undone-delete', operation: 'deleteFlexCluster', delayMs: 20_000 });
    await harness.delete({ name: NAME });
    const second = await harness.create({ name: NAME });
    expect(second.annotations).toEqual([]);
    expect(second.outputs).toMatchObject({ id: first.outputs.id, created: 'false' });
  });

  test('for ever ends with the time of the step, in an error that says so', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    harness.emulator.addFault({ ...FORGOTTEN, times: 'forever' });
    const runner = await harness.delete({ name: NAME, timeout: '1m' });
    expect(runner.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('Atlas accepted the deletion, but the instance is still IDLE'),
      }),
    ]);
  });
});

describe('termination protection that is lifted a moment after it was lifted', () => {
  test('does not keep the instance of a failed create', async () => {
    const harness = await Harness.open({ idleAfterMs: 10 * MINUTE_MS, protectionLagMs: 5_000 });
    const inputs = { name: NAME, 'termination-protection': 'true', timeout: '1m' };
    const runner = await harness.create(inputs);
    expect(runner.annotations).toHaveLength(1);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('does not stop delete with force, nor post', async () => {
    const harness = await Harness.open({ protectionLagMs: 5_000 });
    const inputs = { name: NAME, 'termination-protection': 'true', 'delete-after-job': 'true' };
    const main = await harness.create(inputs);
    expect((await harness.cleanUp(main.saved, inputs)).annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);

    await harness.create({ name: NAME, 'termination-protection': 'true' });
    expect((await harness.delete({ name: NAME, force: 'true' })).annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('that somebody else set is an error at once', async () => {
    const harness = await Harness.open({ protectionLagMs: 5_000 });
    await harness.create({ name: NAME, 'termination-protection': 'true' });
    const runner = await harness.delete({ name: NAME });
    expect(runner.annotations[0]?.message).toContain('it has termination protection');
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe('termination protection that Atlas does not lift while the instance is changing', () => {
  const PROTECTED = { name: NAME, 'termination-protection': 'true' };

  test('does not keep the instance of a failed create', async () => {
    const harness = await Harness.open({ idleAfterMs: 20_000, updatesWhileBusy: 'refused' });
    const runner = await harness.create({ ...PROTECTED, timeout: '10s' });
    expect(runner.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.requests).toContain('updateFlexCluster 400');
  });

  test.each(['delete', 'cleanUp'] as const)('does not stop %s while data is restored', async (action) => {
    const harness = await openWithSnapshots({ updatesWhileBusy: 'refused', restoredAfterMs: 30_000 });
    const main = await harness.create({ ...PROTECTED, 'delete-after-job': 'true' });
    await restoreAsSomebodyElse(harness, NAME);
    const last =
      action === 'delete'
        ? await harness.delete({ name: NAME, force: 'true' })
        : await harness.cleanUp(main.saved);
    expect(last.annotations).toEqual([]);
    expect(harness.emulator.instances().map(({ name }) => name)).toEqual(['staging']);
    expect(harness.requests).toContain('updateFlexCluster 400');
  });
});

describe('a refusal that Atlas calls temporary', () => {
  test.each([
    [405, 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES'],
    [400, 'DEFAULT_CONFIG_LIMIT_EXCEPTION'],
    [400, 'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE'],
  ])('does not fail a request (HTTP %d %s)', async (status, errorCode) => {
    const harness = await Harness.open();
    for (const operation of ['createFlexCluster', 'createDatabaseUser', 'deleteFlexCluster']) {
      harness.emulator.addFault({ kind: 'status', status, errorCode, operation, times: 3 });
    }
    const main = await harness.create({ name: NAME, 'database-user': 'true', 'delete-after-job': 'true' });
    expect(main.annotations).toEqual([]);
    expect((await harness.cleanUp(main.saved)).annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });
});

describe('a cluster that is not Flex', () => {
  test.each(['create', 'delete'] as const)('keeps its name, and is not touched by %s', async (action) => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'big', dedicated: true });
    const runner = await harness[action]({ name: 'big' });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API.*belongs to a cluster that is not a Flex cluster/,
    );
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.requests.filter((request) => / 20[024]$/.test(request))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^(update|delete)Flex/)]),
    );
    expect(runner.saved['clean-up'] ?? '').toBe('');
  });
});

describe('names and tags that Atlas refuses', () => {
  test.each([
    ['octo-org/.github', 'refs/heads/main'],
    ['octo-org/shop', 'refs/heads/___'],
    ['octo-org/shop', 'refs/heads/atlas'],
    ['octo-org/shop', 'refs/tags/atlas-1.2'],
  ])('are not derived from %s at %s', async (repository, ref) => {
    const harness = await Harness.open();
    const run = { GITHUB_REPOSITORY: repository, GITHUB_REF: ref };
    const runner = await harness.create({}, undefined, run);
    expect(runner.annotations).toEqual([]);
    const [instance] = harness.emulator.instances();
    expect(Object.values(instance?.tags ?? {}).every((value) => /^[A-Za-z0-9]/.test(value))).toBe(true);
    expect((await harness.create({}, undefined, run)).outputs.created).toBe('false');
    expect((await harness.delete({}, run)).outputs.deleted).toBe('true');
  });

  test('are told before any request where they were given', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: 'atlas-a1b2c3' });
    expect(runner.annotations[0]?.message).toContain('Atlas reserves names');
    expect(harness.requests).toEqual([]);
  });
});
