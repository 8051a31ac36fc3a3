import { describe, expect, test } from '@jest/globals';
import type { UserView } from '../../emulator/index.ts';
import { Harness, type Inputs, OURS } from '../support/in-process.ts';

const NAME = 'main-1a3b8e9f';
const LASTING = { name: NAME, 'database-user': 'true', 'database-user-lifetime': 'instance' };
const FOR_JOB = { name: NAME, 'database-user': 'true' };
const NO_GITHUB = { 'closed-pull-requests': 'false', 'deleted-branches': 'false' };
const DAY_MS = 86_400_000;

/** The run that created a user. */
function runOf({ labels }: UserView): string {
  return labels['github-run']?.split('-')[0] ?? '';
}

function runsOf(harness: Harness): string[] {
  return harness.emulator.users().map(runOf);
}

/** Runs create and its post phase in a workflow run of their own. */
async function deploy(harness: Harness, run: number | string, inputs: Inputs = LASTING, attempt = '1') {
  const environment = { GITHUB_RUN_ID: String(run), GITHUB_RUN_ATTEMPT: attempt };
  const runner = await harness.create(inputs, undefined, environment);
  const post = await harness.cleanUp(runner.saved, inputs, environment);
  expect(post.annotations).toEqual([]);
  return runner;
}

describe('database-user-lifetime: instance', () => {
  test('creates a login that exists after the job, until the instance is deleted', async () => {
    const harness = await Harness.open({ accessLagMs: 2_000 });
    const runner = await deploy(harness, 1);
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs.connectionString).toMatch(/^mongodb\+srv:\/\/ephemeral-/);
    expect(harness.emulator.users()).toMatchObject([
      {
        deleteAfterDate: undefined,
        scopes: [{ name: NAME }],
        description: 'For an instance of octo-org/shop',
        labels: { 'instance-id': runner.outputs.id, 'instance-name': NAME },
      },
    ]);
    expect(runner.log).toContain('Created a database user for the lifetime of the instance');
    await harness.clock.sleep(30 * DAY_MS);
    expect(harness.emulator.users()).toHaveLength(1);
    const removal = await harness.delete({ name: NAME });
    expect(removal.log).toContain('Removed 1 database user');
    expect(harness.emulator.users()).toEqual([]);
  });

  test('gives the entries of allow-ip an expiry all the same, and deletes them with the job', async () => {
    const harness = await Harness.open();
    const inputs = { ...LASTING, 'allow-ip': '203.0.113.7', 'database-user-expires-in': '2h' };
    const runner = await harness.create(inputs);
    expect(harness.emulator.users()[0]?.deleteAfterDate).toBeUndefined();
    expect(harness.emulator.accessList()).toMatchObject([
      { value: '203.0.113.7', deleteAfterDate: Date.UTC(2026, 10, 23, 20) },
    ]);
    const post = await harness.cleanUp(runner.saved, inputs);
    expect(post.annotations).toEqual([]);
    expect(post.log).toContain('Removed 1 access list entry');
    expect(harness.emulator.accessList()).toEqual([]);
    expect(harness.emulator.users()).toHaveLength(1);
  });

  test('takes back what it created, and no earlier login, if the step fails', async () => {
    const harness = await Harness.open();
    for (let run = 1; run <= 5; run += 1) {
      await deploy(harness, run);
    }
    const before = harness.emulator.users();
    harness.emulator.addFault({ kind: 'hang', operation: 'getFlexCluster', times: 'forever' });
    const inputs = { ...LASTING, 'allow-ip': '203.0.113.7', timeout: '30s' };
    const runner = await harness.create(inputs, undefined, { GITHUB_RUN_ID: '6' });
    harness.emulator.clearFaults();
    expect(runner.failed).toBe(true);
    await harness.cleanUp(runner.saved, inputs, { GITHUB_RUN_ID: '6' });
    expect(harness.emulator.users()).toEqual(before);
    expect(harness.emulator.accessList()).toEqual([]);
  });

  test('says in the summary how long the login exists', async () => {
    const harness = await Harness.open();
    const { summary } = await harness.create(LASTING);
    expect(summary).toContain('which contains a database user that exists as long as the instance');
  });
});

describe('a successful run', () => {
  test('keeps the lasting logins of the newest three other runs, and those for a job', async () => {
    const harness = await Harness.open();
    // Sorted as text, 100 would come before 98.
    for (const run of [97, 98, 99, 100, 100]) {
      await deploy(harness, run);
    }
    expect(runsOf(harness)).toEqual(['97', '98', '99', '100', '100']);
    await harness.create(FOR_JOB, undefined, { GITHUB_RUN_ID: '101' });
    const runner = await deploy(harness, 102);
    expect(runner.log).toContain('Removed 1 database user of earlier runs');
    expect(runsOf(harness)).toEqual(['98', '99', '100', '100', '101', '102']);
  });

  test('counts all attempts of a run as one run', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    for (const attempt of ['1', '2', '3']) {
      await deploy(harness, 2, LASTING, attempt);
    }
    await deploy(harness, 3);
    await deploy(harness, 4);
    expect(runsOf(harness)).toEqual(['1', '2', '2', '2', '3', '4']);
    await deploy(harness, 5);
    expect(runsOf(harness)).toEqual(['2', '2', '2', '3', '4', '5']);
  });

  test('compares the IDs of runs exactly, also beyond 53 bits', async () => {
    const harness = await Harness.open();
    const runs = ['9007199254740992', '9007199254740993', '9007199254740994', '9007199254740995'];
    for (const run of runs) {
      await deploy(harness, run);
    }
    await deploy(harness, '9007199254740996');
    expect(runsOf(harness)).toEqual([...runs.slice(1), '9007199254740996']);
  });

  test('keeps the login of a deployed preview although two later runs were killed', async () => {
    const harness = await Harness.open();
    const { outputs } = await deploy(harness, 1);
    for (const run of ['2', '3']) {
      harness.emulator.addUser({
        username: `killed-${run}`,
        scopes: [{ name: NAME, type: 'CLUSTER' }],
        labels: {
          ...OURS,
          'github-run': `${run}-1-0123456789abcdef`,
          'instance-id': outputs.id ?? '',
          'instance-name': NAME,
        },
      });
    }
    await deploy(harness, 4);
    expect(runsOf(harness)).toEqual(['1', '2', '3', '4']);
  });

  test('leaves the logins of other instances alone', async () => {
    const harness = await Harness.open();
    for (const run of [1, 2, 3, 4]) {
      await deploy(harness, run);
    }
    await deploy(harness, 5, { ...LASTING, name: 'other' });
    expect(runsOf(harness)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('leaves the logins of an earlier instance of the same name to sweep', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    harness.emulator.addFault({ kind: 'vanish', operation: 'getFlexCluster' });
    await deploy(harness, 2);
    expect(runsOf(harness)).toEqual(['1', '2']);
    const sweeper = await harness.sweep(NO_GITHUB);
    expect(sweeper.annotations).toEqual([]);
    expect(runsOf(harness)).toEqual(['2']);
  });

  test('only warns if earlier logins cannot be deleted', async () => {
    const harness = await Harness.open();
    for (const run of [1, 2, 3, 4]) {
      await deploy(harness, run);
    }
    harness.emulator.addFault({ kind: 'status', status: 403, operation: 'deleteDatabaseUser' });
    const runner = await deploy(harness, 5);
    expect(runner.failed).toBe(false);
    expect(runner.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Database users of earlier runs for instance "main-1a3b8e9f" were not removed: .* The next successful run removes them\.$/,
        ),
      },
    ]);
    await deploy(harness, 6);
    expect(runsOf(harness)).toEqual(['3', '4', '5', '6']);
  });
});

describe('lasting logins of an instance that is deleted', () => {
  test('are deleted by sweep with it', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1, { ...LASTING, 'expires-in': '1h' });
    await deploy(harness, 2);
    await harness.clock.sleep(2 * 3_600_000);
    const sweeper = await harness.sweep(NO_GITHUB);
    expect(sweeper.annotations).toEqual([]);
    expect(sweeper.log).toContain('main-1a3b8e9f: Removed 2 database users');
    expect(harness.emulator.users()).toEqual([]);
  });

  test('are deleted by post with it', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    await deploy(harness, 2, { ...LASTING, 'delete-after-job': 'true' });
    expect(harness.emulator.instances()).toEqual([]);
    expect(harness.emulator.users()).toEqual([]);
  });

  test('are found by sweep if delete could not delete them', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    harness.emulator.addFault({ kind: 'status', status: 403, operation: 'listDatabaseUsers' });
    const removal = await harness.delete({ name: NAME });
    expect(removal.failed).toBe(true);
    expect(removal.outputs.deleted).toBe('true');
    await harness.sweep({ ...NO_GITHUB, 'dry-run': 'true' });
    expect(harness.emulator.users()).toHaveLength(1);
    await harness.sweep(NO_GITHUB);
    expect(harness.emulator.users()).toEqual([]);
  });

  test('are deleted by a second delete that finds no instance', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    harness.emulator.addFault({ kind: 'status', status: 403, operation: 'listDatabaseUsers' });
    await harness.delete({ name: NAME });
    const again = await harness.delete({ name: NAME });
    expect(again.outputs.deleted).toBe('false');
    expect(harness.emulator.users()).toEqual([]);
  });

  test('stay if the instance was only upgraded to a dedicated cluster', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    harness.emulator.addInstance({ name: NAME, dedicated: true });
    const sweeper = await harness.sweep(NO_GITHUB);
    expect(sweeper.annotations).toEqual([]);
    expect(harness.emulator.users()).toHaveLength(1);
  });

  test('stay if a list does not show the instance', async () => {
    const harness = await Harness.open();
    await deploy(harness, 1);
    const body = { results: [] };
    harness.emulator.addFault({ kind: 'wrong-shape', operation: 'listFlexClusters', body, times: 'forever' });
    await harness.sweep(NO_GITHUB);
    expect(harness.emulator.users()).toHaveLength(1);
  });

  test('stay if they belong to a newer instance of the same name', async () => {
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
  });

  test('stay if a person or another repository created them', async () => {
    const harness = await Harness.open();
    const labels = { 'instance-id': 'f'.repeat(24), 'instance-name': 'gone' };
    const scopes = [{ name: 'gone', type: 'CLUSTER' as const }];
    harness.emulator.addUser({ username: 'ours', scopes, labels: { ...OURS, ...labels } });
    harness.emulator.addUser({ username: 'person', scopes, labels });
    harness.emulator.addUser({ username: 'unlabelled', scopes, labels: OURS });
    const another = { ...OURS, 'github-repository-id': '8', 'github-repository': 'another' };
    harness.emulator.addUser({ username: 'another', scopes, labels: { ...another, ...labels } });
    await harness.sweep(NO_GITHUB);
    expect(harness.emulator.users().map(({ username }) => username)).toEqual([
      'person',
      'unlabelled',
      'another',
    ]);
  });
});
