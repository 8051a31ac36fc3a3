import { bsonTypeOf, type Doc, equalityKey, fieldsOf, isDoc } from '../bson.ts';
import { notSupported } from '../errors.ts';

/** The value at a dotted path; undefined if there is none. Throws if the path goes through an array. */
function valueAt(document: Doc, path: string): unknown {
  let value: unknown = document;
  for (const field of path.split('.')) {
    if (Array.isArray(value)) throw notSupported(`The filter field "${path}", which goes through an array,`);
    const fields = fieldsOf(value) ?? {};
    value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  }
  return value;
}

/**
 * A test whether documents match a filter by equality: of fields, or of one element if the value is an array.
 * Throws a CommandError that names what the filter has beyond that.
 */
export function matcher(filter: Doc): (document: Doc) => boolean {
  const conditions = Object.entries(filter).map(([path, value]) => {
    const operator = [...path.split('.'), ...Object.keys(isDoc(value) ? value : {})].find((name) =>
      name.startsWith('$'),
    );
    if (operator !== undefined) throw notSupported(`The query operator "${operator}"`);
    if (bsonTypeOf(value) === 'BSONRegExp') throw notSupported(`The regular expression for "${path}"`);
    return { path, key: equalityKey(value) };
  });
  return (document) =>
    conditions.every(({ path, key }) => {
      const value = valueAt(document, path);
      return (
        equalityKey(value) === key ||
        (Array.isArray(value) && value.some((each) => equalityKey(each) === key))
      );
    });
}
