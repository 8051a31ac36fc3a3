import { describe, expect, test } from '@jest/globals';
import { Client } from '../emulator/client.ts';
import { Harness, type Inputs } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const ACCESS = { name: NAME, 'database-user': 'true', 'allow-ip': '203.0.113.7' };
/** What the runner passes to the post phase of an action that is nested in two composite actions. */
const INPUTS_OF_ANOTHER_ACTION = {
  'client-id': 'mdb_sa_id_other',
  'client-secret': 'mdb_sa_sk_other',
  project: 'not-a-project!',
  'base-url': 'http://127.0.0.1:1',
  'on-failure': 'keep',
  indexes: '[]',
};

/** A create that is killed after the work of its POST, and whose instance is still CREATING. */
async function killedAfterPost(harness: Harness, inputs: Inputs = { name: NAME }) {
  const main = await harness.run('create', inputs, { interruption: { how: 'kill after', request: 2 } });
  expect(main.ended).toBe('killed');
  expect(harness.emulator.instances()).toHaveLength(1);
  return main;
}

const open = () => Harness.open({ idleAfterMs: 60_000 });

describe('post', () => {
  test('has nothing to do after a create that succeeded', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create();
    expect(Object.values(saved).filter(Boolean)).toEqual([]);
    const before = harness.requests.length;
    const runner = await harness.cleanUp(saved);
    expect(runner.log).toEqual(['Nothing to clean up']);
    expect(harness.requests).toHaveLength(before);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test.each([
    ['no inputs', {}],
    ['the inputs of another action', INPUTS_OF_ANOTHER_ACTION],
  ])('deletes what a killed main phase created, with %s', async (_title, inputs) => {
    const harness = await open();
    const { saved } = await killedAfterPost(harness);
    const runner = await harness.cleanUp(saved, inputs);
    expect(runner.annotations).toEqual([]);
    expect(runner.log).toContainEqual(expect.stringMatching(/^Deleted instance "main-1a3b8e9f"/));
    expect(harness.emulator.instances()).toEqual([]);
  });

  test.each([
    ['no inputs', {}],
    ['the inputs of another action', INPUTS_OF_ANOTHER_ACTION],
  ])('revokes the access of the job, with %s', async (_title, inputs) => {
    const harness = await Harness.open();
    const { saved } = await harness.create(ACCESS);
    expect(harness.emulator.users()).toHaveLength(1);
    await harness.cleanUp(saved, inputs);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('uses the access token of the main phase, and revokes it', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create(ACCESS);
    expect(harness.countRequests('revoke')).toBe(0);
    await harness.cleanUp(saved);
    expect(harness.countRequests('token')).toBe(1);
    expect(harness.countRequests('revoke')).toBe(1);
  });

  test('gets one new token if that of the main phase has expired', async () => {
    const harness = await Harness.open({ tokenLifetimeSeconds: 600 });
    const { saved } = await harness.create(ACCESS);
    await harness.clock.sleep(3_600_000);
    await harness.cleanUp(saved);
    expect(harness.countRequests('token')).toBe(2);
    expect(harness.countRequests('revoke')).toBe(1);
    expect(harness.emulator.users()).toEqual([]);
  });

  test('cleans up with an API key', async () => {
    const harness = await open();
    const { saved } = await harness.run('create', ACCESS, {
      login: harness.apiKey,
      interruption: { how: 'kill after', request: 4 },
    });
    expect(harness.emulator.instances()).toHaveLength(1);
    await harness.cleanUp(saved);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('keeps an instance that another run has adopted', async () => {
    const harness = await open();
    const { saved } = await killedAfterPost(harness);
    await harness.create({ name: NAME }, undefined, { GITHUB_RUN_ID: '2' });
    const runner = await harness.cleanUp(saved);
    expect(runner.log).toContainEqual(expect.stringMatching(/^Kept instance "main-1a3b8e9f"/));
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('keeps an instance that this step adopted, if the step was killed', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    const main = await harness.run(
      'create',
      { name: NAME },
      { interruption: { how: 'kill after', request: 6 } },
    );
    expect(main.ended).toBe('killed');
    const runner = await harness.cleanUp(main.saved);
    expect(runner.annotations).toEqual([]);
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('keeps an unfinished instance with "on-failure: keep", but not the access of the job', async () => {
    const harness = await open();
    const inputs = { ...ACCESS, 'on-failure': 'keep' };
    const main = await harness.run('create', inputs, { interruption: { how: 'kill after', request: 8 } });
    expect(main.ended).toBe('killed');
    const runner = await harness.cleanUp(main.saved);
    expect(runner.log).toContainEqual(expect.stringContaining('"on-failure" is "keep"'));
    expect(harness.emulator.instances()).toHaveLength(1);
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('deletes an instance that appears 20 s after the main phase was killed', async () => {
    const harness = await open();
    const main = await harness.run(
      'create',
      { name: NAME },
      { interruption: { how: 'kill before', request: 2 } },
    );
    expect(harness.emulator.instances()).toEqual([]);
    const { leftovers } = JSON.parse(main.saved['clean-up'] ?? '');
    const post = harness.cleanUp(main.saved);
    await harness.clock.sleep(20_000);
    harness.emulator.addInstance({
      name: NAME,
      tags: { 'managed-by': 'ephemeral-atlas', 'github-run': leftovers.claim.createdBy },
    });
    expect((await post).annotations).toEqual([]);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('does not wait for the instance to be gone', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000, deletedAfterMs: 600_000 });
    const { saved } = await killedAfterPost(harness);
    const startedAt = harness.clock.elapsed();
    await harness.cleanUp(saved);
    expect(harness.emulator.instances()).toMatchObject([{ stateName: 'DELETING' }]);
    expect(harness.clock.elapsed() - startedAt).toBeLessThan(5_000);
  });

  test('tries for up to 6 minutes, then warns what may be left and does not fail the job', async () => {
    const harness = await open();
    const { saved } = await killedAfterPost(harness);
    harness.emulator.addFault({ kind: 'status', status: 503, times: 'forever' });
    const startedAt = harness.clock.elapsed();
    const runner = await harness.cleanUp(saved);
    expect(harness.clock.elapsed() - startedAt).toBeGreaterThan(300_000);
    expect(harness.clock.elapsed() - startedAt).toBeLessThanOrEqual(365_000);
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining(
          `Instance "${NAME}" in project ${harness.emulator.project.id} may still exist`,
        ),
      },
    ]);
  });

  test('with delete-after-job deletes an adopted instance that the step still holds', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME });
    const { saved } = await harness.create({ name: NAME, 'delete-after-job': 'true' });
    await harness.cleanUp(saved, INPUTS_OF_ANOTHER_ACTION);
    expect(harness.emulator.instances()).toEqual([]);
  });

  test('does not delete a new instance of the same name', async () => {
    const harness = await Harness.open();
    const { saved } = await harness.create({ name: NAME, 'delete-after-job': 'true' });
    await (await Client.of(harness.emulator)).remove(NAME);
    await harness.clock.sleep(60_000);
    await harness.create({ name: NAME }, undefined, { GITHUB_RUN_ID: '2' });
    await harness.cleanUp(saved);
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe('the state of a step', () => {
  test('is complete before the first request that creates something', async () => {
    const harness = await open();
    const main = await harness.run('create', ACCESS, { interruption: { how: 'kill before', request: 2 } });
    const { leftovers } = JSON.parse(main.saved['clean-up'] ?? '');
    expect(leftovers).toMatchObject({
      claim: { name: NAME, projectId: harness.emulator.project.id },
      deletes: 'created',
      access: { user: true, entriesUntil: expect.any(Number) },
    });
  });

  test('has each secret as a value of its own, as it was masked, and none in its record', async () => {
    const harness = await Harness.open();
    const { saved, masks } = await harness.create({ ...ACCESS, comment: 'false' });
    const secrets = Object.entries(saved).filter(([name, value]) => name !== 'clean-up' && value);
    expect(secrets.map(([name]) => name)).toEqual(['secret', 'token']);
    for (const [, secret] of secrets) {
      expect(masks).toContain(secret);
      expect(saved['clean-up']).not.toContain(secret);
    }
  });

  test('is cleared when nothing can appear any more', async () => {
    const harness = await open();
    const { saved, failed } = await harness.create({ name: NAME, timeout: '30s' });
    expect(failed).toBe(true);
    expect(harness.emulator.instances()).toEqual([]);
    expect(Object.values(saved).filter(Boolean)).toEqual([]);
    expect(harness.countRequests('revoke')).toBe(1);
  });

  test('stays if a request was cut off and its result was not found', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'hang', operation: 'createFlexCluster', times: 'forever' });
    const { saved } = await harness.create({ name: NAME, timeout: '30s' });
    expect(saved['clean-up']).not.toBe('');
    expect(harness.countRequests('revoke')).toBe(0);
  });

  test('is cleared if a request was cut off and clean-up has found what it created', async () => {
    const harness = await open();
    harness.emulator.addFault({ kind: 'reset', afterWork: true, operation: 'createFlexCluster' });
    const { saved } = await harness.create({ name: NAME, timeout: '30s' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(saved['clean-up']).toBe('');
  });
});
