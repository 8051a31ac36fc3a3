import { expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NO_GITHUB = { 'closed-pull-requests': 'false' };
const LEASE = 'abcdefghij';
const FULL = `ephemeral-atlas run 1234567890-1 ${LEASE} +`;
const OURS = {
  'managed-by': 'ephemeral-atlas',
  'github-owner': 'octo-org',
  'github-repository': 'another',
};

/** Access list entries, of which only the first has lost leases and no expiry. */
async function openWithEntries(): Promise<Harness> {
  const harness = await Harness.open();
  const deleteAfterDate = new Date(harness.clock.now() + 3_600_000).toISOString();
  harness.emulator.addAccessEntry({ value: '203.0.113.1', comment: FULL });
  harness.emulator.addAccessEntry({ value: '203.0.113.2', comment: FULL, deleteAfterDate });
  harness.emulator.addAccessEntry({ value: '203.0.113.3', comment: FULL.slice(0, -2) });
  harness.emulator.addAccessEntry({ value: '203.0.113.4', comment: 'the office' });
  harness.emulator.addAccessEntry({ value: '203.0.113.5' });
  return harness;
}

const addresses = (harness: Harness) => harness.emulator.accessList().map(({ value }) => value);

test('sweep deletes a lasting entry that has lost leases if no repository has an instance', async () => {
  const harness = await openWithEntries();
  harness.emulator.addInstance({ name: 'foreign' });
  const runner = await harness.sweep(NO_GITHUB);
  expect(runner.annotations).toEqual([]);
  expect(addresses(harness)).not.toContain('203.0.113.1');
  expect(addresses(harness)).toHaveLength(4);
});

test('and keeps it as long as any repository has one', async () => {
  const harness = await openWithEntries();
  harness.emulator.addInstance({ name: 'neighbor', tags: OURS });
  await harness.sweep(NO_GITHUB);
  expect(addresses(harness)).toHaveLength(5);
});

test('and keeps one that another job has taken over in the meantime', async () => {
  const harness = await openWithEntries();
  // After sweep has seen that there is no instance. The listener is called before and after each request.
  let lists = 0;
  const { emulator } = harness;
  emulator.onRequest(({ operation }) => {
    lists += operation === 'listFlexClusters' ? 1 : 0;
    if (lists > 2 && operation === 'listAccessList') {
      emulator.addAccessEntry({ value: '203.0.113.1', comment: FULL.replace('-1 ', '-2 ') });
    }
  });
  await harness.sweep(NO_GITHUB);
  expect(addresses(harness)).toHaveLength(5);
});
