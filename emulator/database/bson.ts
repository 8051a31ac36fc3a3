import { BSONSymbol, DBRef, deserialize, serialize } from 'bson';

/** A document or an embedded document. */
export type Doc = Record<string, unknown>;

/** Deserializes a document. Numbers and regular expressions keep their BSON types. Throws if it is invalid. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, bsonRegExp: true });
}

export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

/** Whether a value is an embedded document, rather than a BSON type, a date or an array. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The fields of an embedded document, or of a DBRef, which is one too; undefined for all other values. */
export function fieldsOf(value: unknown): Doc | undefined {
  return value instanceof DBRef ? { ...value.toJSON() } : isDoc(value) ? value : undefined;
}

/** The name of a value's BSON type, such as `Int32`; undefined for types that JavaScript has, too. */
export function bsonTypeOf(value: unknown): string | undefined {
  return isDoc(value) ? undefined : (value as { _bsontype?: string } | null | undefined)?._bsontype;
}

/** Whether a value is a number of any BSON type. */
export function isNumber(value: unknown): boolean {
  return typeof value === 'number' || /^(Int32|Long|Double|Decimal128)$/.test(bsonTypeOf(value) ?? '');
}

/** The same string for all numbers of the same value. Like MongoDB, it compares doubles and decimals by 34 digits. */
function numberKey(value: unknown): string {
  const number = bsonTypeOf(value) === 'Double' ? Number(value) : value;
  const text =
    typeof number === 'number' && Number.isFinite(number) ? number.toPrecision(34) : String(number);
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) {
    return text; // NaN and the infinities
  }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') {
    return '0';
  }
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** Two values have the same key if and only if MongoDB compares them as equal: 7 equals 7.0, and field order matters. */
export function equalityKey(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(equalityKey).join()}]`;
  }
  if (isNumber(value)) {
    return `#${numberKey(value)}`;
  }
  const fields = Object.entries(fieldsOf(value) ?? {});
  if (fieldsOf(value)) {
    return `{${fields.map(([k, v]) => `${JSON.stringify(k)}:${equalityKey(v)}`).join()}}`;
  }
  const scalar = value instanceof BSONSymbol ? value.value : (value ?? null);
  return Buffer.from(encode({ scalar })).toString('base64');
}
