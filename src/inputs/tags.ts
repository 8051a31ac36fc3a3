import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './fields.ts';

const RESERVED_KEYS: readonly string[] = Object.values(OWNERSHIP_KEYS);

/** Atlas allows 50 tags, of which 10 are reserved for ownership. */
export const MAX_USER_TAGS = 40;

const MAX_PART = 255;
/** The characters that Atlas allows in keys and values: https://www.mongodb.com/docs/atlas/tags/ */
const PART = /^[A-Za-z0-9 ;@_.+-]+$/;

interface ParsedTags {
  readonly value: readonly Tag[];
  readonly problems: readonly string[];
}

/** Parses tags from lines of the form `key=value`, which are split at the first `=`, or from a JSON object. */
export function parseTags(text: string): ParsedTags {
  const { value, problems } = text.startsWith('{') ? fromJson(text) : fromLines(text);
  return { value, problems: [...problems, ...tagProblems(value)] };
}

function fromLines(text: string): ParsedTags {
  const tags: Tag[] = [];
  const problems: string[] = [];
  for (const line of linesOf(text)) {
    const split = line.indexOf('=');
    if (split < 0) {
      problems.push(`the line ${quote(line)} does not contain "="`);
    } else {
      tags.push({ key: line.slice(0, split).trim(), value: line.slice(split + 1).trim() });
    }
  }
  return { value: tags, problems };
}

function fromJson(text: string): ParsedTags {
  let parsed: object;
  try {
    // Valid JSON that starts with "{" is an object.
    parsed = JSON.parse(text);
  } catch {
    return { value: [], problems: ['it starts with "{" but is not a valid JSON object'] };
  }
  const tags: Tag[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      tags.push({ key, value: String(value) });
    } else {
      problems.push(`the value of ${quote(key)} is not a string, number or boolean`);
    }
  }
  return { value: tags, problems };
}

function tagProblems(tags: readonly Tag[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  // Tags beyond twice the limit are not checked, because the number of tags is reported anyway.
  for (const { key, value } of tags.slice(0, 2 * MAX_USER_TAGS)) {
    const name = quote(key);
    problems.push(...partProblems(`the key ${name}`, key), ...partProblems(`the value of ${name}`, value));
    if (seen.has(key)) {
      problems.push(`the key ${name} is used more than once`);
    }
    if (RESERVED_KEYS.includes(key)) {
      problems.push(`the key ${name} is reserved for the ownership of the instance`);
    }
    seen.add(key);
  }
  if (tags.length > MAX_USER_TAGS) {
    problems.push(`got ${tags.length} tags, but at most ${MAX_USER_TAGS} are allowed`);
  }
  return problems;
}

function partProblems(description: string, part: string): string[] {
  if (part.length === 0) {
    return [`${description} is empty`];
  }
  const problems: string[] = [];
  if (part.length > MAX_PART) {
    problems.push(`${description} has ${part.length} characters, but at most ${MAX_PART} are allowed`);
  }
  if (part.includes('mdb_sa_sk_')) {
    problems.push(
      `${description} contains the client secret of a service account, but everyone in the project can read tags`,
    );
  }
  if (!PART.test(part)) {
    problems.push(
      `${description} contains characters that Atlas does not allow; use letters, digits, spaces and ; @ _ - . +`,
    );
  }
  return problems;
}
