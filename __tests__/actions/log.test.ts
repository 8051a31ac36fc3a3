import { describe, expect, test } from '@jest/globals';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import { Harness, OURS } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

/** What the log says, without what differs from run to run. */
function said({ log }: RecordingRunner, harness: Harness): string[] {
  return log
    .filter((line) => !line.startsWith('debug: '))
    .map((line) =>
      line
        .replaceAll(harness.emulator.project.id, 'PROJECT')
        .replace(/\b[a-f0-9]{24}\b/g, 'ID')
        .replace(/\b\d+ (?:ms|s)\b/g, 'TIME')
        .replace(/mongodb(?:\+srv)?:\/\/\S+/g, 'ADDRESS')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE'),
    );
}

describe('the log of a create', () => {
  test('shows what one that creates an instance waits for, in groups with their times', async () => {
    const harness = await Harness.open({ idleAfterMs: 1_000 });
    const runner = await harness.create({
      name: NAME,
      project: harness.emulator.project.name,
      'database-user': 'true',
      'allow-ip': '203.0.113.7\n203.0.113.8',
    });
    expect(said(runner, harness)).toEqual([
      'group: Find the project',
      `Project "${harness.emulator.project.name}" is PROJECT`,
      'end of group',
      'Find the project: TIME',
      'group: Create or adopt the instance',
      `${NAME}: flex, AWS US_EAST_1, project PROJECT`,
      'Atlas is creating the instance: ID ID, CREATING',
      'end of group',
      'Create or adopt the instance: TIME',
      'group: Wait until it is IDLE',
      `${NAME} is CREATING (TIME)`,
      'Created a database user for this job; Atlas deletes it at DATE',
      'Active on the access list: 203.0.113.7, 203.0.113.8 (TIME)',
      `${NAME} is IDLE (TIME)`,
      'end of group',
      'Wait until it is IDLE: TIME',
      `${NAME} (ID) is IDLE: ADDRESS`,
    ]);
  });

  test('says that it adopted, and what it found on the access list', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: OURS });
    harness.emulator.addAccessEntry({ value: '203.0.113.7', comment: 'office' });
    const runner = await harness.create({ name: NAME, 'allow-ip': '203.0.113.7', 'wait-for': 'none' });
    expect(said(runner, harness)).toEqual([
      'group: Create or adopt the instance',
      `${NAME}: flex, AWS US_EAST_1, project PROJECT`,
      'Adopted the instance that this repository created: ID ID, IDLE',
      '203.0.113.7 is already on the access list',
      'Active on the access list: 203.0.113.7 (TIME)',
      'end of group',
      'Create or adopt the instance: TIME',
      `${NAME} (ID) is IDLE: ADDRESS`,
    ]);
  });

  test('says that it waits for a name to be free', async () => {
    const harness = await Harness.open({ deletedAfterMs: 45_000 });
    harness.emulator.addInstance({ name: NAME, tags: OURS, stateName: 'DELETING' });
    const runner = await harness.create({ name: NAME });
    expect(runner.outputs.created).toBe('true');
    const lines = said(runner, harness);
    const waiting = lines.filter((line) => line.startsWith(`${NAME} is DELETING (`));
    // At once, and then at least every 30 seconds.
    expect(waiting).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        'An instance of that name is being deleted: waiting until the name is free',
        `${NAME} is gone (TIME)`,
        'Atlas is creating the instance: ID ID, CREATING',
      ]),
    );
  });
});

describe('the log of a delete', () => {
  test('tells what it deleted, what it took back, and that it is gone', async () => {
    const harness = await Harness.open();
    await harness.create({ name: NAME, 'database-user': 'true', 'allow-ip': '203.0.113.7' });
    expect(said(await harness.delete({ name: NAME, wait: 'true' }), harness)).toEqual([
      'group: Delete the instance',
      `Atlas is deleting instance "${NAME}" in project PROJECT`,
      'Removed 1 database user',
      'end of group',
      'Delete the instance: TIME',
      'group: Wait until it is gone',
      `${NAME} is gone (TIME)`,
      'end of group',
      'Wait until it is gone: TIME',
    ]);
  });
});

describe('the log of a sweep', () => {
  test('says of each instance what became of it, and why', async () => {
    const harness = await Harness.open({ deletedAfterMs: 60_000 });
    const day = 86_400_000;
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20261123T180000Z' } });
    harness.emulator.addInstance({
      name: 'old',
      tags: OURS,
      createDate: new Date(harness.clock.now() - 3 * day).toISOString(),
    });
    harness.emulator.addInstance({
      name: 'just-young-enough',
      tags: OURS,
      createDate: new Date(harness.clock.now() - 2 * day).toISOString(),
    });
    harness.emulator.addInstance({ name: 'going', tags: OURS, stateName: 'DELETING' });
    harness.emulator.addInstance({ name: 'no-number', tags: { ...OURS, 'github-pull-request': 'x' } });
    const runner = await harness.sweep({ 'closed-pull-requests': 'false', 'older-than': '2d' });
    expect(
      said(runner, harness)
        .filter((line) => / \(/.test(line))
        .sort(),
    ).toEqual([
      'expired: deleted (expired at DATE)',
      'just-young-enough: kept (not expired)',
      'no-number: kept (not expired)',
      'old: deleted (3 d old, over the limit of 2 d (input "older-than"))',
    ]);
  });

  test('says so where an instance went by itself', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': '20261123T170000Z' } });
    harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    const runner = await harness.sweep({ 'closed-pull-requests': 'false' });
    expect(said(runner, harness)).toContain('expired: deleted (expired at DATE; it was already deleted)');
    expect(JSON.parse(runner.outputs.deleted ?? '')).toEqual(['expired']);
  });
});
