import { expect, test } from '@jest/globals';
import fc, { SEED } from '../support/fast-check.ts';
import { commands } from './commands.ts';
import { History } from './history.ts';
import { checkMeeting, checkStep, look, ourInstances } from './invariants.ts';

/** `long-tests.yml` plays 20,000 every week, with another seed each time. */
const HISTORIES = Number(process.env.HISTORIES ?? 1_000);
const DAY_MS = 86_400_000;

/** The jobs end, a sweep comes by, and a week goes: nothing of ours may be left. */
async function checkEnd(history: History): Promise<void> {
  const { emulator, clock } = history.harness;
  emulator.clearFaults();
  for (const { saved } of history.runs.filter(({ phase }) => phase === 'create')) {
    await history.play('cleanup', {}, { state: saved });
  }
  await clock.sleep(DAY_MS);
  await history.play('sweep', { 'closed-pull-requests': 'false', 'older-than': '1s' });
  await clock.sleep(DAY_MS);
  for (const { name, terminationProtectionEnabled } of ourInstances(emulator)) {
    if (!terminationProtectionEnabled) {
      throw new Error(`${name} is left in the end`);
    }
    await history.play('delete', { name, force: 'true' });
  }
  await clock.sleep(8 * DAY_MS);
  if (ourInstances(emulator).length > 0) {
    throw new Error('a protected instance is left in the end');
  }
  if (emulator.users().length > 1) {
    throw new Error('a database user is left in the end');
  }
  if (emulator.accessList().length > 1) {
    throw new Error('an entry of the access list is left in the end');
  }
  checkStep(history.harness, look(history.harness), []);
}

test(
  'whatever happens in whatever order, the guarantees hold',
  async () => {
    console.log(`${HISTORIES} histories, TEST_SEED=${SEED}`);
    const timing = fc.constantFrom([0, 0], [5_000, 0], [90_000, 30_000]);
    await fc.assert(
      fc.asyncProperty(
        timing,
        fc.commands(commands, { maxCommands: 8, size: 'max' }),
        async (times, steps) => {
          const history = await History.open(times[0] ?? 0, times[1] ?? 0);
          try {
            await fc.asyncModelRun(() => ({ model: {}, real: history }), steps);
            await checkEnd(history);
          } finally {
            await history.harness.close();
          }
        },
      ),
      { numRuns: HISTORIES, endOnFailure: false },
    );
  },
  Math.max(300_000, 200 * HISTORIES),
);

test('a breach is noticed', async () => {
  const history = await History.open(0, 0);
  try {
    await history.play('create', { name: 'pr-1' });
    const before = look(history.harness);
    const run = await history.play('delete', { name: 'pr-1' });
    expect(() => checkStep(history.harness, before, [{ ...run, phase: 'cleanup' }])).toThrow(
      'which it may not',
    );
    const other = await history.play('create', { name: 'pr-1' });
    checkMeeting(history.harness, { ...run, phase: 'cleanup' }, other);
    await history.play('delete', { name: 'pr-1' });
    expect(() => checkMeeting(history.harness, { ...run, phase: 'cleanup' }, other)).toThrow(
      'another run had taken over',
    );
    await history.play('delete', { name: 'foreign', force: 'true' });
    expect(() => checkStep(history.harness, look(history.harness), [])).toThrow(
      'the instance of somebody else is gone',
    );
  } finally {
    await history.harness.close();
  }
});
