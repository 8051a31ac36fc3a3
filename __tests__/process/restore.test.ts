import { afterEach, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { openEmulator, runStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const READY = { 'database-user': 'true', 'allow-ip': 'runner', 'wait-for': 'ready' };
const clients: MongoClient[] = [];

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

function ordersIn(connectionString: string | undefined) {
  const client = new MongoClient(connectionString ?? '', { serverSelectionTimeoutMS: 2_000 });
  clients.push(client);
  return client.db('shop').collection<{ _id: number; item: string }>('orders');
}

/** The items of all orders. */
async function itemsOf(connectionString: string | undefined): Promise<string[]> {
  const found = await ordersIn(connectionString).find().toArray();
  return found.map(({ item }) => item);
}

test('a database starts with the data of another one, and gets it again with "if-exists: restore"', async () => {
  const emulator = await openEmulator({ database: 'direct', restoredAfterMs: 300 });
  emulator.addSnapshot({
    instance: 'staging',
    documents: { shop: { orders: [{ _id: 1, item: 'lamp' }] } },
  });
  const options = stepFor(emulator, { ...READY, 'restore-from': 'staging' });

  const first = await runStep(options);
  expect(first.annotations).toEqual([]);
  expect(first.outputs).toMatchObject({ created: 'true', restored: 'true' });
  expect(await itemsOf(first.outputs.connectionString)).toEqual(['lamp']);
  await ordersIn(first.outputs.connectionString).insertOne({ _id: 2, item: 'chair' });

  const adopted = await runStep(options);
  expect(adopted.outputs).toMatchObject({ created: 'false', restored: 'false' });
  expect(await itemsOf(adopted.outputs.connectionString)).toEqual(['lamp', 'chair']);

  const restored = await runStep({
    ...options,
    inputs: { ...options.inputs, 'if-exists': 'restore' },
  });
  expect(restored.annotations).toEqual([]);
  expect(restored.outputs).toMatchObject({ created: 'false', restored: 'true' });
  expect(await itemsOf(restored.outputs.connectionString)).toEqual(['lamp']);
  expect(await itemsOf(first.outputs.connectionString)).toEqual(['lamp']);
});

test('a restore that fails is an error, and leaves nothing behind', async () => {
  const emulator = await openEmulator();
  emulator.addSnapshot({ instance: 'staging' });
  emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
  const { exitCode, annotations, log } = await runStep(stepFor(emulator, { 'restore-from': 'staging' }));
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Failed to restore the data of "staging" in project \w+: restore job \w+ is FAILED\./,
    ),
  ]);
  expect(log).toContain('Restore the data');
  expect(emulator.instances().map(({ name }) => name)).toEqual(['staging']);
});
