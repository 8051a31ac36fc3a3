import type { Credentials, Trust } from '../types.ts';
import { parseBaseUrl } from './base-url.ts';
import { CREDENTIAL_FALLBACKS, readCredentials } from './credentials.ts';
import { duration, MAX_STEP } from './durations.ts';
import { examined, type Field, FieldReader, parsed } from './fields.ts';
import { brokenNameRule } from './instance-name.ts';
import { createInputReader, type Environment, type InputReader, unknownInputs } from './reader.ts';
import { InvalidInputsError } from './violation.ts';

/** Which project to work in: its id is used as it is, a name has to be looked up. */
type ProjectReference = { readonly id: string } | { readonly name: string };

/** What every step is asked for, whatever it does. */
export interface CommonRequest {
  readonly credentials: Credentials;
  readonly project: ProjectReference;
  readonly timeoutMs: number;
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
}

/** The first inputs of every action, with the text that stands in when they are not set. */
export const ACCESS_DEFAULTS = {
  'client-id': '',
  'client-secret': '',
  'public-key': '',
  'private-key': '',
  project: '',
} as const;

/** What stands in for `timeout` and `base-url`, as `action.yml` says. */
export const TIMEOUT_DEFAULT = '20m';
export const BASE_URL_DEFAULT = 'https://cloud.mongodb.com';

const FALLBACKS = { ...CREDENTIAL_FALLBACKS, project: ['MONGODB_ATLAS_PROJECT_ID'] };

const project: Field<ProjectReference> = {
  schema: parsed((text) => {
    if (/^[a-f0-9]{24}$/i.test(text)) {
      return { id: text.toLowerCase() };
    }
    // "." and ".." would be steps in the path of a URL.
    return /^(?!\.{1,2}$)[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
  }),
  expected: 'the id (24 hex digits) or the name (at most 64 characters) of an Atlas project',
  example: '65f0c1d2e3a4b5c6d7e8f901',
};

/** The name of an instance. */
export const name: Field<string> = {
  schema: examined((text) => {
    const problem = brokenNameRule(text);
    return { value: text, problems: problem ? [problem] : [] };
  }),
  expected: 'a name that Atlas accepts',
  example: 'pr-123-shop',
};

/** How long a step may take. */
export const timeout: Field<number> = duration(MAX_STEP, TIMEOUT_DEFAULT);

/** Where Atlas is. */
export const baseUrl: Field<string> = {
  schema: parsed(parseBaseUrl),
  expected: 'an https origin without path (http only for this machine itself)',
  example: BASE_URL_DEFAULT,
};

/** A request that is being read: the inputs, what was wrong so far, and what comes first in every action. */
export interface OpenRequest {
  readonly inputs: InputReader;
  readonly fields: FieldReader;
  readonly credentials: Credentials | undefined;
  readonly project: ProjectReference | undefined;
}

/**
 * Starts to read a request: refuses inputs that the action does not have, and reads the credentials and the project.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @param defaults every input of the action, with the text that stands in when it is not set
 */
export function openRequest(
  environment: Environment,
  trust: Trust,
  defaults: Readonly<Record<string, string>>,
): OpenRequest {
  const inputs = createInputReader(environment, FALLBACKS, defaults);
  const fields = new FieldReader(inputs);
  const known = Object.keys(defaults);
  for (const unknown of unknownInputs(environment, known)) {
    fields.refuse(unknown, `there is no such input. Inputs are: ${known.join(', ')}`);
  }
  const { credentials, violations } = readCredentials(inputs, trust);
  fields.violations.push(...violations);
  if (!inputs.text('project')) {
    fields.refuse('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
  }
  return { inputs, fields, credentials, project: fields.read('project', project) };
}

/** @throws InvalidInputsError with every violation at once, if there is any */
export function refuseViolations({ violations }: FieldReader): void {
  if (violations.length > 0) {
    throw new InvalidInputsError(violations);
  }
}
