import type { IncomingMessage } from 'node:http';
import { ResponseError } from './response.ts';

/** A request with its whole body. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly remoteAddress: string;
}

/** The largest body of a request. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Rejects if the client disconnects before the end of the body, and with a 413 if the body is too large. */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk as Buffer);
    }
  }
  if (size > MAX_BODY_BYTES) {
    throw new ResponseError({ status: 413, headers: {}, body: '' });
  }
  const target = message.url ?? '/';
  const [path = '/', ...query] = target.split('?');
  return {
    method: message.method ?? 'GET',
    target,
    path,
    query: new URLSearchParams(query.join('?')),
    headers: message.headers,
    text: Buffer.concat(chunks).toString('utf8'),
    remoteAddress: message.socket.remoteAddress ?? '',
  };
}
