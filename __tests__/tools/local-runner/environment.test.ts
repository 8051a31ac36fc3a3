import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { inheritedVariables, runVariables } from '../../../tools/local-runner/environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('runVariables', () => {
  test('describes a push by default', () => {
    expect(runVariables({}, folder)).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_HEAD_REF: '',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_REPOSITORY_OWNER: 'octo-org',
    });
  });

  test('describes a pull request by its payload', () => {
    const payload = { pull_request: { number: 7, head: { ref: 'feature/x' }, base: { ref: 'trunk' } } };
    const onPullRequest = runVariables({ event: { name: 'pull_request', payload } }, folder);
    expect(onPullRequest).toMatchObject({
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_HEAD_REF: 'feature/x',
      GITHUB_BASE_REF: 'trunk',
    });
    expect(JSON.parse(readFileSync(String(onPullRequest.GITHUB_EVENT_PATH), 'utf8'))).toEqual(payload);
    const onTarget = runVariables({ event: { name: 'pull_request_target', payload } }, folder);
    expect(onTarget).toMatchObject({ GITHUB_REF: 'refs/heads/trunk', GITHUB_HEAD_REF: 'feature/x' });
  });

  test('takes what it is given', () => {
    const variables = runVariables(
      {
        ref: 'refs/tags/v1',
        repository: 'a/b',
        runId: '5',
        runAttempt: '2',
        sha: 'abc',
        job: 'j',
        debug: true,
      },
      folder,
    );
    expect(variables).toMatchObject({
      GITHUB_JOB: 'j',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REPOSITORY_OWNER: 'a',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_RUN_ID: '5',
      GITHUB_SHA: 'abc',
      RUNNER_DEBUG: '1',
    });
  });
});

test('passes on only what Node needs', () => {
  expect(
    inheritedVariables({ Path: 'x', HOME: '/h', SystemRoot: 'C:', MY_TOKEN: 'secret', HTTPS_PROXY: 'p' }),
  ).toEqual({
    Path: 'x',
    HOME: '/h',
    SystemRoot: 'C:',
  });
});
