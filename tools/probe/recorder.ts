import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, parseObject } from './json.ts';

/** A request to Atlas and its response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The body of the response; undefined if it is not a JSON object. */
  readonly json: Record<string, unknown> | undefined;
  /** The body of the request; undefined if it is not JSON. */
  readonly sent: unknown;
  /** When the response was complete, in milliseconds since an arbitrary time. */
  readonly atMs: number;
  readonly durationMs: number;
}

const TIMEOUT_MS = 30_000;
/** Headers that belong to one of the two connections, and those that fetch sets itself. */
const NOT_FORWARDED = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
];

/**
 * Forwards requests to Atlas and keeps the responses, so that the probe sees what the action sees. Listens on the loopback address only,
 * because requests contain credentials.
 */
export class Recorder {
  readonly #server: Server;
  readonly #target: string;
  readonly #forwarding = new Set<Promise<void>>();
  readonly exchanges: Exchange[] = [];

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((request, response) => {
      const forwarding = this.#forward(request, response).finally(() => this.#forwarding.delete(forwarding));
      this.#forwarding.add(forwarding);
    });
  }

  static async start(target: string): Promise<Recorder> {
    const recorder = new Recorder(target);
    recorder.#server.listen(0, '127.0.0.1');
    await once(recorder.#server, 'listening');
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
      const { status, headers, text } = await this.#fetch(method, path, request.headers, body);
      const atMs = performance.now();
      const exchange = { method, path, status, json: parseObject(text), sent: parse(body.toString()) };
      this.exchanges.push({ ...exchange, atMs, durationMs: atMs - started });
      response.writeHead(status, Object.fromEntries(forwarded([...headers]))).end(text);
    } catch {
      // The client sees a connection that was reset, as it would without the recorder.
      response.destroy();
    }
  }

  async #fetch(method: string, path: string, headers: IncomingMessage['headers'], body: Buffer) {
    const fields = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const response = await fetch(this.#target + path, {
      method,
      headers: forwarded(fields),
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

function forwarded(headers: [string, string][]): [string, string][] {
  return headers.filter(([name]) => !NOT_FORWARDED.includes(name.toLowerCase()));
}
