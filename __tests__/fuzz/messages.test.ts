import { describe, expect, test } from '@jest/globals';
import { maskSecret } from '../../src/runner/masks.ts';
import { escapeLogLine } from '../../src/util/format.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import fc from '../support/fast-check.ts';
import { FRAGMENTS, forAll, text } from './arbitraries.ts';
import { expectHeardAsSaid, hear } from './runner-protocol.ts';

/** Something that a step may say to its runner. */
const said = fc.oneof(
  fc.record({ how: fc.constantFrom('info', 'debug', 'startGroup'), message: text }),
  fc.record({ how: fc.constantFrom('notice', 'warning', 'error'), message: text, title: text }),
  fc.record({ how: fc.constantFrom('output', 'saveState'), message: text }),
) as fc.Arbitrary<{
  how: 'info' | 'debug' | 'startGroup' | 'notice' | 'warning' | 'error' | 'output' | 'saveState';
  message: string;
  title?: string;
}>;

describe('whatever a step says', () => {
  test('is heard as that and as nothing else', () =>
    forAll(1_500, fc.array(said, { minLength: 1, maxLength: 6 }), async (sayings) => {
      const runner = new RecordingRunner({});
      for (const { how, message, title = '' } of sayings) {
        if (how === 'output' || how === 'saveState') {
          runner[how]('id', message);
        } else {
          runner[how](message, title);
        }
      }
      await expectHeardAsSaid(runner);
    }));

  test.each(FRAGMENTS)('%j alone is no command', async (fragment) => {
    const runner = new RecordingRunner({});
    runner.info(fragment);
    runner.info(`${fragment}${fragment}`);
    runner.info(`name: ${fragment}`);
    await expectHeardAsSaid(runner);
  });

  test('stays the text that it was, where it is harmless', () =>
    forAll(1_000, fc.string({ unit: fc.constantFrom('a', ':', '#', '[', ']', '%', '.') }), (message) => {
      const line = escapeLogLine(message);
      expect(line.replaceAll(' ', '')).toBe(message);
      if (!message.startsWith('::') && !message.includes('##[')) {
        expect(line).toBe(message);
      }
    }));

  // What takes more than linear time would run into jest's time limit.
  test('of 1 MB is no command either', async () => {
    for (const fragment of FRAGMENTS) {
      const runner = new RecordingRunner({});
      runner.info(fragment.repeat(Math.ceil(1_000_000 / fragment.length)));
      await expectHeardAsSaid(runner);
    }
  });
});

test('a secret is masked and nothing else happens, whatever it consists of', () =>
  forAll(1_000, text, async (secret) => {
    const { log } = await hear(() => maskSecret({ mask: recordingMask } as never, secret));
    expect([log.visible, log.annotations, log.failed]).toEqual([[], [], false]);
  }));

/** The forms of a secret as the real runner would be told them; blank ones are refused by GitHub with a warning. */
function recordingMask(form: string): void {
  if (form.trim() !== '') {
    process.stdout.write(
      `::add-mask::${form.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`,
    );
  }
}
