import { describe, expect, test } from '@jest/globals';
import { runStep } from '../../src/actions/step.ts';
import { StepError } from '../../src/util/errors.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

async function run(work: () => Promise<void>, environment: Record<string, string> = {}) {
  const runner = new RecordingRunner(environment);
  await runStep(work, { runner, clock: new VirtualClock(), random: () => 0 });
  return runner;
}

describe('a step', () => {
  test('masks every secret of its environment before it does anything', async () => {
    let masked: string[] = [];
    const runner = new RecordingRunner({
      'INPUT_CLIENT-SECRET': 'mdb_sa_sk_1',
      MONGODB_ATLAS_PRIVATE_KEY: 'a b',
    });
    await runStep(
      async () => {
        masked = [...runner.masks];
      },
      { runner, clock: new VirtualClock(), random: () => 0 },
    );
    expect(masked).toEqual(expect.arrayContaining(['mdb_sa_sk_1', 'a b', 'a%20b', 'YSBi']));
  });

  test('fails with the sentence of an error that is written for users', async () => {
    const runner = await run(() => Promise.reject(new StepError('Failed to do it: because.')));
    expect(runner.failed).toBe(true);
    expect(runner.annotations).toEqual([
      { level: 'error', title: 'Ephemeral MongoDB Atlas', message: 'Failed to do it: because.' },
    ]);
  });

  test.each([
    ['an error', new TypeError('x is not a function'), 'x is not a function'],
    ['something else', 'text', 'text'],
  ])('calls %s that is not a defect, and shows no stack trace', async (_case, thrown, message) => {
    const runner = await run(() => Promise.reject(thrown));
    expect(runner.annotations[0]?.message).toBe(
      `The action itself failed: ${message}. This is a bug in the action; report it with the log of a run that has debug logging enabled.`,
    );
    expect(runner.log).toEqual([]);
  });

  test('shows where a defect is once debug logging is on', async () => {
    const runner = await run(() => Promise.reject(new TypeError('x is not a function')), {
      RUNNER_DEBUG: '1',
    });
    expect(runner.log).toEqual([expect.stringMatching(/^debug: TypeError: x is not a function\n\s+at /)]);
  });
});
