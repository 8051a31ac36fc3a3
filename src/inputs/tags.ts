import { OWNERSHIP_KEYS, type Tag } from '../types.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './lines.ts';

const RESERVED_KEYS: readonly string[] = Object.values(OWNERSHIP_KEYS);

/** Atlas takes 50 tags; ten are kept for ownership. */
export const MAX_USER_TAGS = 40;

const MAX_PART = 255;
/** What Atlas accepts in keys and values: https://www.mongodb.com/docs/atlas/tags/ */
const PART = /^[A-Za-z0-9 ;@_.+-]+$/;

/** The tags that were read, and everything that is wrong with the text, in sentences. */
export interface ParsedTags {
  readonly tags: readonly Tag[];
  readonly problems: readonly string[];
}

/** Reads tags from one `key=value` a line (split at the first `=`), or from a JSON object. */
export function parseTags(text: string): ParsedTags {
  const read = text.startsWith('{') ? fromJson(text) : fromLines(text);
  return { tags: read.tags, problems: [...read.problems, ...brokenRules(read.tags)] };
}

function fromLines(text: string): ParsedTags {
  const tags: Tag[] = [];
  const problems: string[] = [];
  for (const line of linesOf(text)) {
    const split = line.indexOf('=');
    if (split < 0) {
      problems.push(`the line ${quote(line)} has no "="`);
    } else {
      tags.push({ key: line.slice(0, split).trim(), value: line.slice(split + 1).trim() });
    }
  }
  return { tags, problems };
}

function fromJson(text: string): ParsedTags {
  const parsed = parseObject(text);
  if (!parsed) {
    return { tags: [], problems: ['it starts with "{" but is no JSON object'] };
  }
  const tags: Tag[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      tags.push({ key, value: String(value) });
    } else {
      problems.push(`the value of ${quote(key)} is no text`);
    }
  }
  return { tags, problems };
}

function parseObject(text: string): object | undefined {
  try {
    // Text that starts with "{" and parses can only be an object.
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

function brokenRules(tags: readonly Tag[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  // Beyond twice as many as are possible, none is looked at: there are too many, and that is said.
  for (const { key, value } of tags.slice(0, 2 * MAX_USER_TAGS)) {
    const name = quote(key);
    problems.push(...brokenPart(`the key ${name}`, key), ...brokenPart(`the value of ${name}`, value));
    if (seen.has(key)) {
      problems.push(`the key ${name} is there more than once`);
    }
    if (RESERVED_KEYS.includes(key)) {
      problems.push(`the key ${name} is reserved: it says whose the instance is`);
    }
    seen.add(key);
  }
  if (tags.length > MAX_USER_TAGS) {
    problems.push(`there are ${tags.length} tags, and at most ${MAX_USER_TAGS} are possible`);
  }
  return problems;
}

function brokenPart(description: string, part: string): string[] {
  if (part.length === 0) {
    return [`${description} is empty`];
  }
  const problems: string[] = [];
  if (part.length > MAX_PART) {
    problems.push(`${description} has ${part.length} characters, and at most ${MAX_PART} are possible`);
  }
  if (part.includes('mdb_sa_sk_')) {
    problems.push(
      `${description} holds the secret of a service account, and everybody in the project can read tags`,
    );
  }
  if (!PART.test(part)) {
    problems.push(
      `${description} has characters that Atlas refuses: use letters, digits, space and ; @ _ - . +`,
    );
  }
  return problems;
}
