import { describe, expect, test } from '@jest/globals';
import { describeFailure } from '../../../src/atlas/transport/failures.ts';

function describeCode(code: string, message = 'what Node says') {
  const cause = Object.assign(new Error(message), { code });
  const failure = describeFailure('get the thing', 'cloud.mongodb.com', cause);
  expect(failure.cause).toBe(cause);
  expect(failure.message).toBe(`Failed to get the thing: ${failure.reason}.`);
  return failure;
}

describe('a failure of Node', () => {
  test.each([
    ['ECONNREFUSED', 'the connection was refused'],
    ['ENOTFOUND', 'its name is not known to DNS'],
    ['EAI_AGAIN', 'DNS gave no answer'],
    ['ENETUNREACH', 'the network cannot be reached'],
    ['EHOSTUNREACH', 'the host cannot be reached'],
    ['ETIMEDOUT', 'connecting took too long'],
  ])('before a connection: %s', (code, words) => {
    const { fault, reason } = describeCode(code);
    expect({ fault, reason }).toEqual({
      fault: 'unreachable',
      reason: `cloud.mongodb.com cannot be reached: ${words} (${code})`,
    });
  });

  test('in a proxy', () => {
    const { fault, reason } = describeCode('ERR_PROXY_TUNNEL', `Tunnel failed\n${'x'.repeat(200)}`);
    expect(fault).toBe('proxied');
    expect(reason).toMatch(
      /^the proxy does not let cloud\.mongodb\.com through \(Tunnel failed x+…?\); check HTTPS_PROXY and NO_PROXY$/,
    );
    expect(reason.length).toBeLessThan(260);
  });

  test.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_HAS_EXPIRED',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
  ])('in TLS: %s', (code) => {
    const { fault, reason } = describeCode(code);
    expect({ fault, reason }).toEqual({
      fault: 'untrusted',
      reason: `there is no trusted TLS connection to cloud.mongodb.com (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`,
    });
  });

  test.each([
    'ECONNRESET',
    'EPIPE',
    'HPE_INVALID_CONSTANT',
    'X_UNABLE_TO_',
    'X_ERR_TLS',
    'X_EPROTO',
    'X_ERR_PROXY',
  ])('later: %s', (code) => {
    const { fault, reason } = describeCode(code);
    expect({ fault, reason }).toEqual({
      fault: 'broken',
      reason: `the connection to cloud.mongodb.com broke before the answer was there (${code})`,
    });
  });

  test('without a code is told in its own words, on one line', () => {
    expect(describeFailure('x', 'h', new Error('a\nb')).reason).toBe(
      'the connection to h broke before the answer was there (a b)',
    );
    expect(describeFailure('x', 'h', 'a text').reason).toContain('(a text)');
  });
});
