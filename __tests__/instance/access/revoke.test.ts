import { describe, expect, test } from '@jest/globals';
import { AtlasError } from '../../../src/atlas/atlas-error.ts';
import { findFlexCluster } from '../../../src/atlas/flex-clusters.ts';
import { leaseOf } from '../../../src/instance/access/entry-comment.ts';
import { findOrphanedAccess } from '../../../src/instance/access/orphans.ts';
import { findGrantedAccess, revokeAccess, revokeGranted } from '../../../src/instance/access/revoke.ts';
import { clientOf } from '../../support/client.ts';
import { commentOf } from '../../support/entry-comment.ts';
import { Harness, OURS } from '../../support/in-process.ts';

const SHOP = { owner: 'octo-org', repository: 'shop' };
const BLOG = { owner: 'octo-org', repository: 'blog' };
const NAME = 'pr-1';
const STEP = '1-1-abc';

async function open() {
  const harness = await Harness.open({ deletedAfterMs: 60_000 });
  const { emulator, clock } = harness;
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  const { id: projectId } = emulator.project;
  const claim = { projectId, name: NAME, ownerToken: STEP, user: false, entries: false };
  return { harness, emulator, clock, client, projectId, claim };
}

const addUser = (
  { emulator }: Pick<Harness, 'emulator'>,
  username: string,
  scopes: readonly string[] = [NAME],
  run = STEP,
) =>
  emulator.addUser({
    username,
    scopes: scopes.map((name) => ({ name, type: 'CLUSTER' as const })),
    labels: { ...OURS, 'github-run': run },
  });

describe('the access of a step', () => {
  test('is its user only, if it added no entry', async () => {
    const { harness, client, claim } = await open();
    addUser(harness, 'own');
    addUser(harness, 'other', [NAME], '2-1-def');
    expect(await revokeAccess(client, { ...claim, user: true }, SHOP)).toEqual({
      users: 1,
      entries: 0,
      sharedEntries: 0,
    });
    expect(harness.emulator.users().map(({ username }) => username)).toEqual(['other']);
    expect(harness.requests).not.toContain('listAccessList 200');
  });

  test('is its entries only, if it created no user', async () => {
    const { harness, emulator, client, claim } = await open();
    addUser(harness, 'own');
    emulator.addAccessEntry({ value: '203.0.113.7', comment: commentOf(leaseOf(SHOP, NAME, STEP)) });
    expect(await revokeAccess(client, { ...claim, entries: true }, SHOP)).toEqual({
      users: 0,
      entries: 1,
      sharedEntries: 0,
    });
    expect(emulator.users()).toHaveLength(1);
  });

  test.each([
    ['does not exist', undefined, false],
    ['is another one now', {}, false],
    ['is being deleted', { stateName: 'DELETING' }, false],
    ['exists', {}, true],
  ] as const)('includes the entries that it left to the instance: it %s', async (state, seeded, exists) => {
    const { emulator, client, projectId, claim } = await open();
    const isAnother = state === 'is another one now';
    if (seeded) {
      emulator.addInstance({ name: NAME, tags: OURS, ...seeded });
    }
    const found = await findFlexCluster(client, projectId, NAME);
    const instanceId = found && !isAnother ? found.id : 'a'.repeat(24);
    const leases = [STEP, instanceId].map((holder) => leaseOf(SHOP, NAME, holder));
    for (const [n, lease] of leases.entries()) {
      emulator.addAccessEntry({ value: `203.0.113.${n}`, comment: commentOf(lease) });
    }
    await revokeAccess(client, { ...claim, entries: true, instanceId }, SHOP);
    expect(emulator.accessList().map(({ value }) => value)).toEqual(exists ? ['203.0.113.1'] : []);
  });
});

describe('the access that a repository granted', () => {
  test('is listed without that of others', async () => {
    const { harness, emulator, client, projectId } = await open();
    addUser(harness, 'own');
    emulator.addUser({ username: 'colleague' });
    const own = leaseOf(SHOP, NAME, STEP);
    emulator.addAccessEntry({ value: '203.0.113.7', comment: commentOf(own, leaseOf(BLOG, NAME, STEP)) });
    emulator.addAccessEntry({ value: '203.0.113.8', comment: 'office' });
    const { users, leases, problem } = await findGrantedAccess(client, projectId, SHOP);
    expect(users.map(({ username }) => username)).toEqual(['own']);
    expect([...leases]).toEqual([own]);
    expect(problem).toBeUndefined();
  });

  test('is unknown if it cannot be listed in half of the time; this is reported when it would be revoked', async () => {
    const { emulator, clock, client, projectId } = await open();
    emulator.addFault({ kind: 'status', status: 500, operation: 'listDatabaseUsers', times: 'forever' });
    const granted = await findGrantedAccess(client, projectId, SHOP);
    expect(clock.elapsed()).toBeLessThanOrEqual(300_000);
    expect(clock.elapsed()).toBeGreaterThan(280_000);
    expect(granted).toEqual({ users: [], leases: new Set(), problem: expect.any(Error) });
    await expect(revokeGranted(client, projectId, granted)).rejects.toBe(granted.problem);
  });
});

describe('orphaned access', () => {
  test('is that to instances which do not exist, and are no dedicated clusters either', async () => {
    const { harness, emulator, client, projectId } = await open();
    addUser(harness, 'alive', ['alive']);
    addUser(harness, 'orphan', ['gone']);
    addUser(harness, 'both', ['alive', 'gone']);
    addUser(harness, 'upgraded', ['upgraded']);
    emulator.addInstance({ name: 'alive', tags: OURS });
    emulator.addInstance({ name: 'upgraded', dedicated: true });
    const leases = new Set(['alive', 'gone', 'upgraded'].map((name) => leaseOf(SHOP, name, STEP)));
    const { users } = await findGrantedAccess(client, projectId, SHOP);
    const orphaned = await findOrphanedAccess(client, projectId, { users, leases }, SHOP, new Set(['alive']));
    expect(orphaned.users.map(({ username }) => username)).toEqual(['orphan']);
    expect(orphaned.leases).toEqual(new Set([leaseOf(SHOP, 'gone', STEP)]));
  });

  test('is not guessed if an instance cannot be looked up, or if the access could not be listed', async () => {
    const { harness, emulator, client, projectId } = await open();
    addUser(harness, 'orphan', ['gone']);
    const granted = await findGrantedAccess(client, projectId, SHOP);
    emulator.addFault({ kind: 'status', status: 403, operation: 'getFlexCluster' });
    await expect(findOrphanedAccess(client, projectId, granted, SHOP, new Set())).rejects.toThrow(AtlasError);
    const problem = new Error('not listed');
    await expect(
      findOrphanedAccess(client, projectId, { ...granted, problem }, SHOP, new Set()),
    ).rejects.toBe(problem);
  });
});
