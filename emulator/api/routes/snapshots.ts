import type { Snapshot } from '../../stores/snapshots.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2024-11-13';
const COLLECTION = `${GROUPS}/:groupId/flexClusters/:name/backup/snapshots`;
const ITEM = `${COLLECTION}/:snapshotId`;

/** Atlas keeps eight daily snapshots of a Flex cluster. */
const RETENTION_MS = 8 * 86_400_000;
/** How long before its end a snapshot is scheduled and starts; recorded ones took about as long. */
const SCHEDULED_MS = 110_000;
const STARTED_MS = 80_000;

function view(snapshot: Snapshot): Record<string, unknown> {
  const { finishedAt, status } = snapshot;
  const hasStarted = status !== 'QUEUED' && status !== 'PENDING';
  return {
    expiration: timestamp(finishedAt - SCHEDULED_MS + RETENTION_MS),
    ...(status === 'COMPLETED' ? { finishTime: timestamp(finishedAt) } : {}),
    id: snapshot.id,
    mongoDBVersion: snapshot.mongoDBVersion,
    scheduledTime: timestamp(finishedAt - SCHEDULED_MS),
    ...(hasStarted ? { startTime: timestamp(finishedAt - STARTED_MS) } : {}),
    status,
  };
}

function list(context: RequestContext): ApiResponse {
  const { state, params, query } = context;
  const project = projectOf(context);
  const instance = project.instances.get(params.name ?? '');
  const url = `${state.baseUrl}${GROUPS}/${project.id}/flexClusters/${instance.name}/backup/snapshots`;
  const all = state.snapshots.list(instance).map(view);
  return versionedResponse(200, paginate(all, query, url), VERSION);
}

function get(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const instance = projectOf(context).instances.get(params.name ?? '');
  const snapshot = state.snapshots.get(instance, params.snapshotId ?? '');
  return versionedResponse(200, view(snapshot), VERSION);
}

const route = routesOf(VERSION);

export const snapshotRoutes: readonly Route[] = [
  route('listSnapshots', 'GET', COLLECTION, list, LIST_QUERY),
  route('getSnapshot', 'GET', ITEM, get),
];
