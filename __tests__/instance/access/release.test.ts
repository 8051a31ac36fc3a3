import { describe, expect, test } from '@jest/globals';
import { leaseOf } from '../../../src/instance/access/entry-comment.ts';
import { leaveEntriesTo, releaseEntries } from '../../../src/instance/access/release.ts';
import { Client } from '../../emulator/client.ts';
import { clientOf } from '../../support/client.ts';
import { commentOf } from '../../support/entry-comment.ts';
import { Harness } from '../../support/in-process.ts';

const SHOP = { owner: 'octo-org', repository: 'shop' };
const NAME = 'pr-1';
const STEP = '1-1-abc';
const OWN = leaseOf(SHOP, NAME, STEP);
const OTHER = leaseOf(SHOP, NAME, '2-1-def');
const ADDRESS = '203.0.113.7';

async function open() {
  const harness = await Harness.open();
  const { emulator, clock } = harness;
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  const { id: projectId } = emulator.project;
  return {
    emulator,
    clock,
    release: () => releaseEntries(client, projectId, (lease) => lease === OWN),
    leave: () => leaveEntriesTo(client, { projectId, name: NAME, ownerToken: STEP }, SHOP, 'f'.repeat(24)),
    comments: () => emulator.accessList().map(({ comment }) => comment),
    requests: () => harness.requests.filter((request) => /Access/.test(request)),
    /** Calls `change` between the two looks of a release. */
    betweenLooks: (change: () => unknown) => {
      let looks = 0;
      emulator.onRequest(async ({ operation, when }) => {
        if (operation !== 'listAccessList' || when !== 'before') {
          return;
        }
        looks += 1;
        if (looks === 2) {
          await change();
        }
      });
    },
  };
}

describe('a lease that is released', () => {
  test('takes its entry along, unless another lease needs it, and no other entry', async () => {
    const { emulator, clock, release, comments } = await open();
    const deleteAfterDate = new Date(clock.now() + 3_600_000).toISOString();
    emulator.addAccessEntry({ value: '203.0.113.1', comment: commentOf(OWN) });
    emulator.addAccessEntry({ value: '203.0.113.2', comment: commentOf(OWN, OTHER), deleteAfterDate });
    emulator.addAccessEntry({ value: '203.0.113.3', comment: commentOf(OTHER) });
    emulator.addAccessEntry({ value: '203.0.113.4', comment: 'office' });
    emulator.addAccessEntry({ value: '203.0.113.5' });
    emulator.addAccessEntry({ value: '203.0.113.6', comment: commentOf(OWN, '+') });
    expect(await release()).toEqual({ deleted: 1, shared: 2 });
    expect(comments().sort()).toEqual(
      [commentOf(OTHER), commentOf(OTHER), 'office', undefined, commentOf('+')].sort(),
    );
    const shared = emulator.accessList().find(({ value }) => value === '203.0.113.2');
    expect(shared?.deleteAfterDate).toBe(Date.parse(deleteAfterDate));
  });

  test('costs one look if no entry has it', async () => {
    const { emulator, release, requests } = await open();
    emulator.addAccessEntry({ value: '203.0.113.3', comment: commentOf(OTHER) });
    emulator.addAccessEntry({ value: '203.0.113.4', comment: 'office' });
    expect(await release()).toEqual({ deleted: 0, shared: 0 });
    expect(requests()).toEqual(['listAccessList 200']);
  });

  test.each([
    ['somebody else has replaced', 'office'],
    ['does not have it any more', commentOf(OTHER)],
    ['has lost its comment', undefined],
  ])('leaves an entry alone that %s in the meantime', async (_state, comment) => {
    const { emulator, release, comments, betweenLooks } = await open();
    emulator.addAccessEntry({ value: ADDRESS, comment: commentOf(OWN) });
    betweenLooks(() =>
      emulator.addAccessEntry({ value: ADDRESS, ...(comment === undefined ? {} : { comment }) }),
    );
    expect(await release()).toEqual({ deleted: 0, shared: 0 });
    expect(comments()).toEqual([comment]);
  });

  test('is not missed if its entry is gone in the meantime', async () => {
    const { emulator, release, betweenLooks, requests } = await open();
    emulator.addAccessEntry({ value: ADDRESS, comment: commentOf(OWN) });
    const client = await Client.of(emulator);
    betweenLooks(() => client.send('DELETE', client.inProject(`accessList/${ADDRESS}`)));
    expect(await release()).toEqual({ deleted: 0, shared: 0 });
    expect(requests().filter((request) => request.startsWith('delete'))).toHaveLength(1);
  });

  test('is named in the error if there is no time left', async () => {
    const { emulator, release } = await open();
    emulator.addAccessEntry({ value: ADDRESS, comment: commentOf(OWN) });
    emulator.addFault({ kind: 'status', status: 500, operation: 'deleteAccessListEntry', times: 'forever' });
    await expect(release()).rejects.toThrow(
      /^Failed to remove 203\.0\.113\.7 from the access list: timed out/,
    );
  });
});

describe('an entry that is left to the instance', () => {
  test('has its lease once, and those of others', async () => {
    const { emulator, leave, comments } = await open();
    const instance = leaseOf(SHOP, NAME, 'f'.repeat(24));
    emulator.addAccessEntry({ value: ADDRESS, comment: commentOf(OWN, instance, OTHER) });
    await leave();
    expect(comments()).toEqual([commentOf(instance, OTHER)]);
  });

  test('is named in the error if there is no time left', async () => {
    const { emulator, leave } = await open();
    emulator.addAccessEntry({ value: ADDRESS, comment: commentOf(OWN) });
    emulator.addFault({ kind: 'status', status: 500, operation: 'createAccessList', times: 'forever' });
    await expect(leave()).rejects.toThrow(
      /^Failed to update the access list entry for 203\.0\.113\.7: timed out/,
    );
  });
});
