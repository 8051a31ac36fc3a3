import { inQuotes } from '../../util/format.ts';

/** Longer values are not shown, because a part of a secret would not be masked. */
const MAX_SHOWN = 40;

/**
 * How the definition of an index in Atlas differs from the wanted one, as parts of a sentence. Atlas adds defaults to a definition, so what
 * only Atlas has is no difference, except in the mappings of fields, whose names Atlas does not choose.
 * @param path where both are in the definition; empty for the whole
 * @param hasNames whether the keys are the names of fields
 */
export function differences(wanted: unknown, actual: unknown, path = '', hasNames = false): string[] {
  if (isParent(wanted) && isParent(actual) && Array.isArray(wanted) === Array.isArray(actual)) {
    const lengths = [wanted, actual].map((each) => (Array.isArray(each) ? each.length : 0));
    if (lengths[0] !== lengths[1]) {
      return [`${inQuotes(path)} has ${lengths[1]} elements instead of ${lengths[0]}`];
    }
    const pathOf = (key: string) => (path ? `${path}.${key}` : key);
    const changed = Object.entries(wanted).flatMap(([key, value]) =>
      Object.hasOwn(actual, key)
        ? differences(value, actual[key], pathOf(key), key === 'fields' && !hasNames)
        : [`${inQuotes(pathOf(key))} is missing`],
    );
    const removed = Object.keys(actual).filter((key) => hasNames && !Object.hasOwn(wanted, key));
    return [...changed, ...removed.map((key) => `${inQuotes(pathOf(key))} is not wanted`)];
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
