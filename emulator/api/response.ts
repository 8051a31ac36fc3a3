import type { ServerResponse } from 'node:http';
import { AtlasError, errorBody, OAuthError } from './errors.ts';

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The value of `body`, if it is JSON. */
  readonly json?: unknown;
}

export function jsonResponse(
  status: number,
  json: unknown,
  contentType = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): ApiResponse {
  return {
    status,
    headers: { 'Content-Type': contentType, ...headers },
    body: JSON.stringify(json),
    json,
  };
}

/** A response without a body. Atlas sends a `Content-Type` header with those, too. */
export function emptyResponse(status: number, contentType?: string): ApiResponse {
  return { status, headers: contentType === undefined ? {} : { 'Content-Type': contentType }, body: '' };
}

/** The response for a thrown error. An error other than AtlasError and OAuthError is a bug in the emulator, and a 500. */
export function errorResponse(error: unknown): ApiResponse {
  if (error instanceof AtlasError) {
    const body = errorBody(error.status, error.errorCode, error.details);
    return jsonResponse(error.status, body, 'application/json', error.details.headers);
  }
  if (error instanceof OAuthError) {
    return jsonResponse(error.status, { error: error.code, error_description: error.message });
  }
  return jsonResponse(
    500,
    errorBody(500, 'UNEXPECTED_ERROR', { detail: `Internal error of the emulator: ${String(error)}` }),
  );
}

export function withHeaders(response: ApiResponse, headers: Readonly<Record<string, string>>): ApiResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

/** Writes the status line and the headers, but not the body. */
export function writeHead(target: ServerResponse, { status, headers, body }: ApiResponse): void {
  const length = status === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  target.writeHead(status, { ...headers, ...length });
}

/** Sends the response, and waits until the operating system has it or the client has disconnected. */
export async function send(target: ServerResponse, response: ApiResponse): Promise<void> {
  if (target.destroyed) {
    return;
  }
  writeHead(target, response);
  await new Promise<void>((resolve) => {
    target.once('close', resolve);
    target.end(response.body, resolve);
  });
}
