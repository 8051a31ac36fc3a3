import { STATUS_CODES } from 'node:http';
import { errorBody } from './errors.ts';
import type { Fault, FaultKind } from './fault.ts';
import type { ReceivedRequest } from './received.ts';
import { errorReply, jsonReply, type Reply } from './reply.ts';
import type { State } from './state.ts';

const ERROR_CODES: Readonly<Record<number, string>> = {
  400: 'VALIDATION_ERROR',
  401: 'USER_UNAUTHORIZED',
  402: 'NO_PAYMENT_INFORMATION_FOUND',
  403: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
  404: 'RESOURCE_NOT_FOUND',
  405: 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES',
  409: 'OUT_OF_CAPACITY',
  429: 'RATE_LIMITED',
};

/** Faults that corrupt the answer on its way out; the work has always been done. */
const CORRUPTING: readonly FaultKind[] = [
  'truncated-json',
  'malformed-json',
  'wrong-shape',
  'empty-body',
  'slow-body',
];

/** Whether the fault happens once the work is done. */
export function happensAfterWork(fault: Fault): boolean {
  return fault.afterWork === true || CORRUPTING.includes(fault.kind);
}

function retryAfter(fault: Fault): Record<string, string> {
  return fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) };
}

function textOf(body: unknown, fallback: string): string {
  if (body === undefined) return fallback;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function statusReply(fault: Fault, status: number): Reply {
  const errorCode = fault.errorCode ?? ERROR_CODES[status] ?? 'UNEXPECTED_ERROR';
  const body =
    fault.body ?? errorBody(status, errorCode, { detail: fault.detail ?? 'The emulator was asked to fail.' });
  return jsonReply(status, body, 'application/json', retryAfter(fault));
}

function htmlReply(fault: Fault, status: number): Reply {
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const page = `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`;
  return {
    status,
    headers: { 'Content-Type': 'text/html', ...retryAfter(fault) },
    payload: textOf(fault.body, page),
  };
}

/** The answer that a fault gives in place of the real one, for faults that do. */
export function faultReply(state: State, fault: Fault, request: ReceivedRequest): Reply | undefined {
  switch (fault.kind) {
    case 'status':
      return statusReply(fault, fault.status ?? 500);
    case 'rate-limit':
      return statusReply(fault, fault.status ?? 429);
    case 'html':
      return htmlReply(fault, fault.status ?? 503);
    case 'redirect': {
      const location = fault.location ?? `https://elsewhere.invalid${request.target}`;
      return { status: fault.status ?? 307, headers: { Location: location }, payload: '' };
    }
    case 'expired-token':
      return errorReply(state.authenticator.expire(request.headers.authorization));
    case 'stale-nonce':
      return errorReply(state.authenticator.staleNonce());
    case 'refused-nonce':
      return errorReply(state.authenticator.refuse());
    default:
      return undefined;
  }
}

/** The real answer, corrupted as the fault says. An answer with no body has nothing to corrupt. */
export function corrupt(fault: Fault, reply: Reply): Reply {
  const { status, headers, payload } = reply;
  if (payload === '') return reply;
  switch (fault.kind) {
    case 'truncated-json':
      return { status, headers, payload: payload.slice(0, Math.ceil(payload.length / 2)) };
    case 'malformed-json':
      return { status, headers, payload: textOf(fault.body, payload.replaceAll('"', "'")) };
    case 'wrong-shape':
      return { status, headers, payload: textOf(fault.body, '{"unexpected":["shape"]}') };
    case 'empty-body':
      return { status, headers, payload: '' };
    default:
      return reply;
  }
}
