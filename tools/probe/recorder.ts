import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseObject } from './api.ts';

/** A request to Atlas and its response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The body of the response; undefined if it is not a JSON object. */
  readonly json: Record<string, unknown> | undefined;
  /** The body of the request; undefined if it is not a JSON object. */
  readonly sent: Record<string, unknown> | undefined;
  /** When the response was complete, in milliseconds since an arbitrary time. */
  readonly atMs: number;
  readonly durationMs: number;
}

const TIMEOUT_MS = 30_000;
/** Headers that belong to one of the two connections, and those that fetch sets itself. */
const NOT_FORWARDED = /^(connection|content-encoding|content-length|host|keep-alive|transfer-encoding)$/;

/**
 * Forwards requests to Atlas and keeps the responses, so that the probe sees what the action sees. Listens on the loopback address only,
 * because requests contain credentials.
 */
export class Recorder {
  readonly #server = createServer((request, response) => {
    const forwarding = this.#forward(request, response).finally(() => this.#forwarding.delete(forwarding));
    this.#forwarding.add(forwarding);
  });
  readonly #target: string;
  readonly #forwarding = new Set<Promise<void>>();
  readonly exchanges: Exchange[] = [];

  private constructor(target: string) {
    this.#target = target;
  }

  static async start(target: string): Promise<Recorder> {
    const recorder = new Recorder(target);
    await once(recorder.#server.listen(0, '127.0.0.1'), 'listening');
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits for requests that Atlas may still receive although their client is gone. */
  async settled(): Promise<void> {
    await Promise.all(this.#forwarding);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const started = performance.now();
    try {
      const body = Buffer.concat(await request.toArray());
      const answer = await fetch(this.#target + path, {
        method,
        headers: forwarded(Object.entries(request.headers)),
        ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const { status, headers } = answer;
      const text = await answer.text();
      const atMs = performance.now();
      const bodies = { json: parseObject(text), sent: parseObject(body.toString()) };
      this.exchanges.push({ method, path, status, ...bodies, atMs, durationMs: atMs - started });
      response.writeHead(status, forwarded([...headers])).end(text);
    } catch {
      // The client sees a connection that was reset, as it would without the recorder.
      response.destroy();
    }
  }
}

function forwarded(headers: readonly (readonly [string, unknown])[]): Record<string, string> {
  const kept = headers.filter(([name]) => !NOT_FORWARDED.test(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
