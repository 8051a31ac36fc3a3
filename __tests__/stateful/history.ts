import type { Phase } from '../../src/main.ts';
import { seedForeign } from '../../tools/harness/foreign.ts';
import { Harness, type Inputs, RUN, type Run, type RunOptions } from '../../tools/harness/harness.ts';

/** The cluster whose data is restored. */
export const SOURCE = 'staging';

/** The default of `database-user-expires-in`. */
const DAY_MS = 86_400_000;

/** An emulated Atlas, and everything that ran against it. */
export class History {
  readonly harness: Harness;
  readonly runs: Run[] = [];
  /** The name of the repository, which can be renamed. */
  repository: string = RUN.GITHUB_REPOSITORY;
  #started = 0;
  /** The jobs whose post phase has not started, and that need an entry of the access list until a time. */
  readonly jobs = new Map<Run, number>();

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
    this.#started += 1;
    const environment = {
      GITHUB_RUN_ID: String(1_000 + this.#started),
      GITHUB_REPOSITORY: this.repository,
      ...options.environment,
    };
    for (const job of this.jobs.keys()) {
      if (phase === 'cleanup' && job.saved === options.state) {
        this.jobs.delete(job);
      }
    }
    const started = this.harness.clock.now();
    const run = await this.harness.run(phase, inputs, { ...options, environment });
    this.runs.push(run);
    if (phase === 'create' && run.ended === 'success' && inputs['allow-ip'] !== undefined) {
      this.jobs.set(run, started + DAY_MS);
    }
    return run;
  }
}
