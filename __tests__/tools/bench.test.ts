import { expect, test } from '@jest/globals';
import { Report } from '../../tools/bench/report.ts';
import { reportWaits, simulate } from '../../tools/bench/waits.ts';

test.each([
  [0, { readyS: 0, lagS: 0, checks: 1 }],
  [1, { readyS: 1, lagS: 3, checks: 2 }],
  [4, { readyS: 4, lagS: 0, checks: 2 }],
  [9, { readyS: 9, lagS: 3, checks: 4 }],
])('a simulated wait of %d s with a check every 4 s has the expected lag', (readyS, wait) => {
  expect(simulate(() => 4_000, readyS)).toEqual(wait);
});

test('the schedule meets its targets for short and long waits of every kind', () => {
  const pairs = [
    [0, 7],
    [7, 14],
    [20, 30],
    [39, 45],
    [100, 2_075],
  ];
  const report = new Report();
  reportWaits(report, {
    flexIdle: { 2026: pairs },
    flexGone: pairs,
    flexRestore: [52, 61, 3_421],
    m10Idle: pairs,
    m10Gone: pairs,
  });
  expect(report.missed).toBe(0);
  expect(report.markdown.match(/✓/g)).toHaveLength(9);
});
