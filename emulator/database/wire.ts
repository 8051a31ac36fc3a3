import { type Doc, decode, encode } from './bson.ts';

/** MongoDB's limit. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** The required flag bits: a message with an unknown one must be rejected. The other bits are optional. */
const REQUIRED_FLAGS = 0xffff;

/** A command, or the reply to one. */
export interface Message {
  readonly requestId: number;
  /** Whether it is an OP_QUERY, which drivers use for the first handshake. */
  readonly isLegacy: boolean;
  /** In a request: the client expects no reply. In a reply: another one follows. */
  readonly moreToCome: boolean;
  /** The command or reply, including its document sequences. */
  readonly body: Doc;
  /** Whether the body is a lossless copy: objects lose repeated fields, and the order of fields such as "1". */
  readonly isExact: boolean;
  readonly raw: Buffer;
}

/** Splits a stream of bytes into messages, each of which starts with its length. Throws if a length is invalid. */
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
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) {
        throw new RangeError(`invalid message length ${size}`);
      }
      const isComplete = length >= size;
      if (isComplete) {
        yield bytes.subarray(0, size);
      }
      chunks = [isComplete ? bytes.subarray(size) : bytes];
      length -= isComplete ? size : 0;
      needed = isComplete ? HEADER_BYTES : size;
    }
  }
}

/** The first item in `bytes`, which starts with its length. Throws if it is incomplete. */
function lengthPrefixed(bytes: Buffer): Buffer {
  const size = bytes.readInt32LE(0);
  if (size < 5 || size > bytes.length) {
    throw new RangeError(`invalid length ${size}`);
  }
  return bytes.subarray(0, size);
}

function isSame(bytes: Buffer, document: Doc): boolean {
  try {
    return bytes.equals(encode(document));
  } catch {
    // Some field names have a special meaning in the BSON library.
    return false;
  }
}

function readMsg(raw: Buffer): Pick<Message, 'moreToCome' | 'body' | 'isExact'> {
  const flags = raw.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) {
    throw new RangeError(`unknown flags ${flags}`);
  }
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
    if (kind > 1 || (kind === 0 && body)) {
      throw new RangeError(`unexpected section of kind ${kind}`);
    }
    if (kind === 0) {
      body = read(section);
    } else {
      const nameEnd = section.indexOf(0, 4);
      if (nameEnd < 0) {
        throw new RangeError('unterminated name of a document sequence');
      }
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
  if (!body) {
    throw new RangeError('missing body section');
  }
  return { moreToCome: (flags & MORE_TO_COME) !== 0, body: { ...body, ...sequences }, isExact };
}

/** Parses a message. Throws if it is malformed, or neither an OP_MSG nor an OP_QUERY. */
export function readMessage(raw: Buffer): Message {
  const requestId = raw.readInt32LE(4);
  const opCode = raw.readInt32LE(12);
  if (opCode === OP_MSG) {
    return { requestId, isLegacy: false, raw, ...readMsg(raw) };
  }
  if (opCode !== OP_QUERY) {
    throw new RangeError(`unsupported opcode ${opCode}`);
  }
  // The flags are followed by the namespace and two numbers. Only the handshake uses OP_QUERY, on the database admin.
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

/** Serializes a reply, as OP_REPLY for an OP_QUERY and as OP_MSG otherwise. */
export function writeReply({ requestId, isLegacy }: Message, body: Doc): Buffer {
  // The flags, and the kind of the only section.
  if (!isLegacy) {
    return write(OP_MSG, requestId, Buffer.alloc(5), encode(body));
  }
  // The flags, cursor ID (8 bytes), starting position and number of documents.
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  return write(OP_REPLY, requestId, head, encode(body));
}

/** Serializes a command. */
export function writeRequest(body: Doc): Buffer {
  return write(OP_MSG, 0, Buffer.alloc(5), encode(body));
}
