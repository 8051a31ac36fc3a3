import { closestMatch } from 'leven';
import type { Credentials, Trust } from '../types.ts';
import { quote } from '../util/format.ts';
import { parseBaseUrl } from './base-url.ts';
import { CREDENTIAL_FALLBACKS, readCredentials } from './credentials.ts';
import { duration, MAX_TIMEOUT } from './durations.ts';
import { type Field, FieldReader, parsed, validated } from './fields.ts';
import { instanceNameProblem } from './instance-name.ts';
import { createInputReader, type Environment, type InputReader, unknownInputs } from './reader.ts';
import { InvalidInputsError } from './violation.ts';

/** A project, by its ID or by its name. */
type ProjectReference = { readonly id: string } | { readonly name: string };

/** The inputs that all actions have. */
export interface CommonRequest {
  readonly credentials: Credentials;
  readonly project: ProjectReference;
  readonly timeoutMs: number;
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
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
    fields.addProblem(unknown, describeUnknown(unknown, known));
  }
  const { credentials, violations } = readCredentials(inputs, trust, 'if-no-credentials' in defaults);
  fields.violations.push(...violations);
  if (!inputs.text('project')) {
    fields.addProblem('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
  }
  return { inputs, fields, credentials, project: fields.read('project', project) };
}

function describeUnknown(unknown: string, known: readonly string[]): string {
  // One typo per three characters; beyond that, a suggestion is rarely what was meant.
  const similar = closestMatch(unknown, known, { maxDistance: Math.ceil(unknown.length / 3) });
  return similar
    ? `there is no such input; did you mean ${quote(similar)}?`
    : `there is no such input. Inputs are: ${known.join(', ')}`;
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
