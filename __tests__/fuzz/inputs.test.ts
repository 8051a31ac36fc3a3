import { describe, expect, test } from '@jest/globals';
import type { RecordedRequest } from '../../emulator/index.ts';
import { CREATE_DEFAULTS } from '../../src/inputs/create-request.ts';
import { DELETE_DEFAULTS } from '../../src/inputs/delete-request.ts';
import { SEARCH_INDEXES_DEFAULTS } from '../../src/inputs/search-indexes-request.ts';
import { SWEEP_DEFAULTS } from '../../src/inputs/sweep-request.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import fc from '../support/fast-check.ts';
import { Harness, type Inputs } from '../support/in-process.ts';
import { FRAGMENTS, forAll, text, unacceptable } from './arbitraries.ts';
import { expectExactOutput, expectNoInternalError } from './runner-protocol.ts';

/** The texts that are repeated to 1 MB: one of each kind, and those that give many lines. */
const LONG = [...FRAGMENTS.filter((_fragment, index) => index % 8 === 1), '\n', 'a-', '{"', ':', '9', '=\n'];

/** One to four inputs of an action with text that none of them accepts. */
function invalidInputs(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc.dictionary(fc.constantFrom(...names), unacceptable, { minKeys: 1, maxKeys: 4 });
}

function expectReported(harness: Harness, runner: RecordingRunner, wrong: Inputs): void {
  expectNoInternalError(runner);
  expect(harness.requests).toEqual([]);
  expect(runner.failed).toBe(true);
  expect([runner.outputs, runner.saved, runner.summary]).toEqual([{}, {}, '']);
  for (const { level, title, message } of runner.annotations) {
    expect(level).toBe('error');
    expect(`Input ${message.split(':')[0]}`).toBe(title);
  }
  const reported = runner.annotations.map(({ title }) => title.replace('Input ', ''));
  // Two kinds of credentials are reported without further problems in them.
  const named = Object.keys(wrong).filter((name) => !/^(client|public|private)-/.test(name));
  expect(reported).toEqual(expect.arrayContaining(named));
}

describe('text that no input accepts is reported before any request', () => {
  test.each([
    ['create', Object.keys(CREATE_DEFAULTS), 1_500],
    ['delete', Object.keys(DELETE_DEFAULTS), 500],
    ['sweep', Object.keys(SWEEP_DEFAULTS), 500],
    ['searchIndexes', Object.keys(SEARCH_INDEXES_DEFAULTS), 500],
  ] as const)('by %s', async (action, names, runs) => {
    const harness = await Harness.open();
    await forAll(runs, invalidInputs(names), async (wrong) => {
      const runner = await harness[action](wrong);
      expectReported(harness, runner, wrong);
      await expectExactOutput(runner);
    });
  });

  test.each(LONG)('if it is 1 MB of %j', async (fragment) => {
    const harness = await Harness.open();
    const long = `x<${fragment.repeat(Math.ceil(1_000_000 / fragment.length))}x`;
    const wrong = Object.fromEntries(Object.keys(CREATE_DEFAULTS).map((name) => [name, long]));
    const runner = await harness.create(wrong);
    expectReported(harness, runner, wrong);
    expect(runner.annotations.length).toBeLessThan(100);
    await expectExactOutput(runner);
  });
});

test('any unknown input is reported once', async () => {
  const harness = await Harness.open();
  await forAll(300, text, async (name) => {
    const runner = await harness.create({ [`${name}x`]: 'y' });
    expectNoInternalError(runner);
    expect(runner.annotations).toHaveLength(1);
    await expectExactOutput(runner);
  });
});

describe('the input indexes', () => {
  test.each(LONG)('is reported if it is 1 MB of %j', async (fragment) => {
    const harness = await Harness.open();
    for (const start of ['[', '{', 'x']) {
      const indexes = `${start}${fragment.repeat(Math.ceil(1_000_000 / fragment.length))}`;
      const runner = await harness.searchIndexes({ indexes });
      expectReported(harness, runner, { indexes });
      await expectExactOutput(runner);
    }
  });

  test('can be any JSON, which is accepted or reported', async () => {
    const harness = await Harness.open();
    const field = fc.oneof(text, fc.jsonValue());
    const index = fc.record(
      { database: field, collectionName: field, name: field, type: field, definition: field },
      { requiredKeys: [] },
    );
    const json = fc.array(fc.oneof(index, fc.dictionary(text, field, { maxKeys: 3 }), fc.jsonValue()), {
      maxLength: 5,
    });
    // With another input that is always invalid.
    await forAll(1_000, json, async (indexes) => {
      const runner = await harness.searchIndexes({ indexes: JSON.stringify(indexes), timeout: 'x' });
      expectReported(harness, runner, { timeout: 'x' });
      await expectExactOutput(runner);
    });
  });
});

describe('the input tags', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'can have the key %s',
    async (key) => {
      for (const tags of [`{"${key}":"x"}`, `${key}=x`]) {
        const harness = await Harness.open();
        const runner = await harness.create({ tags });
        expect(runner.annotations).toEqual([]);
        const sent = harness.emulator.requests.find(({ operation }) => operation === 'createFlexCluster');
        const { tags: list } = (sent as RecordedRequest).requestBody as {
          tags: { key: string; value: string }[];
        };
        expect(list).toContainEqual({ key, value: 'x' });
        expect(Object.prototype).not.toHaveProperty('x');
      }
    },
  );

  test('can be any JSON, which is accepted or reported', async () => {
    const harness = await Harness.open();
    const json = fc.dictionary(text, fc.oneof(text, fc.jsonValue(), fc.double(), fc.maxSafeInteger()), {
      maxKeys: 5,
    });
    // With another input that is always invalid.
    await forAll(1_000, json, async (tags) => {
      const runner = await harness.create({ tags: JSON.stringify(tags), timeout: 'x' });
      expectReported(harness, runner, { timeout: 'x' });
      await expectExactOutput(runner);
    });
  });
});
