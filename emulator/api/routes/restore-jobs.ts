import * as z from 'zod';
import { MONGODB_VERSION } from '../../stores/instances.ts';
import type { ProjectInstance, RestoreJob } from '../../stores/restore-jobs.ts';
import type { Snapshot } from '../../stores/snapshots.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2024-11-13';
const COLLECTION = `${GROUPS}/:groupId/flexClusters/:name/backup/restoreJobs`;
const ITEM = `${COLLECTION}/:restoreJobId`;

/** From the date for which a job is scheduled until Atlas forgets what it delivered. */
const EXPIRATION_MS = 6 * 3_600_000;

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

function view({ restoreJobs }: State, job: RestoreJob): Record<string, unknown> {
  const { source, snapshot, target } = job;
  const { status, endedAt } = restoreJobs.progressOf(job);
  return {
    deliveryType: 'RESTORE',
    expirationDate: timestamp(job.createdAt + EXPIRATION_MS),
    id: job.id,
    instanceName: source.instance.name,
    projectId: source.project.id,
    ...(endedAt === undefined ? {} : { restoreFinishedDate: timestamp(endedAt) }),
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
  const all = state.restoreJobs.listOf(instance).map((job) => view(state, job));
  await state.databases?.applyRestores();
  return versionedResponse(200, paginate(all, query, url), VERSION);
}

async function get(context: RequestContext): Promise<ApiResponse> {
  const { state, params } = context;
  const job = state.restoreJobs.get(sourceOf(context).instance, params.restoreJobId ?? '');
  const body = view(state, job);
  // A client that sees that the job is completed also sees its documents.
  await state.databases?.applyRestores();
  return versionedResponse(200, body, VERSION);
}

/** The number before the first dot of a version. */
function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** Throws a 400 or 409 if the snapshot cannot be restored into the target. The errors of the target are inferred. */
function checkRestorable(snapshot: Snapshot, { project, instance }: ProjectInstance): void {
  if (snapshot.status !== 'COMPLETED') {
    throw new AtlasError('CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT');
  }
  if (majorOf(MONGODB_VERSION) < majorOf(snapshot.mongoDBVersion)) {
    throw new AtlasError('TENANT_RESTORE_VERSION_MISMATCH');
  }
  if (project.instances.isBeingRestored(instance)) {
    throw new AtlasError('ATLAS_CLUSTER_RESTORE_IN_PROGRESS');
  }
  const stateName = project.instances.stateOf(instance);
  if (stateName !== 'IDLE') {
    throw new AtlasError('RESTORE_INITIATION_FAILED', [`cluster ${instance.name} is ${stateName}`]);
  }
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
  const created = { ...view(state, job), status: 'PENDING', restoreFinishedDate: undefined };
  // Atlas responds with 200, not 201.
  return versionedResponse(200, created, VERSION);
}

const route = routesOf(VERSION);

export const restoreJobRoutes: readonly Route[] = [
  route('listRestoreJobs', 'GET', COLLECTION, list, LIST_QUERY),
  route('createRestoreJob', 'POST', COLLECTION, create),
  route('getRestoreJob', 'GET', ITEM, get),
];
