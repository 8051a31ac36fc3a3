import { afterEach } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import { Harness as AnyHarness } from '../../tools/harness/harness.ts';

export { type Inputs, MIRROR, OURS, RUN } from '../../tools/harness/harness.ts';

const running: AnyHarness[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((harness) => harness.close()));
});

/** The harness for runs in this process, with an emulator that stops with the test. */
export class Harness extends AnyHarness {
  static override async open(options: EmulatorOptions = {}, seed?: number): Promise<AnyHarness> {
    const harness = await AnyHarness.open(options, seed);
    running.push(harness);
    return harness;
  }
}
