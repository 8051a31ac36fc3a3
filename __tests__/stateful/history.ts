import type { Phase } from '../../src/main.ts';
import { seedForeign } from '../../tools/harness/foreign.ts';
import { Harness, type Inputs, type Run, type RunOptions } from '../../tools/harness/harness.ts';

/** An emulated Atlas, and everything that ran against it. */
export class History {
  readonly harness: Harness;
  readonly runs: Run[] = [];

  private constructor(harness: Harness) {
    this.harness = harness;
  }

  static async open(idleAfterMs: number, deletedAfterMs: number): Promise<History> {
    const harness = await Harness.open({ idleAfterMs, deletedAfterMs, accessLagMs: 1_000 });
    seedForeign(harness.emulator);
    return new History(harness);
  }

  /** Runs a phase, and remembers how it ended. */
  async play(phase: Phase, inputs: Inputs, options?: RunOptions): Promise<Run> {
    const run = await this.harness.run(phase, inputs, options);
    this.runs.push(run);
    return run;
  }
}
