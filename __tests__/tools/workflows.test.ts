import { describe, expect, test } from '@jest/globals';
import {
  evaluateCondition,
  evaluateText,
  evaluateValue,
  referencesIn,
} from '../../tools/workflows/expressions.ts';
import { expandMatrix, needsOf, readWorkflow, sortByNeeds } from '../../tools/workflows/workflow.ts';

const CONTEXTS = {
  github: { repository: 'octo-org/shop', event: { number: 7 } },
  vars: { LIST: '["a","b"]' },
};

describe('an expression', () => {
  test('keeps its type where it is the whole value', () => {
    expect(evaluateValue(`\${{ github.event.number }}`, CONTEXTS)).toBe(7);
    expect(evaluateValue(`\${{ fromJSON(vars.LIST) }}`, CONTEXTS)).toEqual(['a', 'b']);
    expect(evaluateValue(`\${{ github.event.number }} and \${{ vars.NONE }}`, CONTEXTS)).toBe('7 and ');
    expect(evaluateValue(true, CONTEXTS)).toBe(true);
  });

  test('is replaced in a text', () => {
    expect(evaluateText(`pr-\${{ github.event.number }} of \${{ github.repository }}`, CONTEXTS)).toBe(
      'pr-7 of octo-org/shop',
    );
  });

  test.each<[unknown, 'success' | 'failure', boolean]>([
    [undefined, 'success', true],
    [undefined, 'failure', false],
    ['always()', 'failure', true],
    ['failure()', 'success', false],
    [`\${{ failure() }}`, 'failure', true],
    ["github.repository == 'octo-org/shop'", 'success', true],
    ["github.repository == 'octo-org/shop'", 'failure', false],
    [`\${{ vars.NONE }}`, 'success', false],
    ["'0'", 'success', false],
  ])('as a condition: %j after %s is %s', (condition, status, expected) => {
    expect(evaluateCondition(condition, CONTEXTS, status)).toBe(expected);
  });

  test('lists the outputs that it refers to', () => {
    expect(
      referencesIn(`\${{ steps.db.outputs.id }} \${{ needs.a-b.outputs.c_d }} steps.x.outputs.y`),
    ).toEqual([
      { kind: 'steps', id: 'db', output: 'id' },
      { kind: 'needs', id: 'a-b', output: 'c_d' },
    ]);
  });
});

describe('a workflow', () => {
  test('is read with its aliases', () => {
    const { jobs } = readWorkflow(
      'jobs:\n  a:\n    steps:\n      - with: &w\n          x: 1\n      - with:\n          <<: *w\n          y: 2\n',
    );
    expect(jobs.a?.steps?.map((step) => step.with)).toEqual([{ x: 1 }, { x: 1, y: 2 }]);
  });

  test('has its jobs in an order in which they can run', () => {
    const sorted = (jobs: Parameters<typeof sortByNeeds>[0]) => sortByNeeds(jobs).map(([name]) => name);
    expect(sorted({ c: { needs: ['a', 'b'] }, b: { needs: 'a' }, a: {} })).toEqual(['a', 'b', 'c']);
    expect(() => sorted({ a: { needs: 'b' }, b: { needs: 'a' } })).toThrow('Jobs need each other');
    expect(needsOf({})).toEqual([]);
  });

  test('has a job for each combination of its matrix', () => {
    expect(expandMatrix({}, CONTEXTS)).toEqual([{}]);
    const matrix = { os: ['x', 'y'], service: `\${{ fromJSON(vars.LIST) }}` };
    expect(expandMatrix({ strategy: { matrix } }, CONTEXTS)).toEqual([
      { os: 'x', service: 'a' },
      { os: 'x', service: 'b' },
      { os: 'y', service: 'a' },
      { os: 'y', service: 'b' },
    ]);
    expect(() => expandMatrix({ strategy: { matrix: { include: [] } } }, CONTEXTS)).toThrow('matrix.include');
  });
});
