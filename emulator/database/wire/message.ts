import { type Doc, decode, encode } from '../values.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits that a receiver must understand or refuse; the others are hints. */
const REQUIRED_BITS = 0xffff;
const AWAIT_CAPABLE = 8;

/** A message from a client, or from a server. */
export interface Message {
  readonly requestId: number;
  /** Whether it came as one of the queries that old drivers begin with. */
  readonly legacy: boolean;
  /** In a request: that no reply is wanted. In a reply: that another one follows. */
  readonly moreToCome: boolean;
  /** The command or reply, in typed form, with its document sequences in place. */
  readonly body: Doc;
  /** As it arrived. */
  readonly raw: Buffer;
}

/** The end of the string that starts at `at`; throws if it never ends. */
function endOfString(raw: Buffer, at: number): number {
  const end = raw.indexOf(0, at);
  if (end < 0) throw new RangeError('a string without an end');
  return end;
}

/** The bytes of the document that starts at `at`. Throws if it does not fit before `limit`. */
function documentBytes(raw: Buffer, at: number, limit: number): Buffer {
  const size = raw.readInt32LE(at);
  if (size < 5 || at + size > limit) throw new RangeError(`a document of ${size} bytes`);
  return raw.subarray(at, at + size);
}

/** Reads a document sequence into the field that it names. */
function readSequence(raw: Buffer, start: number, end: number, body: Doc): void {
  const nameEnd = endOfString(raw, start);
  const documents: Doc[] = [];
  for (let at = nameEnd + 1; at < end; ) {
    const bytes = documentBytes(raw, at, end);
    documents.push(decode(bytes));
    at += bytes.length;
  }
  body[raw.toString('utf8', start, nameEnd)] = documents;
}

function readMsg(raw: Buffer): Message {
  const flags = raw.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_BITS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) throw new RangeError(`flags ${flags}`);
  const end = raw.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc | undefined;
  const sequences: Doc = {};
  for (let at = HEADER_BYTES + 4; at < end; ) {
    const kind = raw.readUInt8(at);
    if (kind === 0 && body === undefined) {
      const bytes = documentBytes(raw, at + 1, end);
      body = decode(bytes);
      at += 1 + bytes.length;
    } else if (kind === 1) {
      const size = raw.readInt32LE(at + 1);
      if (size < 5 || at + 1 + size > end) throw new RangeError(`a section of ${size} bytes`);
      readSequence(raw, at + 5, at + 1 + size, sequences);
      at += 1 + size;
    } else {
      throw new RangeError(`a section of kind ${kind}`);
    }
  }
  if (body === undefined) throw new RangeError('a message without a body');
  return {
    requestId: raw.readInt32LE(4),
    legacy: false,
    moreToCome: (flags & MORE_TO_COME) !== 0,
    body: Object.assign(body, sequences),
    raw,
  };
}

function readQuery(raw: Buffer): Message {
  const nameEnd = endOfString(raw, HEADER_BYTES + 4);
  const namespace = raw.toString('utf8', HEADER_BYTES + 4, nameEnd);
  const query = decode(documentBytes(raw, nameEnd + 9, raw.length));
  const body = (query.$query ?? query) as Doc;
  body.$db ??= namespace.split('.')[0];
  return { requestId: raw.readInt32LE(4), legacy: true, moreToCome: false, body, raw };
}

function readReply(raw: Buffer): Message {
  const body = decode(documentBytes(raw, HEADER_BYTES + 20, raw.length));
  return { requestId: raw.readInt32LE(4), legacy: true, moreToCome: false, body, raw };
}

/** Reads a whole message. Throws on whatever is malformed, or of a kind that is not spoken here. */
export function readMessage(raw: Buffer): Message {
  const opCode = raw.readInt32LE(12);
  if (opCode === OP_MSG) return readMsg(raw);
  if (opCode === OP_QUERY) return readQuery(raw);
  if (opCode === OP_REPLY) return readReply(raw);
  throw new RangeError(`operation ${opCode}`);
}

/** The number of the next message sent from here. */
let lastRequestId = 0;

function frame(opCode: number, responseTo: number, ...parts: Uint8Array[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const size = parts.reduce((sum, part) => sum + part.length, HEADER_BYTES);
  lastRequestId = (lastRequestId + 1) & 0x7fffffff;
  header.writeInt32LE(size, 0);
  header.writeInt32LE(lastRequestId, 4);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, ...parts]);
}

/** A reply in the form that the request has. */
export function writeReply(request: Pick<Message, 'requestId' | 'legacy'>, body: Doc): Buffer {
  const { requestId, legacy } = request;
  // Flags, and the kind of the only section.
  if (!legacy) return frame(OP_MSG, requestId, Buffer.alloc(5), encode(body));
  // Flags, cursor (8 bytes), position, number of documents.
  const head = Buffer.alloc(20);
  head.writeInt32LE(AWAIT_CAPABLE, 0);
  head.writeInt32LE(1, 16);
  return frame(OP_REPLY, requestId, head, encode(body));
}

/** A command as a request of its own, to be sent to a server. */
export function writeRequest(body: Doc): Buffer {
  return frame(OP_MSG, 0, Buffer.alloc(5), encode(body));
}
