import * as z from 'zod';
import { connectionStringsOf } from '../../stores/databases.ts';
import { type Instance, MONGODB_VERSION } from '../../stores/instances.ts';
import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { checkRegion, ignored, parseBody, providerName, tagList } from '../schema.ts';
import { deleteInstance, GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/serverless`;
const ITEM = `${COLLECTION}/:name`;
const DAY_MS = 86_400_000;

const createBody = z.strictObject({
  name: z.string(),
  providerSettings: z.strictObject({
    backingProviderName: providerName,
    providerName: z.enum(['SERVERLESS']).optional(),
    regionName: z.string(),
    effectiveDiskSizeGBLimit: ignored,
    effectiveInstanceSizeName: ignored,
    effectiveProviderName: ignored,
  }),
  serverlessBackupOptions: z
    .strictObject({ serverlessContinuousBackupEnabled: z.boolean().optional() })
    .optional(),
  stateName: ignored,
  tags: tagList.optional(),
  terminationProtectionEnabled: z.boolean().optional(),
});

function listUrl(state: State, project: Project): string {
  return `${state.baseUrl}${GROUPS}/${project.id}/serverless`;
}

async function view(state: State, project: Project, instance: Instance): Promise<Record<string, unknown>> {
  const href = `${listUrl(state, project)}/${instance.name}`;
  const { standardSrv } = await connectionStringsOf(state, project, instance);
  return {
    connectionStrings: { standardSrv },
    createDate: timestamp(instance.createdAt),
    groupId: project.id,
    id: instance.id,
    links: [
      { href, rel: 'self' },
      { href: `${href}/backup/restoreJobs`, rel: 'https://cloud.mongodb.com/restoreJobs' },
      { href: `${href}/backup/snapshots`, rel: 'https://cloud.mongodb.com/snapshots' },
    ],
    mongoDBVersion: MONGODB_VERSION,
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      effectiveDiskSizeGBLimit: 5,
      effectiveInstanceSizeName: 'FLEX',
      effectiveProviderName: 'TENANT',
      nextBackupDate: timestamp(instance.createdAt + DAY_MS),
      providerName: 'SERVERLESS',
      regionName: instance.region,
      tenantBackupEnabled: true,
    },
    serverlessBackupOptions: { serverlessContinuousBackupEnabled: instance.continuousBackup },
    stateName: project.instances.stateOf(instance),
    tags: project.instances.tagsOf(instance),
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
  };
}

function requireAvailable(state: State): void {
  if (state.settings.serverless === 'gone') {
    throw new AtlasError('RESOURCE_NOT_FOUND', ['serverless']);
  }
}

/** Throws a 404 if there is no such instance, or if it was created through another endpoint. */
function find(project: Project, name: string): Instance {
  const instance = project.instances.list().find((each) => each.name === name);
  if (instance?.viaServerless) {
    return instance;
  }
  throw new AtlasError('SERVERLESS_INSTANCE_NOT_FOUND', [name, project.id]);
}

async function list(context: RequestContext): Promise<ApiResponse> {
  const { state, query } = context;
  const project = projectOf(context);
  const serverless = project.instances.list().filter((instance) => instance.viaServerless);
  const page = paginate(serverless, query, listUrl(state, project));
  const results = await Promise.all(page.results.map((instance) => view(state, project, instance)));
  return versionedResponse(200, { ...page, results }, VERSION);
}

async function create(context: RequestContext): Promise<ApiResponse> {
  const { state, body } = context;
  const project = projectOf(context);
  requireAvailable(state);
  const input = parseBody(createBody, body);
  const { backingProviderName: provider, regionName: region } = input.providerSettings;
  checkRegion(provider, region);
  const instance = project.instances.create({
    name: input.name,
    provider,
    region,
    tags: input.tags ?? [],
    terminationProtectionEnabled: input.terminationProtectionEnabled ?? false,
    continuousBackup: input.serverlessBackupOptions?.serverlessContinuousBackupEnabled ?? true,
    viaServerless: true,
  });
  state.created += 1;
  const created = await view(state, project, { ...instance, creatingUntil: Number.POSITIVE_INFINITY });
  return versionedResponse(201, created, VERSION);
}

async function get(context: RequestContext): Promise<ApiResponse> {
  const { state, params } = context;
  const project = projectOf(context);
  const instance = find(project, params.name ?? '');
  return versionedResponse(200, await view(state, project, instance), VERSION);
}

function remove(context: RequestContext): ApiResponse {
  const { state, params, fault } = context;
  const project = projectOf(context);
  requireAvailable(state);
  deleteInstance(project.instances, find(project, params.name ?? '').name, fault);
  return versionedResponse(202, {}, VERSION);
}

const route = routesOf(VERSION);

/** The retired endpoint for serverless instances, which creates Flex clusters. */
export const serverlessRoutes: readonly Route[] = [
  route('listServerless', 'GET', COLLECTION, list, LIST_QUERY),
  route('createServerless', 'POST', COLLECTION, create),
  route('getServerless', 'GET', ITEM, get),
  route('deleteServerless', 'DELETE', ITEM, remove),
];
