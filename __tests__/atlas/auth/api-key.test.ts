import { describe, expect, test } from '@jest/globals';
import { apiKeyAuth } from '../../../src/atlas/auth/api-key.ts';
import { startBudget } from '../../../src/util/budget.ts';
import { systemClock } from '../../../src/util/clock.ts';

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
  test('sends no credentials before a challenge', async () => {
    expect(await apiKeyAuth('public', 'private').authorize(REQUEST, BUDGET)).toBeUndefined();
  });

  test('answers a challenge with an increasing count', async () => {
    const auth = apiKeyAuth('public', 'private');
    expect(auth.onUnauthorized(refused(CHALLENGE), undefined, 0)).toBe(true);
    const first = await auth.authorize(REQUEST, BUDGET);
    const second = await auth.authorize(REQUEST, BUDGET);
    expect(first).toMatch(
      /^Digest username="public", realm="MMS Public API", nonce="abc", uri="\/api\/atlas\/v2\/groups", .*response="[0-9a-f]{32}"/,
    );
    expect(first).toMatch(/, nc=00000001(,|$)/);
    expect(second).toMatch(/, nc=00000002(,|$)/);
    // RFC 7616, 3.4: these must not be quoted.
    expect(first).toMatch(/, qop=auth(,|$)/);
    expect(first).toMatch(/, algorithm=MD5(,|$)/);
    expect(first).not.toContain('private');
  });

  test('returns the opaque part of a challenge', async () => {
    const auth = apiKeyAuth('public', 'private');
    auth.onUnauthorized(refused(`${CHALLENGE}, opaque="xyz"`), undefined, 0);
    expect(await auth.authorize(REQUEST, BUDGET)).toContain('opaque="xyz"');
  });

  test('is wrong when a fresh nonce is refused', async () => {
    const auth = apiKeyAuth('public', 'wrong');
    auth.onUnauthorized(refused(CHALLENGE), undefined, 0);
    const authorization = await auth.authorize(REQUEST, BUDGET);
    expect(auth.onUnauthorized(refused(CHALLENGE), authorization, 1)).toBe(false);
  });

  test('uses a new nonce at once when the old one is stale', async () => {
    const auth = apiKeyAuth('public', 'private');
    auth.onUnauthorized(refused(CHALLENGE), undefined, 0);
    const authorization = await auth.authorize(REQUEST, BUDGET);
    const stale = CHALLENGE.replace('stale=false', 'stale=true').replace('abc', 'def');
    expect(auth.onUnauthorized(refused(stale), authorization, 0)).toBe(true);
    expect(await auth.authorize(REQUEST, BUDGET)).toMatch(/nonce="def".*nc=00000001/);
  });

  test('gets a new nonce with every 401', async () => {
    const auth = apiKeyAuth('public', 'private');
    auth.onUnauthorized(refused(CHALLENGE), undefined, 0);
    const authorization = await auth.authorize(REQUEST, BUDGET);
    expect(auth.onUnauthorized(refused(CHALLENGE.replace('abc', 'def')), authorization, 0)).toBe(false);
    expect(await auth.authorize(REQUEST, BUDGET)).toContain('nonce="def"');
    expect(auth.onUnauthorized(refused(undefined), authorization, 1)).toBe(false);
    expect(await auth.authorize(REQUEST, BUDGET)).toBeUndefined();
  });

  test('stops resending if every nonce is reported as stale', () => {
    const auth = apiKeyAuth('public', 'private');
    const stale = refused(CHALLENGE.replace('stale=false', 'stale=true'));
    expect(auth.onUnauthorized(stale, 'Digest', 2)).toBe(true);
    expect(auth.onUnauthorized(stale, 'Digest', 3)).toBe(false);
  });

  test.each([undefined, 'Bearer realm="x"', 'Digest realm="no nonce"', 'Digest'])(
    'is refused if it cannot answer the challenge %s',
    (challenge) => {
      expect(apiKeyAuth('public', 'private').onUnauthorized(refused(challenge), undefined, 0)).toBe(false);
    },
  );
});
