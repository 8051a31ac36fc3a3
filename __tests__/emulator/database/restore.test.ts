import { describe, expect, test } from '@jest/globals';
import { Long, MongoClient } from 'mongodb';
import type { EmulatorOptions, SeededSnapshot } from '../../../emulator/index.ts';
import { send } from '../client.ts';
import { setUp as setUpEmulator } from '../setup.ts';
import { startRealServer } from './real-server.ts';
import { atEnd, clientFor } from './setup.ts';

/** An emulator with databases, and clients of its instances. */
async function setUp(options: EmulatorOptions = {}) {
  const { client, clock, emulator } = await setUpEmulator({ database: 'direct', ...options });
  emulator.addUser({ username: 'user', password: 'user-pass' });
  emulator.addAccessEntry({ value: '127.0.0.1' });
  emulator.addInstance({ name: 'live' });
  emulator.addInstance({ name: 'pr-1' });
  const connect = async (name: string) => {
    const { standard } = (await client.get(name)).json.connectionStrings;
    return clientFor(standard, 'user').db('app').collection('people');
  };
  const url = `${client.flex('live')}/backup/restoreJobs`;
  const add = (snapshot: Partial<SeededSnapshot> = {}) =>
    emulator.addSnapshot({ instance: 'live', ...snapshot });
  const restore = async (snapshotId: string, targetDeploymentItemName = 'pr-1') =>
    (await client.send('POST', url, { snapshotId, targetDeploymentItemName })).json.id;
  return { client, clock, emulator, url, add, connect, restore };
}

const ANN = { _id: 1 as never, name: 'Ann' };
const BOB = { _id: 2 as never, name: 'Bob' };
const CID = { _id: 3 as never, name: 'Cid' };

describe('a completed restore', () => {
  test('replaces everything in the target, and changes nothing in the source', async () => {
    const { clock, add, connect, restore } = await setUp({ restoredAfterMs: 1000 });
    const live = await connect('live');
    const target = await connect('pr-1');
    await live.insertOne(ANN);
    const snapshot = add();
    await live.insertOne(BOB);
    await target.insertOne(CID);
    const notes = target.db.collection('notes');
    await notes.insertOne({ text: 'x' });

    await restore(snapshot);
    clock.advance(999);
    expect(await target.find().toArray()).toEqual([CID]);
    await notes.insertOne({ text: 'y' });
    clock.advance(1);
    expect(await notes.countDocuments()).toBe(0);
    expect(await target.find().toArray()).toEqual([ANN]);
    expect(await live.find().toArray()).toEqual([ANN, BOB]);

    await target.insertOne(BOB);
    await target.drop();
    expect(await live.countDocuments()).toBe(2);
    await restore(snapshot);
    clock.advance(1000);
    expect(await target.find().toArray()).toEqual([ANN]);
  });

  test('has the documents of the snapshot, with their types', async () => {
    const { emulator, connect, restore } = await setUp();
    const people = [{ _id: 1, born: { $date: '2000-01-01T00:00:00Z' }, visits: { $numberLong: '5' } }];
    const added = await send(`${emulator.url}/_emulator/snapshots`, {
      method: 'POST',
      body: JSON.stringify({ instance: 'live', documents: { app: { people } } }),
    });
    await restore(added.json.id);
    const target = await connect('pr-1');
    expect(await target.find({}, { promoteLongs: false }).toArray()).toEqual([
      { _id: 1, born: new Date('2000-01-01'), visits: Long.fromNumber(5) },
    ]);
    expect(await (await connect('live')).countDocuments()).toBe(0);
  });

  test('is part of a snapshot that is taken before the data is read', async () => {
    const { add, connect, restore } = await setUp();
    await restore(add({ documents: { app: { people: [ANN] } } }), 'live');
    await restore(add());
    expect(await (await connect('pr-1')).find().toArray()).toEqual([ANN]);
  });

  test('replaces the data of an earlier one', async () => {
    const { connect, add, restore } = await setUp();
    await restore(add({ documents: { app: { people: [ANN] } } }));
    await restore(add({ documents: { app: { people: [BOB] } } }));
    expect(await (await connect('pr-1')).find().toArray()).toEqual([BOB]);
  });
});

test('a failed restore changes nothing', async () => {
  const { emulator, add, connect, restore } = await setUp();
  const target = await connect('pr-1');
  await target.insertOne(CID);
  emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
  await restore(add({ documents: { app: { people: [ANN] } } }));
  expect(await target.find().toArray()).toEqual([CID]);
});

describe('a restore with a real server', () => {
  async function setUpServer() {
    const { uri } = await startRealServer();
    const real = new MongoClient(uri);
    atEnd(real);
    return { real, ...(await setUp({ mongodb: uri, restoredAfterMs: 1000 })) };
  }

  test('replaces the databases of the snapshot when a request shows that the job is completed', async () => {
    const { client, clock, real, url, add, connect, restore } = await setUpServer();
    const people = real.db('app').collection('people');
    await people.insertOne(CID);
    await real.db('app').collection('notes').insertOne({});
    await real.db('other').collection('kept').insertOne({});
    const documents = { app: { people: [ANN], pets: [{ name: 'Rex' }] } };
    const id = await restore(add({ documents }));
    await client.send('GET', `${url}/${id}`);
    expect(await people.find().toArray()).toEqual([CID]);
    clock.advance(1000);
    expect((await client.send('GET', `${url}/${id}`)).json.status).toBe('COMPLETED');
    expect(await people.find().toArray()).toEqual([ANN]);
    expect(await real.db('app').collection('pets').countDocuments()).toBe(1);
    expect(await real.db('app').collection('notes').countDocuments()).toBe(0);
    expect(await real.db('other').collection('kept').countDocuments()).toBe(1);
    await people.insertOne(BOB);
    expect(await (await connect('pr-1')).find().toArray()).toEqual([ANN, BOB]);
  });

  test('replaces the databases of the snapshot before the next command', async () => {
    const { clock, add, connect, restore } = await setUpServer();
    const target = await connect('pr-1');
    await target.insertOne(CID);
    await restore(add({ documents: { app: { people: [ANN] } } }));
    clock.advance(1000);
    const found = await Promise.all([target.find().toArray(), target.find().toArray()]);
    expect(found).toEqual([[ANN], [ANN]]);
  });

  test('reports an error of the server, and retries', async () => {
    const { client, clock, real, url, add, restore } = await setUpServer();
    await real.db('App').collection('people').insertOne({});
    const id = await restore(add({ documents: { app: { people: [ANN] } } }));
    clock.advance(1000);
    expect(await client.send('GET', `${url}/${id}`)).toMatchObject({
      status: 500,
      json: { detail: expect.stringContaining('different case') },
    });
    await real.db('App').dropDatabase();
    expect((await client.send('GET', url)).json.results).toMatchObject([{ id, status: 'COMPLETED' }]);
    expect(await real.db('app').collection('people').countDocuments()).toBe(1);
  });
});
