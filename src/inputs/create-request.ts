import type { RestoreSource, Role, Tag, Trust } from '../types.ts';
import { quote } from '../util/format.ts';
import type { AllowIp } from './allow-ip.ts';
import { COMMENT_DEFAULTS, type CommentRequest, readComment } from './comment-input.ts';
import {
  ACCESS_DEFAULTS,
  type CommonRequest,
  name,
  type PartialRequest,
  readBaseUrl,
  removeMissingAccess,
  startRequest,
  TIMEOUT_DEFAULT,
  throwIfInvalid,
  timeout,
} from './common-fields.ts';
import { checkCombinations } from './create-combinations.ts';
import { duration, MAX_ACCESS_LIFETIME, MAX_LIFETIME } from './durations.ts';
import { choice, type Field, flag, parsed, validated } from './fields.ts';
import type { Environment } from './reader.ts';
import { isRegionOf, type Provider, parseProvider, parseRegion, REGION_EXAMPLES } from './regions.ts';
import { parseRestoreFrom } from './restore-from.ts';
import { parseRoles } from './roles.ts';
import { MAX_USER_TAGS, parseTags } from './tags.ts';

/** The endpoint through which the instance is created. */
type InstanceType = 'flex' | 'serverless';

/** The validated inputs of the create action. */
export interface CreateRequest extends CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  readonly provider: Provider;
  /** An Atlas region name, such as `US_EAST_1`. */
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly instanceType: InstanceType;
  /** Undefined for the default of Atlas. */
  readonly continuousBackup: boolean | undefined;
  readonly terminationProtection: boolean;
  readonly waitFor: 'none' | 'idle' | 'ready';
  readonly ifExists: 'adopt' | 'restore' | 'fail';
  /** The Flex cluster whose data a new instance starts with; undefined for an empty instance. */
  readonly restoreFrom: RestoreSource | undefined;
  readonly onFailure: 'delete' | 'keep';
  /** Whether the post phase deletes the instance, if this step still owns it. */
  readonly deleteAfterJob: boolean;
  /** The lifetime of the instance in milliseconds from now; undefined for no expiry. */
  readonly expiresInMs: number | undefined;
  /** The database user to create for this job; undefined for none. */
  readonly databaseUser: { readonly roles: readonly Role[] } | undefined;
  /** The addresses to add to the access list; undefined for none. */
  readonly allowIp: AllowIp | undefined;
  /** The lifetime of the database user and the access list entries in milliseconds from now; infinite for that of the instance. */
  readonly accessExpiresInMs: number;
  /** How long the database user and the access list entries exist. */
  readonly accessLifetime: 'job' | 'instance';
  /** The comment to write on the pull request; undefined for none. */
  readonly comment: CommentRequest | undefined;
}

/** The inputs of the create action in the order of `action.yml`, with their defaults. */
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
  'restore-from': '',
  'if-no-credentials': 'fail',
  'on-failure': 'delete',
  'delete-after-job': 'false',
  'expires-in': '',
  'database-user': 'false',
  'database-user-roles': '',
  'database-user-expires-in': '',
  'access-lifetime': 'job',
  'allow-ip': '',
  ...COMMENT_DEFAULTS,
  'base-url': '',
} as const;

const provider: Field<Provider> = {
  schema: parsed(parseProvider),
  expected: 'AWS, AZURE or GCP',
  example: 'AWS',
};

const region: Field<string> = {
  schema: parsed(parseRegion),
  expected: 'an Atlas region name',
  example: Object.entries(REGION_EXAMPLES)
    .map(([name, example]) => `${example} (${name})`)
    .join(', '),
};

const tags: Field<readonly Tag[]> = {
  schema: validated((text) => {
    const read = parseTags(text);
    return { value: read.tags, problems: read.problems };
  }),
  expected: `at most ${MAX_USER_TAGS} tags: one key=value per line, or a JSON object`,
  example: 'team=checkout',
};

const restoreFrom: Field<RestoreSource> = {
  schema: parsed(parseRestoreFrom),
  expected: 'the name of a Flex cluster, with "project-id/" before it and "@snapshot-id" after it if needed',
  example: 'staging',
};

const instanceType = choice('flex', 'serverless');
const waitFor = choice('idle', 'none', 'ready');
const ifExists = choice('adopt', 'restore', 'fail');
const ifNoCredentials = choice('fail', 'skip');
const onFailure = choice('delete', 'keep');
const expiresIn = duration(MAX_LIFETIME, '7d');
const accessExpiresIn = duration(MAX_ACCESS_LIFETIME, '2h');
/** `dbAdminAnyDatabase` allows `dropDatabase`, with which test suites often start. */
const DEFAULT_ROLES: readonly Role[] = [
  { roleName: 'readWriteAnyDatabase', databaseName: 'admin' },
  { roleName: 'dbAdminAnyDatabase', databaseName: 'admin' },
];
const accessLifetime = choice('job', 'instance');
const DEFAULT_ACCESS_MS = 24 * 60 * 60 * 1000;

const roles: Field<readonly Role[]> = {
  schema: validated(parseRoles),
  expected: 'one role@database per line',
  example: 'readWrite@shop',
};

/** Reads `allow-ip`. Loads the parser of addresses only if the input is set, because it adds a tenth to the start-up time. */
async function readAllowIp({ inputs, fields }: PartialRequest): Promise<AllowIp | undefined> {
  if (!inputs.text('allow-ip')) {
    return undefined;
  }
  const { parseAllowIp } = await import('./allow-ip.ts');
  return fields.read('allow-ip', {
    schema: validated(parseAllowIp),
    expected: '"runner", IP addresses or CIDR blocks, one per line',
    example: 'runner',
  });
}

/** Checks that the region belongs to the provider, and is set if it has no default. */
function checkRegion(
  { inputs, fields }: PartialRequest,
  request: { readonly provider: Provider | undefined; readonly region: string | undefined },
): void {
  const name = request.provider;
  if (!name) {
    return;
  }
  const isMissing = !inputs.text('region') && name !== 'AWS';
  if (isMissing || (request.region && !isRegionOf(name, request.region))) {
    const found = isMissing ? 'nothing' : quote(inputs.text('region') ?? '');
    fields.addProblem(
      'region',
      `expected an Atlas region name for ${name}; got ${found}. Example: ${REGION_EXAMPLES[name]}`,
    );
  }
}

/**
 * Reads and validates the inputs of the create action.
 * @param trust whether GitHub may have withheld the secrets from this run
 * @returns undefined to skip the step, because GitHub has withheld the credentials or the project
 * @throws InvalidInputsError with all violations
 */
export async function readCreateRequest(
  environment: Environment,
  trust: Trust,
): Promise<CreateRequest | undefined> {
  const partial = startRequest(environment, trust, CREATE_DEFAULTS);
  const { fields, credentials, project } = partial;
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
    restoreFrom: fields.read('restore-from', restoreFrom),
    onFailure: fields.read('on-failure', onFailure),
    deleteAfterJob: fields.read('delete-after-job', flag),
    expiresInMs: fields.read('expires-in', expiresIn),
    createUser: fields.read('database-user', flag),
    roles: fields.read('database-user-roles', roles),
    accessExpiresInMs: fields.read('database-user-expires-in', accessExpiresIn) ?? DEFAULT_ACCESS_MS,
    accessLifetime: fields.read('access-lifetime', accessLifetime),
    allowIp: await readAllowIp(partial),
    comment: readComment(fields),
    baseUrl: readBaseUrl(fields),
  };

  checkRegion(partial, request);
  checkCombinations(partial, request);
  const skips = fields.read('if-no-credentials', ifNoCredentials) === 'skip';
  const isWithheld = skips && trust !== 'trusted' && removeMissingAccess(partial);
  throwIfInvalid(fields);
  if (isWithheld) {
    return undefined;
  }
  const { createUser, roles: userRoles = DEFAULT_ROLES, ...rest } = request;
  return Object.freeze({
    ...rest,
    region: request.region ?? 'US_EAST_1',
    databaseUser: createUser ? { roles: userRoles } : undefined,
    accessExpiresInMs:
      request.accessLifetime === 'instance' ? Number.POSITIVE_INFINITY : request.accessExpiresInMs,
  } as CreateRequest);
}
