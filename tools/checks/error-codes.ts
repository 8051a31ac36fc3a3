import { hintFor, KNOWN_ERROR_CODES } from '../../src/atlas/hints.ts';

/** The details of errors whose advice depends on them. */
const DETAILS = 'Invalid attribute regionName specified. Access Token limit reached.';
/** Errors without a known code, and those whose advice depends on the request. */
const OTHERS: readonly (readonly [label: string, ...Parameters<typeof hintFor>])[] = [
  ['`RATE_LIMITED` for the access token', 429, 'RATE_LIMITED', '', 'POST /api/oauth/token'],
  ['any other code with HTTP 400 for a search index', 400, undefined, '', 'POST /search/indexes'],
  ['any other code with HTTP 401', 401, undefined, ''],
  ['any other code with HTTP 403', 403, undefined, ''],
  ['any other code with HTTP 404', 404, undefined, ''],
  ['any other code with HTTP 410', 410, undefined, ''],
  ['any other code with HTTP 500 to 504', 500, undefined, ''],
];

/** The table of error codes in the documentation: each advice of the action once, with the errors that get it. */
export function errorCodesTable(): string {
  const labels = new Map<string, string[]>();
  const add = (advice: string, label: string) => labels.set(advice, [...(labels.get(advice) ?? []), label]);
  for (const code of [...KNOWN_ERROR_CODES].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))) {
    add(hintFor(400, code, DETAILS), `\`${code}\``);
  }
  for (const [label, ...error] of OTHERS) {
    add(hintFor(...error), label);
  }
  const rows = [...labels].map(([advice, of]) => `| ${of.join(', ')} | ${withCode(advice)} |`);
  return ['| Error code | What it means, and what to do |', '| --- | --- |', ...rows].join('\n');
}

/** Formats inputs and values as code. */
function withCode(advice: string): string {
  return advice.replace(/"([\w-]+)"/g, '`$1`').replace(/\b\w+@\w+\b/g, '`$&`');
}
