import { describe, expect, test } from '@jest/globals';
import { maskSecret } from '../../src/runner/masks.ts';
import { escapeLogLine } from '../../src/util/format.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import fc from '../support/fast-check.ts';
import { FRAGMENTS, forAll, text } from './arbitraries.ts';
import { captureOutput, expectExactOutput } from './runner-protocol.ts';

/** A call to the runner. */
const call = fc.oneof(
  fc.record({ how: fc.constantFrom('info', 'debug', 'startGroup'), message: text }),
  fc.record({ how: fc.constantFrom('notice', 'warning', 'error'), message: text, title: text }),
  fc.record({ how: fc.constantFrom('output', 'saveState'), message: text }),
) as fc.Arbitrary<{
  how: 'info' | 'debug' | 'startGroup' | 'notice' | 'warning' | 'error' | 'output' | 'saveState';
  message: string;
  title?: string;
}>;

describe('any message of a step', () => {
  test('is a message for the runner, and no command', () =>
    forAll(1_500, fc.array(call, { minLength: 1, maxLength: 6 }), async (calls) => {
      const runner = new RecordingRunner({});
      for (const { how, message, title = '' } of calls) {
        if (how === 'output' || how === 'saveState') {
          runner[how]('id', message);
        } else {
          runner[how](message, title);
        }
      }
      await expectExactOutput(runner);
    }));

  test.each(FRAGMENTS)('is no command if it is %j', async (fragment) => {
    const runner = new RecordingRunner({});
    runner.info(fragment);
    runner.info(`${fragment}${fragment}`);
    runner.info(`name: ${fragment}`);
    await expectExactOutput(runner);
  });

  test('stays unchanged if it contains no command', () =>
    forAll(1_000, fc.string({ unit: fc.constantFrom('a', ':', '#', '[', ']', '%', '.') }), (message) => {
      const line = escapeLogLine(message);
      expect(line.replaceAll(' ', '')).toBe(message);
      if (!message.startsWith('::') && !message.includes('##[')) {
        expect(line).toBe(message);
      }
    }));

  // What takes more than linear time would run into jest's time limit.
  test('is no command if it has 1 MB', async () => {
    for (const fragment of FRAGMENTS) {
      const runner = new RecordingRunner({});
      runner.info(fragment.repeat(Math.ceil(1_000_000 / fragment.length)));
      await expectExactOutput(runner);
    }
  });
});

test('any secret is masked, without other effects', () =>
  forAll(1_000, text, async (secret) => {
    const { log } = await captureOutput(() => maskSecret({ mask: recordingMask } as never, secret));
    expect([log.visible, log.annotations, log.failed]).toEqual([[], [], false]);
  }));

/** Prints the command that masks a form of a secret; GitHub rejects blank ones with a warning. */
function recordingMask(form: string): void {
  if (form.trim() !== '') {
    process.stdout.write(
      `::add-mask::${form.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`,
    );
  }
}
