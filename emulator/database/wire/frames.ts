/** The largest message that is read, in bytes, as MongoDB's own limit. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;

/** Cuts a stream of bytes into messages, each of which begins with its own length. */
export class Frames {
  #chunks: Buffer[] = [];
  #length = 0;

  /** Takes what arrived, and returns the messages that are complete. Throws if a length is impossible. */
  add(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Buffer[] = [];
    for (let size = this.#next(); size !== undefined; size = this.#next()) {
      const all = this.#joined();
      messages.push(all.subarray(0, size));
      this.#chunks = [all.subarray(size)];
      this.#length -= size;
    }
    return messages;
  }

  /** The size of the next message, if it is complete. */
  #next(): number | undefined {
    if (this.#length < HEADER_BYTES) return undefined;
    const head = this.#chunks[0] as Buffer;
    const size = (head.length < 4 ? this.#joined() : head).readInt32LE(0);
    if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${size} bytes`);
    return this.#length < size ? undefined : size;
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] as Buffer;
  }
}
