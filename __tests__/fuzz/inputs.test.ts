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
import { expectHeardAsSaid, expectNoDefect } from './runner-protocol.ts';

/** What is repeated to 1 MB: of each kind one, and what makes many lines. */
const LONG = [...FRAGMENTS.filter((_fragment, index) => index % 8 === 1), '\n', 'a-', '{"', ':', '9', '=\n'];

/** One to four inputs of an action with text that none of them takes. */
function wrongInputs(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc.dictionary(fc.constantFrom(...names), unacceptable, { minKeys: 1, maxKeys: 4 });
}

function expectRefused(harness: Harness, runner: RecordingRunner, wrong: Inputs): void {
  expectNoDefect(runner);
  expect(harness.requests).toEqual([]);
  expect(runner.failed).toBe(true);
  expect([runner.outputs, runner.saved, runner.summary]).toEqual([{}, {}, '']);
  for (const { level, title, message } of runner.annotations) {
    expect(level).toBe('error');
    expect(`Input ${message.split(':')[0]}`).toBe(title);
  }
  const blamed = runner.annotations.map(({ title }) => title.replace('Input ', ''));
  // Of two kinds of credentials it is said only that they are two.
  const named = Object.keys(wrong).filter((name) => !/^(client|public|private)-/.test(name));
  expect(blamed).toEqual(expect.arrayContaining(named));
}

describe('text that no input takes is refused in plain words, before any request', () => {
  test.each([
    ['create', Object.keys(CREATE_DEFAULTS), 1_500],
    ['delete', Object.keys(DELETE_DEFAULTS), 500],
    ['sweep', Object.keys(SWEEP_DEFAULTS), 500],
    ['searchIndexes', Object.keys(SEARCH_INDEXES_DEFAULTS), 500],
  ] as const)('by %s', async (action, names, runs) => {
    const harness = await Harness.open();
    await forAll(runs, wrongInputs(names), async (wrong) => {
      const runner = await harness[action](wrong);
      expectRefused(harness, runner, wrong);
      await expectHeardAsSaid(runner);
    });
  });

  test.each(LONG)('1 MB of %j, in every input', async (fragment) => {
    const harness = await Harness.open();
    const long = `x<${fragment.repeat(Math.ceil(1_000_000 / fragment.length))}x`;
    const wrong = Object.fromEntries(Object.keys(CREATE_DEFAULTS).map((name) => [name, long]));
    const runner = await harness.create(wrong);
    expectRefused(harness, runner, wrong);
    expect(runner.annotations.length).toBeLessThan(100);
    await expectHeardAsSaid(runner);
  });
});

test('inputs that the action does not have', async () => {
  const harness = await Harness.open();
  await forAll(300, text, async (name) => {
    const runner = await harness.create({ [`${name}x`]: 'y' });
    expectNoDefect(runner);
    expect(runner.annotations).toHaveLength(1);
    await expectHeardAsSaid(runner);
  });
});

describe('indexes', () => {
  test.each(LONG)('of 1 MB of %j are refused', async (fragment) => {
    const harness = await Harness.open();
    for (const start of ['[', '{', 'x']) {
      const indexes = `${start}${fragment.repeat(Math.ceil(1_000_000 / fragment.length))}`;
      const runner = await harness.searchIndexes({ indexes });
      expectRefused(harness, runner, { indexes });
      await expectHeardAsSaid(runner);
    }
  });

  test('of any JSON are taken or refused, never a defect', async () => {
    const harness = await Harness.open();
    const field = fc.oneof(text, fc.jsonValue());
    const index = fc.record(
      { database: field, collectionName: field, name: field, type: field, definition: field },
      { requiredKeys: [] },
    );
    const json = fc.array(fc.oneof(index, fc.dictionary(text, field, { maxKeys: 3 }), fc.jsonValue()), {
      maxLength: 5,
    });
    // What makes it wrong for sure is one more input.
    await forAll(1_000, json, async (indexes) => {
      const runner = await harness.searchIndexes({ indexes: JSON.stringify(indexes), timeout: 'x' });
      expectRefused(harness, runner, { timeout: 'x' });
      await expectHeardAsSaid(runner);
    });
  });
});

describe('tags', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with the key %s are tags like any other',
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

  test('of any JSON are taken or refused, never a defect', async () => {
    const harness = await Harness.open();
    const json = fc.dictionary(text, fc.oneof(text, fc.jsonValue(), fc.double(), fc.maxSafeInteger()), {
      maxKeys: 5,
    });
    // What makes it wrong for sure is one more input.
    await forAll(1_000, json, async (tags) => {
      const runner = await harness.create({ tags: JSON.stringify(tags), timeout: 'x' });
      expectRefused(harness, runner, { timeout: 'x' });
      await expectHeardAsSaid(runner);
    });
  });
});
