import { calculateObjectSize, EJSON, ObjectId, type Timestamp } from 'bson';
import { bsonTypeOf, type Doc, equalityKey, fieldsOf } from '../bson.ts';
import { CommandError, notSupported } from '../errors.ts';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const MAX_NAMESPACE_BYTES = 255;

/** Documents by the equality key of their `_id`, in the order of insertion. */
type Collection = Map<string, Doc>;

interface StoredCollection {
  readonly database: string;
  readonly collection: string;
  readonly documents: readonly Doc[];
}

/** Throws MongoDB's error for a document that cannot be stored. */
function check(document: Doc): void {
  const size = calculateObjectSize(document);
  if (size > MAX_DOCUMENT_BYTES) {
    const message = `BSONObj size: ${size} is invalid. Size must be between 0 and 16793600(16MB)`;
    throw new CommandError(10334, 'BSONObjectTooLarge', message);
  }
  const { _id: id } = document;
  if (Array.isArray(id) || bsonTypeOf(id) === 'BSONRegExp') {
    throw new CommandError(53, 'InvalidIdField', "The '_id' value cannot be of type array or regex");
  }
  const dollar = Object.keys(fieldsOf(id) ?? {}).find((field) => field.startsWith('$'));
  if (dollar !== undefined) {
    const message = `_id fields may not contain '$'-prefixed fields: ${dollar}`;
    throw new CommandError(52, 'DollarPrefixedFieldName', message);
  }
  // MongoDB stores _id first, but a JavaScript object has fields such as "1" before all others.
  const [first = '_id'] = Object.keys(document);
  if (first !== '_id') {
    throw notSupported(`The field name "${first}"`);
  }
  for (const [field, value] of Object.entries(document)) {
    // MongoDB would store the current time instead.
    const isEmpty = bsonTypeOf(value) === 'Timestamp' && (value as Timestamp).isZero();
    if (isEmpty && field !== '_id') {
      throw notSupported(`The empty timestamp in the field "${field}"`);
    }
  }
}

/** Throws error 73 for a name that users' collections cannot have. */
export function checkNames(database: string, collection = 'any'): void {
  const namespace = `${database}.${collection}`;
  const isValid = /^[^/\\. "$*<>:|?\0]{1,63}$/.test(database) && /^(?!\.|system\.)[^$\0]+$/.test(collection);
  if (isValid && Buffer.byteLength(namespace) <= MAX_NAMESPACE_BYTES) {
    return;
  }
  throw new CommandError(73, 'InvalidNamespace', `Invalid namespace specified '${namespace}'`);
}

/** The documents of an instance. They are immutable, so copies of the store can share them. */
export class DocumentStore {
  #databases = new Map<string, Map<string, Collection>>();

  list(): StoredCollection[] {
    return [...this.#databases].flatMap(([database, collections]) =>
      [...collections].map(([collection, documents]) => ({
        database,
        collection,
        documents: [...documents.values()],
      })),
    );
  }

  has(database: string, collection: string): boolean {
    return this.#databases.get(database)?.has(collection) ?? false;
  }

  /** The documents of a collection in the order of insertion; none if the collection does not exist. */
  find(database: string, collection: string): readonly Doc[] {
    return [...(this.#databases.get(database)?.get(collection)?.values() ?? [])];
  }

  /** Creates the collection if it does not exist. Throws a CommandError if the document is invalid. */
  insert(database: string, collection: string, document: Doc): void {
    checkNames(database, collection);
    const { _id = new ObjectId(), ...fields } = document;
    const stored = { _id, ...fields };
    check(stored);
    const collections = this.#databases.get(database) ?? this.#newDatabase(database);
    const documents = collections.get(collection) ?? new Map<string, Doc>();
    const key = equalityKey(_id);
    if (documents.has(key)) {
      const message = `E11000 duplicate key error collection: ${database}.${collection} index: _id_ dup key: { _id: ${EJSON.stringify(_id)} }`;
      throw new CommandError(11000, 'DuplicateKey', message, { keyPattern: { _id: 1 }, keyValue: { _id } });
    }
    this.#databases.set(database, collections.set(collection, documents.set(key, stored)));
  }

  /** Returns whether the collection existed. */
  drop(database: string, collection: string): boolean {
    const collections = this.#databases.get(database);
    const isDropped = collections?.delete(collection) ?? false;
    if (collections?.size === 0) {
      this.#databases.delete(database);
    }
    return isDropped;
  }

  /** Returns whether the database existed. */
  dropDatabase(database: string): boolean {
    return this.#databases.delete(database);
  }

  /** An independent store with the same content. */
  copy(): DocumentStore {
    const copy = new DocumentStore();
    copy.replaceWith(this);
    return copy;
  }

  /** Replaces the content with that of another store. */
  replaceWith(other: DocumentStore): void {
    const all = other.list();
    this.#databases = new Map();
    for (const { database, collection, documents } of all) {
      for (const document of documents) {
        this.insert(database, collection, document);
      }
    }
  }

  /** Throws if the name of an existing database differs only in case. */
  #newDatabase(name: string): Map<string, Collection> {
    const other = [...this.#databases.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    if (other === undefined) {
      return new Map();
    }
    const message = `db already exists with different case already have: [${other}] trying to create [${name}]`;
    throw new CommandError(13297, 'DatabaseDifferCase', message);
  }
}
