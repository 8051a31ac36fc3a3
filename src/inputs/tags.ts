import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './fields.ts';

const RESERVED_KEYS: readonly string[] = Object.values(OWNERSHIP_KEYS);

/** Atlas allows 50 tags, of which 10 are reserved for ownership. */
export const MAX_USER_TAGS = 40;

const MAX_PART = 255;
/** The characters that Atlas allows in keys and values: https://www.mongodb.com/docs/atlas/tags/ */
const PART = /^[A-Za-z0-9 ;@_.+-]+$/;

/** A tag, and what identifies it in an error. */
interface NamedTag extends Tag {
  /** To follow "the key" and "the value". A line is not shown in part, because it may be a secret. */
  readonly place: string;
}

interface ParsedTags {
  readonly value: readonly Tag[];
  readonly problems: readonly string[];
}

/** Parses tags from lines of the form `key=value`, which are split at the first `=`, or from a JSON object. */
export function parseTags(text: string): ParsedTags {
  const { tags, problems } = text.startsWith('{') ? fromJson(text) : fromLines(text);
  const value = tags.map(({ key, value: of }) => ({ key, value: of }));
  return { value, problems: [...problems, ...tagProblems(tags)] };
}

interface ReadTags {
  readonly tags: readonly NamedTag[];
  readonly problems: readonly string[];
}

function fromLines(text: string): ReadTags {
  const tags: NamedTag[] = [];
  const problems: string[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const split = line.indexOf('=');
    if (split < 0) {
      problems.push(`the line ${quote(line)} does not contain "="`);
    } else {
      const place = `in line ${index + 1}`;
      tags.push({ key: line.slice(0, split).trim(), value: line.slice(split + 1).trim(), place });
    }
  }
  return { tags, problems };
}

function fromJson(text: string): ReadTags {
  let parsed: object;
  try {
    // Valid JSON that starts with "{" is an object.
    parsed = JSON.parse(text);
  } catch {
    return { tags: [], problems: ['it starts with "{" but is not a valid JSON object'] };
  }
  const tags: NamedTag[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      tags.push({ key, value: String(value), place: `of ${quote(key)}` });
    } else {
      problems.push(`the value of ${quote(key)} is not a string, number or boolean`);
    }
  }
  return { tags, problems };
}

function tagProblems(tags: readonly NamedTag[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  // Tags beyond twice the limit are not checked, because the number of tags is reported anyway.
  for (const { key, value, place } of tags.slice(0, 2 * MAX_USER_TAGS)) {
    problems.push(...partProblems(`the key ${place}`, key), ...partProblems(`the value ${place}`, value));
    if (seen.has(key)) {
      problems.push(`the key ${place} is used more than once`);
    }
    if (RESERVED_KEYS.includes(key)) {
      problems.push(`the key ${quote(key)} is reserved for the ownership of the instance`);
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
