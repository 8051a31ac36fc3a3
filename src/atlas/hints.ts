const NAME = 'Choose another name with the input "name", or leave the input out to use a generated name.';
const REGION = 'Check the inputs "provider" and "region". Not every region offers every type of instance.';
const PROJECT =
  'Check the input "project", and that the credentials belong to the organization of that project.';
/** `{role}` stands for the role that the request needs. */
const ROLE =
  'Check that the credentials are correct and have not expired, and that they have the role {role} in this project.';
const FORBIDDEN =
  'Possible reasons are a missing role ({role}), a policy or limit of the organization, the IP access list of the Atlas Administration API, and a proxy between the runner and Atlas.';
const ACCESS_LIST =
  'The IP address of this runner is not on the access list of the Atlas Administration API. Add it, or turn off "Require IP Access List for the Atlas Administration API" in the organization settings, because GitHub-hosted runners have a different address in every job.';
const BILLING =
  'Check the billing of the Atlas organization. It needs an active account with a payment method.';
const CAPACITY =
  'The region has no capacity at the moment. Choose another region with the input "region", or run the job again later.';
const PERMANENT =
  'The access list already has this address without an expiry. Leave it out of "allow-ip", or delete the entry in Atlas.';
const THROTTLED =
  'Too many requests were sent for this project or organization. Run fewer jobs at once, or increase "timeout".';
const TOKENS_PER_MINUTE =
  'Atlas gives a service account 10 access tokens a minute for one IP address. Start fewer jobs at once behind that address, use several service accounts, or increase "timeout".';
/** OAuth 2.0 has no code for this limit, so only the detail tells it from other refusals. */
const TOKEN_REFUSED = 'access_denied';
const TOKEN_LIMIT =
  'A service account can have 100 active access tokens. Each job uses one until it ends, and one that was killed leaves its token for an hour. Run fewer jobs at once, or use a service account of its own for this workflow.';
const OUTAGE = 'Atlas is having problems. See https://status.mongodb.com, and run the job again later.';
const OTHER = 'See the activity feed of the Atlas project.';
const NOT_FOUND =
  'The instance does not exist in this project. Someone or something else may have deleted it.';

/** Roles besides Project Owner, which is enough for all requests: https://www.mongodb.com/docs/atlas/reference/user-roles/ */
const ROLES: readonly (readonly [endpoint: RegExp, role: string])[] = [
  [/\/search\/indexes/, 'Project Search Index Editor'],
  [/\/databaseUsers/, 'Project Database Access Admin'],
  [/\/accessList/, 'Project Network Access Manager'],
  [/\/backup\//, 'Project Backup Recovery Operator'],
];

const DUPLICATE_INDEX = 'The collection already has a search index with this name. Run the job again.';
const INDEX_DEFINITION =
  'Check the definition of the search index in the input "indexes". On a Flex cluster, it can have at most 3 KB.';

/** Advice for the errorCodes of the Atlas Administration API that users can encounter. */
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_CLUSTER_NAME: `The name is already in use in this project. ${NAME}`,
  DUPLICATE_CLUSTER_NAME_PREFIX: `Another instance in this project has the same first 23 characters, which Atlas uses in host names. ${NAME}`,
  CLUSTER_NAME_INVALID: `Atlas does not accept this name. ${NAME}`,
  CLUSTER_NAME_TOO_LONG: `Atlas does not accept this name. ${NAME}`,
  CLUSTER_NAME_PREFIX_INVALID: `The first 23 characters of the name must not end in "-". ${NAME}`,
  CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP:
    'An instance with this name was deleted a moment ago, and Atlas has not released the name yet. Run the job again in a few minutes, or choose another name with the input "name".',
  CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE:
    'Data is being restored into the instance. Run the job again when that is complete.',
  CLUSTER_ALREADY_REQUESTED_DELETION:
    'The instance is being deleted. Wait until it is gone, then run the job again.',
  CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED:
    'The instance has termination protection. Turn the protection off in Atlas, then run the job again.',
  ATLAS_RESERVED_CLUSTER_NAME: `Atlas reserves names such as "atlas-a1b2c3" for its host names. ${NAME}`,
  CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: `The name belongs to a cluster that is not a Flex cluster, and this action does not change it. ${NAME}`,
  VALIDATION_ERROR: REGION,
  INVALID_ENUM_VALUE: REGION,
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
  ATLAS_RESOURCE_POLICIES_VIOLATION_NOT_AUTHORIZED:
    'A resource policy of the Atlas organization forbids this. Policies can limit providers, regions, the size and number of clusters, and the addresses on the access list. Change the inputs of the step, or ask an owner of the organization.',
  INACTIVE_ORG:
    'The Atlas organization is not active. Check in the organization settings whether it was closed, and check its billing.',
  GROUP_NOT_FOUND: PROJECT,
  INVALID_GROUP_ID: PROJECT,
  GROUP_NAME_NOT_FOUND: PROJECT,
  RESOURCE_NOT_FOUND: `${PROJECT} Also check "base-url".`,
  CLUSTER_NOT_FOUND: NOT_FOUND,
  CLUSTER_NAME_NOT_FOUND: NOT_FOUND,
  OUT_OF_CAPACITY: CAPACITY,
  NO_CAPACITY: CAPACITY,
  REGION_UNAVAILABLE: CAPACITY,
  GROUP_USERS_LIMIT_EXCEEDED:
    'A project can have at most 100 database users. Delete users that are no longer needed.',
  ATLAS_SCOPE_CLUSTER_NOT_FOUND:
    'Atlas does not know the instance that the database user is for. Run the job again.',
  USER_ALREADY_EXISTS: 'A database user with this name already exists. Run the job again.',
  ATLAS_INVALID_ROLE:
    'Check the input "database-user-roles". Use built-in roles, one role@database per line, such as readWrite@shop.',
  ATLAS_INVALID_ROLE_DATABASE:
    'Check the input "database-user-roles". Roles for any database belong to admin, such as readWriteAnyDatabase@admin.',
  EXPIRATION_DATE_EXCEEDS_MAX:
    'Atlas keeps temporary users and access list entries for at most 7 days, by its own clock. Check the clock of the runner, or shorten "database-user-expires-in".',
  PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY: PERMANENT,
  ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED:
    'The access list of the project is full (200 entries). Delete entries that are no longer needed.',
  ATLAS_SEARCH_COLLECTION_NOT_FOUND:
    'A search index needs an existing collection. Insert the test data in a step before this one.',
  ATLAS_SEARCH_DUPLICATE_INDEX: DUPLICATE_INDEX,
  ATLAS_FTS_DUPLICATE_INDEX: DUPLICATE_INDEX,
  MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED:
    'A Flex cluster can have at most 10 search indexes. Create fewer, or delete those that are no longer needed.',
  WRITES_NOT_ALLOWED_DURING_APP_UPGRADES: 'Atlas is being upgraded. Run the job again later.',
  DEFAULT_CONFIG_LIMIT_EXCEPTION: 'Atlas could not check a limit of the project. Run the job again.',
  RATE_LIMITED: THROTTLED,
  RATE_LIMITED_TOKEN_BUCKET: THROTTLED,
  invalid_client: 'Check "client-id" and "client-secret". The secret may have expired or been replaced.',
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'Check the inputs of the step.',
  401: ROLE,
  402: BILLING,
  403: FORBIDDEN,
  404: `${PROJECT} Also check "base-url".`,
  410: 'Atlas no longer supports this version of its API. Use a newer version of this action.',
  429: THROTTLED,
};

/** What replaces general advice in requests for search indexes. */
const SEARCH_HINTS: ReadonlyMap<string | undefined, string> = new Map([
  [REGION, INDEX_DEFINITION],
  [BY_STATUS[400], INDEX_DEFINITION],
]);

/** The errorCodes with specific advice. */
export const KNOWN_ERROR_CODES: readonly string[] = [
  ...Object.keys(HINTS),
  'INVALID_ATTRIBUTE',
  TOKEN_REFUSED,
];

/**
 * The advice for an error response, by its errorCode or else by its status. `UNEXPECTED_ERROR` has no specific advice, because Atlas also
 * returns it for a wrong API key.
 * @param detail the explanation of Atlas, which can name a field
 * @param endpoint the method and the path of the request
 */
export function hintFor(
  status: number,
  errorCode: string | undefined,
  detail: string,
  endpoint = '',
): string {
  const general = specificHint(errorCode, detail) ?? BY_STATUS[status] ?? (status >= 500 ? OUTAGE : OTHER);
  const isSearch = endpoint.includes('/search/indexes');
  const hint = (isSearch ? SEARCH_HINTS.get(general) : undefined) ?? general;
  const isToken = endpoint.endsWith('/oauth/token');
  const [, role] = ROLES.find(([pattern]) => pattern.test(endpoint)) ?? [];
  return (isToken && hint === THROTTLED ? TOKENS_PER_MINUTE : hint).replace(
    '{role}',
    role ? `${role} or Project Owner` : 'Project Owner',
  );
}

/** Whether an error means that a service account has as many active access tokens as it can have. */
export function isTokenLimit(errorCode: string | undefined, detail: string): boolean {
  return errorCode === TOKEN_REFUSED && /token limit reached/i.test(detail);
}

function specificHint(errorCode: string | undefined, detail: string): string | undefined {
  if (errorCode === 'INVALID_ATTRIBUTE') {
    return /regionName/i.test(detail) ? REGION : BY_STATUS[400];
  }
  if (errorCode === TOKEN_REFUSED) {
    return isTokenLimit(errorCode, detail) ? TOKEN_LIMIT : undefined;
  }
  return errorCode !== undefined && Object.hasOwn(HINTS, errorCode) ? HINTS[errorCode] : undefined;
}
