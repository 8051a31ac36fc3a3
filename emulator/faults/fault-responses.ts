import { STATUS_CODES } from 'node:http';
import { errorBody } from '../api/errors.ts';
import type { ApiRequest } from '../api/request.ts';
import { type ApiResponse, errorResponse, jsonResponse } from '../api/response.ts';
import type { State } from '../stores/state.ts';
import type { Fault, FaultKind } from './fault.ts';

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

/** Faults that change the real response. The request is always processed first. */
const CORRUPTING: readonly FaultKind[] = [
  'truncated-json',
  'malformed-json',
  'wrong-shape',
  'empty-body',
  'slow-body',
];

/** Whether the request is processed before the fault is applied. */
export function isAppliedAfterRequest(fault: Fault): boolean {
  return fault.afterWork === true || CORRUPTING.includes(fault.kind);
}

function retryAfter(fault: Fault): Record<string, string> {
  return fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) };
}

function bodyText(body: unknown, fallback: string): string {
  if (body === undefined) {
    return fallback;
  }
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function statusResponse(fault: Fault, status: number): ApiResponse {
  const errorCode = fault.errorCode ?? ERROR_CODES[status] ?? 'UNEXPECTED_ERROR';
  const body =
    fault.body ?? errorBody(status, errorCode, fault.detail ?? 'This error is a fault of the emulator.');
  return jsonResponse(status, body, 'application/json', retryAfter(fault));
}

function htmlResponse(fault: Fault, status: number): ApiResponse {
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const page = `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`;
  return {
    status,
    headers: { 'Content-Type': 'text/html', ...retryAfter(fault) },
    body: bodyText(fault.body, page),
  };
}

/** The response that replaces the real one; undefined for faults that have none. */
export function faultResponse(state: State, fault: Fault, request: ApiRequest): ApiResponse | undefined {
  switch (fault.kind) {
    case 'status':
      return statusResponse(fault, fault.status ?? 500);
    case 'rate-limit':
      return statusResponse(fault, fault.status ?? 429);
    case 'html':
      return htmlResponse(fault, fault.status ?? 503);
    case 'redirect': {
      const location = fault.location ?? `https://elsewhere.invalid${request.target}`;
      return { status: fault.status ?? 307, headers: { Location: location }, body: '' };
    }
    case 'expired-token':
      return errorResponse(state.authenticator.expireToken(request.headers.authorization));
    case 'stale-nonce':
      return errorResponse(state.authenticator.staleNonce());
    case 'refused-nonce':
      return errorResponse(state.authenticator.unauthorized());
    default:
      return undefined;
  }
}

/** The real response, corrupted by the fault. A response without a body does not change. */
export function corrupt(fault: Fault, response: ApiResponse): ApiResponse {
  const { status, headers, body } = response;
  if (body === '') {
    return response;
  }
  switch (fault.kind) {
    case 'truncated-json':
      return { status, headers, body: body.slice(0, Math.ceil(body.length / 2)) };
    case 'malformed-json':
      return { status, headers, body: bodyText(fault.body, body.replaceAll('"', "'")) };
    case 'wrong-shape':
      return { status, headers, body: bodyText(fault.body, '{"unexpected":["shape"]}') };
    case 'empty-body':
      return { status, headers, body: '' };
    default:
      return response;
  }
}
