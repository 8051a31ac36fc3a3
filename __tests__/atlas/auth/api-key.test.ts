import { describe, expect, test } from '@jest/globals';
import { apiKeyAuth } from '../../../src/atlas/auth/api-key.ts';
import { startBudget } from '../../../src/budget.ts';
import { systemClock } from '../../../src/clock.ts';

const BUDGET = startBudget(systemClock, 1000, new AbortController().signal);
const REQUEST = { method: 'GET', path: '/api/atlas/v2/groups' } as const;

function refused(challenge?: string) {
  return {
    status: 401,
    text: '',
    header: (name: string) => (name === 'www-authenticate' ? challenge : undefined),
  };
}

const CHALLENGE =
  'Digest realm="MMS Public API", domain="", nonce="abc", algorithm=MD5, qop="auth", stale=false';

describe('an API key', () => {
  test('sends nothing before it was asked', async () => {
    expect(await apiKeyAuth('public', 'private').authorize(REQUEST, BUDGET)).toBeUndefined();
  });

  test('answers a challenge in the form that Atlas sends, with a growing count', async () => {
    const auth = apiKeyAuth('public', 'private');
    expect(auth.learn(refused(CHALLENGE), undefined, 0)).toBe(true);
    const first = await auth.authorize(REQUEST, BUDGET);
    const second = await auth.authorize(REQUEST, BUDGET);
    expect(first).toMatch(
      /^Digest username="public", realm="MMS Public API", nonce="abc", uri="\/api\/atlas\/v2\/groups", .*response="[0-9a-f]{32}"/,
    );
    expect(first).toMatch(/nc="?00000001/);
    expect(second).toMatch(/nc="?00000002/);
    expect(first).not.toContain('private');
  });

  test('gives the opaque part of a challenge back', async () => {
    const auth = apiKeyAuth('public', 'private');
    auth.learn(refused(`${CHALLENGE}, opaque="xyz"`), undefined, 0);
    expect(await auth.authorize(REQUEST, BUDGET)).toContain('opaque="xyz"');
  });

  test('is wrong when a fresh nonce is refused', async () => {
    const auth = apiKeyAuth('public', 'wrong');
    auth.learn(refused(CHALLENGE), undefined, 0);
    const authorization = await auth.authorize(REQUEST, BUDGET);
    expect(auth.learn(refused(CHALLENGE), authorization, 1)).toBe(false);
  });

  test.each([
    ['it is stale', CHALLENGE.replace('stale=false', 'stale=true'), 1],
    ['it had been used before', CHALLENGE, 2],
  ])('takes a new nonce when %s', async (_case, challenge, uses) => {
    const auth = apiKeyAuth('public', 'private');
    auth.learn(refused(CHALLENGE), undefined, 0);
    let authorization: string | undefined;
    for (let use = 0; use < uses; use += 1) {
      authorization = await auth.authorize(REQUEST, BUDGET);
    }
    expect(auth.learn(refused(challenge.replace('abc', 'def')), authorization, 0)).toBe(true);
    expect(await auth.authorize(REQUEST, BUDGET)).toContain('nonce="def"');
  });

  test.each([undefined, 'Bearer realm="x"', 'Digest realm="no nonce"', 'Digest'])(
    'learns nothing from the challenge %s',
    (challenge) => {
      expect(apiKeyAuth('public', 'private').learn(refused(challenge), undefined, 0)).toBe(false);
    },
  );
});
