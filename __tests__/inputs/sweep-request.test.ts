import { describe, expect, test } from '@jest/globals';
import { readSweepRequest, type SweepRequest } from '../../src/inputs/sweep-request.ts';
import { ENOUGH, type Inputs, PROJECT, refusalsOf, variablesOf } from '../support/inputs.ts';

function read(inputs: Inputs): SweepRequest {
  return readSweepRequest(variablesOf(inputs), 'trusted');
}

describe('the inputs of sweep', () => {
  test('that are required give a request with the defaults', () => {
    expect(read(ENOUGH)).toEqual({
      credentials: {
        kind: 'service-account',
        clientId: ENOUGH['client-id'],
        clientSecret: ENOUGH['client-secret'],
      },
      project: { id: PROJECT },
      githubToken: undefined,
      olderThanMs: undefined,
      closedPullRequests: true,
      deletedBranches: true,
      dryRun: false,
      timeoutMs: 1_200_000,
      baseUrl: 'https://cloud.mongodb.com',
      warnings: [],
    });
  });

  test('can all be set', () => {
    expect(
      read({
        'public-key': 'abcdefgh',
        'private-key': '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
        project: 'Shop (staging)',
        'github-token': 'ghs_0123456789abcdef',
        'older-than': '365d',
        'closed-pull-requests': 'FALSE',
        'deleted-branches': 'False',
        'dry-run': 'True',
        timeout: '90s',
        'base-url': 'https://cloud.mongodbgov.com/',
      }),
    ).toEqual({
      credentials: {
        kind: 'api-key',
        publicKey: 'abcdefgh',
        privateKey: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
      },
      project: { name: 'Shop (staging)' },
      githubToken: 'ghs_0123456789abcdef',
      olderThanMs: 31_536_000_000,
      closedPullRequests: false,
      deletedBranches: false,
      dryRun: true,
      timeoutMs: 90_000,
      baseUrl: 'https://cloud.mongodbgov.com',
      warnings: [],
    });
  });
});

test.each(['ghs_0123 456', 'ghs_0123\nghs_456', 'ghs_0123ż'])(
  'a token for sweep that is not a token is reported, but not shown: %j',
  (token) => {
    expect(refusalsOf(() => read({ ...ENOUGH, 'github-token': token }))).toEqual([
      `github-token: expected a GitHub token without spaces; got something else. Example: \${{ github.token }}`,
    ]);
  },
);
