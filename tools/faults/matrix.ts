import { assertOutcome, type Outcome } from './assertions.ts';
import type { DnsStub } from './dns-stub.ts';
import { type FaultCase, faultCases, type Target, type Times } from './faults.ts';
import { openHarness, play, type Scenario, scenarios } from './scenarios.ts';

export const TIMES: readonly Times[] = [1, 2, 'forever'];

/** One request of a scenario, with one fault. */
export interface Cell {
  readonly scenario: Scenario;
  readonly target: Target;
  readonly faultCase: FaultCase;
  readonly times: Times;
}

/** All applicable cells. The requests are those of a run without faults. */
export async function findCells(): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const scenario of scenarios) {
    for (const target of await recordTargets(scenario)) {
      for (const faultCase of faultCases) {
        if (faultCase.pointless?.(target, scenario.login)) {
          continue;
        }
        cells.push(...TIMES.map((times) => ({ scenario, target, faultCase, times })));
      }
    }
  }
  return cells;
}

/** The requests of a run without faults, in their order. */
async function recordTargets(scenario: Scenario): Promise<Target[]> {
  const harness = await openHarness(scenario.emulator);
  try {
    const state = (await scenario.prepare?.(harness, scenario.login)) ?? {};
    const before = harness.emulator.requests.length;
    const runner = await play(harness, scenario.login, scenario.phase, scenario.inputs, state);
    if (runner.failed) {
      throw new Error(`${scenario.name} failed without a fault: ${JSON.stringify(runner.annotations)}`);
    }
    const count = new Map<string, number>();
    // A request without credentials only gets the authentication challenge, and no faults.
    const requests = harness.emulator.requests.slice(before).filter(({ status }) => status !== 401);
    return requests.map(({ operation }, index) => {
      const nth = count.get(operation) ?? 0;
      count.set(operation, nth + 1);
      return { operation, nth, isFirst: index === 0 };
    });
  } finally {
    await harness.close();
  }
}

/** Runs the scenario of a cell with its fault. */
export async function playCell(names: DnsStub, cell: Cell): Promise<Outcome> {
  const { scenario, target, faultCase, times } = cell;
  const harness = await openHarness(scenario.emulator);
  try {
    const state = (await scenario.prepare?.(harness, scenario.login)) ?? {};
    faultCase.arrange(harness, target, times, names);
    const started = harness.clock.elapsed();
    const runner = await play(harness, scenario.login, scenario.phase, scenario.inputs, state);
    const tookMs = harness.clock.elapsed() - started;
    const outcome = await assertOutcome({
      scenario,
      harness,
      names,
      runner,
      state,
      tookMs,
      mustSucceed: times === 1,
    });
    return outcome.mark === 'X'
      ? {
          mark: 'X',
          wrong: [...outcome.wrong, ...runner.annotations.map(({ message }) => `  annotation: ${message}`)],
        }
      : outcome;
  } finally {
    names.heal();
    await harness.close();
  }
}

export function describeCell({ scenario, target, faultCase, times }: Cell): string {
  return `${scenario.name}: ${target.operation} #${target.nth + 1}, ${faultCase.name}, ${times === 'forever' ? 'for ever' : `${times}×`}`;
}
