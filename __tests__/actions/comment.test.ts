import { afterEach, describe, expect, test } from '@jest/globals';
import type { EmulatorOptions } from '../../emulator/index.ts';
import { commentMarker } from '../../src/actions/comment.ts';
import { type Phase, runPhase } from '../../src/main.ts';
import { BOT, type Comment, CommentStore } from '../../tools/harness/github-comments.ts';
import {
  GITHUB_TOKEN,
  type GitHubOptions,
  type GitHubServer,
  startGitHub,
} from '../../tools/harness/github-server.ts';
import { Harness, type Inputs } from '../support/in-process.ts';

const WANTED = { comment: 'true', 'github-token': GITHUB_TOKEN };
const PERMISSIONS = 'Add this to the job: permissions: { contents: read, pull-requests: write }';
const running: GitHubServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** An emulator, and a GitHub where a pull request is open. */
async function open(options: Partial<GitHubOptions> = {}, emulator: EmulatorOptions = {}) {
  const store = new CommentStore();
  const gitHub = await startGitHub({ pullRequests: { 7: 'open' }, comments: store, ...options });
  running.push(gitHub);
  const harness = await Harness.open(emulator);
  const environment: Inputs = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_API_URL: gitHub.url };
  return {
    harness,
    store,
    gitHub,
    environment,
    create: (inputs: Inputs = {}) => harness.create({ ...WANTED, ...inputs }, undefined, environment),
    delete: (inputs: Inputs = {}) => harness.delete({ ...WANTED, ...inputs }, environment),
  };
}

describe('create with "comment: true"', () => {
  test('adds a comment that names the instance, how to connect, and when it is deleted', async () => {
    const { create, store, harness } = await open();
    const { failed, annotations, outputs } = await create({ 'expires-in': '7d' });
    expect({ failed, annotations }).toEqual({ failed: false, annotations: [] });
    const [comment, ...others] = store.comments;
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ pullRequest: 7, author: BOT });
    const body = comment?.body ?? '';
    const { projectId = '', name = '', standardSrv = '' } = outputs;
    expect(body.startsWith(commentMarker({ projectId, name }))).toBe(true);
    expect(body).toContain(`### MongoDB Atlas: <code>${name}</code> is ready`);
    expect(body).toContain('<code>flex</code>, <code>AWS</code> <code>US&#95;EAST&#95;1</code>');
    expect(body).toContain('| State | <code>IDLE</code> |');
    expect(body).toMatch(/\| Created \| \d{4}-\d\d-\d\d \d\d:\d\d UTC, in \d+ /);
    expect(body).toMatch(
      /\| Deleted when \| .*or the sweep action runs after \d{4}-\d\d-\d\d \d\d:\d\d UTC \|/,
    );
    expect(body).toContain(standardSrv.split('//')[1]?.split(/[:.]/)[0]);
    expect(body).toContain('(https://github.com/octo-org/shop/actions/runs/1234567890)');
    expect(harness.requests).not.toContain('comment');
  });

  test('updates the same comment on the next push', async () => {
    const { create, store } = await open();
    await create();
    const before = store.comments[0]?.body;
    await create({ 'expires-in': '1d' });
    expect(store.comments).toHaveLength(1);
    expect(store.comments[0]?.body).not.toBe(before);
    expect(store.comments[0]?.body).toContain('| Adopted |');
  });

  test.each([
    [{}, '| Deleted when | the delete action runs; it has no expiry |'],
    [{ 'delete-after-job': 'true' }, '| Deleted when | this job ends, unless another step adopts it first |'],
    [{ 'database-user': 'true' }, 'with the output <code>connectionString</code>'],
    [{ 'wait-for': 'none' }, 'is <code>CREATING</code>'],
  ])('with %j writes "%s"', async (inputs, text) => {
    const { create, store } = await open();
    await create(inputs);
    expect(store.comments[0]?.body).toContain(text);
  });

  test('writes no secret, even with a database user', async () => {
    const { create, store } = await open();
    const { outputs, masks } = await create({ 'database-user': 'true' });
    const body = store.comments[0]?.body ?? '';
    for (const secret of [...masks, outputs.password ?? '', outputs.connectionString ?? '']) {
      expect(body).not.toContain(secret);
    }
  });

  test('finds its comment after hundreds of others', async () => {
    const { create, store, gitHub } = await open();
    for (let n = 0; n < 250; n += 1) {
      store.add(7, `comment ${n}`, 'octocat');
    }
    await create();
    expect(store.comments).toHaveLength(251);
    const before = gitHub.requests.length;
    await create({ 'expires-in': '2d' });
    expect(store.comments).toHaveLength(251);
    const { id } = store.comments.at(-1) as Comment;
    const list = 'GET /repos/octo-org/shop/issues/7/comments';
    expect(gitHub.requests.slice(before)).toEqual([
      list,
      list,
      list,
      'GET /user',
      `PATCH /repos/octo-org/shop/issues/comments/${id}`,
    ]);
  });

  test('does not change comments of others that have the marker, or comments about other instances', async () => {
    const { create, store } = await open();
    const { outputs } = await create();
    const marker = commentMarker({ projectId: outputs.projectId ?? '', name: outputs.name ?? '' });
    store.comments.splice(0);
    const others = ['mallory', 'another-app[bot]'].map((author) => store.add(7, `${marker}\nmine`, author));
    await create({ name: 'another-one' });
    await create();
    await create();
    expect(others.map(({ body }) => body)).toEqual([`${marker}\nmine`, `${marker}\nmine`]);
    expect(store.comments.map(({ author }) => author)).toEqual(['mallory', 'another-app[bot]', BOT, BOT]);
  });

  test.each([
    ['a personal token', 'octocat', ''],
    ['the token of a GitHub App', 'deployer[bot]', ''],
    ['the token of a job on Gitea', 'gitea-actions', '/api/v1'],
  ] as const)('updates and closes the comment of %s, and no other', async (_what, account, path) => {
    const { create, store, harness, ...rest } = await open({ path });
    store.account = account;
    const marker = commentMarker({ projectId: harness.emulator.project.id, name: 'shop' });
    const others = ['mallory', 'another-app[bot]'].map((author) => store.add(7, marker, author));
    await create({ name: 'shop' });
    const [comment] = store.comments.slice(others.length);
    expect(comment?.author).toBe(account);
    await create({ name: 'shop', 'expires-in': '1d' });
    expect(comment?.body).toContain('| Adopted |');
    await rest.delete({ name: 'shop' });
    expect(comment?.body).toContain('is deleted');
    expect(store.comments).toEqual([...others, comment]);
    expect(others.map(({ body }) => body)).toEqual([marker, marker]);
  });

  test('follows the pages of a list on its own server only', async () => {
    const elsewhere = await startGitHub({ pullRequests: {} });
    running.push(elsewhere);
    const Link = `<${elsewhere.url}/repos/octo-org/shop/issues/7/comments?page=2>; rel="next"`;
    const { create, store, gitHub } = await open({
      fail: (number) => (number === 1 ? { status: 200, headers: { Link }, body: [] } : undefined),
    });
    store.pageSize = 1;
    store.add(7, 'first page', 'octocat');
    await create();
    expect(elsewhere.requests).toEqual([]);
    expect(gitHub.requests.filter((request) => request.startsWith('GET'))).toHaveLength(4);
  });

  test('leaves one comment if two jobs add it at once', async () => {
    const { create, store, harness } = await open();
    const marker = commentMarker({ projectId: harness.emulator.project.id, name: 'shared' });
    store.beforeChange = () => {
      store.beforeChange = () => {};
      store.add(7, `${marker}\nfrom the other job`);
    };
    await create({ name: 'shared' });
    expect(store.comments).toHaveLength(1);
    expect(store.comments[0]?.body).toContain('is ready');
  });

  test('explains in a notice that there is no pull request', async () => {
    const { harness, gitHub } = await open();
    const { failed, annotations } = await harness.create(WANTED, undefined, { GITHUB_API_URL: gitHub.url });
    expect(failed).toBe(false);
    expect(annotations).toEqual([
      {
        level: 'notice',
        title: 'Input comment',
        message: 'No comment was written, because this run does not belong to a pull request.',
      },
    ]);
    expect(gitHub.requests).toEqual([]);
  });

  test('succeeds without the permission, and warns with the lines to add', async () => {
    const { create, store } = await open();
    store.mayWrite = false;
    const { failed, annotations, log, outputs } = await create();
    expect(failed).toBe(false);
    expect(outputs.id).toBeTruthy();
    expect(annotations).toEqual([
      {
        level: 'warning',
        title: 'Input comment',
        message: `The comment on pull request #7 was not updated: GitHub refused access (HTTP 403). ${PERMISSIONS}`,
      },
    ]);
    expect(log.join('\n')).toContain('permissions:\n  contents: read\n  pull-requests: write');
  });

  test('warns if there is no token', async () => {
    const { create, gitHub } = await open();
    const { failed, annotations } = await create({ 'github-token': '' });
    expect(failed).toBe(false);
    expect(annotations.map(({ message }) => message)).toEqual([
      `The comment on pull request #7 was not updated: there is no token; set the input "github-token". ${PERMISSIONS}`,
    ]);
    expect(gitHub.requests).toEqual([]);
  });

  test.each<[string, Partial<GitHubOptions>, string]>([
    [
      'breaks down',
      { fail: () => ({ status: 502, body: '<html></html>' }) },
      'GitHub returned an invalid response (HTTP 502).',
    ],
    ['refuses the token', { token: 'another' }, `GitHub refused access (HTTP 401). ${PERMISSIONS}`],
    [
      'closes the connection',
      { fail: () => 'reset' },
      'Failed to call the GitHub API: the connection to 127.0.0.1',
    ],
    [
      'limits the rate',
      { fail: () => ({ status: 429, body: {} }) },
      'the rate limit of GitHub was exceeded (HTTP 429).',
    ],
    [
      'answers nonsense',
      { fail: () => ({ status: 200, body: { comments: 1 } }) },
      'GitHub returned an invalid response (unexpected content).',
    ],
  ])('warns and succeeds if GitHub %s', async (_what, options, cause) => {
    const { create } = await open(options);
    const { failed, annotations, outputs } = await create();
    expect(failed).toBe(false);
    expect(outputs.standardSrv).toBeTruthy();
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.message).toContain(`The comment on pull request #7 was not updated: ${cause}`);
    expect(annotations[0]?.message).not.toContain(GITHUB_TOKEN);
  });

  test('warns and succeeds if the proxy for GitHub is invalid', async () => {
    const { harness, environment } = await open();
    const { failed, annotations } = await harness.create(WANTED, undefined, {
      ...environment,
      GITHUB_API_URL: 'https://api.github.test',
      HTTPS_PROXY: 'socks5://user:secret@proxy.test:1080',
    });
    expect(failed).toBe(false);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The comment on pull request #7 was not updated: The environment variable HTTPS_PROXY is not the URL of an HTTP proxy\. /,
      ),
    ]);
    expect(JSON.stringify(annotations)).not.toContain('secret@');
  });

  test('retries after a fault of GitHub', async () => {
    const { create, store } = await open({
      fail: (request) => (request === 1 ? { status: 500, body: {} } : undefined),
    });
    const { annotations } = await create();
    expect(annotations).toEqual([]);
    expect(store.comments).toHaveLength(1);
  });

  test('sends no request to GitHub without "comment: true"', async () => {
    const { create, gitHub } = await open();
    await create({ comment: 'false' });
    expect(gitHub.requests).toEqual([]);
  });

  test('marks the instance as deleted if the step that created it fails', async () => {
    const { create, store, harness, environment } = await open();
    await create();
    const name = harness.emulator.instances()[0]?.name;
    await harness.delete({ wait: 'true' }, environment);
    harness.emulator.addFault({ kind: 'status', operation: 'getFlexCluster', status: 402 });
    const { failed } = await create();
    expect(failed).toBe(true);
    expect(store.comments).toHaveLength(1);
    expect(store.comments[0]?.body).toContain(`<code>${name}</code> is deleted`);
  });

  test('marks the instance as deleted if the post phase deletes it', async () => {
    const { create, store, harness, environment } = await open();
    const inputs = { ...WANTED, 'delete-after-job': 'true' };
    const { saved } = await create(inputs);
    await harness.cleanUp(saved, inputs, environment);
    expect(harness.emulator.instances()).toEqual([]);
    expect(store.comments[0]?.body).toContain('is deleted');
  });
});

describe('a GitHub that never answers', () => {
  /** Time passes only while somebody sleeps, and nobody does while a request is under way. */
  async function openHanging() {
    let done = false;
    const opened = await open(
      {
        fail: () => {
          void (async () => {
            while (!done) {
              await opened.harness.clock.sleep(500);
            }
          })();
          return 'hang';
        },
      },
      { idleAfterMs: 10_000 },
    );
    const timed = async (work: () => Promise<unknown>) => {
      const started = opened.harness.clock.elapsed();
      await work();
      done = true;
      return opened.harness.clock.elapsed() - started;
    };
    return { ...opened, timed };
  }

  test('does not hold a successful create beyond its timeout', async () => {
    const { create, timed } = await openHanging();
    const elapsed = await timed(async () => {
      const { failed, outputs, annotations } = await create({ timeout: '15s' });
      expect(failed).toBe(false);
      expect(outputs.stateName).toBe('IDLE');
      expect(annotations).toEqual([
        {
          level: 'warning',
          title: 'Input comment',
          message: 'The comment on pull request #7 was not updated: GitHub did not respond in time.',
        },
      ]);
    });
    expect(elapsed).toBeLessThanOrEqual(15_500);
  });

  test('holds create for at most 30 s', async () => {
    const { create, timed } = await openHanging();
    expect(await timed(() => create({ 'wait-for': 'none' }))).toBeLessThanOrEqual(30_500);
  });

  test('does not hold delete beyond its timeout', async () => {
    const { harness, timed, ...rest } = await openHanging();
    await harness.create({ name: 'shop' });
    expect(await timed(() => rest.delete({ name: 'shop', timeout: '10s' }))).toBeLessThanOrEqual(10_500);
  });

  test.each<[Phase, string[]]>([
    ['create', ['The workflow run was cancelled.']],
    ['delete', ['The workflow run was cancelled.']],
    ['cleanup', []],
  ])('does not hide a cancel (%s)', async (phase, messages) => {
    let cancel = () => {};
    const { harness, environment } = await open({
      fail: () => {
        cancel();
        return 'hang';
      },
    });
    const asked = { name: 'shop', ...(phase === 'delete' ? {} : { 'delete-after-job': 'true' }) };
    const { saved } = phase === 'create' ? { saved: {} } : await harness.create(asked);
    const inputs = { ...WANTED, ...asked };
    const runner = harness.runner(inputs, undefined, saved, environment);
    cancel = () => runner.cancel();
    await runPhase(phase, { runner, clock: harness.clock, random: Math.random });
    expect(runner.annotations.map(({ message }) => message)).toEqual(messages);
    expect(runner.failed).toBe(messages.length > 0);
    expect(harness.emulator.instances()).toEqual([]);
  });
});

describe('delete with "comment: true"', () => {
  test('marks the instance as deleted in the comment', async () => {
    const { create, store, ...rest } = await open();
    await create();
    const { failed, annotations } = await rest.delete();
    expect({ failed, annotations }).toEqual({ failed: false, annotations: [] });
    expect(store.comments).toHaveLength(1);
    expect(store.comments[0]?.body).toMatch(
      /^<!-- .* -->\n\n### MongoDB Atlas: <code>.*<\/code> is deleted\n/,
    );
  });

  test('adds no comment', async () => {
    const { create, store, ...rest } = await open();
    await create({ comment: 'false' });
    const { annotations } = await rest.delete();
    expect(annotations).toEqual([]);
    expect(store.comments).toEqual([]);
  });

  test('is silent without a pull request', async () => {
    const { harness, gitHub } = await open();
    const { annotations } = await harness.delete({ ...WANTED, name: 'not-there' });
    expect(annotations).toEqual([]);
    expect(gitHub.requests).toEqual([]);
  });

  test('deletes the instance without the permission, and warns', async () => {
    const { create, store, harness, ...rest } = await open();
    await create();
    store.mayWrite = false;
    const { failed, annotations, outputs } = await rest.delete();
    expect(failed).toBe(false);
    expect(outputs.deleted).toBe('true');
    expect(harness.emulator.instances()).toEqual([]);
    expect(annotations[0]?.message).toContain(PERMISSIONS);
  });
});
