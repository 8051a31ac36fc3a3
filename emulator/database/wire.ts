import { type Doc, decode, encode } from './bson.ts';

/** The largest message that is read, in bytes: MongoDB's own limit. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** The flags that a receiver must understand or refuse; the others are hints. */
const REQUIRED_FLAGS = 0xffff;

/** A command, or the reply to one. */
export interface Message {
  readonly requestId: number;
  /** Whether it is an OP_QUERY, with which drivers begin the handshake. */
  readonly isLegacy: boolean;
  /** In a request: no reply is wanted. In a reply: another one follows. */
  readonly moreToCome: boolean;
  /** The command or reply, with its document sequences in place. */
  readonly body: Doc;
  /** Whether the body says all that the bytes say: objects lose repeated fields, and the order of fields such as "1". */
  readonly isExact: boolean;
  readonly raw: Buffer;
}

/** The messages in a stream of bytes, each of which begins with its own length. Throws if a length is impossible. */
export async function* messagesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = HEADER_BYTES;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    while (length >= needed) {
      const bytes = Buffer.concat(chunks);
      const size = bytes.readInt32LE(0);
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${size} bytes`);
      const isComplete = length >= size;
      if (isComplete) yield bytes.subarray(0, size);
      chunks = [isComplete ? bytes.subarray(size) : bytes];
      length -= isComplete ? size : 0;
      needed = isComplete ? HEADER_BYTES : size;
    }
  }
}

/** The bytes at the start of `bytes` that belong to what begins there with its own length. Throws if it is cut off. */
function lengthPrefixed(bytes: Buffer): Buffer {
  const size = bytes.readInt32LE(0);
  if (size < 5 || size > bytes.length) throw new RangeError(`a part of ${size} bytes`);
  return bytes.subarray(0, size);
}

function isSame(bytes: Buffer, document: Doc): boolean {
  try {
    return bytes.equals(encode(document));
  } catch {
    // Some field names mean something to the BSON library.
    return false;
  }
}

function readMsg(raw: Buffer): Pick<Message, 'moreToCome' | 'body' | 'isExact'> {
  const flags = raw.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) throw new RangeError(`flags ${flags}`);
  let isExact = true;
  const read = (bytes: Buffer) => {
    const document = decode(bytes);
    isExact &&= isSame(bytes, document);
    return document;
  };
  let body: Doc | undefined;
  const sequences: Doc = {};
  let rest = raw.subarray(HEADER_BYTES + 4, raw.length - (flags & CHECKSUM_PRESENT ? 4 : 0));
  while (rest.length > 0) {
    const kind = rest.readUInt8(0);
    const section = lengthPrefixed(rest.subarray(1));
    if (kind > 1 || (kind === 0 && body)) throw new RangeError(`an unexpected section of kind ${kind}`);
    if (kind === 0) body = read(section);
    else {
      const nameEnd = section.indexOf(0, 4);
      if (nameEnd < 0) throw new RangeError('a name without an end');
      const documents: Doc[] = [];
      for (let left = section.subarray(nameEnd + 1); left.length > 0; ) {
        const bytes = lengthPrefixed(left);
        documents.push(read(bytes));
        left = left.subarray(bytes.length);
      }
      sequences[section.toString('utf8', 4, nameEnd)] = documents;
    }
    rest = rest.subarray(1 + section.length);
  }
  if (!body) throw new RangeError('a message without a body');
  return { moreToCome: (flags & MORE_TO_COME) !== 0, body: { ...body, ...sequences }, isExact };
}

/** Reads a whole message. Throws if it is malformed, or neither an OP_MSG nor an OP_QUERY. */
export function readMessage(raw: Buffer): Message {
  const requestId = raw.readInt32LE(4);
  const opCode = raw.readInt32LE(12);
  if (opCode === OP_MSG) return { requestId, isLegacy: false, raw, ...readMsg(raw) };
  if (opCode !== OP_QUERY) throw new RangeError(`operation ${opCode}`);
  // After the flags comes the namespace, then two numbers. Only the handshake is sent like this, and it is for admin.
  const query = decode(raw.subarray(raw.indexOf(0, HEADER_BYTES + 4) + 9));
  const body = { ...query, $db: 'admin' };
  return { requestId, isLegacy: true, raw, moreToCome: false, body, isExact: true };
}

function write(opCode: number, responseTo: number, ...parts: Uint8Array[]): Buffer {
  const message = Buffer.concat([Buffer.alloc(HEADER_BYTES), ...parts]);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(responseTo, 8);
  message.writeInt32LE(opCode, 12);
  return message;
}

/** A reply, in the form that the request has. */
export function writeReply({ requestId, isLegacy }: Message, body: Doc): Buffer {
  // Flags, and the kind of the only section.
  if (!isLegacy) return write(OP_MSG, requestId, Buffer.alloc(5), encode(body));
  // Flags, cursor (8 bytes), position, number of documents.
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  return write(OP_REPLY, requestId, head, encode(body));
}

/** A command of the emulator's own, to be sent to a server. */
export function writeRequest(body: Doc): Buffer {
  return write(OP_MSG, 0, Buffer.alloc(5), encode(body));
}
