import { describe, expect, test } from '@jest/globals';
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { proxyFor, proxySecrets } from '../../src/http/proxies.ts';
import { StepError } from '../../src/util/errors.ts';
import fc from '../support/fast-check.ts';

const ATLAS = 'https://cloud.mongodb.com';
const PROXY = 'http://proxy.test:3128';

describe('the proxy for an origin', () => {
  test.each([
    [ATLAS, { HTTPS_PROXY: PROXY }, 'HTTPS_PROXY'],
    [ATLAS, { https_proxy: PROXY }, 'https_proxy'],
    [ATLAS, { https_proxy: PROXY, HTTPS_PROXY: 'http://other.test' }, 'https_proxy'],
    [ATLAS, { https_proxy: '', HTTPS_PROXY: ` ${PROXY}\n` }, 'HTTPS_PROXY'],
    ['http://atlas.test', { HTTP_PROXY: PROXY, HTTPS_PROXY: 'http://other.test' }, 'HTTP_PROXY'],
    ['http://atlas.test', { http_proxy: PROXY }, 'http_proxy'],
  ])('of %s with %j is in %s', (origin, environment, variable) => {
    expect(proxyFor(origin, environment)).toEqual({ url: PROXY, variable });
  });

  test.each([
    [ATLAS, {}],
    [ATLAS, { HTTP_PROXY: PROXY }],
    [ATLAS, { HTTPS_PROXY: ' ', https_proxy: '' }],
    [ATLAS, { HTTPS_PROXY: PROXY, NO_PROXY: 'example.com,.mongodb.com' }],
    [ATLAS, { HTTPS_PROXY: PROXY, no_proxy: '*', NO_PROXY: 'example.com' }],
    ['http://atlas.test', { HTTPS_PROXY: PROXY }],
  ])('of %s with %j does not exist', (origin, environment) => {
    expect(proxyFor(origin, environment)).toBeUndefined();
  });

  test.each([
    'localhost',
    'LOCALHOST:8443',
    '127.0.0.1',
    '127.0.0.2:3000',
    '127.255.255.254',
    '[::1]:3000',
    '127.1',
  ])('on this machine (%s) does not exist, even if the variable is invalid', (host) => {
    for (const HTTPS_PROXY of [PROXY, 'nonsense']) {
      const environment = { HTTPS_PROXY, HTTP_PROXY: HTTPS_PROXY };
      expect(proxyFor(`http://${host}`, environment)).toBeUndefined();
      expect(proxyFor(`https://${host}`, environment)).toBeUndefined();
    }
  });

  test.each(['128.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '[::2]'])(
    'that only looks like this machine (%s) is in the variable',
    (host) => {
      expect(proxyFor(`https://${host}`, { HTTPS_PROXY: PROXY })?.url).toBe(PROXY);
    },
  );

  test.each([
    'https://proxy.test',
    'HTTP://proxy.test:3128/',
    'http://user:p%40ss@proxy.test:3128',
    'http://[::1]:3128',
  ])('can be %s', (url) => {
    expect(proxyFor(ATLAS, { HTTPS_PROXY: url })?.url).toBe(url);
  });

  test.each([
    'proxy.test:3128',
    'user:secret@proxy.test:3128',
    '//user:secret@proxy.test',
    'socks5://user:secret@proxy.test:1080',
    'ftp://user:secret@proxy.test',
    'http://',
    'http://user:secret@proxy.test:99999',
    'http://user:secret@proxy test',
    'http://user:100%-secret@proxy.test',
    'http://user:1/secret@proxy.test',
    'http://user:1#secret@proxy.test',
    'http://user:1?secret@proxy.test',
  ])('cannot be %s, and the error names the variable alone', (https_proxy) => {
    const read = () => proxyFor(ATLAS, { https_proxy });
    expect(read).toThrow(StepError);
    expect(read).toThrow(
      /^The environment variable https_proxy is not the URL of an HTTP proxy\. Use the form .* SOCKS proxies are not supported\.$/,
    );
    expect(read).not.toThrow(/secret/);
  });
});

describe('NO_PROXY', () => {
  /** Whether undici itself would use a proxy: no request leaves. */
  async function undiciProxies(origin: string, noProxy: string): Promise<boolean> {
    let proxied = false;
    const connect = (_options: unknown, callback: (error: Error, socket: null) => void) =>
      callback(new Error('direct'), null);
    const clientFactory = () =>
      ({
        connect: () => {
          proxied = true;
          return Promise.reject(new Error('refused by proxy'));
        },
        destroy: () => Promise.resolve(),
      }) as unknown as Dispatcher;
    const options = {
      httpProxy: PROXY,
      httpsProxy: PROXY,
      noProxy,
      connect,
      clientFactory,
      proxyTunnel: true,
    };
    const agent = new EnvHttpProxyAgent(options);
    await agent.request({ origin, path: '/', method: 'GET' }).catch(() => {});
    await agent.destroy();
    return proxied;
  }

  const names = ['a.test', 'b.a.test', 'xa.test', 'test', 'a.test.', 'A.Test', '10.0.0.1', '[fd00::1]'];
  const entries = [
    ...names,
    'fd00::1',
    '*',
    '*.a.test',
    '.a.test',
    '*.test',
    '*a.test',
    '.',
    '',
    '10.0.0.0/8',
  ];
  const ports = ['', ':80', ':443', ':8443', ':0', ':x'];
  const entry = fc
    .tuple(fc.constantFrom(...entries), fc.constantFrom(...ports))
    .map((parts) => parts.join(''));
  const noProxy = fc
    .array(fc.tuple(entry, fc.constantFrom(',', ' ', ', ', '\t')), { maxLength: 3 })
    .map((list) => list.flat().join(''));
  const origin = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.constantFrom(...names),
      fc.constantFrom('', ':80', ':443', ':8443'),
    )
    .map(([scheme, host, port]) => new URL(`${scheme}://${host}${port}`).origin);

  test('is read by the rules of undici', async () => {
    await fc.assert(
      fc.asyncProperty(origin, noProxy, async (url, NO_PROXY) => {
        const ours = proxyFor(url, { HTTP_PROXY: PROXY, HTTPS_PROXY: PROXY, NO_PROXY });
        expect(ours !== undefined).toBe(await undiciProxies(url, NO_PROXY));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is compared with hosts of which undici exempts some', async () => {
    expect(await undiciProxies('https://b.a.test', 'a.test')).toBe(false);
    expect(await undiciProxies('https://xa.test', 'a.test')).toBe(true);
  });
});

describe('the secrets of the proxy variables', () => {
  test.each([
    ['http://user:p%40ss@proxy.test:3128', ['p%40ss', 'user:p%40ss', 'p@ss', 'user:p@ss']],
    ['user:pa:ss@proxy.test:3128', ['pa:ss', 'user:pa:ss']],
    ['socks5h://user:secret@proxy.test', ['secret', 'user:secret']],
    ['http:user:secret@proxy.test', ['secret', 'user:secret']],
    ['  HTTPS:\\\\user:p@s/s#w?rd@proxy.test', ['p@s/s#w?rd', 'user:p@s/s#w?rd']],
    ['http://user:100%-secret@proxy.test', ['100%-secret', 'user:100%-secret']],
    ['http://:secret@proxy.test', ['secret', ':secret']],
    ['http://user@proxy.test', []],
    ['http://user:@proxy.test', []],
    ['http://proxy.test:3128', []],
    ['http://@proxy.test', []],
    ['http://:@proxy.test', []],
    ['', []],
  ])('%s: %j', (value, secrets) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
      expect(proxySecrets({ [name]: value }).sort()).toEqual([...secrets].sort());
    }
  });

  test('do not contain a user name, which can be a common word', () => {
    const environment = {
      HTTPS_PROXY: 'http://runner:secret@proxy.test',
      HTTP_PROXY: 'http://runner@proxy.test',
    };
    expect(proxySecrets(environment)).not.toContain('runner');
  });

  test.each([
    `http:${'/'.repeat(100_000)}`,
    'a'.repeat(100_000),
    `${'a:'.repeat(50_000)}//`,
    ' '.repeat(100_000),
  ])('are found in time that grows with the text only (%#)', (HTTPS_PROXY) => {
    // A quadratic search of so much text would take minutes.
    const started = performance.now();
    expect(proxySecrets({ HTTPS_PROXY })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('are collected from all variables', () => {
    const environment = {
      HTTPS_PROXY: 'http://a:one@p.test',
      https_proxy: 'http://b:two@p.test',
      OTHER: 'x:y@z',
    };
    expect(proxySecrets(environment)).toEqual(['one', 'a:one', 'two', 'b:two']);
  });
});
