import { describe, expect, test } from '@jest/globals';
import { Harness } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('a create', () => {
  test('of a flex cluster takes one token, one POST, one GET and one revoke', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: NAME, tags: 'team=checkout' });

    expect(runner.annotations).toEqual([]);
    expect(runner.failed).toBe(false);
    expect(harness.requests).toEqual([
      'token 200',
      'createFlexCluster 201',
      'getFlexCluster 200',
      'revoke 200',
    ]);
    expect(harness.emulator.requests[1]?.requestBody).toEqual({
      name: NAME,
      providerSettings: { backingProviderName: 'AWS', regionName: 'US_EAST_1' },
      tags: [
        { key: 'managed-by', value: 'ephemeral-atlas' },
        { key: 'github-repository-id', value: '123456789' },
        { key: 'github-owner', value: 'octo-org' },
        { key: 'github-repository', value: 'shop' },
        { key: 'github-ref', value: 'refs@2Fheads@2Fmain' },
        { key: 'github-run', value: expect.stringMatching(/^1234567890-1-[0-9a-f]{16}$/) },
        { key: 'team', value: 'checkout' },
      ],
      terminationProtectionEnabled: false,
    });
  });

  test('sets every output', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: NAME });

    const [instance] = harness.emulator.instances();
    expect(runner.outputs).toEqual({
      id: instance?.id,
      standardSrv: expect.stringMatching(/^mongodb\+srv:\/\/main-1a3b8e9f\.[^/@]+$/),
      name: NAME,
      projectId: harness.emulator.project.id,
      stateName: 'IDLE',
      mongoDBVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      created: 'true',
      restored: 'false',
      available: 'true',
      expiresAt: '',
      instance: expect.any(String),
    });
    expect(JSON.parse(runner.outputs.instance ?? '')).toMatchObject({
      id: instance?.id,
      clusterType: 'REPLICASET',
    });
    expect(runner.summary).toContain(`<code>${NAME}</code> is ready`);
  });

  test('through the serverless endpoint sends all its fields, and polls there', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({
      name: NAME,
      'instance-type': 'serverless',
      'continuous-backup': 'true',
      'termination-protection': 'true',
      provider: 'azure',
      region: 'US_EAST_2',
    });

    expect(runner.annotations).toEqual([]);
    expect(harness.requests).toEqual([
      'token 200',
      'createServerless 201',
      'getServerless 200',
      'revoke 200',
    ]);
    expect(harness.emulator.requests[1]?.requestBody).toMatchObject({
      name: NAME,
      providerSettings: { backingProviderName: 'AZURE', providerName: 'SERVERLESS', regionName: 'US_EAST_2' },
      serverlessBackupOptions: { serverlessContinuousBackupEnabled: true },
      terminationProtectionEnabled: true,
    });
    expect(JSON.parse(runner.outputs.instance ?? '').providerSettings).toHaveProperty(
      'effectiveProviderName',
    );
  });

  test('leaves continuous backup to Atlas where it is not set', async () => {
    const harness = await Harness.open();
    await harness.create({ 'instance-type': 'serverless' });
    expect(harness.emulator.requests[1]?.requestBody).not.toHaveProperty('serverlessBackupOptions');
  });

  test('says what to use instead where the serverless endpoint is gone, and cleans nothing up', async () => {
    const harness = await Harness.open({ serverless: 'gone' });
    const runner = await harness.create({ name: NAME, 'instance-type': 'serverless' });

    expect(runner.annotations).toEqual([
      {
        level: 'error',
        title: 'Ephemeral MongoDB Atlas',
        message: `Failed to create serverless instance "${NAME}": Atlas returned RESOURCE_NOT_FOUND (HTTP 404), "Cannot find resource serverless". Atlas has retired the serverless endpoint. Use "instance-type: flex", which creates the same kind of instance.`,
      },
    ]);
    expect(harness.requests).toEqual(['token 200', 'createServerless 404', 'revoke 200']);
  });

  test('polls the flex endpoint where the serverless GET is gone', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'status', operation: 'getServerless', status: 410, times: 'forever' });
    const runner = await harness.create({ 'instance-type': 'serverless' });
    expect(runner.failed).toBe(false);
    expect(harness.requests).toEqual([
      'token 200',
      'createServerless 201',
      'getServerless 410',
      'getFlexCluster 200',
      'revoke 200',
    ]);
  });

  test('with an API key asks for one challenge and uses its nonce for all requests', async () => {
    const harness = await Harness.open({ idleAfterMs: 10_000 });
    const runner = await harness.create({}, harness.apiKey);
    expect(runner.failed).toBe(false);
    expect(harness.requests.filter((request) => request.endsWith(' 401'))).toEqual(['createFlexCluster 401']);
    expect(harness.requests.at(-1)).toBe('getFlexCluster 200');
  });

  test('with an API key takes a new nonce when the old one is stale', async () => {
    const harness = await Harness.open({ nonceLifetimeSeconds: 60, idleAfterMs: 200_000 });
    const runner = await harness.create({}, harness.apiKey);
    expect(runner.failed).toBe(false);
    expect(harness.requests.filter((request) => request === 'getFlexCluster 401').length).toBeGreaterThan(1);
  });

  test.each([
    [
      'service account',
      'serviceAccount',
      'client-secret',
      'mdb_sa_sk_wrong',
      'Check "client-id" and "client-secret"',
    ],
    ['API key', 'apiKey', 'private-key', 'wrong', 'Check that the credentials are correct'],
  ] as const)(
    'with a wrong %s fails at once with one plain error',
    async (_kind, login, input, value, hint) => {
      const harness = await Harness.open();
      const runner = await harness.create({}, { ...harness[login], [input]: value });
      expect(runner.annotations).toHaveLength(1);
      expect(runner.annotations[0]?.message).toContain(hint);
      expect(runner.annotations[0]?.message).not.toContain(value);
      expect(harness.clock.sleeps).toEqual([]);
      expect(harness.emulator.createdCount).toBe(0);
    },
  );

  test.each(['65f0c1d2e3a4b5c6d7e8f90', '65f0c1d2e3a4b5c6d7e8f9012'])(
    'says that a project which does not exist looks like an ID: %s',
    async (project) => {
      const harness = await Harness.open();
      const { annotations } = await harness.create({ project });
      expect(annotations[0]?.message).toMatch(
        new RegExp(
          `^Failed to find project "${project}": Atlas returned .*\\. This looks like an ID with a mistake: it has ${project.length} hexadecimal digits instead of 24\\.`,
        ),
      );
    },
  );

  test('finds a project by its name', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ project: harness.emulator.project.name });
    expect(runner.outputs.projectId).toBe(harness.emulator.project.id);
    expect(harness.requests.slice(0, 2)).toEqual(['token 200', 'getProjectByName 200']);
  });

  test.each([
    ['no such name', 'No Such Project', 'Check the input "project"'],
    ['no such id', '0123456789abcdef01234567', 'Check the input "project"'],
  ])('with a project of %s says which input to check', async (_case, project, hint) => {
    const harness = await Harness.open();
    const runner = await harness.create({ project });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain(hint);
  });

  test('explains the access list of the Administration API', async () => {
    const harness = await Harness.open({ apiAccess: 'blocked' });
    const runner = await harness.create();
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('IP_ADDRESS_NOT_ON_ACCESS_LIST');
    expect(runner.annotations[0]?.message).toContain(
      'is not on the access list of the Atlas Administration API',
    );
  });

  test('with wait-for none ends at once and says that the connection string is still to come', async () => {
    const harness = await Harness.open({ idleAfterMs: 60_000, connectionStringsAfterMs: 60_000 });
    const runner = await harness.create({ 'wait-for': 'none' });
    expect(runner.failed).toBe(false);
    expect(runner.outputs).toMatchObject({ standardSrv: '', stateName: 'CREATING', created: 'true' });
    expect(runner.annotations).toEqual([
      {
        level: 'notice',
        title: 'Ephemeral MongoDB Atlas',
        message: expect.stringContaining('standardSrv is empty'),
      },
    ]);
    expect(harness.requests).toEqual(['token 200', 'createFlexCluster 201', 'revoke 200']);
  });

  test('notes that only the first 23 characters of a name tell instances apart', async () => {
    const harness = await Harness.open();
    const runner = await harness.create({ name: 'my-long-service-name-pr-123' });
    expect(runner.annotations).toEqual([
      {
        level: 'notice',
        title: 'Input name',
        message: expect.stringContaining('only the first 23 characters in host names, and'),
      },
    ]);
  });
});

describe('a name that is taken', () => {
  test('by a foreign instance is an error that says what was found, and touches nothing', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const before = harness.emulator.instances();
    const runner = await harness.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain(
      'already exists (IDLE) and does not belong to this repository: it has no ownership tags from this action',
    );
    expect(harness.emulator.instances()).toEqual(before);
    expect(harness.requests).toEqual([
      'token 200',
      'createFlexCluster 400',
      'getFlexCluster 200',
      'revoke 200',
    ]);
  });

  test('in its first 23 characters has its own hint', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'name-that-is-too-long-abc-1' });
    const runner = await harness.create({ name: 'name-that-is-too-long-abc-2' });
    const error = runner.annotations.find(({ level }) => level === 'error');
    expect(error?.message).toContain('DUPLICATE_CLUSTER_NAME_PREFIX');
    expect(error?.message).toContain('first 23 characters');
  });
});
