import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import { type Doc, sizeOf } from '../values.ts';

const FIRST_BATCH = 101;
/** A reply must stay a message that drivers accept, whatever the number of documents. */
const MAX_BATCH_BYTES = 16 * 1024 * 1024;

interface Cursor {
  readonly namespace: string;
  readonly owner: string;
  readonly documents: readonly Doc[];
  position: number;
}

/** As many documents as fit into a batch of `size`, and at least one if there is one. */
function take(cursor: Cursor, size: number): Doc[] {
  const batch: Doc[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const document = cursor.documents[cursor.position];
    if (!document) break;
    bytes += sizeOf(document);
    if (batch.length > 0 && bytes > MAX_BATCH_BYTES) break;
    batch.push(document);
    cursor.position += 1;
  }
  return batch;
}

/** Results that clients are in the midst of reading. They are a snapshot of the moment of the query. */
export class Cursors {
  readonly #open = new Map<string, Cursor>();
  #lastId = 0;

  /** The reply of a query: its first batch, and the id of a cursor if there is more. */
  open(
    owner: string,
    namespace: string,
    documents: readonly Doc[],
    batch: { readonly size?: number; readonly single?: boolean } = {},
  ): Doc {
    const cursor: Cursor = { namespace, owner, documents, position: 0 };
    const firstBatch = take(cursor, batch.size ?? FIRST_BATCH);
    const done = batch.single === true || cursor.position >= documents.length;
    let id = Long.ZERO;
    if (!done) {
      this.#lastId += 1;
      id = Long.fromBits(this.#lastId, 1 + Math.floor(Math.random() * 0x3fffffff));
      this.#open.set(id.toString(), cursor);
    }
    return { cursor: { firstBatch, id, ns: namespace }, ok: 1 };
  }

  /** The next batch. Throws if the cursor is unknown, or somebody else's. */
  next(id: string, owner: string, size: number | undefined): Doc {
    const cursor = this.#open.get(id);
    if (!cursor) throw new CommandError(43, 'CursorNotFound', `cursor id ${id} not found`);
    if (cursor.owner !== owner) {
      throw new CommandError(13, 'Unauthorized', `cursor id ${id} was not created by the authenticated user`);
    }
    const nextBatch = take(cursor, size || Number.POSITIVE_INFINITY);
    const done = cursor.position >= cursor.documents.length;
    if (done) this.#open.delete(id);
    return { cursor: { nextBatch, id: done ? Long.ZERO : Long.fromString(id), ns: cursor.namespace }, ok: 1 };
  }

  /** Forgets a cursor; says whether it was there. */
  kill(id: string): boolean {
    return this.#open.delete(id);
  }
}
