import { judge, type Verdict } from './assertions.ts';
import type { Names } from './dns-stub.ts';
import { type Column, columns, type Target, type Times } from './faults.ts';
import { Theatre } from './harness.ts';
import { type Scenario, scenarios } from './scenarios.ts';

export const TIMES: readonly Times[] = [1, 2, 'forever'];

/** One request of a scenario, with one fault. */
export interface Cell {
  readonly scenario: Scenario;
  readonly target: Target;
  readonly column: Column;
  readonly times: Times;
}

/** Every cell that makes sense: the requests are those of a clean run. */
export async function findCells(names: Names): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const scenario of scenarios) {
    for (const target of await recordTargets(names, scenario)) {
      for (const column of columns) {
        if (column.pointless?.(target, scenario.login)) continue;
        cells.push(...TIMES.map((times) => ({ scenario, target, column, times })));
      }
    }
  }
  return cells;
}

/** The requests of a clean run, in their order. */
async function recordTargets(names: Names, scenario: Scenario): Promise<Target[]> {
  const theatre = await Theatre.open(names, scenario.login, scenario.emulator ?? {});
  try {
    const state = (await scenario.prepare?.(theatre)) ?? {};
    const before = theatre.emulator.requests.length;
    const runner = await theatre.play(scenario.action, scenario.inputs, state);
    if (runner.failed)
      throw new Error(`${scenario.name} failed without a fault: ${JSON.stringify(runner.annotations)}`);
    const count = new Map<string, number>();
    // A request without credentials only asks how to log in, and meets no faults.
    const requests = theatre.emulator.requests.slice(before).filter(({ status }) => status !== 401);
    return requests.map(({ operation }, index) => {
      const nth = count.get(operation) ?? 0;
      count.set(operation, nth + 1);
      return { operation, nth, isFirst: index === 0 };
    });
  } finally {
    await theatre.close();
  }
}

/** Plays a cell, and says how it ended. */
export async function playCell(names: Names, cell: Cell): Promise<Verdict> {
  const { scenario, target, column, times } = cell;
  const theatre = await Theatre.open(names, scenario.login, scenario.emulator ?? {});
  try {
    const state = (await scenario.prepare?.(theatre)) ?? {};
    column.arrange(theatre, target, times);
    const started = theatre.clock.elapsed();
    const runner = await theatre.play(scenario.action, scenario.inputs, state);
    const tookMs = theatre.clock.elapsed() - started;
    const verdict = await judge({ scenario, theatre, runner, state, tookMs, mustSucceed: times === 1 });
    return verdict.mark === 'X'
      ? {
          mark: 'X',
          wrong: [...verdict.wrong, ...runner.annotations.map(({ message }) => `  it said: ${message}`)],
        }
      : verdict;
  } finally {
    names.heal();
    await theatre.close();
  }
}

/** A cell, in words. */
export function describeCell({ scenario, target, column, times }: Cell): string {
  return `${scenario.name}: ${target.operation} #${target.nth + 1}, ${column.name}, ${times === 'forever' ? 'for ever' : `${times}×`}`;
}
