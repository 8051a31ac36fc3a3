import { formatDuration, oneLine } from '../util/format.ts';
import { ResponseTooLargeError } from './sender.ts';
import { TransportError } from './transport-error.ts';

/** A request without a response. */
export interface FailedRequest {
  /** What the request was for, to follow "Failed to". */
  readonly description: string;
  /** The host of the origin. */
  readonly host: string;
  /** The environment variable with the URL of the proxy; undefined without a proxy. */
  readonly proxyVariable: string | undefined;
  /** Whether part of the request may have been sent. */
  readonly sent: boolean;
}

/** Explains the error codes of failed connections. */
const CONNECTION_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'DNS does not know the host',
  EAI_AGAIN: 'DNS did not respond',
  ENETUNREACH: 'the network is unreachable',
  EHOSTUNREACH: 'the host is unreachable',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
};

const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO|^UND_ERR_PRX_TLS/;

/** Advice for the statuses with which a proxy refuses permanently. */
const PROXY_ADVICE: Readonly<Record<number, (variable: string) => string>> = {
  403: () => 'ask the administrator of the proxy to allow it, or exempt it with NO_PROXY',
  407: (variable) => `check the user name and password in ${variable}`,
};

/**
 * Explains an error of Node's HTTP client or of undici. Only this function decides whether Atlas may have received the request, and whether
 * a retry can succeed.
 */
export function describeFailure(
  { description, host, proxyVariable, sent }: FailedRequest,
  error: unknown,
): TransportError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const options = { cause: error };
  // The messages of undici are more specific than its codes.
  const detail = code.startsWith('UND_ERR') ? oneLine(message, 120) : code || oneLine(message, 120);
  const status = proxyVariable === undefined ? undefined : proxyStatus(code, message);
  if (proxyVariable !== undefined && status !== undefined) {
    const advice = PROXY_ADVICE[status]?.(proxyVariable);
    const reason = `the proxy refused to connect to ${host} (HTTP ${status})`;
    return advice
      ? new TransportError(description, 'refused by proxy', `${reason}; ${advice}`, options)
      : new TransportError(description, 'unreachable', reason, options);
  }
  if (error instanceof ResponseTooLargeError) {
    return new TransportError(
      description,
      'malformed',
      `${host} sent a response of more than 16 MB`,
      options,
    );
  }
  if (sent) {
    const reason = `the connection to ${host} was lost before the response was complete (${detail})`;
    return new TransportError(description, 'interrupted', reason, options);
  }
  if (UNTRUSTED.test(code)) {
    const reason = `the TLS connection to ${host} is not trusted (${code}); if a proxy intercepts TLS, set NODE_EXTRA_CA_CERTS to a file with its certificate authority`;
    return new TransportError(description, 'untrusted', reason, options);
  }
  const explanation = CONNECTION_ERRORS[code];
  const target = proxyVariable === undefined ? host : `the proxy in ${proxyVariable}`;
  const reason = explanation
    ? `cannot connect to ${target}: ${explanation} (${detail})`
    : `the connection to ${through(host, proxyVariable)} was lost before the request was sent (${detail})`;
  return new TransportError(description, 'unreachable', reason, options);
}

/** Describes a request that timed out; `cutShort` if the budget left less time than usual for it. */
export function describeTimeout(
  { description, host, proxyVariable, sent }: FailedRequest,
  limitMs: number,
  cutShort: boolean,
): TransportError {
  const limit = formatDuration(limitMs);
  return sent
    ? new TransportError(description, 'timeout', `${host} did not respond within ${limit}`, { cutShort })
    : new TransportError(
        description,
        'unreachable',
        `the connection to ${through(host, proxyVariable)} took longer than ${limit}`,
        { cutShort },
      );
}

function through(host: string, proxyVariable: string | undefined): string {
  return proxyVariable === undefined ? host : `${host} through the proxy in ${proxyVariable}`;
}

/**
 * The HTTP status with which a proxy refused a request. undici reports it only in its messages: "Proxy response (503) !== 200 when HTTP
 * Tunneling", "Proxy Authentication Required (407)".
 */
function proxyStatus(code: string, message: string): number | undefined {
  const status = /^UND_ERR_(?:ABORTED|INVALID_ARG)$/.test(code)
    ? /^Proxy .*\((\d{3})\)/.exec(message)?.[1]
    : undefined;
  return status === undefined ? undefined : Number(status);
}
