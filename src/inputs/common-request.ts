import leven from 'leven';
import { type Credentials, HOST_NAME_LENGTH, type Trust } from '../types.ts';
import { quote } from '../util/format.ts';
import { isLoopback } from '../util/loopback.ts';
import { readCredentials } from './credentials.ts';
import { duration, type Field, flag, parsed, validated } from './fields.ts';
import { type Environment, InputReader, InvalidInputsError } from './reader.ts';

export type ProjectReference = { readonly id: string } | { readonly name: string };

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

/** The request for a comment on the pull request. */
export interface CommentRequest {
  /** Token used to write the pull request comment; undefined if there is none. */
  readonly token: string | undefined;
}

/** The first inputs of every action, with their defaults. */
export const ACCESS_DEFAULTS = {
  'client-id': '',
  'client-secret': '',
  'public-key': '',
  'private-key': '',
  project: '',
} as const;

/**
 * The inputs of actions that write comments, with their defaults. In `action.yml`, the default of `github-token` is an expression that the
 * runner replaces with the token of the job.
 */
export const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' } as const;

/** The default of `timeout`, as in `action.yml`. */
export const TIMEOUT_DEFAULT = '20m';
/** Not in `action.yml`, because the runner would pass it on, and the environment variable would have no effect. */
const DEFAULT_BASE_URL = 'https://cloud.mongodb.com';

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

/** The name of an instance. */
export const name: Field<string> = {
  schema: validated((text) => {
    const problem = instanceNameProblem(text);
    return { value: text, problems: problem ? [problem] : [] };
  }),
  expected: 'a name that Atlas accepts',
  example: 'pr-123-shop',
};

/** A timer of Node has at most 24.8 days. */
export const timeout = duration('24d', TIMEOUT_DEFAULT);

const baseUrl: Field<string> = {
  schema: parsed(parseBaseUrl),
  expected: 'an https URL without a path (http for loopback addresses only)',
  example: DEFAULT_BASE_URL,
};

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

export function readBaseUrl(inputs: InputReader): string {
  return inputs.read('base-url', baseUrl) ?? DEFAULT_BASE_URL;
}

/** Reads `comment` and `github-token`; undefined if no comment is requested. */
export function readComment(inputs: InputReader): CommentRequest | undefined {
  const token = inputs.read('github-token', githubToken);
  return inputs.read('comment', flag) ? { token } : undefined;
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
) {
  const inputs = new InputReader(environment, defaults);
  const known = Object.keys(defaults);
  for (const unknown of inputs.unknown(known)) {
    checkUnknown(inputs, unknown, known);
  }
  const credentials = readCredentials(inputs, trust, known.includes('if-no-credentials'));
  return { inputs, access: { credentials, project: inputs.readRequired('project', project) } };
}

/**
 * Completes a request.
 * @throws InvalidInputsError with all violations, if there are any
 */
export function finishRequest<T>({ violations, warnings }: InputReader, request: T) {
  if (violations.length > 0) {
    throw new InvalidInputsError(violations);
  }
  return Object.freeze({ ...request, warnings });
}

/**
 * Removes the violations of credentials and project that are empty.
 * @returns whether there were any
 */
export function removeMissingAccess(inputs: InputReader): boolean {
  const { violations } = inputs;
  inputs.violations = violations.filter(({ input }) => !(input in ACCESS_DEFAULTS) || inputs.text(input));
  return inputs.violations.length < violations.length;
}

/** Variables with which other runners identify themselves. They also pass on the inputs of the actions around a step. */
const OTHER_RUNNERS = ['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'];

/** Reports an input that is not ours: as a problem if it is probably a typo, and as a warning if it may belong to another action. */
function checkUnknown(inputs: InputReader, unknown: string, known: readonly string[]): void {
  const meant = known.find((input) => isTypo(unknown, input));
  if (meant && !OTHER_RUNNERS.some((variable) => inputs.environment[variable])) {
    inputs.addProblem(unknown, `there is no such input; did you mean ${quote(meant)}?`);
  } else {
    const question = meant ? `; did you mean ${quote(meant)}?` : '.';
    inputs.warnings.push(`This action has no input ${quote(unknown)}, and ignores it${question}`);
  }
}

/** Whether a name differs from that of an input by one letter or one swap, or by two if the input has eight letters or more. */
function isTypo(unknown: string, input: string): boolean {
  const maxDistance = input.length >= 8 ? 2 : 1;
  const swapped = [...unknown].slice(1).map((_letter, index) => {
    const pair = unknown.slice(index, index + 2);
    return `${unknown.slice(0, index)}${pair[1]}${pair[0]}${unknown.slice(index + 2)}`;
  });
  return (
    leven(unknown, input) <= maxDistance || swapped.some((text) => leven(text, input) + 1 <= maxDistance)
  );
}

const MAX_NAME = 64;

/** Checks the name of an instance by the rules of Atlas; undefined if it is valid. */
export function instanceNameProblem(text: string): string | undefined {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(text)) {
    return 'it must contain only letters, digits and hyphens, and start with a letter or digit';
  }
  if (text.length > MAX_NAME) {
    return `it has ${text.length} characters, but at most ${MAX_NAME} are allowed`;
  }
  if (/^atlas-[a-z0-9]{6}$/i.test(text)) {
    return 'Atlas reserves names that consist of "atlas-" and 6 letters or digits';
  }
  if (text.slice(0, HOST_NAME_LENGTH).endsWith('-')) {
    return `its first ${HOST_NAME_LENGTH} characters, which Atlas uses in host names, must not end with "-"; shorten or change the name`;
  }
  return undefined;
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
