import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commands } from './commands.ts';
import { Harness } from './harness.ts';
import { checkMeeting, checkStep, look } from './invariants.ts';

const SEED = Number(process.env.HISTORIES_SEED ?? 20_261_123);
const HISTORIES = Number(process.env.HISTORIES ?? 2_000);
const DAY_MS = 86_400_000;

/** The jobs end, a sweep comes by, and a week goes: nothing of ours may be left. */
async function checkEnd(harness: Harness): Promise<void> {
  const { emulator, clock } = harness;
  emulator.clearFaults();
  for (const { inputs, saved } of harness.runs.filter(({ action }) => action === 'create')) {
    await harness.play('post', inputs, { state: saved });
  }
  await clock.sleep(DAY_MS);
  await harness.play('sweep', { 'closed-pull-requests': 'false', 'older-than': '1s' });
  await clock.sleep(DAY_MS);
  const left = emulator.instances().filter(({ name }) => name !== 'foreign');
  for (const { name, terminationProtectionEnabled } of left) {
    if (!terminationProtectionEnabled) throw new Error(`${name} is left in the end`);
    await harness.play('delete', { name, force: 'true' });
  }
  await clock.sleep(8 * DAY_MS);
  if (emulator.instances().length > 1) throw new Error('a protected instance is left in the end');
  if (emulator.users().length > 1) throw new Error('a database user is left in the end');
  if (emulator.accessList().length > 1) throw new Error('an entry of the access list is left in the end');
  checkStep(harness, look(harness), []);
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
          const harness = await Harness.open(times[0] ?? 0, times[1] ?? 0);
          try {
            await fc.asyncModelRun(() => ({ model: {}, real: harness }), steps);
            await checkEnd(harness);
          } finally {
            await harness.emulator.close();
          }
        },
      ),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: false },
    );
  },
  Math.max(300_000, 200 * HISTORIES),
);

test('a breach is noticed', async () => {
  const harness = await Harness.open(0, 0);
  try {
    await harness.play('create', { name: 'pr-1' });
    const before = look(harness);
    const run = await harness.play('delete', { name: 'pr-1' });
    expect(() => checkStep(harness, before, [{ ...run, action: 'post' }])).toThrow('which it may not');
    const other = await harness.play('create', { name: 'pr-1' });
    checkMeeting(harness, { ...run, action: 'post' }, other);
    await harness.play('delete', { name: 'pr-1' });
    expect(() => checkMeeting(harness, { ...run, action: 'post' }, other)).toThrow(
      'another run had taken over',
    );
    await harness.play('delete', { name: 'foreign', force: 'true' });
    expect(() => checkStep(harness, look(harness), [])).toThrow('the instance of somebody else is gone');
  } finally {
    await harness.emulator.close();
  }
});
