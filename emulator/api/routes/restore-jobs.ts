import * as z from 'zod';
import { MONGODB_VERSION } from '../../stores/instances.ts';
import type { ProjectInstance, RestoreJob, RestoreStatus } from '../../stores/restore-jobs.ts';
import type { Snapshot } from '../../stores/snapshots.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';
import { expirationOf } from './snapshots.ts';

const VERSION = '2024-11-13';
const COLLECTION = `${GROUPS}/:groupId/flexClusters/:name/backup/restoreJobs`;
const ITEM = `${COLLECTION}/:restoreJobId`;

const objectId = z.string().regex(/^[a-f0-9]{24}$/, 'is not a valid ID');

const createBody = z.strictObject({
  snapshotId: objectId,
  targetDeploymentItemName: z
    .string()
    .regex(/^[\p{L}\p{N}\-_.(),:&@+']{1,64}$/u, 'is not a valid cluster name'),
  targetProjectId: objectId.optional(),
  // Read-only. The Atlas CLI sends it.
  instanceName: ignored,
});

function view(job: RestoreJob, status: RestoreStatus): Record<string, unknown> {
  const { source, snapshot, target } = job;
  return {
    deliveryType: 'RESTORE',
    expirationDate: timestamp(expirationOf(snapshot)),
    id: job.id,
    instanceName: source.instance.name,
    projectId: source.project.id,
    ...(status === 'COMPLETED' ? { restoreFinishedDate: timestamp(job.finishedAt) } : {}),
    restoreScheduledDate: timestamp(job.createdAt),
    snapshotFinishedDate: timestamp(snapshot.finishedAt),
    snapshotId: snapshot.id,
    status,
    targetDeploymentItemName: target.instance.name,
    targetProjectId: target.project.id,
  };
}

function sourceOf(context: RequestContext): ProjectInstance {
  const project = projectOf(context);
  return { project, instance: project.instances.get(context.params.name ?? '') };
}

async function list(context: RequestContext): Promise<ApiResponse> {
  const { state, query } = context;
  const { project, instance } = sourceOf(context);
  const url = `${state.baseUrl}${GROUPS}/${project.id}/flexClusters/${instance.name}/backup/restoreJobs`;
  const all = state.restoreJobs.listOf(instance).map((job) => view(job, state.restoreJobs.statusOf(job)));
  await state.databases?.applyRestores();
  return jsonResponse(200, paginate(all, query, url), contentType(VERSION));
}

async function get(context: RequestContext): Promise<ApiResponse> {
  const { state, params } = context;
  const job = state.restoreJobs.get(sourceOf(context).instance, params.restoreJobId ?? '');
  const body = view(job, state.restoreJobs.statusOf(job));
  // A client that sees that the job is completed also sees its documents.
  await state.databases?.applyRestores();
  return jsonResponse(200, body, contentType(VERSION));
}

/** The number before the first dot of a version. */
function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** Throws a 400 or 409 if the snapshot cannot be restored into the target. The errors of the target are inferred. */
function checkRestorable(snapshot: Snapshot, { project, instance }: ProjectInstance): void {
  const { name } = instance;
  if (snapshot.status !== 'COMPLETED') {
    throw new AtlasError(409, 'CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT', {
      detail: `Cannot start a restore job for snapshot ${snapshot.id}, whose status is ${snapshot.status}.`,
      parameters: [snapshot.id],
    });
  }
  if (majorOf(MONGODB_VERSION) < majorOf(snapshot.mongoDBVersion)) {
    const detail = `A snapshot of MongoDB ${snapshot.mongoDBVersion} cannot be restored into cluster ${name}, which runs MongoDB ${MONGODB_VERSION}.`;
    throw new AtlasError(400, 'INVALID_ATTRIBUTE', {
      detail,
      parameters: ['targetDeploymentItemName'],
      fields: [{ field: 'targetDeploymentItemName', description: 'runs an older version of MongoDB' }],
    });
  }
  if (project.instances.isBeingRestored(instance)) {
    throw new AtlasError(409, 'ATLAS_CLUSTER_RESTORE_IN_PROGRESS', {
      detail: `A restore into cluster ${name} is already in progress.`,
      parameters: [name],
    });
  }
  const stateName = project.instances.stateOf(instance);
  if (stateName === 'IDLE') {
    return;
  }
  throw new AtlasError(409, 'RESTORE_INITIATION_FAILED', {
    detail: `The restore could not be started: cluster ${name} is ${stateName}.`,
    parameters: [name],
  });
}

function create(context: RequestContext): ApiResponse {
  const { state, body, fault } = context;
  const source = sourceOf(context);
  const input = parseBody(createBody, body);
  const snapshot = state.snapshots.get(source.instance, input.snapshotId);
  const project =
    input.targetProjectId === undefined ? source.project : state.projects.byId(input.targetProjectId);
  const target = { project, instance: project.instances.get(input.targetDeploymentItemName) };
  checkRestorable(snapshot, target);
  const fails = fault?.kind === 'failed-restore';
  const job = state.restoreJobs.create({ source, snapshot, target, fails });
  // Atlas responds with 200, not 201.
  return jsonResponse(200, view(job, 'PENDING'), contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

export const restoreJobRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listRestoreJobs',
    method: 'GET',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: list,
  },
  { ...common, operation: 'createRestoreJob', method: 'POST', path: COLLECTION, handle: create },
  { ...common, operation: 'getRestoreJob', method: 'GET', path: ITEM, handle: get },
];
