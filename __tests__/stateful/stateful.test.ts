import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commands } from './commands.ts';
import { checkMeeting, checkStep, look } from './invariants.ts';
import { World } from './world.ts';

const SEED = Number(process.env.HISTORIES_SEED ?? 20_261_123);
const HISTORIES = Number(process.env.HISTORIES ?? 2_000);
const DAY_MS = 86_400_000;

/** The jobs end, a sweep comes by, and a week goes: nothing of ours may be left. */
async function checkEnd(world: World): Promise<void> {
  const { emulator, clock } = world;
  emulator.clearFaults();
  for (const { inputs, saved } of world.runs.filter(({ action }) => action === 'create')) {
    await world.play('post', inputs, { state: saved });
  }
  await clock.sleep(DAY_MS);
  await world.play('sweep', { 'closed-pull-requests': 'false', 'older-than': '1s' });
  await clock.sleep(DAY_MS);
  const left = emulator.instances().filter(({ name }) => name !== 'foreign');
  for (const { name, terminationProtectionEnabled } of left) {
    if (!terminationProtectionEnabled) throw new Error(`${name} is left in the end`);
    await world.play('delete', { name, force: 'true' });
  }
  await clock.sleep(8 * DAY_MS);
  if (emulator.instances().length > 1) throw new Error('a protected instance is left in the end');
  if (emulator.users().length > 1) throw new Error('a database user is left in the end');
  if (emulator.accessList().length > 1) throw new Error('an entry of the access list is left in the end');
  checkStep(world, look(world), []);
}

test(
  'whatever happens in whatever order, the guarantees hold',
  async () => {
    console.log(`${HISTORIES} histories, HISTORIES_SEED=${SEED}`);
    const timing = fc.constantFrom([0, 0], [5_000, 0], [90_000, 30_000]);
    await fc.assert(
      fc.asyncProperty(
        timing,
        fc.commands(commands, { maxCommands: 8, size: 'max' }),
        async (times, steps) => {
          const world = await World.open(times[0] ?? 0, times[1] ?? 0);
          try {
            await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
            await checkEnd(world);
          } finally {
            await world.emulator.close();
          }
        },
      ),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: false },
    );
  },
  Math.max(300_000, 200 * HISTORIES),
);

test('a breach is noticed', async () => {
  const world = await World.open(0, 0);
  try {
    await world.play('create', { name: 'pr-1' });
    const before = look(world);
    const run = await world.play('delete', { name: 'pr-1' });
    expect(() => checkStep(world, before, [{ ...run, action: 'post' }])).toThrow('which it may not');
    const other = await world.play('create', { name: 'pr-1' });
    checkMeeting(world, { ...run, action: 'post' }, other);
    await world.play('delete', { name: 'pr-1' });
    expect(() => checkMeeting(world, { ...run, action: 'post' }, other)).toThrow(
      'another run had taken over',
    );
    await world.play('delete', { name: 'foreign', force: 'true' });
    expect(() => checkStep(world, look(world), [])).toThrow('the instance of somebody else is gone');
  } finally {
    await world.emulator.close();
  }
});
