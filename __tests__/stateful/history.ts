import type { Phase } from '../../src/main.ts';
import { seedForeign } from '../../tools/harness/foreign.ts';
import { Harness, type Inputs, type Run, type RunOptions } from '../../tools/harness/harness.ts';

/** The cluster whose data is restored. */
export const SOURCE = 'staging';

/** An emulated Atlas, and everything that ran against it. */
export class History {
  readonly harness: Harness;
  readonly runs: Run[] = [];

  private constructor(harness: Harness) {
    this.harness = harness;
  }

  static async open(idleAfterMs: number, deletedAfterMs: number): Promise<History> {
    const harness = await Harness.open({
      idleAfterMs,
      deletedAfterMs,
      accessLagMs: 1_000,
      restoredAfterMs: 10_000,
      indexReadyAfterMs: 5_000,
    });
    seedForeign(harness.emulator);
    harness.emulator.addSnapshot({ instance: SOURCE });
    return new History(harness);
  }

  /** Runs a phase in a workflow run of its own, and remembers how it ended. */
  async play(phase: Phase, inputs: Inputs, options: RunOptions = {}): Promise<Run> {
    const environment = { GITHUB_RUN_ID: String(1_000 + this.runs.length) };
    const run = await this.harness.run(phase, inputs, { ...options, environment });
    this.runs.push(run);
    return run;
  }
}
