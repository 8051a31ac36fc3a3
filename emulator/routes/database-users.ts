import * as z from 'zod';
import type { DatabaseUser } from '../database-users.ts';
import { AtlasError } from '../errors.ts';
import { readExpiry } from '../expiry.ts';
import { contentType } from '../media-type.ts';
import { pageOf } from '../page.ts';
import { emptyReply, jsonReply, type Reply } from '../reply.ts';
import type { Call, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import type { State } from '../state.ts';
import { timestamp } from '../timestamp.ts';
import { GROUPS, LIST_QUERY } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/databaseUsers`;
const ITEM = `${COLLECTION}/:databaseName/:username`;

const NO_OTHER_LOGIN = { awsIAMType: 'NONE', ldapAuthType: 'NONE', oidcAuthType: 'NONE', x509Type: 'NONE' };
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

const changeable = {
  deleteAfterDate: z.string().optional(),
  description: z.string().max(100).optional(),
  labels: z.array(z.strictObject({ key: labelText, value: labelText })).optional(),
  scopes: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, 'is not the name of a cluster'),
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

const createBody = z.strictObject({ ...changeable, databaseName, username, password, roles });

const updateBody = z.strictObject({
  ...changeable,
  databaseName: databaseName.optional(),
  username: username.optional(),
  password: password.optional(),
  roles: roles.optional(),
});

function addressOf(state: State): string {
  return `${state.baseUrl}${GROUPS}/${state.projects.own.id}/databaseUsers`;
}

/** The user as the API shows it: everything but its password. */
function view(state: State, user: DatabaseUser): Record<string, unknown> {
  const { description, deleteAfterDate } = user;
  return {
    ...NO_OTHER_LOGIN,
    databaseName: 'admin',
    ...(deleteAfterDate === undefined ? {} : { deleteAfterDate: timestamp(deleteAfterDate) }),
    ...(description === undefined ? {} : { description }),
    labels: user.labels,
    links: [{ rel: 'self', href: `${addressOf(state)}/admin/${encodeURIComponent(user.username)}` }],
    roles: user.roles,
    scopes: user.scopes,
    username: user.username,
  };
}

function list({ state, query }: Call): Reply {
  const all = state.users.list().map((user) => view(state, user));
  return jsonReply(200, pageOf(all, query, addressOf(state)), contentType(VERSION));
}

function create({ state, body }: Call): Reply {
  const asked = parseBody(createBody, body);
  const user = state.users.create({
    username: asked.username,
    password: asked.password,
    roles: asked.roles,
    scopes: asked.scopes ?? [],
    labels: asked.labels ?? [],
    ...(asked.description === undefined ? {} : { description: asked.description }),
    ...readExpiry(asked.deleteAfterDate, state.clock.now()),
  });
  return jsonReply(201, view(state, user), contentType(VERSION));
}

function get({ state, params }: Call): Reply {
  const user = state.users.get(params.databaseName ?? '', params.username ?? '');
  return jsonReply(200, view(state, user), contentType(VERSION));
}

function update({ state, params, body }: Call): Reply {
  const asked = parseBody(updateBody, body);
  const old = state.users.get(params.databaseName ?? '', params.username ?? '');
  if (asked.username !== undefined && asked.username !== old.username) {
    throw new AtlasError(409, 'DATABASE_USERNAME_CANNOT_BE_CHANGED', {
      detail: `The name of the database user ${old.username} cannot be changed.`,
      parameters: [asked.username],
    });
  }
  const user = state.users.update('admin', old.username, {
    ...(asked.password === undefined ? {} : { password: asked.password }),
    ...(asked.roles === undefined ? {} : { roles: asked.roles }),
    ...(asked.scopes === undefined ? {} : { scopes: asked.scopes }),
    ...(asked.labels === undefined ? {} : { labels: asked.labels }),
    ...(asked.description === undefined ? {} : { description: asked.description }),
    ...readExpiry(asked.deleteAfterDate, state.clock.now()),
  });
  return jsonReply(200, view(state, user), contentType(VERSION));
}

function remove({ state, params }: Call): Reply {
  state.users.remove(params.databaseName ?? '', params.username ?? '');
  return emptyReply(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

/** Database users, who log in with a password. */
export const databaseUserRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listDatabaseUsers',
    method: 'GET',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: list,
  },
  { ...common, operation: 'createDatabaseUser', method: 'POST', path: COLLECTION, handle: create },
  { ...common, operation: 'getDatabaseUser', method: 'GET', path: ITEM, handle: get },
  { ...common, operation: 'updateDatabaseUser', method: 'PATCH', path: ITEM, handle: update },
  { ...common, operation: 'deleteDatabaseUser', method: 'DELETE', path: ITEM, handle: remove },
];
