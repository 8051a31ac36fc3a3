import type { AllowIp, RestoreSource, Role, Tag, Trust } from '../types.ts';
import * as common from './common-request.ts';
import * as field from './create-fields.ts';
import { choice, duration, flag, MAX_LIFETIME, validated } from './fields.ts';
import type { Environment, InputReader } from './reader.ts';

/** The validated inputs of the create action. */
export interface CreateRequest extends common.CommonRequest {
  /** The name of the instance; undefined to derive it. */
  readonly name: string | undefined;
  readonly provider: field.Provider;
  /** An Atlas region name, such as `US_EAST_1`. */
  readonly region: string;
  readonly tags: readonly Tag[];
  /** The endpoint through which the instance is created. */
  readonly instanceType: 'flex' | 'serverless';
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
  readonly comment: common.CommentRequest | undefined;
}

/** The inputs of the create action in the order of `action.yml`, with their defaults. */
export const CREATE_DEFAULTS = {
  ...common.ACCESS_DEFAULTS,
  name: '',
  provider: 'AWS',
  region: '',
  tags: '',
  'instance-type': 'flex',
  'continuous-backup': '',
  'termination-protection': 'false',
  'wait-for': 'idle',
  timeout: common.TIMEOUT_DEFAULT,
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
  ...common.COMMENT_DEFAULTS,
  'base-url': '',
} as const;

/** `dbAdminAnyDatabase` allows `dropDatabase`, with which test suites often start. */
const DEFAULT_ROLES: readonly Role[] = [
  { roleName: 'readWriteAnyDatabase', databaseName: 'admin' },
  { roleName: 'dbAdminAnyDatabase', databaseName: 'admin' },
];

/** A day. */
const DEFAULT_ACCESS_MS = 86_400_000;

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
  const { inputs, access } = common.startRequest(environment, trust, CREATE_DEFAULTS);
  const read = { ...access, ...(await readInputs(inputs)) };
  field.checkRegion(inputs, read);
  checkBackup(inputs, read);
  checkUser(inputs, read);
  checkAccessExpiry(inputs, read);
  checkRestore(inputs, read);
  const skips = inputs.read('if-no-credentials', choice('fail', 'skip')) === 'skip';
  const isWithheld = skips && trust !== 'trusted' && common.removeMissingAccess(inputs);
  const { createUser, roles = DEFAULT_ROLES, lifetime, ...rest } = read;
  const request = common.finishRequest(inputs, {
    ...rest,
    region: read.region ?? 'US_EAST_1',
    databaseUser: createUser ? { roles, lifetime } : undefined,
  });
  return isWithheld ? undefined : (request as CreateRequest);
}

async function readInputs(inputs: InputReader) {
  return {
    name: inputs.read('name', common.name),
    provider: inputs.read('provider', field.provider),
    region: inputs.read('region', field.region),
    tags: inputs.read('tags', field.tags) ?? [],
    instanceType: inputs.read('instance-type', choice('flex', 'serverless')),
    continuousBackup: inputs.read('continuous-backup', flag),
    terminationProtection: inputs.read('termination-protection', flag),
    waitFor: inputs.read('wait-for', choice('idle', 'none', 'ready')),
    timeoutMs: inputs.read('timeout', common.timeout),
    ifExists: inputs.read('if-exists', choice('adopt', 'restore', 'fail')),
    restoreFrom: inputs.read('restore-from', field.restoreFrom),
    onFailure: inputs.read('on-failure', choice('delete', 'keep')),
    deleteAfterJob: inputs.read('delete-after-job', flag),
    expiresInMs: inputs.read('expires-in', duration(MAX_LIFETIME, '7d')),
    createUser: inputs.read('database-user', flag),
    roles: inputs.read('database-user-roles', field.roles),
    lifetime: inputs.read('database-user-lifetime', choice('job', 'instance')),
    accessExpiresInMs: inputs.read('database-user-expires-in', duration('7d', '2h')) ?? DEFAULT_ACCESS_MS,
    allowIp: await readAllowIp(inputs),
    comment: common.readComment(inputs),
    baseUrl: common.readBaseUrl(inputs),
  };
}

/** Reads `allow-ip`. Loads the parser of addresses only if the input is set, because it adds a tenth to the start-up time. */
async function readAllowIp(inputs: InputReader): Promise<AllowIp | undefined> {
  if (!inputs.text('allow-ip')) {
    return undefined;
  }
  const { parseAllowIp } = await import('./allow-ip.ts');
  return inputs.read('allow-ip', {
    schema: validated(parseAllowIp),
    expected: '"runner", IP addresses or CIDR blocks, one per line',
    example: 'runner',
  });
}

/** The inputs that may not go together: undefined if they are invalid or not set. */
type Read = Awaited<ReturnType<typeof readInputs>>;

function checkBackup(inputs: InputReader, { instanceType, continuousBackup }: Read): void {
  if (instanceType === 'flex' && continuousBackup !== undefined) {
    inputs.addProblem(
      'continuous-backup',
      'allowed only with "instance-type: serverless", because Flex clusters always have backups. Remove this input',
    );
  }
}

function checkUser(inputs: InputReader, { createUser, waitFor, lifetime }: Read): void {
  if (createUser !== false) {
    return;
  }
  if (waitFor === 'ready') {
    inputs.addProblem(
      'wait-for',
      '"ready" is allowed only with "database-user: true", because the step logs in as that user. Add "database-user: true", or use "idle"',
    );
  }
  const needsUser = [
    ...(inputs.text('database-user-roles') ? ['database-user-roles'] : []),
    ...(lifetime === 'instance' ? ['database-user-lifetime'] : []),
  ];
  for (const input of needsUser) {
    inputs.addProblem(
      input,
      'allowed only with "database-user: true". Add "database-user: true", or remove this input',
    );
  }
}

function checkAccessExpiry(inputs: InputReader, { createUser, lifetime }: Read): void {
  if (!inputs.text('database-user-expires-in') || inputs.text('allow-ip')) {
    return;
  }
  if (createUser === false) {
    inputs.addProblem(
      'database-user-expires-in',
      'allowed only with "database-user: true" or "allow-ip". Add one of them, or remove this input',
    );
  } else if (lifetime === 'instance') {
    inputs.addProblem(
      'database-user-expires-in',
      'not allowed with "database-user-lifetime: instance" and without "allow-ip", because such a user does not expire. Remove this input',
    );
  }
}

function checkRestore(
  inputs: InputReader,
  { project, ...request }: Read & { readonly project: common.ProjectReference | undefined },
): void {
  if (!inputs.text('restore-from')) {
    if (request.ifExists === 'restore') {
      inputs.addProblem(
        'if-exists',
        '"restore" is allowed only with "restore-from", which says what to restore. Add "restore-from", or use "adopt"',
      );
    }
    return;
  }
  if (request.instanceType === 'serverless') {
    inputs.addProblem(
      'restore-from',
      'allowed only with "instance-type: flex". Remove one of the two inputs',
    );
  }
  if (request.waitFor === 'none') {
    inputs.addProblem(
      'restore-from',
      'not allowed with "wait-for: none", because the step waits for the data. Use "wait-for: idle" or "ready"',
    );
  }
  const { projectId, name: source } = request.restoreFrom ?? {};
  const isSameProject = projectId === undefined || (project && 'id' in project && project.id === projectId);
  if (source !== undefined && source === request.name && isSameProject) {
    inputs.addProblem('restore-from', 'this is the instance itself. Choose another one to restore from');
  }
}
