import type { Socket } from 'node:net';
import { Frames } from './wire/frames.ts';
import { type Message, readMessage } from './wire/message.ts';

/** Answers the messages of one connection. */
export interface Session {
  /** The reply, as it goes over the wire; several of them if the first ones say so; none for a one-way message. */
  answer(message: Message): Promise<readonly Buffer[]>;
  /** The connection has ended. */
  end(): void;
}

/**
 * Lets a session answer what arrives on a socket, one message after the other.
 * Anything that cannot be read or answered ends the connection, as does `mayGoOn` when it says no.
 */
export function serve(socket: Socket, session: Session, mayGoOn: () => boolean): void {
  const frames = new Frames();
  let turn = Promise.resolve();
  const work = async (raw: Buffer) => {
    if (socket.destroyed) return;
    if (!mayGoOn()) {
      socket.destroy();
      return;
    }
    for (const reply of await session.answer(readMessage(raw))) socket.write(reply);
  };
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const raw of frames.add(chunk))
        turn = turn.then(() => work(raw)).catch(() => void socket.destroy());
    } catch {
      socket.destroy();
    }
  });
  // What a broken connection has to say is of no interest here: the client sees it too.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => session.end());
}
