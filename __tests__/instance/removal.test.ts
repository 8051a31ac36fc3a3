import { describe, expect, test } from '@jest/globals';
import { removeClaimed } from '../../src/instance/remove-claimed.ts';
import { clientOf } from '../support/client.ts';
import { Stage } from '../support/in-process.ts';

const MARK = '1-1-abc';
const NAME = 'pr-1';
const OURS = { 'managed-by': 'ephemeral-atlas' };

async function open() {
  const stage = await Stage.open();
  const { url, credentials, project } = stage.emulator;
  const client = await clientOf(url, { clock: stage.clock, credentials });
  const claim = { projectId: project.id, name: NAME, runMark: MARK, created: true, protectedByStep: false };
  const plant = (more: object = {}) =>
    stage.emulator.addInstance({ name: NAME, tags: { ...OURS, 'github-run': MARK }, ...more });
  return { stage, client, claim, plant };
}

describe('what a step holds', () => {
  test('is deleted', async () => {
    const { stage, client, claim, plant } = await open();
    plant();
    expect(await removeClaimed(client, claim)).toBe('deleted');
    expect(stage.emulator.instances()).toEqual([]);
    expect(stage.clock.sleeps).toEqual([]);
  });

  test.each([1, 2])('is found also if its create arrives late, at look %d', async (looks) => {
    const { stage, client, claim, plant } = await open();
    stage.clock.after(looks === 1 ? 500 : 2_500, plant);
    expect(await removeClaimed(client, claim)).toBe('deleted');
    expect(stage.clock.sleeps).toEqual([1_000, 2_000].slice(0, looks));
  });

  test('is absent if it does not come within three seconds', async () => {
    const { stage, client, claim } = await open();
    expect(await removeClaimed(client, claim)).toBe('absent');
    expect(stage.clock.elapsed()).toBe(3_000);
  });

  test('is left alone once another run holds it', async () => {
    const { stage, client, claim, plant } = await open();
    plant({ tags: { ...OURS, 'github-run': '2-1-def' } });
    expect(await removeClaimed(client, claim)).toBe('left');
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('has its protection lifted if the step had asked for it', async () => {
    const { stage, client, claim, plant } = await open();
    plant({ terminationProtectionEnabled: true });
    await removeClaimed(client, { ...claim, protectedByStep: true });
    expect(stage.requests).toEqual([
      'token 200',
      'getFlexCluster 200',
      'updateFlexCluster 200',
      'getFlexCluster 200',
      'deleteFlexCluster 204',
      'getFlexCluster 404',
    ]);
  });

  test('keeps a protection that somebody else asked for', async () => {
    const { stage, client, claim, plant } = await open();
    plant({ terminationProtectionEnabled: true });
    await expect(removeClaimed(client, claim)).rejects.toThrow('protect');
    expect(stage.requests).not.toContain('updateFlexCluster 200');
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('needs nothing lifted where protection was asked for and is off', async () => {
    const { stage, client, claim, plant } = await open();
    plant();
    await removeClaimed(client, { ...claim, protectedByStep: true });
    expect(stage.requests).not.toContain('updateFlexCluster 200');
  });
});
