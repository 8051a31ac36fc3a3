import {
  Binary,
  BSONRegExp,
  calculateObjectSize,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  serialize,
} from 'bson';

/** A document, or any part of one that has fields. */
export type Doc = Record<string, unknown>;

/**
 * Documents exist in two forms. The typed form is what was received: every number knows whether it is an int,
 * a double, a long or a decimal, so that it is sent back as it came. The plain form is what mingo understands:
 * all numbers are JavaScript's. Queries run on the plain form, and `retype` leads back to the typed one.
 */
const DESERIALIZE = { promoteValues: false, bsonRegExp: true } as const;

/** Bytes that are told apart by all of their content; Binary's own text form is lossy. */
class PlainBinary extends Binary {
  override toString(): string {
    return `${this.sub_type}:${super.toString('base64')}`;
  }
}

/** Whether a value has fields of its own, rather than being a BSON type, a date or a list. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Sets a field, also one that is named as something that objects inherit. */
function put(target: Doc, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Applies something to every field. */
function mapFields(doc: Doc, change: (value: unknown, key: string) => unknown): Doc {
  const result: Doc = {};
  for (const key of Object.keys(doc)) put(result, key, change(doc[key], key));
  return result;
}

/** The typed form of what bytes hold. Throws on anything that is not BSON. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, DESERIALIZE);
}

/** The bytes of a document in any form. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

/** How many bytes a document takes. */
export function sizeOf(doc: Doc): number {
  return calculateObjectSize(doc, { ignoreUndefined: true });
}

/** The typed form of a document in any mixture of forms. */
export function typedForm(doc: Doc): Doc {
  return decode(encode(doc));
}

function isLong(value: unknown): value is Long {
  // A Timestamp is a Long by class, and no number.
  return value instanceof Long && (value._bsontype as string) === 'Long';
}

/** The JavaScript number that stands for a typed one; undefined for all other values and for unsafe longs. */
function numberOf(value: unknown): number | undefined {
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof Decimal128) return Number(value.toString());
  if (!isLong(value)) return undefined;
  const number = value.toNumber();
  // Beyond 2^53 a number would mix up neighbours: such longs are only compared for equality.
  return Number.isSafeInteger(number) ? number : undefined;
}

function toRegExp({ pattern, options }: BSONRegExp): RegExp {
  return new RegExp(pattern, [...options].filter((each) => 'ims'.includes(each)).join(''));
}

/** The plain form of a typed value: a copy that shares nothing which could be changed. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (isDoc(value)) return mapFields(value, plain);
  if (value instanceof Binary) return new PlainBinary(value.value(), value.sub_type);
  if (value instanceof BSONRegExp) return toRegExp(value);
  if (value instanceof Date) return new Date(value);
  return numberOf(value) ?? value;
}

/** The plain form of a document. */
export function plainDoc(doc: Doc): Doc {
  return mapFields(doc, plain);
}

/** Gives a plain value the types of the typed value that it was made from, wherever the two still agree. */
export function retype(value: unknown, original: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each, i) => retype(each, Array.isArray(original) ? original[i] : undefined));
  }
  if (isDoc(value)) {
    const from = isDoc(original) ? original : {};
    return mapFields(value, (each, key) => retype(each, Object.hasOwn(from, key) ? from[key] : undefined));
  }
  if (value instanceof RegExp && original instanceof BSONRegExp) return original;
  return typeof value === 'number' && Object.is(numberOf(original), value) ? original : value;
}

/** A text that is equal for values that MongoDB takes for equal, whatever their form. */
export function keyOf(value: unknown): string {
  const simple = plain(value);
  if (typeof simple === 'number') return `number ${simple === 0 ? 0 : simple}`;
  if (isLong(simple)) return `number ${simple.toString()}`;
  return Buffer.from(serialize({ value: simple ?? null })).toString('base64');
}

/** The values at a dotted path; a list on the way stands for its elements, and one at the end too. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return Array.isArray(value) ? value : [value];
  if (Array.isArray(value)) {
    const indexed = /^\d+$/.test(first) && Number(first) < value.length;
    return indexed ? valuesAt(value[Number(first)], rest) : value.flatMap((each) => valuesAt(each, path));
  }
  return isDoc(value) && Object.hasOwn(value, first) ? valuesAt(value[first], rest) : [];
}
