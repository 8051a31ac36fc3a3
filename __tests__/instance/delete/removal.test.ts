import { describe, expect, test } from '@jest/globals';
import { removeClaimed } from '../../../src/instance/delete/remove-claimed.ts';
import { clientOf } from '../../support/client.ts';
import { Harness } from '../../support/in-process.ts';

const MARK = '1-1-abc';
const NAME = 'pr-1';
const OURS = { 'managed-by': 'ephemeral-atlas' };

async function open() {
  const harness = await Harness.open();
  const { url, credentials, project } = harness.emulator;
  const client = await clientOf(url, { clock: harness.clock, credentials });
  const claim = {
    projectId: project.id,
    name: NAME,
    ownerToken: MARK,
    created: true,
    protectedByStep: false,
  };
  const plant = (more: object = {}) =>
    harness.emulator.addInstance({ name: NAME, tags: { ...OURS, 'github-run': MARK }, ...more });
  return { harness, client, claim, plant };
}

describe('an instance that the step owns', () => {
  test('is deleted', async () => {
    const { harness, client, claim, plant } = await open();
    plant();
    expect(await removeClaimed(client, claim)).toBe('deleted');
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.clock.sleeps).toEqual([]);
  });

  test.each([1, 2])('is found at check %d if its create request arrives late', async (looks) => {
    const { harness, client, claim, plant } = await open();
    harness.clock.after(looks === 1 ? 500 : 2_500, plant);
    expect(await removeClaimed(client, claim)).toBe('deleted');
    expect(harness.clock.sleeps).toEqual([1_000, 2_000].slice(0, looks));
  });

  test('is absent if it does not appear within three seconds', async () => {
    const { harness, client, claim } = await open();
    expect(await removeClaimed(client, claim)).toBe('absent');
    expect(harness.clock.elapsed()).toBe(3_000);
  });

  test('is kept after another run has adopted it', async () => {
    const { harness, client, claim, plant } = await open();
    plant({ tags: { ...OURS, 'github-run': '2-1-def' } });
    expect(await removeClaimed(client, claim)).toBe('kept');
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('loses termination protection that the step turned on', async () => {
    const { harness, client, claim, plant } = await open();
    plant({ terminationProtectionEnabled: true });
    await removeClaimed(client, { ...claim, protectedByStep: true });
    expect(harness.requests).toEqual([
      'token 200',
      'getFlexCluster 200',
      'updateFlexCluster 200',
      'getFlexCluster 200',
      'deleteFlexCluster 204',
      'getFlexCluster 404',
    ]);
  });

  test('keeps termination protection that somebody else turned on', async () => {
    const { harness, client, claim, plant } = await open();
    plant({ terminationProtectionEnabled: true });
    await expect(removeClaimed(client, claim)).rejects.toThrow('protect');
    expect(harness.requests).not.toContain('updateFlexCluster 200');
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('is not updated if its protection is already off', async () => {
    const { harness, client, claim, plant } = await open();
    plant();
    await removeClaimed(client, { ...claim, protectedByStep: true });
    expect(harness.requests).not.toContain('updateFlexCluster 200');
  });
});
