import * as z from 'zod';
import type { Instance, InstanceStore } from '../../stores/instances.ts';
import type { SearchIndex, SearchIndexKey, SearchIndexSpec } from '../../stores/search-indexes.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { type ApiResponse, emptyResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { parseBody } from '../schema.ts';
import { GROUPS, projectOf } from './common.ts';

const VERSION = '2024-05-30';
const ALL = `${GROUPS}/:groupId/clusters/:name/search/indexes`;
const COLLECTION = `${ALL}/:database/:collectionName`;
const ITEM = `${COLLECTION}/:indexName`;
/** The limit of Flex clusters. */
const MAX_DEFINITION_BYTES = 3 * 1024;

const object = z.record(z.string(), z.unknown());
const storedSource = z.union([z.boolean(), object]).optional();
const numPartitions = z.literal([1, 2, 4]).optional();

const searchDefinition = z.strictObject({
  analyzer: z.string().optional(),
  analyzers: z.array(object).optional(),
  mappings: z
    .strictObject({ dynamic: z.union([z.boolean(), object]).optional(), fields: object.optional() })
    .refine(
      ({ dynamic, fields }) => Boolean(dynamic) || fields !== undefined,
      'dynamic or fields is required',
    ),
  numPartitions,
  searchAnalyzer: z.string().optional(),
  sort: object.optional(),
  storedSource,
  synonyms: z.array(object).optional(),
  typeSets: z.array(object).max(100).optional(),
});

const vectorDefinition = z.strictObject({
  fields: z
    .array(z.looseObject({ type: z.string(), path: z.string() }))
    .refine((fields) => fields.some(({ type }) => type !== 'filter'), 'a vector field is required'),
  nestedRoot: z.string().optional(),
  numPartitions,
  storedSource,
});

const text = z.string().min(1);
const key = { collectionName: text, database: text, name: text };

const createBody = z.discriminatedUnion('type', [
  z.strictObject({ ...key, type: z.literal('search'), definition: searchDefinition }),
  z.strictObject({ ...key, type: z.literal('vectorSearch'), definition: vectorDefinition }),
]);

/** Throws a 400. The type is `search` if it is not set. */
function readSpec(body: unknown): SearchIndexSpec {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const spec = parseBody(createBody, isObject ? { type: 'search', ...body } : body);
  const size = Buffer.byteLength(JSON.stringify(spec.definition));
  if (size > MAX_DEFINITION_BYTES) {
    throw new AtlasError(400, 'INVALID_ATTRIBUTE', {
      detail: `Invalid attribute definition specified: it has ${size} bytes, and at most ${MAX_DEFINITION_BYTES} are allowed.`,
      parameters: ['definition'],
    });
  }
  return spec;
}

/** Throws a 400 or 409 unless the instance can have indexes now. That Atlas refuses this is inferred, not recorded. */
function requireAvailable(instances: InstanceStore, instance: Instance): void {
  const stateName = instances.stateOf(instance);
  const { name } = instance;
  if (stateName === 'DELETING') {
    throw new AtlasError(400, 'CLUSTER_ALREADY_REQUESTED_DELETION', {
      detail: `The cluster ${name} has already been requested for deletion.`,
      parameters: [name],
    });
  }
  if (stateName === 'CREATING') {
    throw new AtlasError(409, 'CLUSTER_NOT_READY', {
      detail: `The cluster ${name} is being created.`,
      parameters: [name],
    });
  }
}

/** Throws a 400, as recorded, if the collection does not exist. Only data in memory is known. */
function requireCollection(
  { state, fault }: RequestContext,
  instance: Instance,
  { database, collectionName }: SearchIndexKey,
): void {
  const isKnown = state.databases !== undefined && state.settings.mongodb === undefined;
  const isMissing = isKnown && !state.restoreJobs.documentsOf(instance).has(database, collectionName);
  if (!isMissing && fault?.kind !== 'missing-collection') {
    return;
  }
  throw new AtlasError(400, 'ATLAS_SEARCH_COLLECTION_NOT_FOUND', {
    detail: `Collection ${collectionName} was not found.`,
    parameters: [collectionName],
  });
}

function view({ searchIndexes }: State, index: SearchIndex, host: string): Record<string, unknown> {
  const { id, collectionName, database, name, type, definition, createdAt, failure } = index;
  const status = searchIndexes.statusOf(index);
  const queryable = status === 'READY';
  const definitionVersion = { createdAt: timestamp(createdAt), version: 0 };
  const message = status === 'FAILED' ? { message: failure } : {};
  return {
    collectionName,
    database,
    indexID: id,
    latestDefinition: definition,
    latestDefinitionVersion: definitionVersion,
    name,
    queryable,
    status,
    statusDetail:
      status === 'PENDING'
        ? []
        : [
            {
              hostname: host,
              mainIndex: { definitionVersion, queryable, status, ...message },
              queryable,
              status,
            },
          ],
    type,
  };
}

/** The instance in the path. Throws if there is none. */
function instanceOf(context: RequestContext): Instance {
  return projectOf(context).instances.get(context.params.name ?? '');
}

function list(context: RequestContext): ApiResponse {
  const { state } = context;
  const { id, host } = instanceOf(context);
  const all = state.searchIndexes.list(id).map((index) => view(state, index, host));
  return jsonResponse(200, all, contentType(VERSION));
}

function listOfCollection(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const { id, host } = instanceOf(context);
  const { database, collectionName } = params;
  const all = state.searchIndexes
    .list(id)
    .filter((index) => index.database === database && index.collectionName === collectionName)
    .map((index) => view(state, index, host));
  return jsonResponse(200, all, contentType(VERSION));
}

function create(context: RequestContext): ApiResponse {
  const { state, body, fault } = context;
  const instance = instanceOf(context);
  requireAvailable(projectOf(context).instances, instance);
  const spec = readSpec(body);
  requireCollection(context, instance, spec);
  const failure =
    fault?.kind === 'failed-index'
      ? (fault.detail ?? `Collection ${spec.database}.${spec.collectionName} does not exist.`)
      : undefined;
  const index = state.searchIndexes.create(instance.id, spec, failure);
  const { status: _status, queryable: _queryable, ...created } = view(state, index, instance.host);
  return jsonResponse(
    201,
    { ...created, status: 'PENDING', queryable: false, statusDetail: [] },
    contentType(VERSION),
  );
}

function keyOf({
  database = '',
  collectionName = '',
  indexName = '',
}: RequestContext['params']): SearchIndexKey {
  return { database, collectionName, name: indexName };
}

function get(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const { id, host } = instanceOf(context);
  const index = state.searchIndexes.get(id, keyOf(params));
  return jsonResponse(200, view(state, index, host), contentType(VERSION));
}

function remove(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const { id } = instanceOf(context);
  state.searchIndexes.remove(id, keyOf(params));
  return emptyResponse(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

/** Search and Vector Search indexes. The path says `clusters` for Flex clusters, too. */
export const searchIndexRoutes: readonly Route[] = [
  { ...common, operation: 'listSearchIndexes', method: 'GET', path: ALL, handle: list },
  { ...common, operation: 'createSearchIndex', method: 'POST', path: ALL, handle: create },
  {
    ...common,
    operation: 'listCollectionSearchIndexes',
    method: 'GET',
    path: COLLECTION,
    handle: listOfCollection,
  },
  { ...common, operation: 'getSearchIndex', method: 'GET', path: ITEM, handle: get },
  { ...common, operation: 'deleteSearchIndex', method: 'DELETE', path: ITEM, handle: remove },
];
