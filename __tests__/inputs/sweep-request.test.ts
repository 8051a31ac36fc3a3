import { describe, expect, test } from '@jest/globals';
import { readSweepRequest, SWEEP_DEFAULTS, type SweepRequest } from '../../src/inputs/sweep-request.ts';
import type { Trust } from '../../src/types.ts';
import {
  documentedDefaults,
  ENOUGH,
  type Inputs,
  PROJECT,
  refusalsOf,
  variablesOf,
} from '../support/inputs.ts';

function read(inputs: Inputs, environment: Inputs = {}, trust: Trust = 'trusted'): SweepRequest {
  return readSweepRequest(variablesOf(inputs, environment), trust);
}

/** What is said about inputs that are not right. */
function violations(inputs: Inputs, environment?: Inputs, trust?: Trust): string[] {
  return refusalsOf(() => read(inputs, environment, trust));
}

describe('the defaults', () => {
  test('are those of sweep/action.yml: the same inputs, in the same order, with the same texts', () => {
    expect(documentedDefaults('sweep/action.yml')).toEqual(Object.entries(SWEEP_DEFAULTS));
  });

  test('make the smallest step a whole request', () => {
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
      dryRun: false,
      timeoutMs: 1_200_000,
      baseUrl: 'https://cloud.mongodb.com',
    });
  });

  test('also stand in where a workflow passes an expression that came to nothing', () => {
    const empty = Object.fromEntries(Object.keys(SWEEP_DEFAULTS).map((input) => [input, '']));
    expect(read({ ...empty, ...ENOUGH })).toEqual(read(ENOUGH));
  });
});

describe('a step that says everything', () => {
  test('is read as it was meant', () => {
    expect(
      read({
        'public-key': 'abcdefgh',
        'private-key': '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
        project: 'Shop (staging)',
        'github-token': 'ghs_0123456789abcdef',
        'older-than': '365d',
        'closed-pull-requests': 'FALSE',
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
      dryRun: true,
      timeoutMs: 90_000,
      baseUrl: 'https://cloud.mongodbgov.com',
    });
  });

  test('may leave all credentials and the project to the environment', () => {
    const request = read(
      {},
      {
        MONGODB_ATLAS_CLIENT_ID: ENOUGH['client-id'],
        MONGODB_ATLAS_CLIENT_SECRET: ENOUGH['client-secret'],
        MONGODB_ATLAS_PROJECT_ID: PROJECT,
      },
    );
    expect(request).toEqual(read(ENOUGH));
  });

  test('cannot be changed afterwards', () => {
    const request = read(ENOUGH);
    expect(Object.isFrozen(request)).toBe(true);
    expect(() => Object.assign(request, { dryRun: true })).toThrow(TypeError);
  });
});

describe('one input that is not right', () => {
  test.each<[string, string, string]>([
    [
      'project',
      '',
      `project: expected the ID (24 hexadecimal digits) or the name (at most 64 characters) of an Atlas project; got nothing. Example: ${PROJECT}`,
    ],
    [
      'older-than',
      '366d',
      'older-than: expected a duration from 1s to 365d: a whole number followed by s, m, h or d; got "366d". Example: 7d',
    ],
    [
      'closed-pull-requests',
      'merged',
      'closed-pull-requests: expected true or false; got "merged". Example: true',
    ],
    ['dry-run', '1', 'dry-run: expected true or false; got "1". Example: true'],
    [
      'timeout',
      '36d',
      'timeout: expected a duration from 1s to 35d: a whole number followed by s, m, h or d; got "36d". Example: 20m',
    ],
    [
      'base-url',
      'http://cloud.mongodb.com',
      'base-url: expected an https URL without a path (http for loopback addresses only); got "http://cloud.mongodb.com". Example: https://cloud.mongodb.com',
    ],
  ])('is named, with what was expected, what was found and an example: %s', (input, text, message) => {
    expect(violations({ ...ENOUGH, [input]: text })).toEqual([message]);
  });

  test.each(['ghs_0123 456', 'ghs_0123\nghs_456', 'ghs_0123ż'])(
    'is not shown where it is a token: %j',
    (token) => {
      expect(violations({ ...ENOUGH, 'github-token': token })).toEqual([
        `github-token: expected a GitHub token without spaces; got something else. Example: \${{ github.token }}`,
      ]);
    },
  );

  test('is named where there is no such input, as for a name: sweep goes by ownership alone', () => {
    expect(violations({ ...ENOUGH, name: 'pr-123-shop' })).toEqual([
      'name: there is no such input. Inputs are: client-id, client-secret, public-key, private-key, project, github-token, older-than, closed-pull-requests, dry-run, timeout, base-url',
    ]);
  });

  test('is not missed for lack of secrets: a run of Dependabot hears of both', () => {
    const said = violations({ project: PROJECT, timeout: '0s' }, {}, 'dependabot');
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('GitHub does not pass secrets to pull requests from Dependabot');
    expect(said[1]).toContain('timeout: expected a duration');
  });
});

test('everything that is wrong is said at once, in the order of the inputs, and each once', () => {
  const said = violations({
    'client-id': 'someone',
    colour: 'blue',
    'github-token': 'two words',
    'older-than': 'yesterday',
    'closed-pull-requests': 'some',
    'dry-run': 'wet',
    timeout: 'long',
    'base-url': 'cloud.mongodb.com',
  });
  expect(said.map((message) => message.split(':', 1)[0])).toEqual([
    'colour',
    'client-id',
    'client-secret',
    'project',
    'github-token',
    'older-than',
    'closed-pull-requests',
    'dry-run',
    'timeout',
    'base-url',
  ]);
});

test('no message shows a secret, whichever input it was pasted into', () => {
  const secret = 'mdb_sa_sk_0123456789abcdef';
  for (const input of Object.keys(SWEEP_DEFAULTS)) {
    // Characters that no input accepts, so that each has something to complain about.
    const said = violations({ ...ENOUGH, [input]: `<${'x'.repeat(60)} ${secret}>` }).join();
    expect(said).toContain(input.endsWith('-key') ? 'client-id' : input);
    expect(said).not.toContain('mdb_sa_sk_0');
  }
});
