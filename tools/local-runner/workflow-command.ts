/** A parsed workflow command, such as `::error title=Oops::It broke`. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

type Escapes = readonly (readonly [string, string])[];

/** Escape sequences and their characters. `%25` is the last one, so that nothing is unescaped twice. */
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
/** `::name key=value,…::data` at the start of a line, after optional white space. */
const COMMAND = {
  pattern: /^\s*::(\S*?)(?: (.*?))?::(.*)$/s,
  separator: ',',
  properties: [['%3A', ':'], ['%2C', ','], ...DATA] as Escapes,
  data: DATA,
};
/** The older `##[name key=value;…]data` anywhere in a line. */
const OLD_ESCAPES: Escapes = [['%3B', ';'], ['%5D', ']'], ...DATA];
const OLD_COMMAND = {
  pattern: /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/s,
  separator: ';',
  properties: OLD_ESCAPES,
  data: OLD_ESCAPES,
};

/** Parses a line as the runner does. Returns undefined if it has no command with a name in `known`. */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  for (const { pattern, separator, properties, data } of [COMMAND, OLD_COMMAND]) {
    const [, name = '', pairs = '', text = ''] = pattern.exec(line) ?? [];
    if (known.has(name.toLowerCase())) {
      return {
        name: name.toLowerCase(),
        properties: readProperties(pairs.split(separator), properties),
        data: decode(text, data),
      };
    }
  }
  return undefined;
}

function readProperties(pairs: readonly string[], escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals > 0) {
      properties[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1), escapes);
    }
  }
  return properties;
}

function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
