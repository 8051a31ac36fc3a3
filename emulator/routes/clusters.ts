import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { pageOf } from '../page.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Call, Route } from '../route.ts';
import { GROUPS, LIST_QUERY } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/clusters`;
const ITEM = `${COLLECTION}/:name`;

function list({ state, query }: Call): Reply {
  const address = `${state.baseUrl}${GROUPS}/${state.projects.own.id}/clusters`;
  return jsonReply(200, pageOf([], query, address), contentType(VERSION));
}

function refuse({ state, params }: Call): never {
  const { name } = state.instances.get(params.name ?? '');
  throw new AtlasError(400, 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API', {
    detail: `Flex cluster ${name} cannot be used in the Cluster API.`,
    parameters: [name],
  });
}

/** Official clients send the last of these first. */
const CLUSTERS_QUERY = [...LIST_QUERY, 'includeDeletedWithRetainedBackups'];

const common = { access: 'api', version: VERSION } as const;

/**
 * Dedicated clusters, of which there are none. Tools that serve both kinds, such as the Atlas CLI, ask here first,
 * and go on to Flex clusters when they are told that the cluster is one.
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
  { ...common, operation: 'getCluster', method: 'GET', path: ITEM, handle: refuse },
  {
    ...common,
    operation: 'deleteCluster',
    method: 'DELETE',
    path: ITEM,
    query: ['retainBackups'],
    handle: refuse,
  },
];
