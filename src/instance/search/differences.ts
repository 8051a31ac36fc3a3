import { oneLine, quote } from '../../util/format.ts';

/**
 * What the definition of an index in Atlas lacks of the wanted one, as parts of a sentence. Atlas adds defaults to a definition, so what
 * only Atlas has is no difference.
 * @param path where both are in the definition; empty for the whole
 */
export function differences(wanted: unknown, actual: unknown, path = ''): string[] {
  if (isParent(wanted) && isParent(actual) && Array.isArray(wanted) === Array.isArray(actual)) {
    const lengths = [wanted, actual].map((each) => (Array.isArray(each) ? each.length : 0));
    if (lengths[0] !== lengths[1]) {
      return [`${quote(path)} has ${lengths[1]} elements instead of ${lengths[0]}`];
    }
    return Object.entries(wanted).flatMap(([key, value]) => {
      const inner = path ? `${path}.${key}` : key;
      return Object.hasOwn(actual, key)
        ? differences(value, actual[key], inner)
        : [`${quote(inner)} is missing`];
    });
  }
  return Object.is(wanted, actual) ? [] : [`${quote(path)} is ${shown(actual)} instead of ${shown(wanted)}`];
}

function isParent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return oneLine(JSON.stringify(value), 40);
}
