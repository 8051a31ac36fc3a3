import { expect, test } from '@jest/globals';
import { readDeleteRequest } from '../../src/inputs/delete-request.ts';
import { ENOUGH, PROJECT, variablesOf } from '../support/inputs.ts';

test('the inputs of delete that are required give a request with the defaults', () => {
  expect(readDeleteRequest(variablesOf(ENOUGH), 'trusted')).toEqual({
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
    warnings: [],
  });
});

test('the inputs of delete can all be set', () => {
  const inputs = {
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
  };
  expect(readDeleteRequest(variablesOf(inputs), 'trusted')).toEqual({
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
    warnings: [],
  });
});
