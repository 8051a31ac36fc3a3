import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Longer than clients keep a connection, so that the emulator never closes one while a client reuses it. */
const KEEP_ALIVE_MS = 600_000;

/** An HTTP server that can be stopped and started again on the same port. */
export class HttpServer {
  readonly #server: Server;
  readonly #host: string;
  #port: number;

  constructor(
    host: string,
    port: number,
    handle: (message: IncomingMessage, response: ServerResponse) => Promise<void>,
  ) {
    this.#host = host;
    this.#port = port;
    this.#server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (message, response) => {
      void handle(message, response);
    });
  }

  get url(): string {
    const host = this.#host.includes(':') ? `[${this.#host}]` : this.#host;
    return `http://${host}:${this.#port}`;
  }

  /** Listens on the port that it was given, or on the one that the system chose at the first start. */
  async start(): Promise<void> {
    if (this.#server.listening) {
      return;
    }
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, this.#host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening, and closes all connections immediately. */
  async stop(): Promise<void> {
    if (!this.#server.listening) {
      return;
    }
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
