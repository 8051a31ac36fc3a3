import { describe, test } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import type { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import fc from '../support/fast-check.ts';
import { Harness, OURS } from '../support/in-process.ts';
import { forAll, text } from './arbitraries.ts';
import { expectExactOutput, expectNoInternalError } from './runner-protocol.ts';

const EXPIRED = { ...OURS, 'expires-at': '20200101T000000Z' };
const QUICK = { timeout: '5s', 'wait-for': 'idle' };

async function expectValidOutput(runner: RecordingRunner): Promise<void> {
  expectNoInternalError(runner);
  await expectExactOutput(runner);
}

const refusal: fc.Arbitrary<Fault> = fc
  .record({
    operation: fc.constantFrom(
      'token',
      'createFlexCluster',
      'getFlexCluster',
      'deleteFlexCluster',
      'listFlexClusters',
    ),
    status: fc.constantFrom(400, 401, 402, 403, 404, 405, 409, 410, 418, 429, 500, 503),
    detail: text,
    errorCode: fc.oneof(text, fc.constantFrom('CLUSTER_NOT_FOUND', 'DUPLICATE_CLUSTER_NAME', '__proto__')),
    times: fc.constantFrom(1 as const, 'forever' as const),
  })
  .map((fault) => ({ kind: 'status', ...fault }));

const body = fc.oneof(
  fc.jsonValue(),
  text,
  fc.dictionary(
    fc.constantFrom('detail', 'errorCode', 'error', 'error_description', '__proto__'),
    fc.oneof(text, fc.jsonValue()),
  ),
);

const instance = fc.record(
  {
    id: text,
    name: text,
    stateName: fc.oneof(text, fc.constantFrom('IDLE', 'CREATING', 'DELETING')),
    mongoDBVersion: text,
    createDate: text,
    connectionStrings: fc.record({ standardSrv: fc.oneof(text, fc.constant('mongodb+srv://a.b.example')) }),
    providerSettings: fc.record({ backingProviderName: text, regionName: text, providerName: text }),
    tags: fc.array(fc.record({ key: fc.oneof(text, fc.constantFrom(...Object.keys(EXPIRED))), value: text })),
    terminationProtectionEnabled: fc.boolean(),
  },
  { requiredKeys: ['id', 'name', 'stateName', 'providerSettings'] },
);

describe('with any error of Atlas', () => {
  test('create ends with messages that contain no commands', () =>
    forAll(150, refusal, async (fault) => {
      const harness = await Harness.open({ faults: [fault] });
      await expectValidOutput(await harness.create(QUICK));
      await harness.emulator.close();
    }));

  test('delete and sweep end with messages that contain no commands', () =>
    forAll(100, refusal, async (fault) => {
      const harness = await Harness.open({ faults: [fault] });
      harness.emulator.addInstance({ name: 'ours', tags: EXPIRED });
      await expectValidOutput(await harness.delete({ name: 'ours', timeout: '5s' }));
      harness.emulator.addInstance({ name: 'ours', tags: EXPIRED });
      await expectValidOutput(await harness.sweep({ 'closed-pull-requests': 'false', timeout: '5s' }));
      await harness.emulator.close();
    }));

  test('in any body, create ends with messages that contain no commands', () =>
    forAll(100, fc.tuple(body, fc.constantFrom(400, 403, 500)), async ([hostile, status]) => {
      const faults: Fault[] = [
        { kind: 'status', status, body: hostile, operation: 'createFlexCluster', times: 'forever' },
      ];
      const harness = await Harness.open({ faults });
      await expectValidOutput(await harness.create(QUICK));
      await harness.emulator.close();
    }));
});

describe('with any instance', () => {
  test.each(['createFlexCluster', 'getFlexCluster'])(
    'in the response to %s, create ends with messages that contain no commands',
    (operation) =>
      forAll(150, fc.tuple(instance, fc.boolean()), async ([hostile, login]) => {
        const faults: Fault[] = [{ kind: 'wrong-shape', body: hostile, operation, times: 'forever' }];
        const harness = await Harness.open({ faults });
        await expectValidOutput(await harness.create({ ...QUICK, 'database-user': String(login) }));
        await harness.emulator.close();
      }),
  );

  test('in any form, create ends with messages that contain no commands', () =>
    forAll(100, fc.oneof(fc.jsonValue(), text), async (hostile) => {
      const faults: Fault[] = [{ kind: 'wrong-shape', body: hostile, times: 'forever' }];
      const harness = await Harness.open({ faults });
      await expectValidOutput(await harness.create(QUICK));
      await harness.emulator.close();
    }));

  test('in the list, sweep ends with messages that contain no commands', () =>
    forAll(100, fc.array(instance, { maxLength: 3 }), async (instances) => {
      const results = instances.map((each) => ({
        ...each,
        tags: [...Object.entries(EXPIRED).map(([key, value]) => ({ key, value })), ...(each.tags ?? [])],
      }));
      const faults: Fault[] = [{ kind: 'wrong-shape', body: { results }, operation: 'listFlexClusters' }];
      const harness = await Harness.open({ faults });
      await expectValidOutput(await harness.sweep({ 'closed-pull-requests': 'false', timeout: '5s' }));
      await harness.emulator.close();
    }));
});

describe('with any search indexes', () => {
  const key = { database: 'shop', collectionName: 'products', name: 'default' };
  const indexes = JSON.stringify([{ ...key, definition: { mappings: { dynamic: true } } }]);
  const status = fc.oneof(
    text,
    fc.constantFrom('PENDING', 'BUILDING', 'READY', 'FAILED', 'STALE', 'DELETING', 'DOES_NOT_EXIST'),
  );
  const index = fc.record(
    {
      database: fc.oneof(text, fc.constant(key.database)),
      collectionName: fc.oneof(text, fc.constant(key.collectionName)),
      name: fc.oneof(text, fc.constant(key.name)),
      type: text,
      status,
      queryable: fc.boolean(),
      message: text,
      statusDetail: fc.array(fc.record({ mainIndex: fc.record({ message: text }) }), { maxLength: 2 }),
    },
    { requiredKeys: ['database', 'collectionName', 'name'] },
  );
  const ofThisStep = fc
    .record({ status, type: text, queryable: fc.boolean() })
    .map((more) => ({ ...key, ...more }));
  const list = fc.array(fc.oneof(index, ofThisStep), { maxLength: 3 });

  async function search(fault: Fault): Promise<void> {
    const harness = await Harness.open({ faults: [fault] });
    harness.emulator.addInstance({ name: 'ours', tags: OURS });
    await expectValidOutput(await harness.searchIndexes({ name: 'ours', indexes, timeout: '5s' }));
    await harness.emulator.close();
  }

  test('in the list, search-indexes ends with messages that contain no commands', () =>
    forAll(150, fc.oneof(list, fc.jsonValue()), (body) =>
      search({ kind: 'wrong-shape', body, operation: 'listSearchIndexes', times: 'forever' }),
    ));

  test('in the response to the POST, search-indexes ends with messages that contain no commands', () =>
    forAll(100, fc.oneof(index, ofThisStep, fc.jsonValue()), (body) =>
      search({ kind: 'wrong-shape', body, operation: 'createSearchIndex', times: 'forever' }),
    ));

  test('and any error, search-indexes ends with messages that contain no commands', () =>
    forAll(
      100,
      fc.tuple(refusal, fc.constantFrom('listSearchIndexes', 'createSearchIndex')),
      ([fault, operation]) => search({ ...fault, operation }),
    ));
});

describe('with any tags of an instance', () => {
  const tags = fc.dictionary(fc.oneof(text, fc.constantFrom(...Object.keys(EXPIRED))), text, { maxKeys: 4 });

  test('create, delete and sweep end with messages that contain no commands', () =>
    forAll(100, fc.tuple(tags, fc.boolean(), text), async ([hostile, ours, region]) => {
      const harness = await Harness.open();
      const instance = { name: 'seeded', tags: { ...(ours ? OURS : {}), ...hostile }, region };
      for (const action of ['create', 'delete'] as const) {
        harness.emulator.addInstance(instance);
        await expectValidOutput(await harness[action]({ name: 'seeded', timeout: '5s' }));
      }
      harness.emulator.addInstance(instance);
      await expectValidOutput(
        await harness.sweep({ 'closed-pull-requests': 'false', 'older-than': '1s', timeout: '5s' }),
      );
      await harness.emulator.close();
    }));
});

describe('with any snapshots and restore jobs', () => {
  const snapshot = fc.record(
    {
      id: text,
      status: fc.oneof(text, fc.constant('COMPLETED')),
      finishTime: fc.oneof(text, fc.constant('2026-11-22T01:00:00Z')),
      mongoDBVersion: fc.oneof(text, fc.constant('9.0.0')),
    },
    { requiredKeys: ['id', 'status'] },
  );
  const job = fc.record(
    {
      id: text,
      status: fc.oneof(text, fc.constantFrom('PENDING', 'COMPLETED', 'FAILED')),
      snapshotId: text,
      targetDeploymentItemName: fc.constantFrom('main', 'other'),
      restoreScheduledDate: fc.oneof(text, fc.constant('2026-11-23T18:00:00Z')),
    },
    { requiredKeys: ['id', 'status'] },
  );
  const hostile = fc.oneof(
    fc.tuple(fc.constant('listSnapshots'), fc.array(snapshot, { maxLength: 3 })),
    fc.tuple(fc.constant('listRestoreJobs'), fc.array(job, { maxLength: 3 })),
    fc.tuple(fc.constantFrom('createRestoreJob', 'getRestoreJob'), job),
  );

  test('create ends with messages that contain no commands', () =>
    forAll(200, hostile, async ([operation, answer]) => {
      const body = Array.isArray(answer) ? { results: answer } : answer;
      const harness = await Harness.open({ snapshots: [{ instance: 'staging' }] });
      harness.emulator.addFault({ kind: 'wrong-shape', operation, body, times: 'forever' });
      await expectValidOutput(await harness.create({ ...QUICK, name: 'main', 'restore-from': 'staging' }));
      await harness.emulator.close();
    }));
});
