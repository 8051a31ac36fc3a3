import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { type Message, messagesIn, readMessage } from './wire.ts';

/** Handles the messages of one connection. */
export interface Session {
  /** Returns the serialized replies: usually one, several for a stream of replies, and none if the client expects none. */
  handle(message: Message): Promise<readonly Buffer[]>;
  /** Called when the connection is closed. */
  end?(): void;
}

export interface EndpointOptions {
  readonly host: string;
  /** For TLS. Without it, connections are not encrypted. */
  readonly secureContext?: SecureContext | undefined;
  /** Whether clients from this address may connect. */
  readonly allowsAddress: (address: string) => boolean;
  /** Whether the instance accepts connections and commands. */
  readonly isUp: () => boolean;
  /** Called before each command. If it rejects, the connection is closed. */
  readonly beforeCommand?: () => Promise<void>;
  /** Creates the session of a new connection. */
  readonly session: () => Session;
}

/** The client's address. A socket for IPv4 and IPv6 has IPv4 addresses in IPv4-mapped form. */
function clientAddress(socket: Socket): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}

/** A TCP server for one instance. */
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

  /** Stops listening, and closes all connections immediately. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    await closed;
  }

  #accept(socket: Socket): void {
    const { allowsAddress, isUp, secureContext } = this.#options;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (!isUp() || !allowsAddress(clientAddress(socket))) {
      socket.destroy();
      return;
    }
    const stream = secureContext ? new TLSSocket(socket, { isServer: true, secureContext }) : socket;
    const session = this.#options.session();
    stream.on('error', () => stream.destroy());
    stream.on('close', () => session.end?.());
    // A message that is malformed or cannot be handled closes the connection.
    this.#serve(stream, session)
      .catch(() => {})
      .finally(() => stream.destroy());
  }

  /** Handles one message after the other, as long as the instance is up. */
  async #serve(stream: Socket, session: Session): Promise<void> {
    for await (const raw of messagesIn(stream)) {
      if (!this.#options.isUp()) {
        return;
      }
      await this.#options.beforeCommand?.();
      for (const reply of await session.handle(readMessage(raw))) {
        stream.write(reply);
      }
    }
  }
}
