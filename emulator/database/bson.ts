import { BSONSymbol, DBRef, deserialize, serialize } from 'bson';

/** A document, or any part of one that has fields. */
export type Doc = Record<string, unknown>;

/** Reads a document. Numbers and patterns keep their BSON types. Throws on anything that is not BSON. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, bsonRegExp: true });
}

/** The bytes of a document. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

/** Whether a value is an embedded document, rather than a BSON type, a date or an array. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The fields of an embedded document, or of a DBRef, which is one; undefined for all other values. */
export function fieldsOf(value: unknown): Doc | undefined {
  return value instanceof DBRef ? { ...value.toJSON() } : isDoc(value) ? value : undefined;
}

/** The name of a value's BSON type, such as `Int32`; undefined for types that JavaScript has itself. */
export function bsonTypeOf(value: unknown): string | undefined {
  return isDoc(value) ? undefined : (value as { _bsontype?: string } | null | undefined)?._bsontype;
}

/** Whether a value is a number of any type. */
export function isNumber(value: unknown): boolean {
  return typeof value === 'number' || /^(Int32|Long|Double|Decimal128)$/.test(bsonTypeOf(value) ?? '');
}

/** One text for all numbers of the same value. MongoDB compares a double with a decimal by 34 digits, too. */
function numberKey(value: unknown): string {
  const number = bsonTypeOf(value) === 'Double' ? Number(value) : value;
  const text =
    typeof number === 'number' && Number.isFinite(number) ? number.toPrecision(34) : String(number);
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return text; // NaN and the infinities
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** A text that two values share exactly if MongoDB takes them for equal: 7 is 7.0, and the order of fields counts. */
export function equalityKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(equalityKey).join()}]`;
  if (isNumber(value)) return `#${numberKey(value)}`;
  const fields = Object.entries(fieldsOf(value) ?? {});
  if (fieldsOf(value)) return `{${fields.map(([k, v]) => `${JSON.stringify(k)}:${equalityKey(v)}`).join()}}`;
  const scalar = value instanceof BSONSymbol ? value.value : (value ?? null);
  return Buffer.from(encode({ scalar })).toString('base64');
}
