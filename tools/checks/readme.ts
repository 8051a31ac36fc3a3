import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ACTIONS } from '../action-files.ts';
import type { Check } from './check.ts';

interface Entry {
  description?: string;
  required?: boolean;
  default?: unknown;
}

/** Text that README.md has from another file, between markers. */
interface Part {
  readonly marker: string;
  readonly file: string;
  readonly text: string;
}

/** README.md says what the actions' metadata says in its tables of inputs and outputs, and shows the examples as they are. */
export const readme: Check = ({ root, write }) => {
  const path = join(root, 'README.md');
  if (!existsSync(path)) return { problems: ['There is no README.md.'], summary: 'not checked' };
  const before = readFileSync(path, 'utf8');
  const problems: string[] = [];
  const tables = tablesOf(root);
  const examples = examplesOf(root);
  let after = before;
  for (const { marker, file, text } of [...tables, ...examples]) {
    const replaced = replaceBetween(after, marker, text);
    if (replaced === undefined) problems.push(missing(marker));
    else if (replaced !== after && !write) problems.push(stale(marker, file));
    after = replaced ?? after;
  }
  if (write && after !== before) writeFileSync(path, after);
  return { problems, summary: `${tables.length} tables, ${examples.length} examples` };
};

function tablesOf(root: string): Part[] {
  return ACTIONS.filter(({ file }) => existsSync(join(root, file))).flatMap(({ prefix, file }) => {
    const { inputs, outputs } = parse(readFileSync(join(root, file), 'utf8'));
    return [
      { marker: `${prefix}inputs`, file, text: inputsTable(inputs ?? {}) },
      { marker: `${prefix}outputs`, file, text: outputsTable(outputs ?? {}) },
    ];
  });
}

function examplesOf(root: string): Part[] {
  const folder = join(root, 'examples');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => {
    const workflow = readFileSync(join(folder, name), 'utf8').trimEnd();
    return {
      marker: `example:${name}`,
      file: `examples/${name}`,
      text: `\`\`\`yaml\n${workflow}\n\`\`\``,
    };
  });
}

/** The table of an action's inputs, in Markdown. */
export function inputsTable(inputs: Record<string, Entry | null>): string {
  const rows = Object.entries(inputs).map(
    ([name, entry]) => `| \`${name}\` | ${defaultOf(entry)} | ${cell(entry?.description)} |`,
  );
  return ['| Input | Default | Description |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The table of an action's outputs, in Markdown. */
export function outputsTable(outputs: Record<string, Entry | null>): string {
  const rows = Object.entries(outputs).map(
    ([name, entry]) => `| \`${name}\` | ${cell(entry?.description)} |`,
  );
  return ['| Output | Description |', '| --- | --- |', ...rows].join('\n');
}

/** Puts text between two markers; `undefined` if they are not there, once each and in order. */
export function replaceBetween(document: string, marker: string, text: string): string | undefined {
  const start = `<!-- ${marker}:start -->`;
  const end = `<!-- ${marker}:end -->`;
  const [before, rest, ...more] = document.split(start);
  const [, after, ...evenMore] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length + evenMore.length > 0) return undefined;
  return `${before}${start}\n${text}\n${end}${after}`;
}

function defaultOf(entry: Entry | null): string {
  if (entry?.required) return '*required*';
  const value = entry?.default;
  return value === undefined || value === '' ? '' : `\`${String(value)}\``;
}

function cell(description = ''): string {
  return description.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function missing(marker: string): string {
  return `README.md has no place for ${marker}: put <!-- ${marker}:start --> and <!-- ${marker}:end --> into it.`;
}

function stale(marker: string, file: string): string {
  return `README.md says something else about ${marker} than ${file}: run "npm run check readme -- --write".`;
}
