import { afterAll, describe, expect, test } from '@jest/globals';
import { assertOutcome } from '../../tools/faults/assertions.ts';
import { DnsStub } from '../../tools/faults/dns-stub.ts';
import { faultCases } from '../../tools/faults/faults.ts';
import { type Cell, describeCell, findCells, playCell } from '../../tools/faults/matrix.ts';
import { NAME, OURS, openHarness, play, scenarios } from '../../tools/faults/scenarios.ts';
import type { Harness } from '../../tools/harness/harness.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';
import { SEED } from '../support/fast-check.ts';

const CELLS = Number(process.env.FAULTS_CELLS ?? 600);
const names = new DnsStub();

afterAll(() => names.restore());

/** Of the plain create and delete, the first request of each operation, with the fault once or for ever: what every run plays. */
function isCore({ scenario, target, times }: Cell): boolean {
  return ['create', 'delete, waiting'].includes(scenario.name) && target.nth === 0 && times !== 2;
}

async function wrongIn(cells: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const cell of cells) {
    const outcome = await playCell(names, cell);
    if (outcome.mark === 'X') {
      wrong.push(`${describeCell(cell)}: ${outcome.wrong.join('; ')}`);
    }
  }
  return wrong;
}

test('each fault on each operation of a create and a delete ends well, or in one plain error with nothing left behind', async () => {
  const cells = (await findCells()).filter(isCore);
  console.log(`${cells.length} cells of the fault matrix`);
  expect(await wrongIn(cells)).toEqual([]);
}, 120_000);

test('so does each of a sample of the other cells', async () => {
  const random = seededRandom(SEED);
  const others = (await findCells()).filter((cell) => !isCore(cell));
  const order = others.map((cell) => ({ cell, rank: random() })).sort((a, b) => a.rank - b.rank);
  const sample = order.slice(0, CELLS).map(({ cell }) => cell);
  console.log(`${sample.length} of ${others.length} other cells, TEST_SEED=${SEED}`);
  expect(await wrongIn(sample)).toEqual([]);
}, 120_000);

test('the matrix is made of the requests of a clean run, and leaves out only what makes no sense', async () => {
  const cells = await findCells();
  const described = cells.map(describeCell);
  expect(new Set(described).size).toBe(cells.length);
  expect(described).toContain('create: createFlexCluster #1, reset after, for ever');
  expect(described).toContain('create, API key: getFlexCluster #1, stale nonce, 2×');
  expect(described).not.toContain('create: createFlexCluster #1, stale nonce, 1×');
  for (const { name } of faultCases) {
    expect(described.some((text) => text.includes(`, ${name}, `))).toBe(true);
  }
});

describe('the assertOutcome', () => {
  const [scenario] = scenarios;
  if (!scenario) {
    throw new Error('there is no scenario');
  }

  async function outcomeAfter(change: (harness: Harness) => void | Promise<void>, mustSucceed = true) {
    const harness = await openHarness();
    try {
      const runner = await play(harness, 'service-account', 'create', scenario?.inputs ?? {});
      await change(harness);
      const played = {
        scenario: scenario as Cell['scenario'],
        harness,
        names,
        runner,
        state: {},
        tookMs: 0,
        mustSucceed,
      };
      const outcome = await assertOutcome(played);
      return outcome.mark === 'X' ? outcome.wrong : [];
    } finally {
      await harness.close();
    }
  }

  test('has nothing to say of a good run', async () => {
    expect(await outcomeAfter(() => {})).toEqual([]);
  });

  test('misses an instance that is not the one of the outputs', async () => {
    const wrong = await outcomeAfter(({ emulator }) => emulator.addInstance({ name: NAME, tags: OURS }));
    expect(wrong).toContain('the outputs are of another instance');
  });

  test('finds a second instance, and the loss of a foreign one', async () => {
    const wrong = await outcomeAfter(async (harness) => {
      await harness.create({ name: 'second' });
      await harness.delete({ name: 'foreign', force: 'true' });
    });
    expect(wrong).toEqual(
      expect.arrayContaining(['more than one instance was created', 'the instance of somebody else is gone']),
    );
  });
});
