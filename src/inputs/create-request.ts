import type { RestoreSource, Role, Tag, Trust } from '../types.ts';
import type { AllowIp } from './allow-ip.ts';
import {
  ACCESS_DEFAULTS,
  COMMENT_DEFAULTS,
  type CommentRequest,
  type CommonRequest,
  name,
  type PartialRequest,
  readBaseUrl,
  readComment,
  removeMissingAccess,
  startRequest,
  TIMEOUT_DEFAULT,
  throwIfInvalid,
  timeout,
} from './common-fields.ts';
import { checkCombinations } from './create-combinations.ts';
import * as field from './create-fields.ts';
import { flag, validated } from './fields.ts';
import type { Environment } from './reader.ts';

/** The endpoint through which the instance is created. */
type InstanceType = 'flex' | 'serverless';

/** The validated inputs of the create action. */
export interface CreateRequest extends CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  readonly provider: field.Provider;
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
  /** The database user to create; undefined for none. */
  readonly databaseUser:
    | {
        readonly roles: readonly Role[];
        /** Whether the user is deleted with the job or with the instance. */
        readonly lifetime: 'job' | 'instance';
      }
    | undefined;
  /** The addresses to add to the access list; undefined for none. */
  readonly allowIp: AllowIp | undefined;
  /** The lifetime of the access list entries, and of a database user for this job, in milliseconds from now. */
  readonly accessExpiresInMs: number;
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
  'database-user-lifetime': 'job',
  'database-user-expires-in': '',
  'allow-ip': '',
  ...COMMENT_DEFAULTS,
  'base-url': '',
} as const;

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
    provider: fields.read('provider', field.provider),
    region: fields.read('region', field.region),
    tags: fields.read('tags', field.tags) ?? [],
    instanceType: fields.read('instance-type', field.instanceType),
    continuousBackup: fields.read('continuous-backup', flag),
    terminationProtection: fields.read('termination-protection', flag),
    waitFor: fields.read('wait-for', field.waitFor),
    timeoutMs: fields.read('timeout', timeout),
    ifExists: fields.read('if-exists', field.ifExists),
    restoreFrom: fields.read('restore-from', field.restoreFrom),
    onFailure: fields.read('on-failure', field.onFailure),
    deleteAfterJob: fields.read('delete-after-job', flag),
    expiresInMs: fields.read('expires-in', field.expiresIn),
    createUser: fields.read('database-user', flag),
    roles: fields.read('database-user-roles', field.roles),
    userLifetime: fields.read('database-user-lifetime', field.userLifetime),
    accessExpiresInMs:
      fields.read('database-user-expires-in', field.accessExpiresIn) ?? field.DEFAULT_ACCESS_MS,
    allowIp: await readAllowIp(partial),
    comment: readComment(fields),
    baseUrl: readBaseUrl(fields),
    warnings: fields.warnings,
  };

  field.checkRegion(partial, request);
  checkCombinations(partial, request);
  const skips = fields.read('if-no-credentials', field.ifNoCredentials) === 'skip';
  const isWithheld = skips && trust !== 'trusted' && removeMissingAccess(partial);
  throwIfInvalid(fields);
  if (isWithheld) {
    return undefined;
  }
  const { createUser, roles: userRoles = field.DEFAULT_ROLES, userLifetime: lifetime, ...rest } = request;
  return Object.freeze({
    ...rest,
    region: request.region ?? 'US_EAST_1',
    databaseUser: createUser ? { roles: userRoles, lifetime } : undefined,
  } as CreateRequest);
}
