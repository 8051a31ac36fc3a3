import { inQuotes } from '../../util/format.ts';

/** Longer values are not shown, because a part of a secret would not be masked. */
const MAX_SHOWN = 40;

/**
 * What the definition of an index in Atlas lacks of the wanted one, as parts of a sentence. Atlas adds defaults to a definition, so what
 * only Atlas has is no difference.
 * @param path where both are in the definition; empty for the whole
 */
export function differences(wanted: unknown, actual: unknown, path = ''): string[] {
  if (isParent(wanted) && isParent(actual) && Array.isArray(wanted) === Array.isArray(actual)) {
    const lengths = [wanted, actual].map((each) => (Array.isArray(each) ? each.length : 0));
    if (lengths[0] !== lengths[1]) {
      return [`${inQuotes(path)} has ${lengths[1]} elements instead of ${lengths[0]}`];
    }
    return Object.entries(wanted).flatMap(([key, value]) => {
      const inner = path ? `${path}.${key}` : key;
      return Object.hasOwn(actual, key)
        ? differences(value, actual[key], inner)
        : [`${inQuotes(inner)} is missing`];
    });
  }
  if (Object.is(wanted, actual)) {
    return [];
  }
  const [is, shouldBe] = [actual, wanted].map((value) => JSON.stringify(value));
  const canBeShown = [is, shouldBe].every((text = '') => text.length <= MAX_SHOWN && !/:\/\/|@/.test(text));
  return [`${inQuotes(path)} is ${canBeShown ? `${is} instead of ${shouldBe}` : 'different'}`];
}

function isParent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
