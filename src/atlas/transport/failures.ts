import { oneLine } from '../../format.ts';
import { TransportError } from '../errors/transport-error.ts';

/** Failures before a connection is there, in words. */
const UNCONNECTED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'its name is not known to DNS',
  EAI_AGAIN: 'DNS gave no answer',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'connecting took too long',
};

/** Says what kept an answer from coming, from the error of Node's HTTP client. */
export function describeFailure(what: string, host: string, error: unknown): TransportError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const options = { cause: error };
  const unconnected = UNCONNECTED[code];
  if (unconnected) {
    return new TransportError(
      what,
      'unreachable',
      `${host} cannot be reached: ${unconnected} (${code})`,
      options,
    );
  }
  if (code.startsWith('ERR_PROXY')) {
    const reason = `the proxy does not let ${host} through (${oneLine(message, 120)}); check HTTPS_PROXY and NO_PROXY`;
    return new TransportError(what, 'proxied', reason, options);
  }
  if (/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) {
    const reason = `there is no trusted TLS connection to ${host} (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`;
    return new TransportError(what, 'untrusted', reason, options);
  }
  const reason = `the connection to ${host} broke before the answer was there (${code || oneLine(message, 120)})`;
  return new TransportError(what, 'broken', reason, options);
}
