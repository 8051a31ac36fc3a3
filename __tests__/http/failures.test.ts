import { describe, expect, test } from '@jest/globals';
import { describeFailure, describeTimeout, type FailedRequest } from '../../src/http/failures.ts';

const UNSENT: FailedRequest = {
  description: 'get the thing',
  host: 'cloud.mongodb.com',
  proxyVariable: undefined,
  sent: false,
};
const PROXIED: FailedRequest = { ...UNSENT, proxyVariable: 'HTTPS_PROXY' };

function describeCode(code: string, { message = 'what Node says', request = UNSENT } = {}) {
  const cause = Object.assign(new Error(message), { code });
  const failure = describeFailure(request, cause);
  expect(failure.cause).toBe(cause);
  expect(failure.message).toBe(`Failed to get the thing: ${failure.reason}.`);
  const { fault, reason } = failure;
  return { fault, reason };
}

const CONNECTING = [
  ['ECONNREFUSED', 'the connection was refused'],
  ['ENOTFOUND', 'DNS does not know the host'],
  ['EAI_AGAIN', 'DNS did not respond'],
  ['ENETUNREACH', 'the network is unreachable'],
  ['EHOSTUNREACH', 'the host is unreachable'],
  ['ETIMEDOUT', 'the connection timed out'],
] as const;

const IN_TLS = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'EPROTO',
  'UND_ERR_PRX_TLS',
];

describe('a failure before anything was sent', () => {
  test.each(CONNECTING)('explains a connection error: %s', (code, words) => {
    expect(describeCode(code)).toEqual({
      fault: 'unreachable',
      reason: `cannot connect to cloud.mongodb.com: ${words} (${code})`,
    });
    expect(describeCode(code, { request: PROXIED })).toEqual({
      fault: 'unreachable',
      reason: `cannot connect to the proxy in HTTPS_PROXY: ${words} (${code})`,
    });
  });

  test('explains the connection timeout of undici', () => {
    const message = 'Connect Timeout Error (attempted address: proxy:3128, timeout: 30000ms)';
    expect(describeCode('UND_ERR_CONNECT_TIMEOUT', { message, request: PROXIED })).toEqual({
      fault: 'unreachable',
      reason: `cannot connect to the proxy in HTTPS_PROXY: the connection timed out (${message})`,
    });
  });

  test.each(IN_TLS)('advises on an untrusted certificate: %s', (code) => {
    expect(describeCode(code)).toEqual({
      fault: 'untrusted',
      reason: `the TLS connection to cloud.mongodb.com is not trusted (${code}); if a proxy intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority`,
    });
  });

  test.each(['ECONNRESET', 'EPIPE', 'X_UNABLE_TO_', 'X_ERR_TLS', 'X_EPROTO'])(
    'is transient for any other reason: %s',
    (code) => {
      expect(describeCode(code)).toEqual({
        fault: 'unreachable',
        reason: `the connection to cloud.mongodb.com was lost before the request was sent (${code})`,
      });
      expect(describeCode(code, { request: PROXIED }).reason).toBe(
        `the connection to cloud.mongodb.com through the proxy in HTTPS_PROXY was lost before the request was sent (${code})`,
      );
    },
  );
});

describe('a failure after the request was sent', () => {
  test.each(['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT', 'ETIMEDOUT', ...IN_TLS])(
    'is transient, and the request may have arrived: %s',
    (code) => {
      const { fault, reason } = describeCode(code, { request: { ...UNSENT, sent: true } });
      const detail = code.startsWith('UND_ERR') ? 'what Node says' : code;
      expect({ fault, reason }).toEqual({
        fault: 'interrupted',
        reason: `the connection to cloud.mongodb.com was lost before the response was complete (${detail})`,
      });
    },
  );

  test('without a code shows the message on one line', () => {
    const sent = { ...UNSENT, host: 'h', sent: true };
    expect(describeFailure(sent, new Error('a\nb')).reason).toBe(
      'the connection to h was lost before the response was complete (a b)',
    );
    expect(describeFailure(sent, 'a text').reason).toContain('(a text)');
    expect(describeFailure(sent, new Error('x'.repeat(200))).reason.length).toBeLessThan(200);
  });
});

describe("a proxy's refusal", () => {
  const answer = (status: number) => `Proxy response (${status}) !== 200 when HTTP Tunneling`;

  test.each([
    ['UND_ERR_ABORTED', answer(407)],
    ['UND_ERR_INVALID_ARG', 'Proxy Authentication Required (407)'],
  ])('for missing credentials is permanent: %s', (code, message) => {
    for (const sent of [false, true]) {
      expect(describeCode(code, { message, request: { ...PROXIED, sent } })).toEqual({
        fault: 'refused by proxy',
        reason:
          'the proxy refused to connect to cloud.mongodb.com (HTTP 407); check the user name and password in HTTPS_PROXY',
      });
    }
  });

  test('of the host is permanent', () => {
    expect(describeCode('UND_ERR_ABORTED', { message: answer(403), request: PROXIED })).toEqual({
      fault: 'refused by proxy',
      reason:
        'the proxy refused to connect to cloud.mongodb.com (HTTP 403); ask the administrator of the proxy to allow it, or exempt it with NO_PROXY',
    });
  });

  test.each([204, 301, 404, 429, 500, 503])('with any other status is transient: %d', (status) => {
    expect(describeCode('UND_ERR_ABORTED', { message: answer(status), request: PROXIED })).toEqual({
      fault: 'unreachable',
      reason: `the proxy refused to connect to cloud.mongodb.com (HTTP ${status})`,
    });
  });

  test('is recognized only in errors of undici, and only with a proxy', () => {
    expect(describeCode('ECONNRESET', { message: answer(407), request: PROXIED }).fault).toBe('unreachable');
    expect(describeCode('UND_ERR_ABORTED', { message: answer(407) }).fault).toBe('unreachable');
    expect(describeCode('UND_ERR_ABORTED', { message: `x ${answer(407)}`, request: PROXIED }).fault).toBe(
      'unreachable',
    );
  });
});

test.each([
  [UNSENT, 'unreachable', 'the connection to cloud.mongodb.com took longer than 30 s'],
  [
    PROXIED,
    'unreachable',
    'the connection to cloud.mongodb.com through the proxy in HTTPS_PROXY took longer than 30 s',
  ],
  [{ ...PROXIED, sent: true }, 'timeout', 'cloud.mongodb.com did not respond within 30 s'],
] as const)('a timeout error depends on how far the request got: %j', (request, fault, reason) => {
  for (const cutShort of [false, true]) {
    expect(describeTimeout(request, 30_000, cutShort)).toMatchObject({ fault, reason, cutShort });
  }
});
