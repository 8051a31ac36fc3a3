import type { Snapshot } from '../../stores/snapshots.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';

const VERSION = '2024-11-13';
const COLLECTION = `${GROUPS}/:groupId/flexClusters/:name/backup/snapshots`;
const ITEM = `${COLLECTION}/:snapshotId`;

const MINUTE_MS = 60_000;
/** Atlas keeps eight daily snapshots of a Flex cluster. */
const RETENTION_MS = 8 * 24 * 60 * MINUTE_MS;

/** When Atlas deletes a snapshot, in milliseconds since the epoch. */
export function expirationOf({ finishedAt }: Snapshot): number {
  return finishedAt + RETENTION_MS;
}

function view(snapshot: Snapshot): Record<string, unknown> {
  const { finishedAt, status } = snapshot;
  const hasStarted = status !== 'QUEUED' && status !== 'PENDING';
  return {
    expiration: timestamp(expirationOf(snapshot)),
    ...(status === 'COMPLETED' ? { finishTime: timestamp(finishedAt) } : {}),
    id: snapshot.id,
    mongoDBVersion: snapshot.mongoDBVersion,
    scheduledTime: timestamp(finishedAt - 10 * MINUTE_MS),
    ...(hasStarted ? { startTime: timestamp(finishedAt - 5 * MINUTE_MS) } : {}),
    status,
  };
}

function list(context: RequestContext): ApiResponse {
  const { state, params, query } = context;
  const project = projectOf(context);
  const instance = project.instances.get(params.name ?? '');
  const url = `${state.baseUrl}${GROUPS}/${project.id}/flexClusters/${instance.name}/backup/snapshots`;
  const all = state.snapshots.list(instance).map(view);
  return jsonResponse(200, paginate(all, query, url), contentType(VERSION));
}

function get(context: RequestContext): ApiResponse {
  const { state, params } = context;
  const instance = projectOf(context).instances.get(params.name ?? '');
  const snapshot = state.snapshots.get(instance, params.snapshotId ?? '');
  return jsonResponse(200, view(snapshot), contentType(VERSION));
}

const common = { method: 'GET', access: 'api', version: VERSION } as const;

export const snapshotRoutes: readonly Route[] = [
  { ...common, operation: 'listSnapshots', path: COLLECTION, query: LIST_QUERY, handle: list },
  { ...common, operation: 'getSnapshot', path: ITEM, handle: get },
];
