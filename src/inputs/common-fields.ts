import leven from 'leven';
import type { Credentials, Trust } from '../types.ts';
import { quote } from '../util/format.ts';
import { isLoopback } from '../util/loopback.ts';
import { CREDENTIAL_FALLBACKS, readCredentials } from './credentials.ts';
import { duration, MAX_TIMEOUT } from './durations.ts';
import { type Field, FieldReader, flag, InvalidInputsError, parsed, validated } from './fields.ts';
import { instanceNameProblem } from './instance-name.ts';
import { createInputReader, type Environment, type InputReader, unknownInputs } from './reader.ts';

/** A project, by its ID or by its name. */
type ProjectReference = { readonly id: string } | { readonly name: string };

/** The inputs that all actions have. */
export interface CommonRequest {
  readonly credentials: Credentials;
  readonly project: ProjectReference;
  readonly timeoutMs: number;
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
  /** What is probably wrong with the inputs, but does not prevent the step. */
  readonly warnings: readonly string[];
}

/** The first inputs of every action, with their defaults. */
export const ACCESS_DEFAULTS = {
  'client-id': '',
  'client-secret': '',
  'public-key': '',
  'private-key': '',
  project: '',
} as const;

/** The default of `timeout`, as in `action.yml`. */
export const TIMEOUT_DEFAULT = '20m';
/** Not in `action.yml`, because the runner would pass it on, and the environment variable would have no effect. */
const DEFAULT_BASE_URL = 'https://cloud.mongodb.com';

const FALLBACKS = {
  ...CREDENTIAL_FALLBACKS,
  project: ['MONGODB_ATLAS_PROJECT_ID'],
  'base-url': ['MONGODB_ATLAS_BASE_URL'],
};

const project: Field<ProjectReference> = {
  schema: parsed((text) => {
    if (/^[a-f0-9]{24}$/i.test(text)) {
      return { id: text.toLowerCase() };
    }
    // "." and ".." would change the path of the URL.
    return /^(?!\.{1,2}$)[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
  }),
  expected: 'the ID (24 hexadecimal digits) or the name (at most 64 characters) of an Atlas project',
  example: '65f0c1d2e3a4b5c6d7e8f901',
};

/** The input `name`, if it is set. */
export const name: Field<string> = {
  schema: validated((text) => {
    const problem = instanceNameProblem(text);
    return { value: text, problems: problem ? [problem] : [] };
  }),
  expected: 'a name that Atlas accepts',
  example: 'pr-123-shop',
};

/** The input `timeout`. */
export const timeout: Field<number> = duration(MAX_TIMEOUT, TIMEOUT_DEFAULT);

const baseUrl: Field<string> = {
  schema: parsed(parseBaseUrl),
  expected: 'an https URL without a path (http for loopback addresses only)',
  example: DEFAULT_BASE_URL,
};

/** Reads the input `base-url`. */
export function readBaseUrl(fields: FieldReader): string {
  return fields.read('base-url', baseUrl) ?? DEFAULT_BASE_URL;
}

/** The inputs of an action, of which credentials and project are already read. */
export interface PartialRequest {
  readonly inputs: InputReader;
  readonly fields: FieldReader;
  readonly credentials: Credentials | undefined;
  readonly project: ProjectReference | undefined;
}

/**
 * Starts to read the inputs of an action: reports unknown inputs, and reads the credentials and the project.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @param defaults all inputs of the action, with their defaults
 */
export function startRequest(
  environment: Environment,
  trust: Trust,
  defaults: Readonly<Record<string, string>>,
): PartialRequest {
  const inputs = createInputReader(environment, FALLBACKS, defaults);
  const fields = new FieldReader(inputs);
  const known = Object.keys(defaults);
  for (const unknown of unknownInputs(environment, known)) {
    checkUnknown(environment, fields, unknown, known);
  }
  const { credentials, violations } = readCredentials(inputs, trust, 'if-no-credentials' in defaults);
  fields.violations.push(...violations);
  if (!inputs.text('project')) {
    fields.addProblem('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
  }
  return { inputs, fields, credentials, project: fields.read('project', project) };
}

/** Variables with which other runners identify themselves. They also pass on the inputs of the actions around a step. */
const OTHER_RUNNERS = ['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'];

/** Reports an input that is not ours: as a problem if it is probably a typo, and as a warning if it may belong to another action. */
function checkUnknown(
  environment: Environment,
  fields: FieldReader,
  unknown: string,
  known: readonly string[],
): void {
  const meant = known.find((input) => isTypo(unknown, input));
  if (meant && !OTHER_RUNNERS.some((variable) => environment[variable])) {
    fields.addProblem(unknown, `there is no such input; did you mean ${quote(meant)}?`);
  } else {
    const question = meant ? `; did you mean ${quote(meant)}?` : '.';
    fields.warnings.push(`This action has no input ${quote(unknown)}, and ignores it${question}`);
  }
}

/** Whether a name differs from that of an input by one letter or one swap, or by two if the input has eight letters or more. */
function isTypo(unknown: string, input: string): boolean {
  const maxDistance = input.length >= 8 ? 2 : 1;
  const swapped = [...unknown].slice(1).map((_letter, index) => {
    const pair = unknown.slice(index, index + 2);
    return `${unknown.slice(0, index)}${pair[1]}${pair[0]}${unknown.slice(index + 2)}`;
  });
  return [0, 1].some((swaps) =>
    (swaps === 0 ? [unknown] : swapped).some((text) => leven(text, input) + swaps <= maxDistance),
  );
}

/**
 * Removes the violations of credentials and project that are empty.
 * @returns whether there were any
 */
export function removeMissingAccess({ inputs, fields }: PartialRequest): boolean {
  const others = fields.violations.filter(
    ({ input }) => !(input in ACCESS_DEFAULTS) || inputs.text(input) !== undefined,
  );
  const removed = fields.violations.length - others.length;
  fields.violations.splice(0, Number.POSITIVE_INFINITY, ...others);
  return removed > 0;
}

/** @throws InvalidInputsError with all violations, if there are any */
export function throwIfInvalid({ violations }: FieldReader): void {
  if (violations.length > 0) {
    throw new InvalidInputsError(violations);
  }
}

/**
 * Parses the URL of Atlas. It must use https, because credentials are sent to it; http is allowed for loopback addresses only.
 * @returns the origin; undefined if the URL is invalid or has a path, query, fragment or user information
 */
export function parseBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return trusted && bare ? url.origin : undefined;
}

/** The request for a comment on the pull request. */
export interface CommentRequest {
  /** Token used to write the pull request comment; undefined if there is none. */
  readonly token: string | undefined;
}

/**
 * The inputs of actions that write comments, with their defaults. In `action.yml`, the default of `github-token` is an expression that the
 * runner replaces with the token of the job.
 */
export const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' } as const;

/** The token for the API of GitHub. */
export const githubToken: Field<string> = {
  // An invalid value is not shown, because it may still be a secret.
  schema: validated((text) => ({
    value: text,
    problems: /^[\x21-\x7e]{1,2048}$/.test(text) ? [] : ['got something else'],
  })),
  expected: 'a GitHub token without spaces',
  example: `\${{ github.token }}`,
};

/** Reads `comment` and `github-token`; undefined if no comment is requested. */
export function readComment(fields: FieldReader): CommentRequest | undefined {
  const token = fields.read('github-token', githubToken);
  return fields.read('comment', flag) ? { token } : undefined;
}
