import { describe, expect, test } from '@jest/globals';
import { AtlasError } from '../../src/atlas/atlas-error.ts';
import { hintFor, KNOWN_ERROR_CODES } from '../../src/atlas/hints.ts';

const NAME = /the input "name"/;
const PLACE = /"provider" and "region"/;
const BILLING = /billing/;
const ROLE = /credentials are correct and have not expired.* Project Owner/;
const PROJECT = /the input "project"/;
const ACCESS_LIST =
  /^The IP address of this runner is not on the access list of the Atlas Administration API\. /;
const CAPACITY = /another region with the input "region"/;
const THROTTLED = /fewer jobs at once.*"timeout"/;
const GONE = /does not exist in this project/;
const LATER = /run the job again later/;

describe('an errorCode has specific advice', () => {
  // Which code comes with which status, and what it means to a user, is written down here by hand.
  test.each<[string, number, RegExp]>([
    ['DUPLICATE_CLUSTER_NAME', 400, /^The name is already in use in this project\. .*the input "name"/],
    ['DUPLICATE_CLUSTER_NAME', 409, /^The name is already in use in this project\. .*the input "name"/],
    ['DUPLICATE_CLUSTER_NAME_PREFIX', 400, /first 23 characters.*the input "name"/],
    ['CLUSTER_NAME_INVALID', 400, NAME],
    ['CLUSTER_NAME_TOO_LONG', 400, NAME],
    ['CLUSTER_NAME_PREFIX_INVALID', 400, /must not end in "-"\. .*the input "name"/],
    ['CLUSTER_ALREADY_REQUESTED_DELETION', 400, /is being deleted/],
    ['CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED', 400, /Turn the protection off/],
    ['INVALID_ATTRIBUTE', 400, PLACE],
    ['VALIDATION_ERROR', 400, PLACE],
    ['INVALID_ENUM_VALUE', 400, PLACE],
    ['NO_PAYMENT_INFORMATION_FOUND', 402, BILLING],
    ['ACCOUNT_SUSPENDED', 402, BILLING],
    ['USER_UNAUTHORIZED', 401, ROLE],
    ['NOT_IN_GROUP', 401, PROJECT],
    ['NOT_IN_GROUP', 401, ROLE],
    ['USER_CANNOT_ACCESS_GROUP', 401, PROJECT],
    ['USER_CANNOT_ACCESS_GROUP', 401, ROLE],
    ['IP_ADDRESS_NOT_ON_ACCESS_LIST', 403, ACCESS_LIST],
    ['IP_ADDRESS_NOT_ON_WHITELIST', 403, ACCESS_LIST],
    ['ORG_REQUIRES_ACCESS_LIST', 403, ACCESS_LIST],
    ['GROUP_NOT_FOUND', 404, PROJECT],
    ['INVALID_GROUP_ID', 404, PROJECT],
    ['GROUP_NAME_NOT_FOUND', 404, PROJECT],
    ['RESOURCE_NOT_FOUND', 404, /the input "project".*"base-url"/],
    ['CLUSTER_NOT_FOUND', 404, GONE],
    ['CLUSTER_NAME_NOT_FOUND', 404, GONE],
    ['OUT_OF_CAPACITY', 409, CAPACITY],
    ['NO_CAPACITY', 409, CAPACITY],
    ['REGION_UNAVAILABLE', 409, CAPACITY],
    ['GROUP_USERS_LIMIT_EXCEEDED', 403, /at most 100 database users/],
    ['USER_ALREADY_EXISTS', 409, /database user with this name already exists/],
    ['ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED', 403, /access list of the project is full \(200 entries\)/],
    ['WRITES_NOT_ALLOWED_DURING_APP_UPGRADES', 405, /being upgraded/],
    ['RATE_LIMITED', 429, THROTTLED],
    ['RATE_LIMITED_TOKEN_BUCKET', 429, THROTTLED],
    ['ATLAS_RESERVED_CLUSTER_NAME', 400, /reserves names such as.*"name"/],
    ['CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API', 400, /not a Flex cluster.*does not change it/],
    ['EXPIRATION_DATE_EXCEEDS_MAX', 400, /clock of the runner/],
    ['ATLAS_INVALID_ROLE', 400, /"database-user-roles"/],
    ['ATLAS_INVALID_ROLE_DATABASE', 400, /"database-user-roles".*@admin/],
    ['INACTIVE_ORG', 403, /organization is not active/],
    ['NOT_IN_IP_RANGE', 403, ACCESS_LIST],
    ['PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY', 400, /already has this address without an expiry/],
    ['ATLAS_SEARCH_COLLECTION_NOT_FOUND', 400, /^A search index needs an existing collection\. /],
    ['ATLAS_SEARCH_DUPLICATE_INDEX', 409, /already has a search index with this name/],
    ['ATLAS_FTS_DUPLICATE_INDEX', 400, /already has a search index with this name/],
    ['MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED', 400, /at most 10 search indexes/],
    ['ATLAS_RESOURCE_POLICIES_VIOLATION_NOT_AUTHORIZED', 403, /resource policy of the Atlas organization/],
    ['CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP', 400, /was deleted a moment ago.*the input "name"/],
    ['CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE', 400, /being restored/],
    ['DEFAULT_CONFIG_LIMIT_EXCEPTION', 400, /Run the job again/],
    ['ATLAS_SCOPE_CLUSTER_NOT_FOUND', 400, /does not know the instance/],
    ['invalid_client', 401, /"client-id" and "client-secret"/],
  ])('%s (HTTP %d)', (errorCode, status, advice) => {
    expect(KNOWN_ERROR_CODES).toContain(errorCode);
    expect(hintFor(status, errorCode, 'Invalid attribute regionName specified.')).toMatch(advice);
    // It is the code that is advised on, whatever status a version of the API sends with it.
    const detail = 'Invalid attribute regionName specified.';
    expect(hintFor(418, errorCode, detail)).toBe(hintFor(status, errorCode, detail));
  });

  test.each([...KNOWN_ERROR_CODES])('consists of complete sentences: %s', (errorCode) => {
    expect(hintFor(400, errorCode, 'token limit reached')).toMatch(/^[A-Z][^{]*\.$/);
  });
});

test('a request for search indexes gets advice about its definition', () => {
  for (const request of ['POST', 'PATCH']) {
    const endpoint = `${request} /api/atlas/v2/groups/1/clusters/shop/search/indexes${request === 'PATCH' ? '/a/b/c' : ''}`;
    for (const errorCode of ['INVALID_ATTRIBUTE', 'VALIDATION_ERROR', 'INVALID_ENUM_VALUE', undefined]) {
      expect(hintFor(400, errorCode, '', endpoint)).toMatch(
        /definition of the search index.* at most 3 KB\.$/,
      );
    }
    expect(hintFor(404, 'CLUSTER_NOT_FOUND', '', endpoint)).toBe(hintFor(404, 'CLUSTER_NOT_FOUND', ''));
  }
});

test.each([
  ['POST /api/atlas/v2/groups/1/flexClusters', 'Project Owner'],
  ['POST /api/atlas/v2/groups/1/databaseUsers', 'Project Database Access Admin or Project Owner'],
  ['GET /api/atlas/v2/groups/1/accessList/10.0.0.1', 'Project Network Access Manager or Project Owner'],
  [
    'POST /api/atlas/v2/groups/1/clusters/shop/search/indexes',
    'Project Search Index Editor or Project Owner',
  ],
  [
    'POST /api/atlas/v2/groups/1/flexClusters/shop/backup/restoreJobs',
    'Project Backup Recovery Operator or Project Owner',
  ],
])('the advice for %s names the role %s', (endpoint, role) => {
  const inProject = new RegExp(`the role ${role} in this project\\.$`);
  expect(hintFor(401, 'USER_UNAUTHORIZED', '', endpoint)).toMatch(inProject);
  expect(hintFor(401, undefined, '', endpoint)).toMatch(inProject);
  expect(hintFor(401, 'NOT_IN_GROUP', '', endpoint)).toMatch(/^Check the input "project"/);
  expect(hintFor(401, 'NOT_IN_GROUP', '', endpoint)).toMatch(inProject);
  expect(hintFor(403, undefined, '', endpoint)).toContain(`a missing role (${role}), `);
});

test('the token endpoint has limits of its own', () => {
  const advice = (status: number, errorCode: string, detail: string) =>
    hintFor(status, errorCode, detail, 'POST /api/oauth/token');
  expect(advice(429, 'RATE_LIMITED', '')).toMatch(/10 access tokens a minute/);
  expect(advice(403, 'access_denied', 'Access Token limit reached. Please …')).toMatch(/100 active access/);
  expect(advice(403, 'access_denied', 'Disabled.')).toBe(hintFor(403, undefined, ''));
});

test.each([
  ['Reason: This cluster is currently being deleted, cannot update.', /The instance is being deleted\./],
  [
    'Reason: Cannot terminate cluster a because termination protection is enabled. …',
    /termination protection\./,
  ],
  ['Reason: Something else.', /inputs of the step/],
])('ATLAS_GENERAL_ERROR stands for several errors: %s', (detail, advice) => {
  const error = new AtlasError({
    description: 'delete it',
    status: 400,
    errorCode: 'ATLAS_GENERAL_ERROR',
    detail,
    retryAfterMs: undefined,
  });
  expect(error.reason).toMatch(/^Atlas returned ATLAS_GENERAL_ERROR \(HTTP 400\), /);
  expect(error.message).toMatch(advice);
});

test('a project with the name "search index" gets the advice for projects', () => {
  const error = new AtlasError({
    description: 'find project "search index"',
    endpoint: 'GET /api/atlas/v2/groups/byName/search%20index',
    status: 401,
    errorCode: 'USER_UNAUTHORIZED',
    detail: '',
    retryAfterMs: undefined,
  });
  expect(error.message).toMatch(/they have the role Project Owner in this project\.$/);
});

test('an invalid attribute gets advice about the region only if Atlas names it', () => {
  expect(hintFor(400, 'INVALID_ATTRIBUTE', 'Invalid attribute tags specified.')).toBe(
    hintFor(400, undefined, ''),
  );
});

describe('without a known errorCode, the advice depends on the status', () => {
  test.each<[number, RegExp]>([
    [400, /inputs of the step/],
    [401, ROLE],
    [402, BILLING],
    [403, /^Possible reasons are a missing role \(Project Owner\), .* and a proxy/],
    [404, /the input "project".*"base-url"/],
    [429, THROTTLED],
    [500, LATER],
    [503, LATER],
    [599, LATER],
    [418, /activity feed/],
  ])('HTTP %d', (status, advice) => {
    expect(hintFor(status, undefined, '')).toMatch(advice);
    expect(hintFor(status, 'SOMETHING_NEW', '')).toBe(hintFor(status, undefined, ''));
    // Atlas sends this code with 401 for a wrong API key, and with 404.
    expect(hintFor(status, 'UNEXPECTED_ERROR', '')).toBe(hintFor(status, undefined, ''));
    // Names that every object of JavaScript has are no advice.
    expect(hintFor(status, 'constructor', '')).toBe(hintFor(status, undefined, ''));
  });
});
