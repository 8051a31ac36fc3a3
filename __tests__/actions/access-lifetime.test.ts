import { describe, expect, test } from '@jest/globals';
import type { UserView } from '../../emulator/index.ts';
import { Harness, type Inputs } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const LASTING = {
  name: NAME,
  'database-user': 'true',
  'allow-ip': '203.0.113.7',
  'access-lifetime': 'instance',
};
const FOR_JOB = { name: NAME, 'database-user': 'true' };

/** The run that created a user. */
function runOf({ labels }: UserView): string {
  return labels['github-run']?.split('-')[0] ?? '';
}

function runsOf(harness: Harness): string[] {
  return harness.emulator.users().map(runOf);
}

/** Runs create and its post phase in a workflow run of their own. */
async function deploy(harness: Harness, run: number, inputs: Inputs = LASTING) {
  const environment = { GITHUB_RUN_ID: String(run) };
  const runner = await harness.create(inputs, undefined, environment);
  const post = await harness.cleanUp(runner.saved, inputs, environment);
  expect(post.annotations).toEqual([]);
  return runner;
}

describe('access-lifetime: instance', () => {
  test('gives a login and addresses that exist after the job, until the instance is deleted', async () => {
    const harness = await Harness.open({ accessLagMs: 2_000 });
    const runner = await deploy(harness, 1);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.connectionString).toMatch(/^mongodb\+srv:\/\/ephemeral-/);
    expect(harness.emulator.users()).toMatchObject([
      {
        deleteAfterDate: undefined,
        scopes: [{ name: NAME }],
        description: 'For an instance of octo-org/shop',
      },
    ]);
    expect(runner.log).toContain('Created a database user for the lifetime of the instance');
    expect(harness.emulator.accessList()).toMatchObject([
      { value: '203.0.113.7', deleteAfterDate: undefined },
    ]);
    await harness.clock.sleep(30 * 86_400_000);
    expect(harness.emulator.users()).toHaveLength(1);
    await harness.delete({ name: NAME });
    expect(harness.emulator.users()).toEqual([]);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('is removed by sweep with the instance', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1, { ...LASTING, 'expires-in': '1h' });
    await deploy(harness, 2);
    await harness.clock.sleep(2 * 3_600_000);
    await harness.sweep({ 'closed-pull-requests': 'false' });
    expect([harness.emulator.users(), harness.emulator.accessList()]).toEqual([[], []]);
  });

  test('keeps the logins of this run and of the newest other run, and those for a job', async () => {
    const harness = await Harness.open();
    await deploy(harness, 98);
    await deploy(harness, 99);
    await deploy(harness, 100);
    await deploy(harness, 100);
    expect(runsOf(harness)).toEqual(['99', '100', '100']);
    await harness.create(FOR_JOB, undefined, { GITHUB_RUN_ID: '101' });
    const runner = await deploy(harness, 102);
    expect(runner.log).toContain('Removed 1 database user of earlier runs');
    expect(runsOf(harness)).toEqual(['100', '100', '101', '102']);
    // Other instances have their own.
    await deploy(harness, 103, { ...LASTING, name: 'other' });
    expect(runsOf(harness)).toEqual(['100', '100', '101', '102', '103']);
    expect(harness.emulator.accessList()).toHaveLength(1);
  });

  test('adds one lease per instance, however often it is deployed', async () => {
    const harness = await Harness.open();
    for (let run = 1; run <= 8; run += 1) {
      await deploy(harness, run);
    }
    const [entry] = harness.emulator.accessList();
    expect(entry?.comment).toMatch(/^ephemeral-atlas run 8-1 [\w-]{10}$/);
  });

  test('takes back what it created, and nothing else, if the step fails', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    await deploy(harness, 2);
    const before = [harness.emulator.users(), harness.emulator.accessList()];
    harness.emulator.addFault({ kind: 'hang', operation: 'getFlexCluster', times: 'forever' });
    const environment = { GITHUB_RUN_ID: '3' };
    const inputs = { ...LASTING, 'allow-ip': '203.0.113.7\n198.51.100.7', timeout: '30s' };
    const runner = await harness.create(inputs, undefined, environment);
    harness.emulator.clearFaults();
    expect(runner.failed).toBe(true);
    await harness.cleanUp(runner.saved, inputs, environment);
    expect([harness.emulator.users(), harness.emulator.accessList()]).toEqual(before);
  });

  test('leaves no entry of an instance that it deletes, if the response to its last request was lost', async () => {
    const harness = await Harness.open();
    harness.emulator.addFault({ kind: 'reset', afterWork: true, operation: 'createAccessList', skip: 1 });
    harness.emulator.addFault({ kind: 'html', operation: 'listAccessList', skip: 4, times: 'forever' });
    const runner = await harness.create({ ...LASTING, timeout: '1m' });
    expect(runner.failed).toBe(true);
    harness.emulator.clearFaults();
    await harness.cleanUp(runner.saved, LASTING);
    await harness.cleanUp(runner.saved, LASTING);
    expect([harness.emulator.instances(), harness.emulator.accessList()]).toEqual([[], []]);
  });

  test('is not taken away from an instance that was created again meanwhile', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    let again: Promise<unknown> | undefined;
    const stop = harness.emulator.onRequest(({ operation, when }) => {
      if (operation !== 'deleteFlexCluster' || when !== 'after' || again !== undefined) {
        return;
      }
      again = deploy(harness, 2);
      return again.then(() => {});
    });
    await harness.delete({ name: NAME });
    stop();
    await again;
    expect(runsOf(harness)).toEqual(['2']);
    expect(harness.emulator.accessList()).toMatchObject([{ value: '203.0.113.7' }]);
  });

  test('shares an entry with the jobs that need the address', async () => {
    const harness = await Harness.open();
    const job = { name: NAME, 'allow-ip': '203.0.113.7' };
    const first = await harness.create(job);
    await deploy(harness, 2);
    await harness.cleanUp(first.saved, job);
    expect(harness.emulator.accessList()).toMatchObject([
      { value: '203.0.113.7', deleteAfterDate: undefined },
    ]);
    await harness.delete({ name: NAME });
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('leaves nothing of instances that share an entry and are swept together', async () => {
    const harness = await Harness.open();
    for (const name of ['one', 'two', 'three']) {
      await deploy(harness, 1, { ...LASTING, name });
    }
    await harness.clock.sleep(3_600_000);
    await harness.sweep({ 'closed-pull-requests': 'false', 'older-than': '1m' });
    expect([harness.emulator.users(), harness.emulator.accessList()]).toEqual([[], []]);
  });

  test('succeeds with a warning if earlier logins cannot be removed', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    await deploy(harness, 2);
    harness.emulator.addFault({ kind: 'status', status: 403, operation: 'deleteDatabaseUser' });
    const runner = await deploy(harness, 3);
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Database users of earlier runs for instance "main-1a3b8e9f" were not removed: .* The next successful run removes them\.$/,
        ),
      },
    ]);
    await deploy(harness, 4);
    expect(runsOf(harness)).toEqual(['3', '4']);
  });

  test('says in the summary how long the login exists', async () => {
    const harness = await Harness.open();
    const { summary } = await harness.create(LASTING);
    expect(summary).toContain('which contains a database user that exists as long as the instance');
  });
});
