import * as z from 'zod';
import type { DatabaseUser, UserScope } from '../../stores/database-users.ts';
import { readExpiry } from '../../stores/expiry.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, emptyResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/databaseUsers`;
const ITEM = `${COLLECTION}/:databaseName/:username`;

const NO_EXTERNAL_AUTH = { awsIAMType: 'NONE', ldapAuthType: 'NONE', oidcAuthType: 'NONE', x509Type: 'NONE' };
const none = z.enum(['NONE']).optional();
const databaseName = z.enum(['admin']);
const username = z.string().min(1).max(1024);
const password = z.string().min(8);
const labelText = z.string().min(1).max(255);

const roles = z
  .array(
    z.strictObject({
      roleName: z.string(),
      databaseName: z.string().min(1),
      collectionName: z.string().min(1).exactOptional(),
    }),
  )
  .min(1);

const optionalFields = {
  deleteAfterDate: z.string().optional(),
  description: z.string().max(100).optional(),
  labels: z.array(z.strictObject({ key: labelText, value: labelText })).optional(),
  scopes: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, 'is not a valid cluster name'),
        type: z.enum(['CLUSTER', 'DATA_LAKE', 'STREAM']),
      }),
    )
    .optional(),
  awsIAMType: none,
  ldapAuthType: none,
  oidcAuthType: none,
  x509Type: none,
  groupId: ignored,
  links: ignored,
};

const createBody = z.strictObject({ ...optionalFields, databaseName, username, password, roles });

const updateBody = z.strictObject({
  ...optionalFields,
  databaseName: databaseName.optional(),
  username: username.optional(),
  password: password.optional(),
  roles: roles.optional(),
});

function listUrl(context: RequestContext): string {
  return `${context.state.baseUrl}${GROUPS}/${projectOf(context).id}/databaseUsers`;
}

/** The user as in responses, without the password. */
function view(context: RequestContext, user: DatabaseUser): Record<string, unknown> {
  const { description, deleteAfterDate } = user;
  return {
    ...NO_EXTERNAL_AUTH,
    databaseName: 'admin',
    ...(deleteAfterDate === undefined ? {} : { deleteAfterDate: timestamp(deleteAfterDate) }),
    ...(description === undefined ? {} : { description }),
    groupId: projectOf(context).id,
    labels: user.labels,
    links: [{ rel: 'self', href: `${listUrl(context)}/admin/${encodeURIComponent(user.username)}` }],
    roles: user.roles,
    scopes: user.scopes,
    username: user.username,
  };
}

/** Throws a 400 if the option `userScopes` excludes a cluster. */
function checkScopes(context: RequestContext, scopes: readonly UserScope[] = []): void {
  const { userScopes } = context.state.settings;
  const { instances } = projectOf(context);
  for (const { name } of scopes.filter(({ type }) => userScopes !== 'any' && type === 'CLUSTER')) {
    const instance = instances.list().find((each) => each.name === name);
    if (!instance || (userScopes === 'running' && instances.stateOf(instance) === 'CREATING')) {
      throw new AtlasError('ATLAS_SCOPE_CLUSTER_NOT_FOUND', [name]);
    }
  }
}

function list(context: RequestContext): ApiResponse {
  // Atlas lists them by name.
  const users = [...projectOf(context).users.list()].sort((a, b) => (a.username < b.username ? -1 : 1));
  const all = users.map((user) => view(context, user));
  return versionedResponse(200, paginate(all, context.query, listUrl(context)), VERSION);
}

function create(context: RequestContext): ApiResponse {
  const { state, body } = context;
  const input = parseBody(createBody, body);
  checkScopes(context, input.scopes);
  const user = projectOf(context).users.create({
    username: input.username,
    password: input.password,
    roles: input.roles,
    scopes: input.scopes ?? [],
    labels: input.labels ?? [],
    ...(input.description === undefined ? {} : { description: input.description }),
    ...readExpiry(input.deleteAfterDate, state.clock.now()),
  });
  return versionedResponse(201, view(context, user), VERSION);
}

function get(context: RequestContext): ApiResponse {
  const { params } = context;
  const user = projectOf(context).users.get(params.databaseName ?? '', params.username ?? '');
  return versionedResponse(200, view(context, user), VERSION);
}

function update(context: RequestContext): ApiResponse {
  const { state, params, body } = context;
  const { users } = projectOf(context);
  const input = parseBody(updateBody, body);
  checkScopes(context, input.scopes);
  const old = users.get(params.databaseName ?? '', params.username ?? '');
  if (input.username !== undefined && input.username !== old.username) {
    throw new AtlasError('DATABASE_USERNAME_CANNOT_BE_CHANGED');
  }
  const user = users.update('admin', old.username, {
    ...(input.password === undefined ? {} : { password: input.password }),
    ...(input.roles === undefined ? {} : { roles: input.roles }),
    ...(input.scopes === undefined ? {} : { scopes: input.scopes }),
    ...(input.labels === undefined ? {} : { labels: input.labels }),
    ...(input.description === undefined ? {} : { description: input.description }),
    ...readExpiry(input.deleteAfterDate, state.clock.now()),
  });
  return versionedResponse(200, view(context, user), VERSION);
}

function remove(context: RequestContext): ApiResponse {
  const { params } = context;
  projectOf(context).users.remove(params.databaseName ?? '', params.username ?? '');
  return emptyResponse(204, VERSION);
}

const route = routesOf(VERSION);

export const databaseUserRoutes: readonly Route[] = [
  route('listDatabaseUsers', 'GET', COLLECTION, list, LIST_QUERY),
  route('createDatabaseUser', 'POST', COLLECTION, create),
  route('getDatabaseUser', 'GET', ITEM, get),
  route('updateDatabaseUser', 'PATCH', ITEM, update),
  route('deleteDatabaseUser', 'DELETE', ITEM, remove),
];
