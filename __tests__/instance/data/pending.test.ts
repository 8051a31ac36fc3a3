import { expect, test } from '@jest/globals';
import { findFlexCluster } from '../../../src/atlas/flex-clusters.ts';
import type { Instance } from '../../../src/atlas/instance-schema.ts';
import { clearPending } from '../../../src/instance/data/pending.ts';
import { clientOf } from '../../support/client.ts';
import { Harness } from '../../support/in-process.ts';

const NAME = 'pr-1';
const TAGS = { 'managed-by': 'ephemeral-atlas', 'restore-pending': 'since-creation' };

/** An instance that waits for a restore, as a step knows it. */
async function open() {
  const harness = await Harness.open();
  const { emulator, clock } = harness;
  const client = await clientOf(emulator.url, { clock, credentials: emulator.credentials });
  emulator.addInstance({ name: NAME, tags: TAGS });
  const instance = (await findFlexCluster(client, emulator.project.id, NAME)) as Instance;
  const clear = (pending = 'since-creation', id = instance.id) =>
    clearPending(client, emulator.project.id, { ...instance, id }, pending);
  return { harness, emulator, clear };
}

test('a restore that is done leaves all other tags', async () => {
  const { emulator, clear } = await open();
  await clear();
  expect(emulator.instances()[0]?.tags).toEqual({ 'managed-by': 'ephemeral-atlas' });
});

test('a later request for a restore stays', async () => {
  const { emulator, clear } = await open();
  await clear('20261125T211407Z');
  expect(emulator.instances()[0]?.tags).toEqual(TAGS);
});

test('another instance of the same name is not changed', async () => {
  const { emulator, clear } = await open();
  await clear('since-creation', 'f'.repeat(24));
  expect(emulator.instances()[0]?.tags).toEqual(TAGS);
});

test('nothing is sent if the instance is gone', async () => {
  const { harness, emulator, clear } = await open();
  const { length } = harness.requests;
  emulator.addFault({
    kind: 'status',
    status: 404,
    errorCode: 'CLUSTER_NOT_FOUND',
    operation: 'getFlexCluster',
  });
  await clear();
  expect(harness.requests.slice(length)).toEqual(['getFlexCluster 404']);
});

test('a time-out says what could not be done', async () => {
  const { emulator, clear } = await open();
  emulator.addFault({ kind: 'status', status: 500, operation: 'updateFlexCluster', times: 'forever' });
  await expect(clear()).rejects.toThrow(/^Failed to mark instance "pr-1" as restored: timed out after /);
});
