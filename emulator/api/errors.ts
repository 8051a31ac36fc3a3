import { STATUS_CODES } from 'node:http';

/**
 * Status and text of each error; %s stands for a parameter. As recorded from Atlas, or as documented in 2026
 * (https://www.mongodb.com/docs/atlas/reference/api-errors/) with "access list" for "whitelist".
 */
const DOCUMENTED = {
  ATLAS_CLUSTER_RESTORE_IN_PROGRESS: '409 Cluster restore already in progress.',
  ATLAS_GENERAL_ERROR: '400 Reason: %s.',
  ATLAS_INVALID_ROLE: '400 The specified role %s@%s does not exist.',
  ATLAS_INVALID_ROLE_DATABASE: '400 The specified role %s only exists for database %s.',
  ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND: '404 IP Address %s not on Atlas access list for group %s.',
  ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED:
    '403 Too many network permission entries. Only %s entries are supported.',
  ATLAS_RESERVED_CLUSTER_NAME:
    '400 The provided cluster name %s creates a conflict with our internal hostnames, which are generated using the pattern "atlas-[a-z0-9]{6}".',
  ATLAS_SCOPE_CLUSTER_NOT_FOUND: '400 The scope cluster name "%s" does not exist in this project.',
  CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT:
    '409 Cannot start restore job for incomplete cluster snapshot.',
  CANNOT_USE_AWS_SECURITY_GROUP_WITHOUT_VPC_PEERING_CONNECTION:
    '400 Cannot use aws security groups as access list entries without a vpc peering connection.',
  CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API: '400 Flex cluster %s cannot be used in the Cluster API.',
  CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: '400 Cannot use non-flex cluster %s in the flex API.',
  CLUSTER_ALREADY_REQUESTED_DELETION: '400 The cluster %s has already been requested for deletion.',
  CLUSTER_NAME_INVALID:
    '400 The cluster name %s is invalid. The name can only contain ASCII letters, numbers, and hyphens.',
  CLUSTER_NAME_PREFIX_INVALID:
    '400 Cluster name "%s" is invalid. Atlas truncates cluster names to %s characters which results in an invalid hostname due to a trailing "-" in the generated cluster name prefix "%s".',
  CLUSTER_NAME_TOO_LONG: '400 Cluster name %s is limited to %s characters.',
  CLUSTER_NOT_FOUND: '404 No cluster named %s exists in group %s.',
  CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE:
    '400 The update can not succeed because cluster restore is in progress. Please try again once the restore is finished.',
  CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP: '400 %s',
  DATABASE_USERNAME_CANNOT_BE_CHANGED: '409 Cannot modify the username of an existing database user.',
  DUPLICATE_ADDRESSES_IN_INPUT:
    '400 Two or more of the IP addresses being added to the access list are the same.',
  DUPLICATE_CLUSTER_NAME: '400 A %s named %s is already present in group %s.',
  DUPLICATE_CLUSTER_NAME_PREFIX:
    '400 Cluster name %s cannot have same first %s characters as another cluster name in same group.',
  DUPLICATE_DATABASE_ROLES: '400 Duplicate database roles specified for user %s: %s.',
  EXPIRATION_DATE_EXCEEDS_MAX: '400 The specified expiration date can be at most %s days in the future.',
  EXPIRATION_DATE_IN_PAST: '400 The specified expiration date must be in the future.',
  GROUP_NAME_NOT_FOUND: '404 No group with name "%s" exists.',
  GROUP_NOT_FOUND: '404 No group with ID %s exists.',
  GROUP_USERS_LIMIT_EXCEEDED: '403 Groups can contain at most %s database users.',
  INVALID_ATTRIBUTE: '400 Invalid attribute %s specified.',
  INVALID_DATE_FORMAT: '400 An invalid date value %s was specified.',
  INVALID_ENUM_VALUE: '400 An invalid enumeration value %s was specified.',
  INVALID_GROUP_ID: '404 An invalid group ID %s was specified.',
  INVALID_IP_ADDRESS_OR_CIDR_NOTATION: '400 The address %s must be in valid IP address or CIDR notation.',
  INVALID_NETWORK_PERMISSION_COMMENT: '400 The comment %s must be 80 characters or less.',
  INVALID_QUERY_PARAMETER: '400 Invalid query parameter %s specified.',
  IP_ADDRESS_NOT_ON_ACCESS_LIST: '403 IP address %s is not allowed to access this resource.',
  MALFORMED_JSON: '400 Received JSON is malformed.',
  MISSING_ONE_OF_THREE_ATTRIBUTES:
    '400 Either the %s attribute, the %s attribute, or the %s attribute must be specified.',
  MULTIPLE_VALUES_SPECIFIED_FOR_ONE_NETWORK_PERMISSION_ENTRY:
    '400 Should not specify both the IP address and the CIDR block.',
  PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY: '400 A permanent entity cannot be made temporary.',
  RATE_LIMITED: '429 Resource %s is limited to %s requests every %s minutes.',
  RATE_LIMITED_TOKEN_BUCKET:
    '429 Rate limit exceeded for %s. Please retry after %s seconds. Request capacity: %s. Refill rate: %s per %s seconds. For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.',
  RESOURCE_NOT_FOUND: '404 Cannot find resource %s.',
  RESTORE_INITIATION_FAILED: '409 Restore process initiation failed: %s.',
  TENANT_RESTORE_NOT_FOUND: '404 No M2/M5 restore with ID %s exists for cluster %s.',
  TENANT_SNAPSHOT_NOT_FOUND: '404 No M2/M5 snapshot with ID %s exists for cluster %s.',
  TENANT_RESTORE_VERSION_MISMATCH:
    '400 The specified snapshot and target cluster have mismatched versions of MongoDB.',
  USER_ALREADY_EXISTS: '409 A user with username %s already exists.',
  USER_CANNOT_ACCESS_GROUP: '401 User cannot access this group.',
  USERNAME_NOT_FOUND: '404 No user with username %s exists.',
  VALIDATION_ERROR: '400 The request content produced the validation error: %s.',
} as const;

/** Errors whose code, status or text is inferred. */
const INFERRED = {
  ATLAS_SEARCH_COLLECTION_NOT_FOUND: '400 Collection %s was not found.',
  ATLAS_SEARCH_DUPLICATE_INDEX: '409 Duplicate Index.',
  ATLAS_SEARCH_INDEX_NOT_FOUND: '404 No search index named %s exists on %s.',
  CLUSTER_NOT_READY: '409 The cluster %s is being created.',
  INVALID_VERSION_DATE: '406 Invalid version date %s; %s is available.',
  MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED:
    '400 The maximum number of FTS indexes has been reached for this instance size.',
  SERVERLESS_INSTANCE_NOT_FOUND: '404 No serverless instance named %s exists in group %s.',
  UNSUPPORTED_MEDIA_TYPE: '415 Content-Type %s is not supported here; use %s.',
  USER_UNAUTHORIZED: '401 The access token is invalid, has expired or was revoked.',
} as const;

const ERRORS = { ...DOCUMENTED, ...INFERRED };

type Parameter = string | number;

/** An invalid field of a request body, and the reason. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

/** Becomes a response in Atlas' error format. */
export class AtlasError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    errorCode: keyof typeof ERRORS,
    parameters: readonly Parameter[] = [],
    more: {
      readonly fields?: readonly FieldViolation[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const [, code, text = ''] = /^(\d{3}) (.*)/.exec(ERRORS[errorCode]) ?? [];
    const status = Number(code);
    const rest = [...parameters];
    const detail = text.replaceAll('%s', () => String(rest.shift()));
    super(detail);
    this.name = 'AtlasError';
    this.status = status;
    const badRequestDetail = more.fields && { fields: more.fields };
    this.body = {
      ...(badRequestDetail ? { badRequestDetail } : {}),
      ...errorBody(status, errorCode, detail, parameters),
    };
    this.headers = more.headers ?? {};
  }
}

/** An error in Atlas' format, with its fields in the order of Atlas. */
export function errorBody(
  status: number,
  errorCode: string,
  detail: string,
  parameters: readonly Parameter[] = [],
): Record<string, unknown> {
  return { detail, error: status, errorCode, parameters, reason: STATUS_CODES[status] ?? 'Unknown' };
}
