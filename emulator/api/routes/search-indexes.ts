import * as z from 'zod';
import type { Instance, InstanceStore } from '../../stores/instances.ts';
import type {
  SearchIndex,
  SearchIndexKey,
  SearchIndexSpec,
  SearchIndexStatus,
} from '../../stores/search-indexes.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { type ApiResponse, emptyResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { parseBody } from '../schema.ts';
import { GROUPS, projectOf, routesOf } from './common.ts';

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

const searchUpdate = z.strictObject({ definition: searchDefinition });
const vectorUpdate = z.strictObject({ definition: vectorDefinition });

/** Throws a 400. The type is `search` if it is not set. */
function readSpec(body: unknown): SearchIndexSpec {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const spec = parseBody(createBody, isObject ? { type: 'search', ...body } : body);
  checkSize(spec.definition);
  return spec;
}

/** Throws a 400. */
function checkSize(definition: Readonly<Record<string, unknown>>): void {
  const size = Buffer.byteLength(JSON.stringify(definition));
  if (size > MAX_DEFINITION_BYTES) {
    const description = `has ${size} bytes, and at most ${MAX_DEFINITION_BYTES} are allowed`;
    throw new AtlasError('INVALID_ATTRIBUTE', ['definition'], {
      fields: [{ field: 'definition', description }],
    });
  }
}

/** Throws a 400 or 409 unless the instance can have indexes now. That Atlas refuses this is inferred, not recorded. */
function requireAvailable(instances: InstanceStore, instance: Instance): void {
  const stateName = instances.stateOf(instance);
  const { name } = instance;
  if (stateName === 'DELETING') {
    throw new AtlasError('CLUSTER_ALREADY_REQUESTED_DELETION', [name]);
  }
  if (stateName === 'CREATING') {
    throw new AtlasError('CLUSTER_NOT_READY', [name]);
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
  throw new AtlasError('ATLAS_SEARCH_COLLECTION_NOT_FOUND', [collectionName]);
}

function view(
  { id, collectionName, database, name, type, definition }: SearchIndex,
  latestDefinitionVersion: object,
  status: SearchIndexStatus,
  queryable: boolean,
): Record<string, unknown> {
  const rest = { latestDefinition: definition, latestDefinitionVersion, name, queryable, status, type };
  return { collectionName, database, indexID: id, ...rest };
}

function definitionVersion({ changedAt, version }: SearchIndex): object {
  return { createdAt: timestamp(changedAt), version };
}

/** The index with its state on the host of the instance. */
function fullView({ searchIndexes }: State, index: SearchIndex, hostname: string): Record<string, unknown> {
  const status = searchIndexes.statusOf(index);
  const queryable = searchIndexes.isQueryable(index);
  const message = status === 'FAILED' ? { message: index.failure } : {};
  const mainIndex = { definitionVersion: definitionVersion(index), queryable, status, ...message };
  return {
    ...view(index, definitionVersion(index), status, queryable),
    statusDetail: status === 'PENDING' ? [] : [{ hostname, mainIndex, queryable, status }],
  };
}

/** The instance in the path. Throws if there is none. */
function instanceOf(context: RequestContext): Instance {
  return projectOf(context).instances.get(context.params.name ?? '');
}

function list(context: RequestContext): ApiResponse {
  const { state } = context;
  const { id, host } = instanceOf(context);
  const all = state.searchIndexes.list(id).map((index) => fullView(state, index, host));
  return versionedResponse(200, all, VERSION);
}

function listOfCollection(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const { id, host } = instanceOf(context);
  const { database, collectionName } = params;
  const all = state.searchIndexes
    .list(id)
    .filter((index) => index.database === database && index.collectionName === collectionName)
    .map((index) => fullView(state, index, host));
  return versionedResponse(200, all, VERSION);
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
  return versionedResponse(201, view(index, { version: 0 }, 'PENDING', false), VERSION);
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
  return versionedResponse(200, fullView(state, index, host), VERSION);
}

function update(context: RequestContext): ApiResponse {
  const { state, params, body } = context;
  const { id } = instanceOf(context);
  const old = state.searchIndexes.get(id, keyOf(params));
  const { definition } =
    old.type === 'search' ? parseBody(searchUpdate, body) : parseBody(vectorUpdate, body);
  checkSize(definition);
  const index = state.searchIndexes.update(old, definition);
  const queryable = state.searchIndexes.isQueryable(index);
  return versionedResponse(200, view(index, definitionVersion(index), 'PENDING', queryable), VERSION);
}

function remove(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const { id } = instanceOf(context);
  state.searchIndexes.remove(id, keyOf(params));
  return emptyResponse(204, VERSION);
}

const route = routesOf(VERSION);

/** Search and Vector Search indexes. The path says `clusters` for Flex clusters, too. */
export const searchIndexRoutes: readonly Route[] = [
  route('listSearchIndexes', 'GET', ALL, list),
  route('createSearchIndex', 'POST', ALL, create),
  route('listCollectionSearchIndexes', 'GET', COLLECTION, listOfCollection),
  route('getSearchIndex', 'GET', ITEM, get),
  route('updateSearchIndex', 'PATCH', ITEM, update),
  route('deleteSearchIndex', 'DELETE', ITEM, remove),
];
