import type { Credentials } from '../credentials.ts';
import type { Trust } from '../origin.ts';
import type { Tag } from '../tags.ts';
import { parseBaseUrl } from './base-url.ts';
import { CREDENTIAL_FALLBACKS, readCredentials } from './credentials.ts';
import { parseDuration } from './durations.ts';
import { choice, examined, type Field, FieldReader, flag, parsed } from './fields.ts';
import { brokenNameRule } from './names.ts';
import { createInputReader, type Environment, unknownInputs } from './reader.ts';
import { PROVIDERS, type Provider, parseProvider, parseRegion } from './regions.ts';
import { MOST_USER_TAGS, parseTags } from './tags.ts';
import { InvalidInputsError } from './violation.ts';

/** The endpoint that an instance is made through. */
export type InstanceType = 'flex' | 'serverless';

/** Which project to work in: its id is used as it is, a name has to be looked up. */
export type ProjectReference = { readonly id: string } | { readonly name: string };

/** What a create step was asked for: checked, complete and frozen. */
export interface CreateRequest {
  readonly credentials: Credentials;
  readonly project: ProjectReference;
  /** The instance's name; undefined if it is to be derived. */
  readonly name: string | undefined;
  readonly provider: Provider;
  /** An Atlas region name, such as `US_EAST_1`. */
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly instanceType: InstanceType;
  /** Undefined sends nothing, so that Atlas decides. */
  readonly continuousBackup: boolean | undefined;
  readonly terminationProtection: boolean;
  readonly waitFor: 'none' | 'idle';
  readonly timeoutMs: number;
  readonly onFailure: 'delete' | 'keep';
  /** An origin, such as `https://cloud.mongodb.com`. */
  readonly baseUrl: string;
}

/** Every input of the create action, in the order of `action.yml`, with the text that stands in when it is not set. */
export const CREATE_DEFAULTS = {
  'client-id': '',
  'client-secret': '',
  'public-key': '',
  'private-key': '',
  project: '',
  name: '',
  provider: 'AWS',
  region: '',
  tags: '',
  'instance-type': 'flex',
  'continuous-backup': '',
  'termination-protection': 'false',
  'wait-for': 'idle',
  timeout: '20m',
  'on-failure': 'delete',
  'base-url': 'https://cloud.mongodb.com',
} as const;

const FALLBACKS = { ...CREDENTIAL_FALLBACKS, project: ['MONGODB_ATLAS_PROJECT_ID'] };

const project: Field<ProjectReference> = {
  schema: parsed((text) => {
    if (/^[a-f0-9]{24}$/i.test(text)) {
      return { id: text.toLowerCase() };
    }
    return /^[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u.test(text) ? { name: text } : undefined;
  }),
  expected: 'the id (24 hex digits) or the name (at most 64 characters) of an Atlas project',
  example: '65f0c1d2e3a4b5c6d7e8f901',
};

const name: Field<string> = {
  schema: examined((text) => {
    const problem = brokenNameRule(text);
    return { value: text, problems: problem ? [problem] : [] };
  }),
  expected: 'a name that Atlas accepts',
  example: 'pr-123-shop',
};

const provider: Field<Provider> = {
  schema: parsed(parseProvider),
  expected: PROVIDERS.join(', '),
  example: 'AWS',
};

const region: Field<string> = {
  schema: parsed(parseRegion),
  expected: 'an Atlas region name',
  example: 'EU_WEST_1 (AWS), EUROPE_NORTH (AZURE), WESTERN_EUROPE (GCP)',
};

const tags: Field<readonly Tag[]> = {
  schema: examined((text) => {
    const read = parseTags(text);
    return { value: read.tags, problems: read.problems };
  }),
  expected: `at most ${MOST_USER_TAGS} tags, one key=value a line or a JSON object`,
  example: 'team=checkout',
};

const timeout: Field<number> = {
  schema: parsed(parseDuration),
  expected: 'a duration from 1s to 35d: a whole number and s, m, h or d',
  example: '20m',
};

const baseUrl: Field<string> = {
  schema: parsed(parseBaseUrl),
  expected: 'an https origin without path (http only for this machine itself)',
  example: 'https://cloud.mongodb.com',
};

const instanceType = choice('flex', 'serverless');
const waitFor = choice('idle', 'none');
const onFailure = choice('delete', 'keep');

/**
 * Reads and checks everything that a create step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
export function readCreateRequest(environment: Environment, trust: Trust): CreateRequest {
  const inputs = createInputReader(environment, FALLBACKS, CREATE_DEFAULTS);
  const fields = new FieldReader(inputs);
  for (const unknown of unknownInputs(environment, Object.keys(CREATE_DEFAULTS))) {
    fields.refuse(unknown, `there is no such input. Inputs are: ${Object.keys(CREATE_DEFAULTS).join(', ')}`);
  }

  const { credentials, violations } = readCredentials(inputs, trust);
  fields.violations.push(...violations);
  const request = {
    project: fields.read('project', project),
    name: fields.read('name', name),
    provider: fields.read('provider', provider),
    region: fields.read('region', region),
    tags: fields.read('tags', tags) ?? [],
    instanceType: fields.read('instance-type', instanceType),
    continuousBackup: fields.read('continuous-backup', flag),
    terminationProtection: fields.read('termination-protection', flag),
    waitFor: fields.read('wait-for', waitFor),
    timeoutMs: fields.read('timeout', timeout),
    onFailure: fields.read('on-failure', onFailure),
    baseUrl: fields.read('base-url', baseUrl),
  };

  if (!inputs.text('project')) {
    fields.refuse('project', `expected ${project.expected}; got nothing. Example: ${project.example}`);
  }
  if (!inputs.text('region') && request.provider && request.provider !== 'AWS') {
    fields.refuse(
      'region',
      `expected ${region.expected}, as provider is ${request.provider}; got nothing. Example: ${region.example}`,
    );
  }
  if (request.instanceType === 'flex' && request.continuousBackup !== undefined) {
    fields.refuse(
      'continuous-backup',
      'expected only together with "instance-type: serverless", as Flex clusters have their own backups. Leave it out',
    );
  }
  if (fields.violations.length > 0) {
    throw new InvalidInputsError(fields.violations);
  }
  return Object.freeze({ ...request, region: request.region ?? 'US_EAST_1', credentials } as CreateRequest);
}
