import { describe, expect, test } from '@jest/globals';
import { FAULTS, SLOW_FAULTS } from '../support/faults.ts';
import { Stage } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';

describe('a create', () => {
  test('of a flex cluster takes one token, one POST, one GET and one revoke', async () => {
    const stage = await Stage.open();
    const runner = await stage.create({ name: NAME, tags: 'team=checkout' });

    expect(runner.annotations).toEqual([]);
    expect(runner.failed).toBe(false);
    expect(stage.requests).toEqual([
      'token 200',
      'createFlexCluster 201',
      'getFlexCluster 200',
      'revoke 200',
    ]);
    expect(stage.emulator.requests[1]?.requestBody).toEqual({
      name: NAME,
      providerSettings: { backingProviderName: 'AWS', regionName: 'US_EAST_1' },
      tags: [
        { key: 'managed-by', value: 'ephemeral-atlas' },
        { key: 'github-owner', value: 'octo-org' },
        { key: 'github-repository', value: 'shop' },
        { key: 'github-ref', value: 'refs.heads.main' },
        { key: 'github-run', value: expect.stringMatching(/^1234567890-1-[0-9a-f]{16}$/) },
        { key: 'team', value: 'checkout' },
      ],
      terminationProtectionEnabled: false,
    });
  });

  test('sets every output', async () => {
    const stage = await Stage.open();
    const runner = await stage.create({ name: NAME });

    const [instance] = stage.emulator.instances();
    expect(runner.outputs).toEqual({
      id: instance?.id,
      standardSrv: expect.stringMatching(/^mongodb\+srv:\/\/main-1a3b8e9f\.[^/@]+$/),
      name: NAME,
      projectId: stage.emulator.project.id,
      stateName: 'IDLE',
      mongoDBVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      created: 'true',
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
    const stage = await Stage.open();
    const runner = await stage.create({
      name: NAME,
      'instance-type': 'serverless',
      'continuous-backup': 'true',
      'termination-protection': 'true',
      provider: 'azure',
      region: 'US_EAST_2',
    });

    expect(runner.annotations).toEqual([]);
    expect(stage.requests).toEqual(['token 200', 'createServerless 201', 'getServerless 200', 'revoke 200']);
    expect(stage.emulator.requests[1]?.requestBody).toMatchObject({
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
    const stage = await Stage.open();
    await stage.create({ 'instance-type': 'serverless' });
    expect(stage.emulator.requests[1]?.requestBody).not.toHaveProperty('serverlessBackupOptions');
  });

  test('says what to use instead where the serverless endpoint is gone, and cleans nothing up', async () => {
    const stage = await Stage.open({ serverless: 'gone' });
    const runner = await stage.create({ name: NAME, 'instance-type': 'serverless' });

    expect(runner.annotations).toEqual([
      {
        level: 'error',
        title: 'Ephemeral MongoDB Atlas',
        message: `Failed to create the serverless instance "${NAME}": Atlas has retired the serverless endpoint (RESOURCE_NOT_FOUND, HTTP 404). Use "instance-type: flex", which makes the same kind of instance.`,
      },
    ]);
    expect(stage.requests).toEqual(['token 200', 'createServerless 404', 'revoke 200']);
  });

  test('polls the flex endpoint where the serverless GET is gone', async () => {
    const stage = await Stage.open();
    stage.emulator.addFault({ kind: 'status', operation: 'getServerless', status: 410, times: 'forever' });
    const runner = await stage.create({ 'instance-type': 'serverless' });
    expect(runner.failed).toBe(false);
    expect(stage.requests).toEqual([
      'token 200',
      'createServerless 201',
      'getServerless 410',
      'getFlexCluster 200',
      'revoke 200',
    ]);
  });

  test('with an API key asks for one challenge and uses its nonce for all requests', async () => {
    const stage = await Stage.open({ idleAfterMs: 10_000 });
    const runner = await stage.create({}, stage.apiKey);
    expect(runner.failed).toBe(false);
    expect(stage.requests.filter((request) => request.endsWith(' 401'))).toEqual(['createFlexCluster 401']);
    expect(stage.requests.at(-1)).toBe('getFlexCluster 200');
  });

  test('with an API key takes a new nonce when the old one is stale', async () => {
    const stage = await Stage.open({ nonceLifetimeSeconds: 60, idleAfterMs: 200_000 });
    const runner = await stage.create({}, stage.apiKey);
    expect(runner.failed).toBe(false);
    expect(stage.requests.filter((request) => request === 'getFlexCluster 401').length).toBeGreaterThan(1);
  });

  test.each([
    [
      'service account',
      'serviceAccount',
      'client-secret',
      'mdb_sa_sk_wrong',
      'Check "client-id" and "client-secret"',
    ],
    ['API key', 'apiKey', 'private-key', 'wrong', 'Check that the credentials are right'],
  ] as const)(
    'with a wrong %s fails at once with one plain error',
    async (_kind, login, input, value, hint) => {
      const stage = await Stage.open();
      const runner = await stage.create({}, { ...stage[login], [input]: value });
      expect(runner.annotations).toHaveLength(1);
      expect(runner.annotations[0]?.message).toContain(hint);
      expect(runner.annotations[0]?.message).not.toContain(value);
      expect(stage.clock.sleeps).toEqual([]);
      expect(stage.emulator.createdCount).toBe(0);
    },
  );

  test('finds a project by its name', async () => {
    const stage = await Stage.open();
    const runner = await stage.create({ project: stage.emulator.project.name });
    expect(runner.outputs.projectId).toBe(stage.emulator.project.id);
    expect(stage.requests.slice(0, 2)).toEqual(['token 200', 'getProjectByName 200']);
  });

  test.each([
    ['no such name', 'No Such Project', 'Check the input "project"'],
    ['no such id', '0123456789abcdef01234567', 'Check the input "project"'],
  ])('with a project of %s says which input to check', async (_case, project, hint) => {
    const stage = await Stage.open();
    const runner = await stage.create({ project });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain(hint);
  });

  test('explains the access list of the Administration API', async () => {
    const stage = await Stage.open({ apiAccess: 'blocked' });
    const runner = await stage.create();
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('IP_ADDRESS_NOT_ON_ACCESS_LIST');
    expect(runner.annotations[0]?.message).toContain('access list of its own');
  });

  test('with wait-for none ends at once and says that the connection string is still to come', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    const runner = await stage.create({ 'wait-for': 'none' });
    expect(runner.failed).toBe(false);
    expect(runner.outputs).toMatchObject({ standardSrv: '', stateName: 'CREATING', created: 'true' });
    expect(runner.annotations).toEqual([
      {
        level: 'notice',
        title: 'Ephemeral MongoDB Atlas',
        message: expect.stringContaining('standardSrv is empty'),
      },
    ]);
    expect(stage.requests).toEqual(['token 200', 'createFlexCluster 201', 'revoke 200']);
  });

  test('notes that only the first 23 characters of a name tell instances apart', async () => {
    const stage = await Stage.open();
    const runner = await stage.create({ name: 'my-long-service-name-pr-123' });
    expect(runner.annotations).toEqual([
      { level: 'notice', title: 'Input name', message: expect.stringContaining('"my-long-service-name-pr"') },
    ]);
  });
});

describe('waiting', () => {
  test('says the state at every change and at least every 30 s, without flooding', async () => {
    const stage = await Stage.open({ idleAfterMs: 600_000 });
    const runner = await stage.create({ name: NAME });
    const states = runner.log.filter((line) => line.startsWith(`${NAME} is CREATING (`));
    expect(states.length).toBeGreaterThanOrEqual(600 / 30);
    expect(states.length).toBeLessThanOrEqual(600 / 30 + 2);
    expect(runner.log).toContainEqual(expect.stringMatching(/^main-1a3b8e9f is IDLE \(10 m \d\d s\)$/));
  });

  test('goes on until IDLE has brought a connection string', async () => {
    const stage = await Stage.open({ idleAfterMs: 1_000, connectionStringsAfterMs: 20_000 });
    const runner = await stage.create({ name: NAME });
    expect(runner.outputs.standardSrv).not.toBe('');
    expect(runner.log).toContainEqual(expect.stringContaining('IDLE, without a connection string yet'));
  });

  test('renews the token before it expires', async () => {
    const stage = await Stage.open({ idleAfterMs: 600_000, tokenLifetimeSeconds: 120 });
    const runner = await stage.create();
    expect(runner.failed).toBe(false);
    expect(stage.requests.filter((request) => request === 'token 200').length).toBeGreaterThan(4);
    expect(stage.requests.filter((request) => request.endsWith(' 401'))).toEqual([]);
  });

  test('ends at the timeout, says how far the instance was, and deletes it', async () => {
    const stage = await Stage.open({ idleAfterMs: 3_600_000 });
    const runner = await stage.create({ name: NAME, timeout: '2m' });
    expect(stage.clock.elapsed()).toBeLessThanOrEqual(120_000);
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /^Failed to wait for the instance "main-1a3b8e9f": it is still CREATING after 1 m 59 s, and the 2 m 00 s of the input "timeout" are over\./,
    );
    expect(stage.emulator.instances()).toEqual([]);
    expect(runner.saved.claim).toBe('');
  });

  test('keeps the instance on failure where the user wants that', async () => {
    const stage = await Stage.open({ idleAfterMs: 3_600_000 });
    const runner = await stage.create({ timeout: '1m', 'on-failure': 'keep' });
    expect(runner.failed).toBe(true);
    expect(stage.emulator.instances()).toHaveLength(1);
    expect(runner.log).toContainEqual(expect.stringContaining('"on-failure" is "keep"'));
    expect(runner.saved.claim).toBe('');
  });

  test('lifts the protection that it asked for before it deletes', async () => {
    const stage = await Stage.open({ idleAfterMs: 3_600_000 });
    await stage.create({ timeout: '1m', 'termination-protection': 'true' });
    expect(stage.emulator.instances()).toEqual([]);
    expect(stage.requests.slice(-4)).toEqual([
      'getFlexCluster 200',
      'updateFlexCluster 200',
      'deleteFlexCluster 204',
      'revoke 200',
    ]);
  });

  test('is over when the instance vanishes, with an error of its own', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    stage.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster', skip: 2 });
    const runner = await stage.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toMatch(
      /^Failed to wait for the instance "main-1a3b8e9f": it is gone, after/,
    );
  });

  test('is over when the instance is being deleted by someone else', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    stage.emulator.addFault({
      kind: 'wrong-shape',
      operation: 'getFlexCluster',
      skip: 1,
      body: { id: 'a', name: NAME, stateName: 'DELETING', providerSettings: {} },
    });
    const runner = await stage.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('it is being deleted');
    expect(stage.emulator.instances()).toEqual([]);
  });

  test('takes only "no such instance" for gone: any other error while polling stands', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    stage.emulator.addFault({
      kind: 'status',
      operation: 'getFlexCluster',
      status: 404,
      errorCode: 'GROUP_NOT_FOUND',
    });
    const runner = await stage.create();
    expect(runner.annotations[0]?.message).toContain('GROUP_NOT_FOUND (HTTP 404)');
  });
});

describe('a name that is taken', () => {
  test('by a foreign instance is an error that says what was found, and touches nothing', async () => {
    const stage = await Stage.open();
    stage.emulator.addInstance({ name: NAME, tags: { team: 'payments' } });
    const before = stage.emulator.instances();
    const runner = await stage.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain(
      'there already (IDLE), and it was not made for this repository: it has no ownership tags of this action',
    );
    expect(stage.emulator.instances()).toEqual(before);
    expect(stage.requests).toEqual([
      'token 200',
      'createFlexCluster 400',
      'getFlexCluster 200',
      'revoke 200',
    ]);
  });

  test('by something that flexClusters does not show is the refusal of Atlas itself', async () => {
    const stage = await Stage.open();
    stage.emulator.addFault({
      kind: 'status',
      operation: 'createFlexCluster',
      status: 400,
      errorCode: 'DUPLICATE_CLUSTER_NAME',
      times: 'forever',
    });
    const runner = await stage.create({ name: NAME });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.annotations[0]?.message).toContain('The name is taken in this project');
    expect(stage.requests.filter((request) => request === 'createFlexCluster 400')).toHaveLength(3);
  });

  test('in its first 23 characters has its own hint', async () => {
    const stage = await Stage.open();
    stage.emulator.addInstance({ name: 'name-that-is-too-long-abc-1' });
    const runner = await stage.create({ name: 'name-that-is-too-long-abc-2' });
    const error = runner.annotations.find(({ level }) => level === 'error');
    expect(error?.message).toContain('DUPLICATE_CLUSTER_NAME_PREFIX');
    expect(error?.message).toContain('first 23 characters');
  });
});

/** Every fault that can happen to an operation: a token can have expired for anything but the request for a token. */
function faultsOn(operation: string) {
  return Object.entries({ ...FAULTS, ...SLOW_FAULTS }).filter(
    ([, { kind }]) => operation !== 'token' || kind !== 'expired-token',
  );
}

describe.each(['token', 'createFlexCluster', 'getFlexCluster', 'revoke'])('on %s', (operation) => {
  test.each(faultsOn(operation))('%s, once, is weathered', async (_name, fault) => {
    const stage = await Stage.open();
    stage.emulator.addFault({ ...fault, operation });
    const runner = await stage.create({ name: NAME });
    expect(runner.annotations).toEqual([]);
    expect(runner.failed).toBe(false);
    expect(stage.emulator.createdCount).toBe(1);
    expect(stage.emulator.instances()).toHaveLength(1);
  });
});

describe.each(['token', 'createFlexCluster', 'getFlexCluster'])('on %s', (operation) => {
  test.each(faultsOn(operation))(
    '%s, for ever, ends within the timeout in one instance or in none',
    async (_name, fault) => {
      const stage = await Stage.open();
      stage.emulator.addFault({ ...fault, operation, times: 'forever' });
      const runner = await stage.create({ name: NAME, timeout: '5m' });
      expect(stage.clock.elapsed()).toBeLessThanOrEqual(5 * 60_000 + 33_000);
      // Where the work of a create was done and only its answer lost, asking finds the instance.
      if (!runner.failed) {
        expect(operation).toBe('createFlexCluster');
        expect(stage.emulator.createdCount).toBe(1);
        return;
      }
      const errors = runner.annotations.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toMatch(/^Failed to /);
      stage.emulator.clearFaults();
      await stage.cleanUp(runner.saved);
      expect(stage.emulator.instances()).toEqual([]);
    },
  );
});

describe('a redirect', () => {
  test.each(['token', 'createFlexCluster', 'getFlexCluster'])(
    'on %s is never followed',
    async (operation) => {
      const stage = await Stage.open();
      const elsewhere = await Stage.open();
      stage.emulator.addFault({
        kind: 'redirect',
        operation,
        location: `${elsewhere.emulator.url}/steal`,
        times: 'forever',
      });
      const runner = await stage.create();
      expect(elsewhere.emulator.requests).toEqual([]);
      expect(runner.annotations.at(-1)?.message).toContain('redirect');
    },
  );
});

describe('a cancel', () => {
  test.each(['before', 'after'] as const)(
    'during the create (%s the work) leaves nothing behind',
    async (moment) => {
      const stage = await Stage.open({ idleAfterMs: 60_000 });
      const { main } = await import('../../src/create.ts');
      const runner = stage.runner({ name: NAME });
      stage.emulator.onRequest(({ operation, when }) => {
        if (operation === 'createFlexCluster' && when === moment) {
          runner.cancel();
        }
      });
      await main({ runner, clock: stage.clock, random: Math.random });
      expect(runner.failed).toBe(true);
      expect(runner.annotations).toEqual([
        { level: 'error', title: 'Ephemeral MongoDB Atlas', message: 'The workflow run was cancelled.' },
      ]);
      await stage.cleanUp(runner.saved);
      expect(stage.emulator.instances()).toEqual([]);
    },
  );

  test('while waiting deletes the instance within the time that the runner leaves', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    const { main } = await import('../../src/create.ts');
    const runner = stage.runner({ name: NAME });
    let cancelledAt = 0;
    stage.emulator.onRequest(({ operation, when }) => {
      if (operation === 'getFlexCluster' && when === 'after' && cancelledAt === 0) {
        cancelledAt = stage.clock.elapsed();
        runner.cancel();
      }
    });
    await main({ runner, clock: stage.clock, random: Math.random });
    expect(stage.emulator.instances()).toEqual([]);
    expect(stage.clock.elapsed() - cancelledAt).toBeLessThan(10_000);
  });
});

describe('post', () => {
  test('has nothing to do after a create that succeeded', async () => {
    const stage = await Stage.open();
    const { saved } = await stage.create();
    const before = stage.requests.length;
    const runner = await stage.cleanUp(saved);
    expect(runner.log).toEqual(['Nothing to clean up']);
    expect(stage.requests).toHaveLength(before);
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('deletes what a main phase that was ended by force had made', async () => {
    const stage = await Stage.open({ idleAfterMs: 60_000 });
    const { saved } = await stage.create({ timeout: '1m', 'on-failure': 'keep', name: NAME });
    expect(saved.claim).toBe('');
    const [instance] = stage.emulator.instances();
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: instance?.tags['github-run'],
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringMatching(/^Deleted the instance "main-1a3b8e9f"/));
    expect(stage.emulator.instances()).toEqual([]);
  });

  test('leaves an instance alone that another run holds', async () => {
    const stage = await Stage.open();
    await stage.create({ name: NAME });
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: '1-1-other',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.log).toContainEqual(expect.stringContaining('another run holds it'));
    expect(stage.emulator.instances()).toHaveLength(1);
  });

  test('warns of what is left and where when it fails, and does not fail the job', async () => {
    const stage = await Stage.open({ apiAccess: 'blocked' });
    const claim = JSON.stringify({
      projectId: stage.emulator.project.id,
      name: NAME,
      runMark: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim });
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: 'Ephemeral MongoDB Atlas',
        message: expect.stringContaining(
          `The instance "${NAME}" in project ${stage.emulator.project.id} may be left over`,
        ),
      },
    ]);
  });

  test('keeps what the user wants kept', async () => {
    const stage = await Stage.open();
    const claim = JSON.stringify({
      projectId: 'p',
      name: NAME,
      runMark: 'x',
      created: true,
      finished: false,
      protectedByStep: false,
    });
    const runner = await stage.cleanUp({ claim }, { 'on-failure': 'keep' });
    expect(runner.log).toEqual([expect.stringContaining('"on-failure" is "keep"')]);
    expect(stage.requests).toEqual([]);
  });
});
