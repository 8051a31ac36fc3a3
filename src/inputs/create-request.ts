import type { Tag, Trust } from '../types.ts';
import type { AllowIp } from './allow-ip.ts';
import { COMMENT_DEFAULTS, type CommentRequest, readComment } from './comment-input.ts';
import {
  ACCESS_DEFAULTS,
  BASE_URL_DEFAULT,
  baseUrl,
  type CommonRequest,
  name,
  type OpenRequest,
  openRequest,
  refuseViolations,
  TIMEOUT_DEFAULT,
  timeout,
} from './common-fields.ts';
import { duration, MAX_ACCESS, MAX_LIFE } from './durations.ts';
import { choice, examined, type Field, flag, parsed } from './fields.ts';
import type { Environment } from './reader.ts';
import { PROVIDERS, type Provider, parseProvider, parseRegion } from './regions.ts';
import { parseRoles, type Role } from './roles.ts';
import { MAX_USER_TAGS, parseTags } from './tags.ts';

/** The endpoint that an instance is made through. */
type InstanceType = 'flex' | 'serverless';

/** What a create step was asked for: checked, complete and frozen. */
export interface CreateRequest extends CommonRequest {
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
  readonly waitFor: 'none' | 'idle' | 'ready';
  readonly ifExists: 'adopt' | 'fail';
  readonly onFailure: 'delete' | 'keep';
  /** Whether the post phase deletes the instance that the step holds. */
  readonly deleteAfterJob: boolean;
  /** How long from now on the instance is meant to stay; undefined sets no expiry. */
  readonly expiresInMs: number | undefined;
  /** The database user to make for this job; undefined makes none. */
  readonly databaseUser: { readonly roles: readonly Role[] } | undefined;
  /** Whom to let in; undefined leaves the access list as it is. */
  readonly allowIp: AllowIp | undefined;
  /** How long from now on the database user and the entries of the access list last. */
  readonly accessExpiresInMs: number;
  /** The comment to keep on the pull request; undefined if there is to be none. */
  readonly comment: CommentRequest | undefined;
}

/** Every input of the create action, in the order of `action.yml`, with the text that stands in when it is not set. */
export const CREATE_DEFAULTS = {
  ...ACCESS_DEFAULTS,
  name: '',
  provider: 'AWS',
  region: '',
  tags: '',
  'instance-type': 'flex',
  'continuous-backup': '',
  'termination-protection': 'false',
  'wait-for': 'idle',
  timeout: TIMEOUT_DEFAULT,
  'if-exists': 'adopt',
  'on-failure': 'delete',
  'delete-after-job': 'false',
  'expires-in': '',
  'database-user': 'false',
  'database-user-roles': '',
  'database-user-expires-in': '',
  'allow-ip': '',
  ...COMMENT_DEFAULTS,
  'base-url': BASE_URL_DEFAULT,
} as const;

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
  expected: `at most ${MAX_USER_TAGS} tags, one key=value a line or a JSON object`,
  example: 'team=checkout',
};

const instanceType = choice('flex', 'serverless');
const waitFor = choice('idle', 'none', 'ready');
const ifExists = choice('adopt', 'fail');
const onFailure = choice('delete', 'keep');
const expiresIn = duration(MAX_LIFE, '7d');
const accessExpiresIn = duration(MAX_ACCESS, '2h');
const DEFAULT_ROLES: readonly Role[] = [{ roleName: 'readWriteAnyDatabase', databaseName: 'admin' }];
const DEFAULT_ACCESS_MS = 24 * 60 * 60 * 1000;

const roles: Field<readonly Role[]> = {
  schema: examined(parseRoles),
  expected: 'one role@database a line',
  example: 'readWrite@shop',
};

/** Reads `allow-ip`. What knows addresses is loaded only where there are any: it would cost every step a tenth of its start. */
async function readAllowIp({ inputs, fields }: OpenRequest): Promise<AllowIp | undefined> {
  if (!inputs.text('allow-ip')) {
    return undefined;
  }
  const { parseAllowIp } = await import('./allow-ip.ts');
  return fields.read('allow-ip', {
    schema: examined(parseAllowIp),
    expected: '"runner", addresses and CIDR blocks, one a line',
    example: 'runner',
  });
}

/**
 * Reads and checks everything that a create step was given.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @throws InvalidInputsError with every violation at once
 */
export async function readCreateRequest(environment: Environment, trust: Trust): Promise<CreateRequest> {
  const opened = openRequest(environment, trust, CREATE_DEFAULTS);
  const { inputs, fields, credentials, project } = opened;
  const request = {
    credentials,
    project,
    name: fields.read('name', name),
    provider: fields.read('provider', provider),
    region: fields.read('region', region),
    tags: fields.read('tags', tags) ?? [],
    instanceType: fields.read('instance-type', instanceType),
    continuousBackup: fields.read('continuous-backup', flag),
    terminationProtection: fields.read('termination-protection', flag),
    waitFor: fields.read('wait-for', waitFor),
    timeoutMs: fields.read('timeout', timeout),
    ifExists: fields.read('if-exists', ifExists),
    onFailure: fields.read('on-failure', onFailure),
    deleteAfterJob: fields.read('delete-after-job', flag),
    expiresInMs: fields.read('expires-in', expiresIn),
    wantsUser: fields.read('database-user', flag),
    roles: fields.read('database-user-roles', roles),
    accessExpiresInMs: fields.read('database-user-expires-in', accessExpiresIn) ?? DEFAULT_ACCESS_MS,
    allowIp: await readAllowIp(opened),
    comment: readComment(fields),
    baseUrl: fields.read('base-url', baseUrl),
  };

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
  if (request.wantsUser === false) {
    if (request.waitFor === 'ready') {
      fields.refuse(
        'wait-for',
        'expected "ready" only together with "database-user: true", as it logs in with that user. Add it, or use "idle"',
      );
    }
    for (const input of ['database-user-roles', 'database-user-expires-in']) {
      if (inputs.text(input)) {
        fields.refuse(input, 'expected only together with "database-user: true". Add it, or leave this out');
      }
    }
  }
  refuseViolations(fields);
  const { wantsUser, roles: wanted = DEFAULT_ROLES, ...rest } = request;
  return Object.freeze({
    ...rest,
    region: request.region ?? 'US_EAST_1',
    databaseUser: wantsUser ? { roles: wanted } : undefined,
  } as CreateRequest);
}
