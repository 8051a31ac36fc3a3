import { afterAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../tools/bench/polling.ts';
import { assertOutcome } from '../../tools/faults/assertions.ts';
import { DnsStub } from '../../tools/faults/dns-stub.ts';
import { faultCases } from '../../tools/faults/faults.ts';
import { Harness } from '../../tools/faults/harness.ts';
import { type Cell, describeCell, findCells, playCell } from '../../tools/faults/matrix.ts';
import { NAME, OURS, scenarios } from '../../tools/faults/scenarios.ts';

const SEED = Number(process.env.FAULTS_SEED ?? 20_261_123);
const CELLS = Number(process.env.FAULTS_CELLS ?? 600);
const names = new DnsStub();

afterAll(() => names.restore());

test('each cell of a sample of the fault matrix ends well, or in one plain error with nothing left behind', async () => {
  const random = seededRandom(SEED);
  const order = new Map((await findCells(names)).map((cell) => [cell, random()]));
  const sample = [...order].sort(([, a], [, b]) => a - b).slice(0, CELLS);
  const wrong: string[] = [];
  for (const [cell] of sample) {
    const outcome = await playCell(names, cell);
    if (outcome.mark === 'X') wrong.push(`${describeCell(cell)}: ${outcome.wrong.join('; ')}`);
  }
  console.log(`${sample.length} of ${order.size} cells of the fault matrix, FAULTS_SEED=${SEED}`);
  expect(wrong).toEqual([]);
}, 120_000);

test('the matrix is made of the requests of a clean run, and leaves out only what makes no sense', async () => {
  const cells = await findCells(names);
  const described = cells.map(describeCell);
  expect(new Set(described).size).toBe(cells.length);
  expect(described).toContain('create: createFlexCluster #1, reset after, for ever');
  expect(described).toContain('create, API key: getFlexCluster #1, stale nonce, 2×');
  expect(described).not.toContain('create: createFlexCluster #1, stale nonce, 1×');
  for (const { name } of faultCases)
    expect(described.some((text) => text.includes(`, ${name}, `))).toBe(true);
});

describe('the assertOutcome', () => {
  const [scenario] = scenarios;
  if (!scenario) throw new Error('there is no scenario');

  async function judged(spoil: (harness: Harness) => void | Promise<void>, mustSucceed = true) {
    const harness = await Harness.open(names, 'service-account', {});
    try {
      const runner = await harness.play('create', scenario?.inputs ?? {});
      await spoil(harness);
      const played = {
        scenario: scenario as Cell['scenario'],
        harness,
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
    expect(await judged(() => {})).toEqual([]);
  });

  test('misses an instance that is not the one of the outputs', async () => {
    const wrong = await judged(({ emulator }) => emulator.addInstance({ name: NAME, tags: OURS }));
    expect(wrong).toContain('the outputs are of another instance');
  });

  test('finds a second instance, and the loss of a foreign one', async () => {
    const wrong = await judged(async (harness) => {
      await harness.play('create', { name: 'second' });
      await harness.play('delete', { name: 'foreign', force: 'true' });
    });
    expect(wrong).toEqual(
      expect.arrayContaining(['more than one instance was created', 'the instance of somebody else is gone']),
    );
  });
});
