import { expect, test } from '@jest/globals';
import { evaluateCondition, evaluateValue, referencesIn } from '../../tools/workflows/expressions.ts';
import { expandMatrix, sortByNeeds } from '../../tools/workflows/workflow.ts';

const CONTEXTS = {
  github: { repository: 'octo-org/shop', event: { number: 7 } },
  vars: { LIST: '["a","b"]' },
};

test('an expression in a workflow has its value, and keeps its type if it stands alone', () => {
  expect(evaluateValue(`\${{ github.event.number }}`, CONTEXTS)).toBe(7);
  expect(evaluateValue(`\${{ fromJSON(vars.LIST) }}`, CONTEXTS)).toEqual(['a', 'b']);
  expect(evaluateValue(`\${{ github.event.number }} and \${{ vars.NONE }}`, CONTEXTS)).toBe('7 and ');
  expect(referencesIn(`\${{ steps.db.outputs.id }} \${{ needs.a-b.outputs.c_d }} steps.x.outputs.y`)).toEqual(
    [
      { kind: 'steps', id: 'db', output: 'id' },
      { kind: 'needs', id: 'a-b', output: 'c_d' },
    ],
  );
});

test.each<[unknown, 'success' | 'failure', boolean]>([
  [undefined, 'success', true],
  [undefined, 'failure', false],
  ['always()', 'failure', true],
  [`\${{ failure() }}`, 'failure', true],
  ["github.repository == 'octo-org/shop'", 'success', true],
  ["github.repository == 'octo-org/shop'", 'failure', false],
  [`\${{ vars.NONE }}`, 'success', false],
])('the condition %j of a step is, after %s, %s', (condition, status, expected) => {
  expect(evaluateCondition(condition, CONTEXTS, status)).toBe(expected);
});

test('the jobs of a workflow follow the jobs that they need, one for each combination of a matrix', () => {
  const sorted = (jobs: Parameters<typeof sortByNeeds>[0]) => sortByNeeds(jobs).map(([name]) => name);
  expect(sorted({ c: { needs: ['a', 'b'] }, b: { needs: 'a' }, a: {} })).toEqual(['a', 'b', 'c']);
  expect(() => sorted({ a: { needs: 'b' }, b: { needs: 'a' } })).toThrow('Jobs need each other');
  expect(expandMatrix({}, CONTEXTS)).toEqual([{}]);
  const matrix = { os: ['x', 'y'], service: `\${{ fromJSON(vars.LIST) }}` };
  expect(expandMatrix({ strategy: { matrix } }, CONTEXTS)).toEqual([
    { os: 'x', service: 'a' },
    { os: 'x', service: 'b' },
    { os: 'y', service: 'a' },
    { os: 'y', service: 'b' },
  ]);
});
