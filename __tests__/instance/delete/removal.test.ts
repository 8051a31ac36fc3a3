import { describe, expect, test } from '@jest/globals';
import { removeClaimed } from '../../../src/instance/delete/removal.ts';
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
    type: 'flex' as const,
    projectId: project.id,
    name: NAME,
    createdBy: MARK,
    adoptedBy: `${MARK}-adopted`,
    protects: false,
  };
  const plant = (more: object = {}) =>
    harness.emulator.addInstance({ name: NAME, tags: { ...OURS, 'github-run': MARK }, ...more });
  return { harness, client, claim, plant };
}

describe('removeClaimed', () => {
  test('deletes what the step created', async () => {
    const { harness, client, claim, plant } = await open();
    plant();
    expect(await removeClaimed(client, claim, false)).toMatchObject({ outcome: 'deleted', hold: 'created' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.clock.sleeps).toEqual([]);
  });

  test('keeps an instance that another run has adopted', async () => {
    const { harness, client, claim, plant } = await open();
    plant({ tags: { ...OURS, 'github-run': '2-1-def' } });
    expect(await removeClaimed(client, claim, false)).toMatchObject({ outcome: 'kept', hold: undefined });
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('turns off the protection that the step turned on', async () => {
    const { harness, client, claim, plant } = await open();
    plant({ terminationProtectionEnabled: true });
    await removeClaimed(client, { ...claim, protects: true }, false);
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
    await expect(removeClaimed(client, claim, false)).rejects.toThrow('protect');
    expect(harness.requests).not.toContain('updateFlexCluster 200');
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('does not turn off a protection that is already off', async () => {
    const { harness, client, claim, plant } = await open();
    plant();
    await removeClaimed(client, { ...claim, protects: true }, false);
    expect(harness.requests).not.toContain('updateFlexCluster 200');
  });
});
