import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { Emulator, EmulatorOptions } from '../../emulator/index.ts';
import type { StepOptions, StepResult } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const LOGIN_OUTPUTS = ['username', 'password', 'connectionString'];
const READY = { 'database-user': 'true', 'wait-for': 'ready' };
const folder = mkdtempSync(join(tmpdir(), 'access-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(options: EmulatorOptions = {}): Promise<Emulator> {
  return openEmulator({ database: 'direct', ...options });
}

/** Runs a step with debug logging on. */
function run(options: StepOptions): Promise<StepResult> {
  return runStep({ ...options, debug: true });
}

/** Writes a document as the next step of a workflow would, and reads it. */
async function writeAndRead(connectionString: string | undefined): Promise<unknown> {
  const client = new MongoClient(connectionString ?? '', { serverSelectionTimeoutMS: 2_000 });
  try {
    const orders = client.db('shop').collection('orders');
    await orders.insertOne({ item: 'lamp', price: 42 });
    const { _id, ...found } = (await orders.findOne({ item: 'lamp' })) ?? {};
    return found;
  } finally {
    await client.close();
  }
}

test('creates a database user that can drop a database, as test suites do before they start', async () => {
  const { outputs } = await run(stepFor(await open(), { ...READY, 'allow-ip': 'runner' }));
  const client = new MongoClient(outputs.connectionString ?? '', { serverSelectionTimeoutMS: 2_000 });
  try {
    const shop = client.db('shop');
    await shop.collection('orders').insertOne({ item: 'lamp' });
    await shop.dropDatabase();
    expect(await shop.collection('orders').findOne({ item: 'lamp' })).toBeNull();
  } finally {
    await client.close();
  }
});

describe('with "wait-for: ready", create', () => {
  test('gives a connection string that works immediately, until the end of the job', async () => {
    const emulator = await open({ userLagMs: 3_000, accessLagMs: 500 });
    const options = stepFor(emulator, { ...READY, 'allow-ip': 'runner' });
    const main = await run(options);

    expect(main.annotations).toEqual([]);
    expect(main.conclusion).toBe('success');
    expect(main.log).toMatch(/Waiting for the database user to reach the instance \(bad auth/);
    expect(main.log).toContain('Login to main-');
    const { connectionString } = main.outputs;
    expect(await writeAndRead(connectionString)).toEqual({ item: 'lamp', price: 42 });

    const post = await run({ ...options, phase: 'post', state: main.state });
    expect(post.annotations).toEqual([]);
    expect(emulator.users()).toEqual([]);
    expect(emulator.accessList()).toEqual([]);
    expect(emulator.instances()).toHaveLength(1);
    await expect(writeAndRead(connectionString)).rejects.toThrow();
  });

  test('waits for DNS, and trusts the certificates in NODE_EXTRA_CA_CERTS', async () => {
    const emulator = await open({ database: 'srv', dnsLagMs: 3_000 });
    const ca = join(mkdtempSync(join(tmpdir(), 'ca-')), 'ca.pem');
    writeFileSync(ca, emulator.ca ?? '');
    const resolve = pathToFileURL(join(import.meta.dirname, '../../emulator/database/resolve.js')).href;
    const options: StepOptions = {
      ...stepFor(emulator, { ...READY, 'allow-ip': 'runner' }),
      nodeArgs: ['--import', resolve],
      env: { NODE_EXTRA_CA_CERTS: ca, ATLAS_EMULATOR_DNS: emulator.dns ?? '' },
    };
    const main = await run(options);
    expect(main.annotations).toEqual([]);
    expect(main.log).toMatch(
      /Waiting for DNS to know the host name of the instance \(querySrv ENOTFOUND _mongodb\._tcp\./,
    );
    expect(main.outputs.standardSrv).toMatch(/^mongodb\+srv:\/\/main-\w+\.\w+\.atlas\.test$/);
    expect(main.outputs.connectionString).toMatch(/^mongodb\+srv:\/\/[\w-]+:[\w-]+@main-/);
  });

  test('fails at once if the certificate is not trusted, and names NODE_EXTRA_CA_CERTS', async () => {
    const emulator = await open({ database: 'srv' });
    const resolve = pathToFileURL(join(import.meta.dirname, '../../emulator/database/resolve.js')).href;
    const main = await run({
      ...stepFor(emulator, { ...READY, 'allow-ip': 'runner' }),
      nodeArgs: ['--import', resolve],
      env: { ATLAS_EMULATOR_DNS: emulator.dns ?? '' },
    });
    expect(main.conclusion).toBe('failure');
    expect(main.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          /^Failed to log in to instance "main-\w+": the TLS certificate on port 27017 is not trusted \([A-Z_]+\)\. If your network intercepts TLS, set NODE_EXTRA_CA_CERTS /,
        ),
      }),
    ]);
    expect(emulator.instances()).toEqual([]);
    expect([emulator.users(), emulator.accessList()]).toEqual([[], []]);
  });

  test.each([
    ['access list to allow this runner', {}, {}, /Set "allow-ip" to "runner"/],
    [
      'access list to allow this runner',
      {},
      { 'allow-ip': '203.0.113.7' },
      /connections to port 27017 may have another public address/,
    ],
    [
      'database user to reach the instance',
      { userLagMs: 3_600_000 },
      { 'allow-ip': '127.0.0.1' },
      /\. Increase "timeout"\.$/,
    ],
  ])(
    'says that it waits for the %s if it times out, and leaves nothing behind',
    async (awaited, settings, inputs, advice) => {
      const emulator = await open(settings);
      const main = await run(stepFor(emulator, { ...READY, ...inputs, timeout: '3s' }));
      expect(main.conclusion).toBe('failure');
      expect(main.annotations).toEqual([
        expect.objectContaining({
          level: 'error',
          message: expect.stringMatching(new RegExp(`still waiting for the ${awaited} .*${advice.source}`)),
        }),
      ]);
      expect(emulator.instances()).toEqual([]);
      expect(emulator.users()).toEqual([]);
      expect(emulator.accessList()).toEqual([]);
    },
  );
});

test('another job adopts the instance, gets its own user, and sees the same data', async () => {
  const emulator = await open();
  const options = stepFor(emulator, { ...READY, 'allow-ip': 'runner' });
  const first = await run(options);
  await writeAndRead(first.outputs.connectionString);
  const firstPost = await run({ ...options, phase: 'post', state: first.state });
  expect(firstPost.annotations).toEqual([]);

  const second = await run(options);
  expect(second.outputs.id).toBe(first.outputs.id);
  expect(second.outputs.created).toBe('false');
  expect(second.outputs.password).not.toBe(first.outputs.password);
  const client = new MongoClient(second.outputs.connectionString ?? '');
  expect(await client.db('shop').collection('orders').countDocuments()).toBe(1);
  await client.close();
  // GitHub passes only outputs without masked values to other jobs.
  const crossing = Object.entries(first.outputs).filter(
    ([, value]) => !first.masks.some((mask) => value.includes(mask)),
  );
  expect(crossing.map(([name]) => name)).toEqual(
    expect.arrayContaining(['id', 'standardSrv', 'name', 'projectId', 'created']),
  );
  expect(crossing.map(([name]) => name)).not.toEqual(expect.arrayContaining(LOGIN_OUTPUTS));
});

// Windows has no signals: there a cancel ends the process by force.
const describeWithSignals = process.platform === 'win32' ? describe.skip : describe;

// Every request, before and after it takes effect, is in __tests__/actions/interruptions.test.ts.
describeWithSignals('a create with access that is interrupted', () => {
  test.each(['SIGINT', 'SIGKILL'] as const)('by %s leaves nothing behind after post', async (signal) => {
    const emulator = await open({ idleAfterMs: 60_000, accessLagMs: 60_000 });
    const options = { ...stepFor(emulator, { ...READY, 'allow-ip': 'runner' }), debug: true };
    const step = startStep(options);
    emulator.onRequest(({ operation, when }) => {
      if (operation === 'getAccessListStatus' && when === 'after') {
        step.signal(signal);
      }
    });
    const main = await step.result;
    expect(main.conclusion).not.toBe('success');
    const post = await run({ ...options, phase: 'post', state: main.state });
    expect([post.exitCode, post.annotations]).toEqual([0, []]);
    expect(emulator.instances()).toEqual([]);
    expect(emulator.users()).toEqual([]);
    expect(emulator.accessList()).toEqual([]);
  });
});

test('a deployed preview can log in as long as the instance exists', async () => {
  const emulator = await open();
  // The addresses of the previews, which a person has added.
  emulator.addAccessEntry({ value: '127.0.0.1', comment: 'previews' });
  const inputs = { ...READY, 'allow-ip': 'runner', 'database-user-lifetime': 'instance' };
  const options = stepFor(emulator, inputs);
  const logins = [];
  for (const runId of ['1', '2']) {
    const main = await run({ ...options, runId });
    expect(main.annotations).toEqual([]);
    const post = await run({ ...options, runId, phase: 'post', state: main.state });
    expect(post.annotations).toEqual([]);
    logins.push(main.outputs.connectionString);
  }
  for (const login of logins) {
    expect(await writeAndRead(login)).toEqual({ item: 'lamp', price: 42 });
  }
  await run({ ...stepFor(emulator), actionFile: join(process.cwd(), 'delete/action.yml') });
  for (const login of logins) {
    await expect(writeAndRead(login)).rejects.toThrow();
  }
  expect(emulator.users()).toEqual([]);
  expect(emulator.accessList()).toHaveLength(1);
});

test('a create without access sends no requests about access', async () => {
  const emulator = await open();
  const result = await run(stepFor(emulator));
  expect(emulator.requests.map(({ operation }) => operation)).toEqual([
    'token',
    'createFlexCluster',
    'getFlexCluster',
    'revoke',
  ]);
  expect(result.outputs).not.toHaveProperty('connectionString');
});
