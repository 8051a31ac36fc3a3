import { ObjectId, UUID } from 'bson';
import { CommandError } from '../errors.ts';
import { type Doc, plainDoc, sizeOf } from '../values.ts';
import { Index, type IndexSpec } from './index-keys.ts';
import { type Options, Query } from './mingo.ts';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A stored document, in both forms. */
export interface Entry {
  typed: Doc;
  view: Doc;
}

function checkDocument(typed: Doc): void {
  const size = sizeOf(typed);
  if (size > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      10334,
      'BSONObjectTooLarge',
      `BSONObj size: ${size} is invalid. It must be at most 16MB`,
    );
  }
  if (Array.isArray(typed._id)) {
    throw new CommandError(53, 'InvalidIdField', "The '_id' value cannot be of type array");
  }
}

/** A document with its _id in front, a new one if it has none. */
export function withId(typed: Doc): Doc {
  const { _id = new ObjectId(), ...rest } = typed;
  return Object.keys(typed)[0] === '_id' ? typed : { _id, ...rest };
}

/** Documents in the order of their insertion, and the indexes over them. */
export class Collection {
  readonly namespace: string;
  readonly uuid = new UUID();
  readonly options: Doc;
  readonly #indexes = new Map<string, Index>();
  readonly #entries = new Set<Entry>();

  constructor(namespace: string, options: Doc = {}) {
    this.namespace = namespace;
    this.options = options;
    this.addIndex({ v: 2, key: { _id: 1 }, name: '_id_' });
  }

  get entries(): readonly Entry[] {
    return [...this.#entries];
  }

  get indexes(): readonly IndexSpec[] {
    return [...this.#indexes.values()].map((index) => index.spec);
  }

  /** The documents that a filter (in plain form) matches. */
  match(filter: Doc, options: Options): readonly Entry[] {
    const { _id: id } = filter;
    // What is looked for most is looked for without reading everything.
    if (Object.keys(filter).length === 1 && (id instanceof ObjectId || typeof id === 'string')) {
      const entry = this.#indexes.get('_id_')?.owner(id);
      return entry ? [entry] : [];
    }
    const query = new Query(filter, options);
    return this.entries.filter(({ view }) => query.test(view));
  }

  /** Stores a document. Throws if it is too large, or has a key that another one has. */
  insert(document: Doc): Entry {
    const typed = withId(document);
    checkDocument(typed);
    const entry = { typed, view: plainDoc(typed) };
    for (const index of this.#indexes.values()) index.check(entry.view, this.namespace);
    for (const index of this.#indexes.values()) index.add(entry);
    this.#entries.add(entry);
    return entry;
  }

  /** Gives a stored document a new content. Throws as `insert` does, and then nothing has changed. */
  replace(entry: Entry, document: Doc): void {
    const typed = withId(document);
    checkDocument(typed);
    const view = plainDoc(typed);
    for (const index of this.#indexes.values()) index.check(view, this.namespace, entry);
    for (const index of this.#indexes.values()) index.remove(entry);
    Object.assign(entry, { typed, view });
    for (const index of this.#indexes.values()) index.add(entry);
  }

  remove(entry: Entry): void {
    for (const index of this.#indexes.values()) index.remove(entry);
    this.#entries.delete(entry);
  }

  /** Adds an index. Throws if there is another one of its name, or if documents violate it. */
  addIndex(spec: IndexSpec): void {
    const old = this.#indexes.get(spec.name);
    if (old && JSON.stringify(old.spec.key) === JSON.stringify(spec.key)) return;
    if (old) {
      const message = `An existing index has the same name as the requested index: ${spec.name}`;
      throw new CommandError(86, 'IndexKeySpecsConflict', message);
    }
    const index = new Index(spec);
    for (const entry of this.#entries) {
      index.check(entry.view, this.namespace);
      index.add(entry);
    }
    this.#indexes.set(spec.name, index);
  }

  /** Removes an index by its name; says whether there was one. */
  dropIndex(name: string): boolean {
    return this.#indexes.delete(name);
  }
}
