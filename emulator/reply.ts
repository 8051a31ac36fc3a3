import type { ServerResponse } from 'node:http';
import { AtlasError, errorBody, OAuthError } from './errors.ts';

/** An answer that is ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
  /** What `payload` says, where it is JSON. */
  readonly json?: unknown;
}

/** An answer in JSON. */
export function jsonReply(
  status: number,
  json: unknown,
  contentType = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'Content-Type': contentType, ...headers },
    payload: JSON.stringify(json),
    json,
  };
}

/** An answer with no body. Atlas names a `Content-Type` all the same. */
export function emptyReply(status: number, contentType?: string): Reply {
  return { status, headers: contentType === undefined ? {} : { 'Content-Type': contentType }, payload: '' };
}

/** The answer that a thrown refusal becomes; any other error is a defect of the emulator, told as a 500. */
export function errorReply(error: unknown): Reply {
  if (error instanceof AtlasError) {
    const body = errorBody(error.status, error.errorCode, error.details);
    return jsonReply(error.status, body, 'application/json', error.details.headers);
  }
  if (error instanceof OAuthError) {
    return jsonReply(error.status, { error: error.code, error_description: error.message });
  }
  return jsonReply(
    500,
    errorBody(500, 'UNEXPECTED_ERROR', { detail: `The emulator failed: ${String(error)}` }),
  );
}

/** The same answer with further headers. */
export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** Writes the status line and headers, and the body unless the caller wants to write it himself. */
export function writeHead(response: ServerResponse, reply: Reply): void {
  const length = reply.status === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(reply.payload)) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
}

/** Sends the answer, and waits until it has been handed to the operating system or the client is gone. */
export async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if (response.destroyed) return;
  writeHead(response, reply);
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.end(reply.payload, resolve);
  });
}
