import type { Socket } from 'node:net';
import { type Message, messagesIn, readMessage } from '../wire.ts';

/** A connection to the backend, for one request at a time. */
export class Upstream {
  readonly #socket: Socket;
  readonly #messages: AsyncGenerator<Buffer>;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#messages = messagesIn(socket);
    // The next request then rejects.
    socket.on('error', () => socket.destroy());
  }

  /** Sends a message that has no reply. */
  send(raw: Uint8Array): void {
    this.#socket.write(raw);
  }

  /** Sends a request, and returns its reply, or all replies of a stream. Rejects if the connection is closed. */
  async request(raw: Buffer): Promise<Message[]> {
    this.#socket.write(raw);
    const replies = [await this.#firstReply(raw.readInt32LE(4))];
    while (replies.at(-1)?.moreToCome) {
      replies.push(readMessage(await this.#next()));
    }
    return replies;
  }

  end(): void {
    this.#socket.destroy();
  }

  /** The reply to a request. Skips others, because some servers (FerretDB 1) also reply to messages without a reply. */
  async #firstReply(requestId: number): Promise<Message> {
    for (;;) {
      const raw = await this.#next();
      if (raw.readInt32LE(8) === requestId) {
        return readMessage(raw);
      }
    }
  }

  async #next(): Promise<Buffer> {
    const { value, done } = await this.#messages.next();
    if (done) {
      throw new Error('the backend closed the connection');
    }
    return value;
  }
}
