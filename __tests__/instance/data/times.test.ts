import { expect, test } from '@jest/globals';
import type { Instance } from '../../../src/atlas/instance-schema.ts';
import type { Snapshot } from '../../../src/atlas/snapshots.ts';
import { takenAt } from '../../../src/instance/data/choose-snapshot.ts';
import { PENDING_SINCE_CREATION, pendingSince, pendingTag } from '../../../src/instance/data/pending.ts';

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

test('a restore is pending since the creation of the instance, or since it was requested', () => {
  const instance = { createDate: iso(5) } as Instance;
  expect(PENDING_SINCE_CREATION).toEqual({ key: 'restore-pending', value: 'since-creation' });
  expect(pendingSince(instance, PENDING_SINCE_CREATION.value)).toBe(at(5));
  expect(pendingSince({} as Instance, PENDING_SINCE_CREATION.value)).toBe(0);
  expect(pendingSince(instance, pendingTag(at(7)).value)).toBe(at(7));
  expect(pendingSince(instance, 'changed by hand')).toBe(0);
});
