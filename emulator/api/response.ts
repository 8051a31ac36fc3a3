import type { ServerResponse } from 'node:http';
import { AtlasError, errorBody } from './errors.ts';
import { contentType } from './media-type.ts';

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

/** A resource in a version of the API. As in Atlas, all objects have their keys in alphabetical order. */
export function versionedResponse(status: number, json: unknown, version: string): ApiResponse {
  return jsonResponse(status, sortKeys(json), contentType(version));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}

/** A response without a body. Atlas sends a `Content-Type` header with those, too. */
export function emptyResponse(status: number, version?: string): ApiResponse {
  return {
    status,
    headers: version === undefined ? {} : { 'Content-Type': contentType(version) },
    body: '',
  };
}

/** Becomes exactly this response, for the errors that are not in Atlas' format. */
export class ResponseError extends Error {
  override name = 'ResponseError';
  readonly response: ApiResponse;

  constructor(response: ApiResponse) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

/** An error of the token endpoints (RFC 6749, 5.2). */
export function oauthError(status: number, error: string, description: string): ResponseError {
  return new ResponseError(jsonResponse(status, { error_description: description, error }));
}

/** The response for a thrown error. An error other than AtlasError and ResponseError is a bug in the emulator, and a 500. */
export function errorResponse(error: unknown): ApiResponse {
  if (error instanceof AtlasError) {
    return jsonResponse(error.status, error.body, 'application/json', error.headers);
  }
  if (error instanceof ResponseError) {
    return error.response;
  }
  const detail = `Internal error of the emulator: ${String(error)}`;
  return jsonResponse(500, errorBody(500, 'UNEXPECTED_ERROR', detail));
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
