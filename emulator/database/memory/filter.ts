import { bsonTypeOf, type Doc, equalityKey, fieldsOf, isDoc } from '../bson.ts';
import { notSupported } from '../errors.ts';

/** The value at a dotted path; undefined if there is none. Throws if a part of the path is an array. */
function valueAt(document: Doc, path: string): unknown {
  let value: unknown = document;
  for (const field of path.split('.')) {
    if (Array.isArray(value)) {
      throw notSupported(`The filter field "${path}", which leads through an array,`);
    }
    const fields = fieldsOf(value) ?? {};
    value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  }
  return value;
}

/**
 * A function that tests whether a document matches the filter by equality: of the field, or of an element if the
 * field is an array. Throws a CommandError if the filter contains anything else.
 */
export function matcher(filter: Doc): (document: Doc) => boolean {
  const conditions = Object.entries(filter).map(([path, value]) => {
    const operator = [...path.split('.'), ...Object.keys(isDoc(value) ? value : {})].find((name) =>
      name.startsWith('$'),
    );
    if (operator !== undefined) {
      throw notSupported(`The query operator "${operator}"`);
    }
    if (bsonTypeOf(value) === 'BSONRegExp') {
      throw notSupported(`The regular expression for "${path}"`);
    }
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
