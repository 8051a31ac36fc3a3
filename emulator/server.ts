import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Longer than any client keeps a connection, so that it is never the emulator that closes one under a request. */
const KEEP_ALIVE_MS = 600_000;

/** A listening HTTP server that can stop and start again on its port. */
export class Listener {
  readonly #server: Server;
  readonly #host: string;
  #port: number;

  constructor(
    host: string,
    port: number,
    handle: (message: IncomingMessage, response: ServerResponse) => void,
  ) {
    this.#host = host;
    this.#port = port;
    this.#server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle);
  }

  /** Where it is found. */
  get url(): string {
    const host = this.#host.includes(':') ? `[${this.#host}]` : this.#host;
    return `http://${host}:${this.#port}`;
  }

  /** Starts to listen; afterwards always on the port that it got the first time. */
  async start(): Promise<void> {
    if (this.#server.listening) return;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, this.#host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening, and ends all connections at once. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
