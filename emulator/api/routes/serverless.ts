import * as z from 'zod';
import { connectionStringsOf } from '../../stores/databases.ts';
import { type Instance, MONGODB_VERSION } from '../../stores/instances.ts';
import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { checkRegion, ignored, parseBody, providerName, tagList } from '../schema.ts';
import { deleteInstance, GROUPS, LIST_QUERY, projectOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/serverless`;
const ITEM = `${COLLECTION}/:name`;

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

function view(
  state: State,
  project: Project,
  instance: Instance,
  stateName: string,
): Record<string, unknown> {
  const url = `${listUrl(state, project)}/${instance.name}`;
  return {
    createDate: timestamp(instance.createdAt),
    groupId: project.id,
    id: instance.id,
    links: [
      { rel: 'self', href: url },
      { rel: 'https://cloud.mongodb.com/restoreJobs', href: `${url}/backup/restoreJobs` },
      { rel: 'https://cloud.mongodb.com/snapshots', href: `${url}/backup/snapshots` },
    ],
    mongoDBVersion: MONGODB_VERSION,
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      effectiveDiskSizeGBLimit: 5,
      effectiveProviderName: 'TENANT',
      providerName: 'SERVERLESS',
      regionName: instance.region,
    },
    serverlessBackupOptions: { serverlessContinuousBackupEnabled: instance.continuousBackup },
    stateName,
    tags: project.instances.tagsOf(instance),
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
  };
}

function requireAvailable(state: State): void {
  if (state.settings.serverless === 'available') {
    return;
  }
  throw new AtlasError(404, 'RESOURCE_NOT_FOUND', {
    detail: 'Cannot find resource serverless: the operation has been removed from the API.',
    parameters: ['serverless'],
  });
}

/** Throws a 404 if there is no such instance, or if it was created through another endpoint. */
function find(project: Project, name: string): Instance {
  const instance = project.instances.list().find((each) => each.name === name);
  if (instance?.viaServerless) {
    return instance;
  }
  throw new AtlasError(404, 'SERVERLESS_INSTANCE_NOT_FOUND', {
    detail: `No serverless instance named ${name} exists in this project.`,
    parameters: [name],
  });
}

async function connectionStringsFor(state: State, instance: Instance): Promise<Record<string, unknown>> {
  const { standardSrv } = await connectionStringsOf(state, instance);
  return { privateEndpoint: [], standardSrv };
}

function list(context: RequestContext): ApiResponse {
  const { state, query } = context;
  const project = projectOf(context);
  const { instances } = project;
  const serverless = instances.list().filter((instance) => instance.viaServerless);
  const all = serverless.map((instance) => view(state, project, instance, instances.stateOf(instance)));
  return jsonResponse(200, paginate(all, query, listUrl(state, project)), contentType(VERSION));
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
  return jsonResponse(201, await fullView(state, project, instance, 'CREATING'), contentType(VERSION));
}

async function fullView(
  state: State,
  project: Project,
  instance: Instance,
  stateName: string,
): Promise<Record<string, unknown>> {
  return {
    ...view(state, project, instance, stateName),
    ...(project.instances.hasConnectionStrings(instance)
      ? { connectionStrings: await connectionStringsFor(state, instance) }
      : {}),
  };
}

async function get(context: RequestContext): Promise<ApiResponse> {
  const { state, params } = context;
  const project = projectOf(context);
  const instance = find(project, params.name ?? '');
  const body = await fullView(state, project, instance, project.instances.stateOf(instance));
  return jsonResponse(200, body, contentType(VERSION));
}

function remove(context: RequestContext): ApiResponse {
  const { state, params, fault } = context;
  const project = projectOf(context);
  requireAvailable(state);
  deleteInstance(project.instances, find(project, params.name ?? '').name, fault);
  return jsonResponse(202, {}, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

/** The retired endpoint for serverless instances, which creates Flex clusters. */
export const serverlessRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listServerless',
    method: 'GET',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: list,
  },
  { ...common, operation: 'createServerless', method: 'POST', path: COLLECTION, handle: create },
  { ...common, operation: 'getServerless', method: 'GET', path: ITEM, handle: get },
  { ...common, operation: 'deleteServerless', method: 'DELETE', path: ITEM, handle: remove },
];
