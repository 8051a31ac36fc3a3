import { describe, expect, test } from '@jest/globals';
import { Harness, type Inputs, OURS, RUN } from '../support/in-process.ts';

const NO_GITHUB = { 'closed-pull-requests': 'false', 'deleted-branches': 'false' };
const EXPIRED = '20200101T000000Z';
const WITHOUT_ID = { GITHUB_REPOSITORY_ID: '' };
const ON_ANOTHER_SERVER = { GITHUB_SERVER_URL: 'https://git.example.com' };

type AnyHarness = Awaited<ReturnType<typeof Harness.open>>;

function tagsOf({ emulator }: AnyHarness): Inputs | undefined {
  return emulator.instances()[0]?.tags;
}

async function sweep(harness: AnyHarness, environment: Inputs) {
  const { runner } = await harness.run('sweep', NO_GITHUB, { environment });
  return runner;
}

describe.each([
  ['renamed', { GITHUB_REPOSITORY: 'octo-org/store' }],
  ['transferred', { GITHUB_REPOSITORY: 'new-org/shop' }],
])('a repository that was %s', (_what, environment) => {
  test('adopts the database that it has, and names itself in the tags', async () => {
    const harness = await Harness.open();
    const before = await harness.create();
    const after = await harness.create({}, undefined, environment);
    expect(after.annotations).toEqual([]);
    expect(after.outputs).toMatchObject({ created: 'false', name: before.outputs.name });
    const [owner, repository] = environment.GITHUB_REPOSITORY.split('/');
    expect(tagsOf(harness)).toMatchObject({
      'github-repository-id': RUN.GITHUB_REPOSITORY_ID,
      'github-owner': owner,
      'github-repository': repository,
    });
  });

  test('deletes it, with its database users', async () => {
    const harness = await Harness.open();
    await harness.create({ 'database-user': 'true', 'database-user-lifetime': 'instance' });
    const runner = await harness.delete({}, environment);
    expect(runner.outputs.deleted).toBe('true');
    expect(harness.emulator.users()).toEqual([]);
  });

  test('sweeps it', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': EXPIRED } });
    expect((await sweep(harness, environment)).outputs.deleted).toBe('["expired"]');
  });
});

describe.each([
  ['a mirror of the same name, and of the same ID by chance, on another server', ON_ANOTHER_SERVER],
  ['a new repository with a name that was free again', { GITHUB_REPOSITORY_ID: '987654321' }],
  ['a run without an ID', WITHOUT_ID],
])('%s', (_what, environment) => {
  test('gets a database of its own', async () => {
    const harness = await Harness.open();
    const ours = await harness.create();
    const theirs = await harness.create({}, undefined, environment);
    expect(theirs.outputs.created).toBe('true');
    expect(theirs.outputs.name).not.toBe(ours.outputs.name);
  });

  test('neither adopts nor deletes nor sweeps ours', async () => {
    const harness = await Harness.open();
    const { name = '' } = (await harness.create({ 'expires-in': '1h' })).outputs;
    await harness.clock.sleep(2 * 3_600_000);
    for (const runner of [
      await harness.create({ name }, undefined, environment),
      await harness.delete({ name }, environment),
    ]) {
      expect(runner.annotations.map(({ message }) => message)).toEqual([
        expect.stringContaining('does not belong to this repository'),
      ]);
    }
    const { outputs } = await sweep(harness, environment);
    expect(outputs).toEqual({ deleted: '[]', kept: '[]' });
    expect(harness.emulator.instances()).toHaveLength(1);
  });

  test('has nothing that we adopt, delete or sweep', async () => {
    const harness = await Harness.open();
    await harness.create({ name: 'theirs', 'expires-in': '1h' }, undefined, environment);
    await harness.clock.sleep(2 * 3_600_000);
    expect((await harness.create({ name: 'theirs' })).failed).toBe(true);
    expect((await harness.delete({ name: 'theirs' })).failed).toBe(true);
    expect((await sweep(harness, {})).outputs).toEqual({ deleted: '[]', kept: '[]' });
    expect(harness.emulator.instances()).toHaveLength(1);
  });
});

describe('a run without an ID', () => {
  test('owns what has the same owner and name in any case of letters', async () => {
    const harness = await Harness.open();
    await harness.create({ 'expires-in': '1h' }, undefined, WITHOUT_ID);
    const environment = { ...WITHOUT_ID, GITHUB_REPOSITORY: 'Octo-Org/SHOP' };
    const again = await harness.create({}, undefined, environment);
    expect(again.outputs.created).toBe('false');
    expect(tagsOf(harness)).not.toHaveProperty('github-repository-id');
    await harness.clock.sleep(2 * 3_600_000);
    expect(JSON.parse((await sweep(harness, environment)).outputs.deleted ?? '')).toHaveLength(1);
  });

  test('does not own what another server has under the same name', async () => {
    const harness = await Harness.open();
    const mirror = { ...WITHOUT_ID, ...ON_ANOTHER_SERVER };
    await harness.create({ name: 'theirs', 'expires-in': '1h' }, undefined, mirror);
    expect(tagsOf(harness)).toMatchObject({ 'github-server': 'git.example.com' });
    await harness.clock.sleep(2 * 3_600_000);
    expect((await sweep(harness, WITHOUT_ID)).outputs).toEqual({ deleted: '[]', kept: '[]' });
    expect((await sweep(harness, mirror)).outputs.deleted).toBe('["theirs"]');
  });
});

test('sweep leaves the logins of a mirror alone', async () => {
  const harness = await Harness.open();
  const labels = { ...OURS, 'instance-id': '65f0c1d2e3a4b5c6d7e8f901', 'instance-name': 'gone' };
  harness.emulator.addUser({ username: 'ours', labels });
  harness.emulator.addUser({
    username: 'theirs',
    labels: { ...labels, 'github-server': 'git.example.com' },
  });
  await sweep(harness, {});
  expect(harness.emulator.users().map(({ username }) => username)).toEqual(['theirs']);
});

describe('an event with neither a ref nor a pull request', () => {
  const environment = { GITHUB_EVENT_NAME: 'deployment_status', GITHUB_REF: '' };
  const indexes =
    '[{"database":"shop","collectionName":"orders","name":"default","definition":{"mappings":{"dynamic":true}}}]';

  test.each([
    ['create', {}],
    ['delete', {}],
    ['search-indexes', { indexes }],
  ] as const)('fails %s before any request, unless it has a name', async (phase, inputs) => {
    const harness = await Harness.open();
    const { runner } = await harness.run(phase, inputs, { environment });
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      'Failed to derive the name of the instance: the event that started this run has neither a ref nor a pull request. Set the input "name".',
    ]);
    expect(harness.requests).toEqual([]);
    harness.emulator.addInstance({ name: 'preview', tags: OURS });
    const named = await harness.run(phase, { name: 'preview', ...inputs }, { environment });
    expect(named.ended).toBe('success');
  });

  test('does not prevent a sweep', async () => {
    const harness = await Harness.open();
    harness.emulator.addInstance({ name: 'expired', tags: { ...OURS, 'expires-at': EXPIRED } });
    expect((await sweep(harness, environment)).outputs.deleted).toBe('["expired"]');
  });
});

test('an entry of the merge queue has a database of its own, with the tag of its pull request', async () => {
  const harness = await Harness.open();
  const pullRequest = await harness.create({}, undefined, { GITHUB_REF: 'refs/pull/12/merge' });
  const environment = {
    GITHUB_EVENT_NAME: 'merge_group',
    GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-12-0123abcd',
  };
  const queued = await harness.create({}, undefined, environment);
  expect(queued.outputs.created).toBe('true');
  expect(queued.outputs.name).not.toBe(pullRequest.outputs.name);
  for (const { tags } of harness.emulator.instances()) {
    expect(tags).toMatchObject({ 'github-pull-request': '12' });
    expect(tags).not.toHaveProperty('github-ref');
  }
  expect((await harness.delete({}, environment)).outputs.deleted).toBe('true');
  expect(harness.emulator.instances()).toHaveLength(1);
});
