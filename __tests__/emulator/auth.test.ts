import { describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { basic, type Client, getToken, type HttpResponse, OLDER, send, sendForm } from './client.ts';
import { digest, type Login, nonceIn } from './digest-login.ts';
import { setUp } from './setup.ts';

const GROUPS = '/api/atlas/v2/groups';
/** A wrong API key, and a header without credentials. */
const keyRefused = {
  status: 401,
  text: '{"error":401,"reason":"Unauthorized","detail":"You are not authorized for this resource.","errorCode":"UNEXPECTED_ERROR"}',
};
const refused = { status: 401, json: { error: 401, errorCode: 'USER_UNAUTHORIZED', reason: 'Unauthorized' } };

describe('access tokens', () => {
  test('are issued to the service account', async () => {
    const { emulator } = await setUp({ tokenLifetimeSeconds: 120 });
    expect(emulator.credentials.clientId).toMatch(/^mdb_sa_id_[0-9a-f]{24}$/);
    expect(emulator.credentials.clientSecret).toMatch(/^mdb_sa_sk_\S{40}$/);
    const response = await sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
    expect(response).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      json: { access_token: expect.any(String), token_type: 'Bearer', expires_in: 120 },
    });
  });

  test('are not issued to anyone else', async () => {
    const { emulator } = await setUp();
    const form = { grant_type: 'client_credentials' };
    const wrong = [basic(emulator, 'wrong'), 'Basic', 'Basic !!!', `Basic ${btoa('nocolon')}`, 'Bearer x'];
    for (const authorization of wrong) {
      for (const path of ['token', 'revoke']) {
        expect(await sendForm(emulator, path, form, authorization)).toMatchObject({
          status: 401,
          text: '{"error_description":"Invalid credentials provided.","error":"invalid_client"}',
        });
      }
    }
  });

  test('are limited to 10 per minute and address, with a 429 without Retry-After', async () => {
    const { emulator, clock } = await setUp();
    const request = () => sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
    // The client of the test has the first one.
    clock.advance(30_000);
    for (let n = 2; n <= 10; n += 1) {
      expect((await request()).status).toBe(200);
    }
    clock.advance(29_999);
    const refused = await request();
    expect(refused).toMatchObject({
      status: 429,
      json: {
        detail: 'Resource /api/oauth/token is limited to 10 requests every 1 minutes.',
        errorCode: 'RATE_LIMITED',
        parameters: ['/api/oauth/token', 10, 1],
      },
    });
    expect(refused.headers).not.toHaveProperty('retry-after');
    clock.advance(1);
    expect((await request()).status).toBe(200);
  });

  test('are limited to 100 active ones', async () => {
    const { emulator, clock } = await setUp({ tokenLimits: { perMinute: 1000, active: 3 } });
    const request = () => sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
    const second = (await request()).json.access_token;
    await request();
    const refused = await request();
    expect(refused).toMatchObject({
      status: 403,
      json: {
        error: 'access_denied',
        error_description:
          'Access Token limit reached. Please use the existing Access Token or create a new Service Account.',
      },
    });
    await sendForm(emulator, 'revoke', { token: second }, basic(emulator));
    expect((await request()).status).toBe(200);
    expect((await request()).status).toBe(403);
    clock.advance(3_600_000);
    expect((await request()).status).toBe(200);
  });

  test.each([
    ['token', {}, 'invalid_request'],
    ['token', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['revoke', {}, 'invalid_request'],
  ])('require a valid form for %s, unlike %j', async (path, form, error) => {
    const { emulator } = await setUp();
    const response = await sendForm(emulator, path, form as Record<string, string>, basic(emulator));
    expect(response).toMatchObject({ status: 400, json: { error } });
  });

  test('require the media type of a form', async () => {
    const { emulator } = await setUp();
    const response = await send(`${emulator.url}/api/oauth/token`, {
      method: 'POST',
      headers: { Authorization: basic(emulator), 'Content-Type': 'application/json' },
      body: '{"grant_type":"client_credentials"}',
    });
    expect(response).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
  });

  test('expire after their lifetime', async () => {
    const { client, clock } = await setUp({ tokenLifetimeSeconds: 60 });
    clock.advance(59_999);
    expect((await client.send('GET', GROUPS)).status).toBe(200);
    clock.advance(1);
    const response = await client.send('GET', GROUPS);
    expect(response).toMatchObject(refused);
    expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  test('can be revoked, without effect on others', async () => {
    const { client, emulator } = await setUp();
    const other = await getToken(emulator);
    expect(await sendForm(emulator, 'revoke', { token: other }, basic(emulator))).toMatchObject({
      status: 200,
      text: '',
    });
    expect((await sendForm(emulator, 'revoke', { token: 'unknown' }, basic(emulator))).status).toBe(200);
    const headers = { Authorization: `Bearer ${other}` };
    expect(await client.send('GET', GROUPS, undefined, { headers })).toMatchObject(refused);
    expect((await client.send('GET', GROUPS)).status).toBe(200);
  });

  test('that were not issued are rejected', async () => {
    const { client } = await setUp();
    const ask = (Authorization: string) =>
      client.send('GET', GROUPS, undefined, { headers: { Authorization } });
    expect(await ask('Bearer made-up')).toMatchObject(refused);
    for (const other of ['Bearer', 'Basic abc', 'nonsense']) {
      expect(await ask(other)).toMatchObject(keyRefused);
    }
  });
});

/** Logs in with the API key. */
function login(
  emulator: Emulator,
  login: Partial<Login> & Pick<Login, 'nonce' | 'count'>,
  path = GROUPS,
): Promise<HttpResponse> {
  const { publicKey: user, privateKey: password } = emulator.credentials;
  const Authorization = digest({ user, password, method: 'GET', uri: path, ...login });
  return send(`${emulator.url}${path}`, { headers: { Accept: OLDER, Authorization } });
}

async function challenge(client: Client): Promise<string> {
  const response = await client.send('GET', GROUPS, undefined, { headers: { Authorization: '' } });
  expect(response).toMatchObject(keyRefused);
  const header = response.headers['www-authenticate'] ?? '';
  expect(header).toMatch(/^Digest realm="MMS Public API".* algorithm=MD5, qop="auth", stale=false$/);
  return nonceIn(header);
}

describe('HTTP Digest', () => {
  test('accepts the API key after a challenge, with an increasing count', async () => {
    const { client, emulator } = await setUp();
    const nonce = await challenge(client);
    for (const count of [1, 2, 16, 300]) {
      expect((await login(emulator, { nonce, count })).status).toBe(200);
    }
  });

  test('includes the query in the URI', async () => {
    const { client, emulator } = await setUp();
    const nonce = await challenge(client);
    const path = `${GROUPS}?itemsPerPage=5&pageNum=1`;
    expect((await login(emulator, { nonce, count: 1 }, path)).status).toBe(200);
    expect((await login(emulator, { nonce, count: 2, uri: GROUPS }, path)).status).toBe(401);
  });

  test.each([[1], [2]])(
    'treats a count that is not above the last one as a replay (%d after 2)',
    async (count) => {
      const { client, emulator } = await setUp();
      const nonce = await challenge(client);
      await login(emulator, { nonce, count: 2 });
      const replayed = await login(emulator, { nonce, count });
      expect(replayed).toMatchObject(keyRefused);
      expect(replayed.headers['www-authenticate']).toContain('stale=false');
      const fresh = nonceIn(replayed.headers['www-authenticate']);
      expect(fresh).not.toBe(nonce);
      expect((await login(emulator, { nonce: fresh, count: 1 })).status).toBe(200);
    },
  );

  test('reports an expired nonce as stale', async () => {
    const { client, clock, emulator } = await setUp({ nonceLifetimeSeconds: 10 });
    const nonce = await challenge(client);
    clock.advance(9_999);
    expect((await login(emulator, { nonce, count: 1 })).status).toBe(200);
    clock.advance(1);
    const stale = await login(emulator, { nonce, count: 2 });
    expect(stale.status).toBe(401);
    expect(stale.headers['www-authenticate']).toContain('stale=true');
    const fresh = nonceIn(stale.headers['www-authenticate']);
    expect((await login(emulator, { nonce: fresh, count: 1 })).status).toBe(200);
  });

  test('reports an unknown nonce as stale', async () => {
    const { emulator } = await setUp();
    const response = await login(emulator, { nonce: 'unknown', count: 1 });
    expect(response.headers['www-authenticate']).toContain('stale=true');
  });

  test.each<[string, Partial<Login>]>([
    ['a wrong user', { user: 'nobody' }],
    ['a wrong password', { password: 'wrong' }],
    ['a wrong realm', { realm: 'elsewhere' }],
    ['another method', { method: 'POST' }],
    ['another uri', { uri: '/elsewhere' }],
    ['another qop', { qop: 'auth-int' }],
    ['another algorithm', { algorithm: 'SHA-256' }],
  ])('rejects %s', async (_what, wrong) => {
    const { client, emulator } = await setUp();
    const response = await login(emulator, { nonce: await challenge(client), count: 1, ...wrong });
    expect(response).toMatchObject(keyRefused);
    expect(response.headers['www-authenticate']).toContain('stale=false');
  });
});

describe('the API access list', () => {
  test('rejects all requests except those for a token', async () => {
    const { client, emulator } = await setUp({ apiAccess: 'blocked' });
    for (const path of [GROUPS, client.flex(), client.flex('a')]) {
      const response = await client.send('GET', path);
      expect(response).toMatchObject({ status: 403, json: { errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST' } });
      expect(response.json.parameters).toEqual(['127.0.0.1']);
    }
    expect(await getToken(emulator)).toBeTruthy();
  });
});

describe('the fault refused-nonce', () => {
  test('returns the error for a wrong key, although the key is correct', async () => {
    const { client, emulator } = await setUp();
    const nonce = await challenge(client);
    emulator.addFault({ kind: 'refused-nonce', operation: 'listProjects' });
    const response = await login(emulator, { nonce, count: 1 });
    expect(response).toMatchObject(keyRefused);
    expect(response.headers['www-authenticate']).toContain('stale=false');
    const fresh = nonceIn(response.headers['www-authenticate']);
    expect((await login(emulator, { nonce: fresh, count: 1 })).status).toBe(200);
  });
});

describe('the option random', () => {
  test('makes credentials, IDs and tokens the same every time', async () => {
    const sequence = () => {
      let n = 0;
      return () => {
        n = (n * 1103515245 + 12345) % 2 ** 31;
        return n / 2 ** 31;
      };
    };
    const [one, two] = [await setUp({ random: sequence() }), await setUp({ random: sequence() })];
    expect(one.emulator.credentials).toEqual(two.emulator.credentials);
    expect(one.emulator.project).toEqual(two.emulator.project);
    expect(one.client.token).toBe(two.client.token);
  });
});
