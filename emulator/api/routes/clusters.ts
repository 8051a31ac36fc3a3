import { AtlasError } from '../errors.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/clusters`;
const ITEM = `${COLLECTION}/:name`;

function list(context: RequestContext): ApiResponse {
  const url = `${context.state.baseUrl}${GROUPS}/${projectOf(context).id}/clusters`;
  return versionedResponse(200, paginate([], context.query, url), VERSION);
}

function rejectFlexCluster(context: RequestContext): never {
  const { name } = projectOf(context).instances.get(context.params.name ?? '');
  throw new AtlasError('CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API', [name]);
}

/** Official clients send `includeDeletedWithRetainedBackups` with every list request. */
const CLUSTERS_QUERY = [...LIST_QUERY, 'includeDeletedWithRetainedBackups'];

const route = routesOf(VERSION);

/**
 * Dedicated clusters, which the emulator does not have. Tools for both kinds, such as the Atlas CLI, use this endpoint
 * first, and the one for Flex clusters after an error that says that the cluster is one.
 */
export const clusterRoutes: readonly Route[] = [
  route('listClusters', 'GET', COLLECTION, list, CLUSTERS_QUERY),
  route('getCluster', 'GET', ITEM, rejectFlexCluster),
  route('deleteCluster', 'DELETE', ITEM, rejectFlexCluster, ['retainBackups']),
];
