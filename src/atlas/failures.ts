import { formatDuration, oneLine } from '../util/format.ts';
import { TransportError } from './transport-error.ts';

/** A request that got no answer. */
export interface FailedRequest {
  /** What it was for, to follow "failed to". */
  readonly description: string;
  /** The host of the origin. */
  readonly host: string;
  /** The environment variable that names the proxy; undefined without one. */
  readonly proxyVariable: string | undefined;
  /** Whether any of it may have left, so that the origin may have seen it. */
  readonly sent: boolean;
}

/** Failures to connect, in words. */
const UNCONNECTED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'its name is not known to DNS',
  EAI_AGAIN: 'DNS gave no answer',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'connecting took too long',
  UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};

const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO|^UND_ERR_PRX_TLS/;

/** What to do about the statuses with which a proxy refuses for good. */
const REFUSALS: Readonly<Record<number, (variable: string) => string>> = {
  403: () => 'ask for it to be allowed, or exempt it with NO_PROXY',
  407: (variable) => `check the user name and password in ${variable}`,
};

/**
 * Says what kept an answer from coming, from the error of Node's HTTP client or of undici. This is the one place that decides whether a
 * request may have arrived, and whether another one may get through.
 */
export function describeFailure(
  { description, host, proxyVariable, sent }: FailedRequest,
  error: unknown,
): TransportError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const options = { cause: error };
  // undici's own codes say less than its messages.
  const detail = code.startsWith('UND_ERR') ? oneLine(message, 120) : code || oneLine(message, 120);
  const status = proxyVariable === undefined ? undefined : proxyStatus(code, message);
  if (proxyVariable !== undefined && status !== undefined) {
    const advice = REFUSALS[status]?.(proxyVariable);
    const reason = `the proxy refused to connect to ${host} (HTTP ${status})`;
    return advice
      ? new TransportError(description, 'proxied', `${reason}; ${advice}`, options)
      : new TransportError(description, 'unreachable', reason, options);
  }
  if (sent) {
    const reason = `the connection to ${host} broke before the answer was there (${detail})`;
    return new TransportError(description, 'broken', reason, options);
  }
  if (UNTRUSTED.test(code)) {
    const reason = `there is no trusted TLS connection to ${host} (${code}); if a proxy opens TLS here, name its CA in NODE_EXTRA_CA_CERTS`;
    return new TransportError(description, 'untrusted', reason, options);
  }
  const unconnected = UNCONNECTED[code];
  const target = proxyVariable === undefined ? host : `the proxy in ${proxyVariable}`;
  const reason = unconnected
    ? `${target} cannot be reached: ${unconnected} (${detail})`
    : `the connection to ${through(host, proxyVariable)} broke before the request was sent (${detail})`;
  return new TransportError(description, 'unreachable', reason, options);
}

/** Says that an answer did not come in time; `cutShort` if that was less time than a request is due. */
export function describeTimeout(
  { description, host, proxyVariable, sent }: FailedRequest,
  limitMs: number,
  cutShort: boolean,
): TransportError {
  const allowed = formatDuration(limitMs);
  return sent
    ? new TransportError(description, 'slow', `${host} gave no answer within ${allowed}`, { cutShort })
    : new TransportError(
        description,
        'unreachable',
        `connecting to ${through(host, proxyVariable)} took longer than ${allowed}`,
        { cutShort },
      );
}

function through(host: string, proxyVariable: string | undefined): string {
  return proxyVariable === undefined ? host : `${host} through the proxy in ${proxyVariable}`;
}

/**
 * The status with which a proxy refused, to a CONNECT or for want of a login. undici tells it in a message only: "Proxy response (503)
 * !== 200 when HTTP Tunneling", "Proxy Authentication Required (407)".
 */
function proxyStatus(code: string, message: string): number | undefined {
  const status = /^UND_ERR_(?:ABORTED|INVALID_ARG)$/.test(code)
    ? /^Proxy .*\((\d{3})\)/.exec(message)?.[1]
    : undefined;
  return status === undefined ? undefined : Number(status);
}
