import { expect, test } from '@jest/globals';
import type { Snapshot } from '../../../src/atlas/snapshots.ts';
import { takenAt } from '../../../src/instance/data/choose-snapshot.ts';

const at = (second: number) => Date.UTC(2026, 10, 25, 21, 14, second);
const iso = (second: number) => new Date(at(second)).toISOString();

test.each([
  [{ finishTime: iso(3), startTime: iso(2), scheduledTime: iso(1) }, at(3)],
  [{ startTime: iso(2), scheduledTime: iso(1) }, at(2)],
  [{ scheduledTime: iso(1) }, at(1)],
  [{}, 0],
  [{ finishTime: 'soon' }, 0],
])('a snapshot with %j was taken at its latest known time', (times, expected) => {
  expect(takenAt({ id: 'a', status: 'COMPLETED', ...times } as Snapshot)).toBe(expected);
});
