/** A parsed workflow command, such as `::error title=Oops::It broke`. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** Escape sequences and their characters. `%25` is the last one, so that nothing is unescaped twice. */
const DATA: [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: [string, string][] = [['%3A', ':'], ['%2C', ','], ...DATA];
const OLD_STYLE: [string, string][] = [['%3B', ';'], ['%5D', ']'], ...DATA];

/**
 * Parses a line as the runner does: `::name key=value,…::data` at its start, after optional white space, or the older
 * `##[name key=value;…]data` anywhere in it. Returns undefined if the name is not in `known`.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseNew(line.trimStart(), known) ?? parseOld(line, known);
}

function parseNew(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  if (end < 0) {
    return undefined;
  }
  return build(line.slice(2, end), line.slice(end + 2), ',', PROPERTY, DATA, known);
}

function parseOld(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) {
    return undefined;
  }
  return build(line.slice(start + 3, end), line.slice(end + 1), ';', OLD_STYLE, OLD_STYLE, known);
}

function build(
  head: string,
  data: string,
  separator: string,
  propertyEscapes: [string, string][],
  dataEscapes: [string, string][],
  known: ReadonlySet<string>,
): WorkflowCommand | undefined {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!known.has(name)) {
    return undefined;
  }
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) {
      properties[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1), propertyEscapes);
    }
  }
  return { name, properties, data: decode(data, dataEscapes) };
}

function decode(text: string, escapes: [string, string][]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
