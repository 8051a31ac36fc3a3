import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { type Message, messagesIn, readMessage } from './wire.ts';

/** Answers the messages of one connection. */
export interface Session {
  /** The replies as they are sent: one, or several if all but the last say that more follow; none if none is wanted. */
  answer(message: Message): Promise<readonly Buffer[]>;
  /** Called when the connection has ended. */
  end?(): void;
}

/** How an endpoint behaves. */
export interface EndpointOptions {
  readonly host: string;
  /** For TLS; without it, connections are not encrypted. */
  readonly secureContext?: SecureContext | undefined;
  /** Whether clients from this address may connect. */
  readonly admits: (address: string) => boolean;
  /** Whether the instance still accepts connections and commands. */
  readonly isUp: () => boolean;
  /** Creates the session of a new connection. */
  readonly session: () => Session;
}

/** The client's address. On a socket that listens for both kinds, IPv4 addresses have another form. */
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
    const { admits, isUp, secureContext } = this.#options;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (!isUp() || !admits(addressOf(socket))) {
      socket.destroy();
      return;
    }
    const stream = secureContext ? new TLSSocket(socket, { isServer: true, secureContext }) : socket;
    const session = this.#options.session();
    stream.on('error', () => stream.destroy());
    stream.on('close', () => session.end?.());
    // What cannot be read or answered ends the connection.
    this.#serve(stream, session)
      .catch(() => {})
      .finally(() => stream.destroy());
  }

  /** Answers one message after the other, as long as the instance is there. */
  async #serve(stream: Socket, session: Session): Promise<void> {
    for await (const raw of messagesIn(stream)) {
      if (!this.#options.isUp()) return;
      for (const reply of await session.answer(readMessage(raw))) stream.write(reply);
    }
  }
}
