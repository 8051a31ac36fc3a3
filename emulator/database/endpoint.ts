import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { type Session, serve } from './connection.ts';

/** What an endpoint is opened with. */
export interface EndpointOptions {
  readonly host: string;
  /** For TLS; without it, clients speak in the clear. */
  readonly secureContext?: SecureContext | undefined;
  /** Whether a client from this address is let in. */
  readonly admits: (address: string) => boolean;
  /** Whether the instance is still there. */
  readonly isUp: () => boolean;
  /** Makes what answers a new connection. */
  readonly session: () => Session;
}

/** IPv4 addresses have another form on a socket that listens for both kinds. */
function addressOf(socket: Socket): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}

/** The TCP port of one instance. */
export class Endpoint {
  readonly #options: EndpointOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  /** Listens on any free port, and returns it. */
  async open(): Promise<number> {
    this.#server.listen(0, this.#options.host);
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening, and ends all connections at once. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #accept(socket: Socket): void {
    const { admits, isUp, secureContext, session } = this.#options;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (!isUp() || !admits(addressOf(socket))) {
      socket.destroy();
      return;
    }
    const plain = secureContext ? new TLSSocket(socket, { isServer: true, secureContext }) : socket;
    serve(plain, session(), isUp);
  }
}
