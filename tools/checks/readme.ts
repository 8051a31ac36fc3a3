import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ACTION_FILES, type Check } from './check.ts';
import { errorCodesTable } from './error-codes.ts';
import { checkLinks } from './links.ts';
import { linesOutsideCode, linksIn } from './markdown.ts';

const README = 'README.md';
/** The only workflow that README.md contains; examples/README.md links to all of them. */
const EXAMPLE = 'examples/pull-request.yml';
const EXAMPLES = 'examples/README.md';
const TROUBLESHOOTING = 'docs/troubleshooting.md';
const HINTS = 'src/atlas/hints.ts';
const MAX_LINES = 350;
const MAX_LINE_LENGTH = 120;

interface Entry {
  description?: string;
  required?: boolean;
  default?: unknown;
}

/** Text between two markers of a document that is generated from another file. */
interface Part {
  readonly document: string;
  readonly marker: string;
  readonly source: string;
  readonly text: string;
}

/**
 * The inputs, outputs, error codes and the example in the documents are up to date, README.md is short, examples/README.md links to
 * every example, and no relative link is broken.
 */
export const readme: Check = ({ root, write }) => {
  if (!existsSync(join(root, README))) {
    return { problems: [`${README} does not exist.`], summary: 'not checked' };
  }
  const tables = tablesOf(root);
  const examples = examplesOf(root);
  const problems = [...tables, ...examples].flatMap((part) => checkPart(root, part, write));
  problems.push(...sizeProblems(readFileSync(join(root, README), 'utf8')));
  problems.push(...unlistedExamples(root));
  const { problems: broken, links, documents } = checkLinks(root);
  return {
    problems: [...new Set([...problems, ...broken])],
    summary: `${tables.length} tables, ${examples.length} examples, ${links} links in ${documents} documents`,
  };
};

/** The tables of an action are in the README.md in the folder of its `action.yml`. One more has the error codes of Atlas. */
function tablesOf(root: string): Part[] {
  const ofActions = ACTION_FILES.filter((file) => existsSync(join(root, file))).flatMap((source) => {
    const { inputs, outputs } = parse(readFileSync(join(root, source), 'utf8'));
    const document = source.replace('action.yml', README);
    return [
      { document, source, marker: 'inputs', text: inputsTable(inputs ?? {}) },
      { document, source, marker: 'outputs', text: outputsTable(outputs ?? {}) },
    ];
  });
  const errorCodes = { source: HINTS, document: TROUBLESHOOTING, marker: 'error-codes' };
  return existsSync(join(root, HINTS))
    ? [...ofActions, { ...errorCodes, text: errorCodesTable() }]
    : ofActions;
}

function examplesOf(root: string): Part[] {
  if (!existsSync(join(root, EXAMPLE))) {
    return [];
  }
  const workflow = readFileSync(join(root, EXAMPLE), 'utf8').trimEnd();
  return [{ document: README, source: EXAMPLE, marker: 'example', text: `\`\`\`yaml\n${workflow}\n\`\`\`` }];
}

/** Compares a part with its source, or updates it. */
function checkPart(root: string, { document, marker, source, text }: Part, write: boolean): string[] {
  const path = join(root, document);
  if (!existsSync(path)) {
    return [`${document} does not exist.`];
  }
  const before = readFileSync(path, 'utf8');
  const after = replaceBetween(before, marker, text);
  if (after === undefined) {
    return [
      `${document} must contain <!-- ${marker}:start --> and <!-- ${marker}:end --> exactly once, in this order.`,
    ];
  }
  if (after === before) {
    return [];
  }
  if (!write) {
    return [
      `${document} differs from ${source} between the markers "${marker}": run "npm run check readme -- --write".`,
    ];
  }
  writeFileSync(path, after);
  return [];
}

/** Replaces the text between two markers. Returns `undefined` unless each exists exactly once, in the right order. */
function replaceBetween(document: string, marker: string, text: string): string | undefined {
  const start = `<!-- ${marker}:start -->`;
  const end = `<!-- ${marker}:end -->`;
  const [before, rest, ...more] = document.split(start);
  const [, after, ...evenMore] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length + evenMore.length > 0) {
    return undefined;
  }
  return `${before}${start}\n${text}\n${end}${after}`;
}

function sizeProblems(text: string): string[] {
  const lines = linesOutsideCode(text.trimEnd());
  const long = lines.flatMap((line, index) =>
    line.length > MAX_LINE_LENGTH && !line.startsWith('|')
      ? [
          `${README}:${index + 1} has ${line.length} characters; the maximum outside tables and code is ${MAX_LINE_LENGTH}.`,
        ]
      : [],
  );
  return lines.length > MAX_LINES
    ? [`${README} has ${lines.length} lines; the maximum is ${MAX_LINES}.`, ...long]
    : long;
}

/** Examples that examples/README.md does not link to. */
function unlistedExamples(root: string): string[] {
  const folder = join(root, dirname(EXAMPLES));
  if (!existsSync(folder)) {
    return [];
  }
  const path = join(root, EXAMPLES);
  const listed = existsSync(path) ? linksIn(readFileSync(path, 'utf8')).map(({ target }) => target) : [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && !listed.includes(name))
    .sort()
    .map((name) => `${EXAMPLES} does not link to ${name}.`);
}

function inputsTable(inputs: Record<string, Entry | null>): string {
  const rows = Object.entries(inputs).map(
    ([name, entry]) => `| \`${name}\` | ${defaultOf(entry)} | ${cell(entry?.description)} |`,
  );
  return ['| Input | Default | Description |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputsTable(outputs: Record<string, Entry | null>): string {
  const rows = Object.entries(outputs).map(
    ([name, entry]) => `| \`${name}\` | ${cell(entry?.description)} |`,
  );
  return ['| Output | Description |', '| --- | --- |', ...rows].join('\n');
}

function defaultOf(entry: Entry | null): string {
  if (entry?.required) {
    return '*required*';
  }
  const value = entry?.default;
  return value === undefined || value === '' ? '' : `\`${String(value)}\``;
}

function cell(description = ''): string {
  return description.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
