import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/clusters`;
const ITEM = `${COLLECTION}/:name`;

function list(context: RequestContext): ApiResponse {
  const url = `${context.state.baseUrl}${GROUPS}/${projectOf(context).id}/clusters`;
  return jsonResponse(200, paginate([], context.query, url), contentType(VERSION));
}

function rejectFlexCluster(context: RequestContext): never {
  const { name } = projectOf(context).instances.get(context.params.name ?? '');
  throw new AtlasError(400, 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API', {
    detail: `Flex cluster ${name} cannot be used in the Cluster API.`,
    parameters: [name],
  });
}

/** Official clients send `includeDeletedWithRetainedBackups` with every list request. */
const CLUSTERS_QUERY = [...LIST_QUERY, 'includeDeletedWithRetainedBackups'];

const common = { access: 'api', version: VERSION } as const;

/**
 * Dedicated clusters, which the emulator does not have. Tools for both kinds, such as the Atlas CLI, use this endpoint
 * first, and the one for Flex clusters after an error that says that the cluster is one.
 */
export const clusterRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listClusters',
    method: 'GET',
    path: COLLECTION,
    query: CLUSTERS_QUERY,
    handle: list,
  },
  { ...common, operation: 'getCluster', method: 'GET', path: ITEM, handle: rejectFlexCluster },
  {
    ...common,
    operation: 'deleteCluster',
    method: 'DELETE',
    path: ITEM,
    query: ['retainBackups'],
    handle: rejectFlexCluster,
  },
];
