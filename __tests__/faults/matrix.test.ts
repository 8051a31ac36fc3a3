import { afterAll, expect, test } from '@jest/globals';
import { assertOutcome } from '../../tools/faults/assertions.ts';
import { DnsStub } from '../../tools/faults/dns-stub.ts';
import { faultCases } from '../../tools/faults/faults.ts';
import { type Cell, describeCell, findCells, playCell } from '../../tools/faults/matrix.ts';
import { openHarness, play, scenarios } from '../../tools/faults/scenarios.ts';
import { seededRandom } from '../../tools/harness/seeded-random.ts';
import { SEED } from '../support/fast-check.ts';

const CELLS = Number(process.env.FAULTS_CELLS ?? 600);
const names = new DnsStub();

afterAll(() => names.restore());

/** The first request of each operation in a simple create and delete, with the fault once or always. */
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

test('create and delete succeed, or fail with one error and leave nothing behind, after each fault in each operation', async () => {
  const cells = (await findCells()).filter(isCore);
  console.log(`${cells.length} cells of the fault matrix`);
  expect(await wrongIn(cells)).toEqual([]);
}, 120_000);

test('all actions succeed, or fail with one error and leave nothing behind, in a sample of the other faults and requests', async () => {
  const random = seededRandom(SEED);
  const others = (await findCells()).filter((cell) => !isCore(cell));
  const order = others.map((cell) => ({ cell, rank: random() })).sort((a, b) => a.rank - b.rank);
  const sample = order.slice(0, CELLS).map(({ cell }) => cell);
  console.log(`${sample.length} of ${others.length} other cells, TEST_SEED=${SEED}`);
  expect(await wrongIn(sample)).toEqual([]);
}, 120_000);

test('the fault matrix has every fault in every request of a run without faults, if it applies', async () => {
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

test('the fault matrix reports a second instance, and the loss of one of another owner', async () => {
  const [scenario] = scenarios as [Cell['scenario']];
  const harness = await openHarness();
  const runner = await play(harness, 'service-account', 'create', scenario.inputs);
  const run = { scenario, harness, names, runner, state: {}, tookMs: 0, mustSucceed: true };
  await harness.create({ name: 'second' });
  await harness.delete({ name: 'foreign', force: 'true' });
  const outcome = await assertOutcome(run);
  await harness.close();
  expect(outcome.mark === 'X' && outcome.wrong).toEqual(
    expect.arrayContaining(['more than one instance was created', 'the instance of somebody else is gone']),
  );
});
