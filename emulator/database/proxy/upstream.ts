import type { Socket } from 'node:net';
import { Frames } from '../wire/frames.ts';
import { type Message, readMessage } from '../wire/message.ts';

interface Waiting {
  readonly resolve: (messages: Message[]) => void;
  readonly reject: (error: Error) => void;
  readonly messages: Message[];
}

/** A connection to the backend on which one request is under way at a time. */
export class Upstream {
  readonly #socket: Socket;
  #waiting: Waiting | undefined;
  #ended: Error | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    const frames = new Frames();
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const raw of frames.add(chunk)) this.#take(readMessage(raw));
      } catch (error) {
        this.#fail(error as Error);
      }
    });
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the backend closed the connection')));
  }

  /** Sends a message to which no reply is wanted. */
  send(raw: Uint8Array): void {
    this.#socket.write(raw);
  }

  /** Sends a request, and returns its reply, or its replies if it asked for a stream. Throws if the connection ends. */
  request(raw: Uint8Array): Promise<Message[]> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended);
        return;
      }
      this.#waiting = { resolve, reject, messages: [] };
      this.#socket.write(raw);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(message: Message): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    waiting.messages.push(message);
    if (message.moreToCome) return;
    this.#waiting = undefined;
    waiting.resolve(waiting.messages);
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    this.#socket.destroy();
    this.#waiting?.reject(this.#ended);
    this.#waiting = undefined;
  }
}
