import { describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import type { StepOptions } from '../../tools/local-runner/index.ts';
import { openEmulator, runStep } from '../support/secrets.ts';
import { apiKeyStepFor, stepFor } from '../support/step.ts';

/** The requests, as `operation status`. */
function requestsTo(emulator: Emulator): string[] {
  return emulator.requests.map(({ operation, status }) => `${operation} ${status}`);
}

describe('create', () => {
  test.each([
    [
      'flex',
      'service account',
      'idle',
      ['token 200', 'createFlexCluster 201', 'getFlexCluster 200', 'revoke 200'],
    ],
    ['flex', 'service account', 'none', ['token 200', 'createFlexCluster 201', 'revoke 200']],
    ['flex', 'API key', 'idle', ['createFlexCluster 401', 'createFlexCluster 201', 'getFlexCluster 200']],
    ['flex', 'API key', 'none', ['createFlexCluster 401', 'createFlexCluster 201']],
    [
      'serverless',
      'service account',
      'idle',
      ['token 200', 'createServerless 201', 'getServerless 200', 'revoke 200'],
    ],
    ['serverless', 'service account', 'none', ['token 200', 'createServerless 201', 'revoke 200']],
    ['serverless', 'API key', 'idle', ['createServerless 401', 'createServerless 201', 'getServerless 200']],
    ['serverless', 'API key', 'none', ['createServerless 401', 'createServerless 201']],
  ])('creates an instance (%s, %s, "wait-for: %s")', async (type, login, waitFor, requests) => {
    const emulator = await openEmulator();
    const step = login === 'API key' ? apiKeyStepFor : stepFor;
    const result = await runStep({
      ...step(emulator, { 'instance-type': type, 'wait-for': waitFor }),
      debug: true,
    });

    expect(requestsTo(emulator)).toEqual(requests);
    expect(result.exitCode).toBe(0);
    const [instance] = emulator.instances();
    expect(result.outputs).toMatchObject({
      id: instance?.id,
      name: instance?.name,
      projectId: emulator.project.id,
      created: 'true',
      stateName: waitFor === 'idle' ? 'IDLE' : 'CREATING',
      standardSrv: expect.stringMatching(/^mongodb\+srv:\/\//),
    });
    expect(result.summary).toContain(instance?.id);
    expect(Object.values(result.state).filter(Boolean)).toEqual([]);
  });

  test('takes credentials, project and base URL from the environment', async () => {
    const emulator = await openEmulator();
    const result = await runStep({
      ...stepFor(emulator, { 'client-id': '', 'client-secret': '', project: '', 'base-url': '' }),
      env: {
        MONGODB_ATLAS_CLIENT_ID: emulator.credentials.clientId,
        MONGODB_ATLAS_CLIENT_SECRET: emulator.credentials.clientSecret,
        MONGODB_ATLAS_PROJECT_ID: emulator.project.id,
        MONGODB_ATLAS_BASE_URL: emulator.url,
      },
    });
    expect(result.exitCode).toBe(0);
  });

  test('names the instance after the pull request', async () => {
    const emulator = await openEmulator();
    const result = await runStep({
      ...stepFor(emulator),
      ref: 'refs/pull/123/merge',
      event: { name: 'pull_request', payload: { pull_request: { number: 123 } } },
    });
    expect(result.outputs.name).toMatch(/^pr-123-[0-9a-f]{8}$/);
    expect(emulator.instances()[0]?.tags).toMatchObject({ 'github-pull-request': '123' });
  });

  test('does not use a proxy for a loopback address', async () => {
    const emulator = await openEmulator();
    const result = await runStep({
      ...stepFor(emulator),
      env: { HTTPS_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' },
    });
    expect(result.exitCode).toBe(0);
  });
});

describe('invalid input', () => {
  test('is reported with one annotation for each problem, before any request', async () => {
    const emulator = await openEmulator();
    const result = await runStep(
      stepFor(emulator, {
        provider: 'ORACLE',
        region: 'mars north',
        tags: 'a/b=1\nno equals sign',
        'instance-type': 'dedicated',
        'wait-for': 'forever',
        timeout: '0s',
        'on-failure': 'shrug',
        name: '-x',
        project: 'a/b',
        'termination-protection': 'yes',
        'base-url': 'http://example.com',
      }),
    );
    expect(result.exitCode).toBe(1);
    expect(emulator.requests).toEqual([]);
    expect(result.annotations.map(({ level, title }) => `${level} ${title}`).sort()).toEqual(
      [
        'error Input base-url',
        'error Input instance-type',
        'error Input name',
        'error Input on-failure',
        'error Input project',
        'error Input provider',
        'error Input region',
        'error Input tags',
        'error Input tags',
        'error Input termination-protection',
        'error Input timeout',
        'error Input wait-for',
      ].sort(),
    );
    for (const { title, message } of result.annotations) {
      expect(`Input ${message.split(':')[0]}`).toBe(title);
      expect(message).toContain('Example: ');
    }
    expect(result.outputs).toEqual({});
    expect(result.state).toEqual({});
  });

  test('without secrets in a pull request from a fork is explained', async () => {
    const emulator = await openEmulator();
    const result = await runStep({
      ...stepFor(emulator, { 'client-secret': '' }),
      ref: 'refs/pull/7/merge',
      event: {
        name: 'pull_request',
        payload: { pull_request: { number: 7, head: { repo: { full_name: 'someone/shop' } } } },
      },
    });
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toContain(
      'GitHub does not pass secrets to pull requests from forks',
    );
  });

  test.each([
    ['a fork', { full_name: 'someone/shop' }, 'octocat', 'forks'],
    ['Dependabot', { full_name: 'octo-org/shop' }, 'dependabot[bot]', 'Dependabot'],
  ])(
    'without secrets in a pull request from %s skips the step with "if-no-credentials: skip"',
    async (_from, repo, actor, name) => {
      const emulator = await openEmulator();
      const options: StepOptions = {
        ...stepFor(emulator, { 'client-id': '', 'client-secret': '', 'if-no-credentials': 'skip' }),
        ref: 'refs/pull/7/merge',
        event: { name: 'pull_request', payload: { pull_request: { number: 7, head: { repo } } } },
        env: { GITHUB_ACTOR: actor },
      };
      const main = await runStep(options);
      expect(main.exitCode).toBe(0);
      expect(main.outputs).toEqual({ available: 'false' });
      expect(main.annotations).toMatchObject([
        {
          level: 'notice',
          message: `This run has no database. GitHub does not pass secrets to pull requests from ${name}.`,
        },
      ]);
      const post = await runStep({ ...options, phase: 'post', state: main.state });
      expect([post.exitCode, post.annotations]).toEqual([0, []]);
      expect(emulator.requests).toEqual([]);
    },
  );

  test('is reported without the secret that it contains', async () => {
    const emulator = await openEmulator();
    const { clientId, clientSecret } = emulator.credentials;
    const result = await runStep(
      stepFor(emulator, { 'client-id': clientSecret, 'client-secret': clientId, region: clientSecret }),
    );
    expect(result.exitCode).toBe(1);
  });
});

test('creates that run at the same time for one pull request end with one instance', async () => {
  const emulator = await openEmulator({ idleAfterMs: 500 });
  const options: StepOptions = {
    ...stepFor(emulator),
    ref: 'refs/pull/5/merge',
    event: { name: 'pull_request', payload: { pull_request: { number: 5 } } },
  };
  const results = await Promise.all(Array.from({ length: 8 }, () => runStep(options)));
  expect(results.map(({ exitCode }) => exitCode)).toEqual(results.map(() => 0));
  expect(emulator.createdCount).toBe(1);
  expect(results.filter(({ outputs }) => outputs.created === 'true')).toHaveLength(1);
});
