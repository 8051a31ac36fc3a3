import { describe, expect, test } from '@jest/globals';
import { DELETE_DEFAULTS, type DeleteRequest, readDeleteRequest } from '../../src/inputs/delete-request.ts';
import type { Trust } from '../../src/types.ts';
import {
  documentedDefaults,
  ENOUGH,
  type Inputs,
  PROJECT,
  refusalsOf,
  variablesOf,
} from '../support/inputs.ts';

function read(inputs: Inputs, environment: Inputs = {}, trust: Trust = 'trusted'): DeleteRequest {
  return readDeleteRequest(variablesOf(inputs, environment), trust);
}

/** What is said about inputs that are not right. */
function violations(inputs: Inputs, environment?: Inputs, trust?: Trust): string[] {
  return refusalsOf(() => read(inputs, environment, trust));
}

describe('the defaults', () => {
  test('are those of delete/action.yml: the same inputs, in the same order, with the same texts', () => {
    expect(documentedDefaults('delete/action.yml')).toEqual(Object.entries(DELETE_DEFAULTS));
  });

  test('make the smallest step a whole request', () => {
    expect(read(ENOUGH)).toEqual({
      credentials: {
        kind: 'service-account',
        clientId: ENOUGH['client-id'],
        clientSecret: ENOUGH['client-secret'],
      },
      project: { id: PROJECT },
      name: undefined,
      wait: false,
      force: false,
      timeoutMs: 1_200_000,
      baseUrl: 'https://cloud.mongodb.com',
    });
  });

  test('also stand in where a workflow passes an expression that came to nothing', () => {
    const empty = Object.fromEntries(Object.keys(DELETE_DEFAULTS).map((input) => [input, '']));
    expect(read({ ...empty, ...ENOUGH })).toEqual(read(ENOUGH));
  });
});

describe('a step that says everything', () => {
  test('is read as it was meant', () => {
    expect(
      read({
        comment: 'TRUE',
        'github-token': 'ghs_0123456789abcdef',
        'public-key': 'abcdefgh',
        'private-key': '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
        project: 'Shop (staging)',
        name: 'Shop-PR-12',
        wait: 'True',
        force: 'TRUE',
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
      name: 'Shop-PR-12',
      wait: true,
      force: true,
      comment: { token: 'ghs_0123456789abcdef' },
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
    expect(() => Object.assign(request, { force: true })).toThrow(TypeError);
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
      'name',
      'my_shop',
      'name: expected a name that Atlas accepts; it must contain only letters, digits and hyphens, and start with a letter or digit. Example: pr-123-shop',
    ],
    ['wait', 'yes', 'wait: expected true or false; got "yes". Example: true'],
    ['force', '1', 'force: expected true or false; got "1". Example: true'],
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

  test('is named where there is no such input, as for one of the create action', () => {
    expect(violations({ ...ENOUGH, 'wait-for': 'none' })).toEqual([
      'wait-for: there is no such input. Inputs are: client-id, client-secret, public-key, private-key, project, name, wait, force, comment, github-token, timeout, base-url',
    ]);
  });

  test('is not missed for lack of secrets: a run of a fork hears of both', () => {
    const said = violations({ project: PROJECT, timeout: '0s' }, {}, 'fork');
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('GitHub does not pass secrets to pull requests from forks');
    expect(said[1]).toContain('timeout: expected a duration');
  });
});

test('everything that is wrong is said at once, in the order of the inputs, and each once', () => {
  const said = violations({
    'client-id': 'someone',
    colour: 'blue',
    name: '-',
    wait: 'long',
    force: 'brute',
    timeout: 'long',
    'base-url': 'cloud.mongodb.com',
  });
  expect(said.map((message) => message.split(':', 1)[0])).toEqual([
    'colour',
    'client-id',
    'client-secret',
    'project',
    'name',
    'wait',
    'force',
    'timeout',
    'base-url',
  ]);
});

test('no message shows a secret, whichever input it was pasted into', () => {
  const secret = 'mdb_sa_sk_0123456789abcdef';
  for (const input of Object.keys(DELETE_DEFAULTS)) {
    // Characters that no input accepts, so that each has something to complain about.
    const said = violations({ ...ENOUGH, [input]: `<${'x'.repeat(60)} ${secret}>` }).join();
    expect(said).toContain(input.endsWith('-key') ? 'client-id' : input);
    expect(said).not.toContain('mdb_sa_sk_0');
  }
});
