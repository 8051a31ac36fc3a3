/** Texts that are different each time, but always of the same form. */
const FORMATS: readonly RegExp[] = [
  /^[0-9a-f]{24}$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  /^\d+\.\d+\.\d+(-[\w-]+)?$/,
  /^\d{1,3}(\.\d{1,3}){3}$/,
  /^mongodb\+srv:\/\/[a-z0-9-]{1,23}\.[a-z0-9]{5,7}\.[a-z.-]+$/,
  /^mongodb:\/\/([a-z0-9-]+-shard-00-0\d\.[a-z0-9]{5,7}\.[a-z.-]+:27017,?){3}\/\?ssl=true&authSource=admin&replicaSet=atlas-\w{6}-shard-0$/,
];

type Fields = Readonly<Record<string, unknown>>;

/** How a value differs from the recorded one: in fields, their order, types, constants and formats. */
export function differences(recorded: unknown, actual: unknown, path = 'body'): string[] {
  const [type, found] = [recorded, actual].map((value) => Object.prototype.toString.call(value).slice(8, -1));
  if (type !== found) {
    return [`${path} is of type ${found}, not ${type}`];
  }
  if (type === 'Object') {
    return fieldDifferences(recorded as Fields, actual as Fields, path);
  }
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    // Elements with names are compared by name, because most lists have no known order.
    const partnerOf = (each: Fields, index: number) =>
      actual.find(({ name }) => name !== undefined && name === each.name) ?? actual[index];
    return [
      ...(recorded.length === actual.length ? [] : [`${path} has ${actual.length} elements`]),
      ...recorded.flatMap((each, index) => {
        const partner = partnerOf(each, index);
        return partner === undefined ? [] : differences(each, partner, `${path}[${index}]`);
      }),
    ];
  }
  const isOther = type === 'String' && recorded !== actual;
  const hasFormat = FORMATS.some((format) => [recorded, actual].every((text) => format.test(String(text))));
  return isOther && !hasFormat ? [`${path} is ${actual}, not ${recorded}`] : [];
}

function fieldDifferences(recorded: Fields, actual: Fields, path: string): string[] {
  const [expected, found] = [Object.keys(recorded), Object.keys(actual)];
  const common = expected.filter((key) => found.includes(key));
  const isSorted = common.join() === found.filter((key) => expected.includes(key)).join();
  return [
    ...expected.filter((key) => !found.includes(key)).map((key) => `${path}.${key} is missing`),
    ...found.filter((key) => !expected.includes(key)).map((key) => `${path}.${key} is not recorded`),
    ...(isSorted ? [] : [`${path} has its fields in another order`]),
    ...common.flatMap((key) => differences(recorded[key], actual[key], `${path}.${key}`)),
  ];
}

/** Whether a list has another order than the recorded one, as far as that is ordered by the field. */
export function hasOtherOrder(
  recorded: readonly Fields[],
  actual: readonly Fields[],
  field: string,
): boolean {
  const direction = directionOf(recorded, field);
  return direction !== undefined && directionOf(actual, field) !== direction;
}

function directionOf(list: readonly Fields[], field: string): 'up' | 'down' | undefined {
  const values = list.map((each) => String(each[field]));
  const sorted = [...new Set(values)].sort();
  if (sorted.length < 2) {
    return undefined;
  }
  return values.join() === sorted.join()
    ? 'up'
    : values.join() === sorted.reverse().join()
      ? 'down'
      : undefined;
}
