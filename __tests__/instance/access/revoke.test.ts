import { describe, expect, test } from '@jest/globals';
import { revokeAccess } from '../../../src/instance/access/access.ts';
import { commentFor } from '../../../src/instance/access/entries.ts';
import { clientOf } from '../../support/client.ts';
import { Harness, OURS } from '../../support/in-process.ts';

const STEP = '1-1-0123456789abcdef';
const OTHER = '2-1-fedcba9876543210';
const SHARED = 'ephemeral-atlas shared';
const UNTIL = Date.UTC(2026, 10, 24, 18);
const DATE = '2026-11-24T18:00:00Z';

async function open() {
  const harness = await Harness.open();
  const { emulator, clock } = harness;
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  const claim = {
    type: 'flex' as const,
    projectId: emulator.project.id,
    name: 'pr-1',
    createdBy: STEP,
    adoptedBy: `${STEP}-adopted`,
    protects: false,
  };
  const marks = { user: false, entriesUntil: undefined };
  return {
    harness,
    emulator,
    addEntry: (n: number, comment?: string, deleteAfterDate?: string) =>
      emulator.addAccessEntry({
        value: `203.0.113.${n}`,
        ...(comment === undefined ? {} : { comment }),
        ...(deleteAfterDate === undefined ? {} : { deleteAfterDate }),
      }),
    values: () => emulator.accessList().map(({ value }) => value),
    revokeUser: () => revokeAccess(client, claim, { ...marks, user: true }),
    revokeEntries: () => revokeAccess(client, claim, { ...marks, entriesUntil: UNTIL }),
  };
}

describe('revokeAccess', () => {
  test('deletes the database user of the step only', async () => {
    const { harness, emulator, revokeUser } = await open();
    emulator.addUser({ username: 'own', labels: { ...OURS, 'github-run': STEP } });
    emulator.addUser({ username: 'other', labels: { ...OURS, 'github-run': OTHER } });
    emulator.addUser({ username: 'person', labels: { 'github-run': STEP } });
    expect(await revokeUser()).toEqual({ users: 1, entries: 0, sharedUntil: undefined });
    expect(emulator.users().map(({ username }) => username)).toEqual(['other', 'person']);
    expect(harness.requests).not.toContain('listAccessList 200');
  });

  test('deletes the entries that have the comment and the expiry of the step', async () => {
    const { harness, addEntry, values, revokeEntries } = await open();
    addEntry(1, commentFor(STEP), DATE);
    addEntry(2, commentFor(STEP), DATE);
    addEntry(3, commentFor(STEP), '2026-11-24T19:00:00Z');
    addEntry(4, commentFor(STEP));
    addEntry(5, commentFor(OTHER), DATE);
    addEntry(6, SHARED, DATE);
    addEntry(7, 'office', DATE);
    addEntry(8);
    expect(await revokeEntries()).toEqual({ users: 0, entries: 2, sharedUntil: undefined });
    expect(values()).toEqual([3, 4, 5, 6, 7, 8].map((n) => `203.0.113.${n}`));
    expect(harness.requests).not.toContain('listDatabaseUsers 200');
  });

  test('says until when a shared entry stays if the step has none of its own', async () => {
    const { addEntry, values, revokeEntries } = await open();
    addEntry(1, SHARED, DATE);
    addEntry(2, SHARED, '2026-11-25T18:00:00Z');
    // The step would have moved its expiry on.
    addEntry(3, SHARED, '2026-11-24T17:59:59Z');
    expect(await revokeEntries()).toEqual({
      users: 0,
      entries: 0,
      sharedUntil: Date.UTC(2026, 10, 25, 18),
    });
    expect(values()).toHaveLength(3);
  });

  test('says nothing about shared entries that expire before those of the step', async () => {
    const { addEntry, revokeEntries } = await open();
    addEntry(1, SHARED, '2026-11-24T17:59:59Z');
    expect((await revokeEntries()).sharedUntil).toBeUndefined();
  });

  test.each([
    ['somebody else has replaced it', 'office', DATE],
    ['another step has found it', SHARED, DATE],
    ['it has lost its comment', undefined, DATE],
    ['its expiry has moved', commentFor(STEP), '2026-11-24T18:00:01Z'],
  ])('leaves an entry alone if %s since the list was read', async (_what, comment, date) => {
    const { emulator, addEntry, values, revokeEntries } = await open();
    addEntry(1, commentFor(STEP), DATE);
    emulator.onRequest(({ operation, when }) => {
      if (operation === 'listAccessList' && when === 'after') {
        addEntry(1, comment, date);
      }
    });
    expect((await revokeEntries()).entries).toBe(0);
    expect(values()).toHaveLength(1);
  });

  test('does not count an entry that is gone when it looks', async () => {
    const { harness, emulator, addEntry, revokeEntries } = await open();
    addEntry(1, commentFor(STEP), DATE);
    emulator.onRequest(({ operation, when }) => {
      if (operation === 'listAccessList' && when === 'after') {
        addEntry(1, undefined, '2026-11-23T17:00:00Z');
      }
    });
    expect((await revokeEntries()).entries).toBe(0);
    expect(harness.countRequests('deleteAccessListEntry')).toBe(0);
  });

  test.each(['reset', 'status'] as const)(
    'counts an entry once if the response is lost (%s)',
    async (kind) => {
      const { harness, emulator, addEntry, values, revokeEntries } = await open();
      addEntry(1, commentFor(STEP), DATE);
      emulator.addFault({ kind, operation: 'deleteAccessListEntry', afterWork: true });
      expect((await revokeEntries()).entries).toBe(1);
      expect(values()).toEqual([]);
      expect(harness.countRequests('deleteAccessListEntry')).toBe(1);
    },
  );

  test('does not count an entry that another step has taken over after a request that failed', async () => {
    const { emulator, addEntry, values, revokeEntries } = await open();
    addEntry(1, commentFor(STEP), DATE);
    emulator.addFault({ kind: 'status', status: 500, operation: 'deleteAccessListEntry' });
    emulator.onRequest(({ operation, when }) => {
      if (operation === 'deleteAccessListEntry' && when === 'before') {
        addEntry(1, SHARED, DATE);
      }
    });
    expect((await revokeEntries()).entries).toBe(0);
    expect(values()).toHaveLength(1);
  });

  test('names the address in the error if there is no time left', async () => {
    const { emulator, addEntry, revokeEntries } = await open();
    addEntry(1, commentFor(STEP), DATE);
    emulator.addFault({ kind: 'status', status: 500, operation: 'deleteAccessListEntry', times: 'forever' });
    await expect(revokeEntries()).rejects.toThrow(
      /^Failed to remove 203\.0\.113\.1 from the access list: timed out/,
    );
  });
});
