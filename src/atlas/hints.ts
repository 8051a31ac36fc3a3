const NAME = 'Choose another name with the input "name", or leave it out to have one derived.';
const PLACE = 'Check the inputs "provider" and "region": not every region offers this type of instance.';
const PROJECT =
  'Check the input "project", and that the credentials belong to the organization of that project.';
const ROLE =
  'Check that the credentials are right and not expired, and that they have the role Project Owner in this project.';
const ACCESS_LIST =
  'The Atlas Administration API has an IP access list of its own, and the address of this runner is not on it: add it, or turn "Require IP Access List for the Atlas Administration API" off in the organization settings (hosted runners change their address with every job).';
const BILLING =
  'Check the billing of the Atlas organization: a payment method has to be on file and the account active.';
const CAPACITY =
  'The region has no capacity now: choose another with the input "region", or run again later.';
const PERMANENT =
  'The access list has this address without an expiry already: leave it out of "allow-ip", or delete the entry in Atlas.';
const LATER = 'This is on the side of Atlas: run the job again later, and see https://status.mongodb.com.';

/** What to do about each errorCode of the Atlas Administration API that a user can meet: the one place for such advice. */
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_CLUSTER_NAME: `The name is taken in this project. ${NAME}`,
  DUPLICATE_CLUSTER_NAME_PREFIX: `Another instance in this project has the same first 23 characters, and Atlas builds host names from those. ${NAME}`,
  CLUSTER_NAME_INVALID: NAME,
  CLUSTER_NAME_TOO_LONG: NAME,
  CLUSTER_NAME_PREFIX_INVALID: `The first 23 characters of the name must not end in "-". ${NAME}`,
  CLUSTER_ALREADY_REQUESTED_DELETION:
    'The instance is being deleted: wait until it is gone, then run the job again.',
  CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED:
    'The instance is protected from deletion: switch its termination protection off first.',
  ATLAS_RESERVED_CLUSTER_NAME: `Atlas reserves names like "atlas-a1b2c3" for its own host names. ${NAME}`,
  CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: `The name belongs to a cluster that is not a Flex cluster, which this action does not touch. ${NAME}`,
  VALIDATION_ERROR: PLACE,
  INVALID_ENUM_VALUE: PLACE,
  NO_PAYMENT_INFORMATION_FOUND: BILLING,
  ACCOUNT_SUSPENDED: BILLING,
  USER_UNAUTHORIZED: ROLE,
  NOT_IN_GROUP: `${PROJECT} ${ROLE}`,
  USER_CANNOT_ACCESS_GROUP: `${PROJECT} ${ROLE}`,
  IP_ADDRESS_NOT_ON_ACCESS_LIST: ACCESS_LIST,
  IP_ADDRESS_NOT_ON_WHITELIST: ACCESS_LIST,
  ORG_REQUIRES_ACCESS_LIST: ACCESS_LIST,
  ORG_REQUIRES_WHITELIST: ACCESS_LIST,
  NOT_IN_IP_RANGE: ACCESS_LIST,
  INACTIVE_ORG:
    'The Atlas organization is not active: check its billing, and that it was not closed, in the organization settings.',
  GROUP_NOT_FOUND: PROJECT,
  INVALID_GROUP_ID: PROJECT,
  GROUP_NAME_NOT_FOUND: PROJECT,
  RESOURCE_NOT_FOUND: `${PROJECT} Check "base-url" too.`,
  CLUSTER_NOT_FOUND: 'There is no such instance in this project: it may have been deleted meanwhile.',
  CLUSTER_NAME_NOT_FOUND: 'There is no such instance in this project: it may have been deleted meanwhile.',
  OUT_OF_CAPACITY: CAPACITY,
  NO_CAPACITY: CAPACITY,
  REGION_UNAVAILABLE: CAPACITY,
  GROUP_USERS_LIMIT_EXCEEDED:
    'A project holds at most 100 database users: delete some that are no longer needed.',
  USER_ALREADY_EXISTS: 'A database user of that name exists: run the job again.',
  ATLAS_INVALID_ROLE:
    'Check the input "database-user-roles": use built-in roles, one role@database a line, such as readWrite@shop.',
  ATLAS_INVALID_ROLE_DATABASE:
    'Check the input "database-user-roles": roles that reach every database belong to admin, such as readWriteAnyDatabase@admin.',
  EXPIRATION_DATE_EXCEEDS_MAX:
    'Atlas keeps temporary users and access list entries for at most a week by its own clock: check the clock of the runner, or shorten "database-user-expires-in".',
  PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY: PERMANENT,
  ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED:
    'The access list of the project is full (200 entries): delete some that are no longer needed.',
  WRITES_NOT_ALLOWED_DURING_APP_UPGRADES: 'Atlas is being upgraded: run the job again later.',
  RATE_LIMITED:
    'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
  RATE_LIMITED_TOKEN_BUCKET:
    'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
  invalid_client: 'Check "client-id" and "client-secret": the secret may have expired or been replaced.',
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'Check the inputs of the step.',
  401: ROLE,
  402: BILLING,
  403: ROLE,
  404: `${PROJECT} Check "base-url" too.`,
  410: 'Atlas has taken this version of its API away: use a newer version of this action.',
  429: 'Too many requests reach this project or organization: run fewer jobs at once, or allow more time with the input "timeout".',
};

/** The errorCodes that have advice of their own. */
export const KNOWN_ERROR_CODES: readonly string[] = [...Object.keys(HINTS), 'INVALID_ATTRIBUTE'];

/**
 * The advice for an error answer: by its errorCode, else by its status. One sentence or more. `UNEXPECTED_ERROR` is no advice of its own,
 * because Atlas answers a wrong API key with it too.
 * @param detail what Atlas says of the cause, which can name a field
 */
export function hintFor(status: number, errorCode: string | undefined, detail: string): string {
  if (errorCode === 'INVALID_ATTRIBUTE') {
    return /regionName/i.test(detail) ? PLACE : (BY_STATUS[400] as string);
  }
  const byCode = errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
  return byCode ?? BY_STATUS[status] ?? (status >= 500 ? LATER : 'See the Atlas activity feed for more.');
}
