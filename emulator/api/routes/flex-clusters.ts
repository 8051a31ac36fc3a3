import * as z from 'zod';
import { connectionStringsOf } from '../../stores/databases.ts';
import { type Instance, MONGODB_VERSION } from '../../stores/instances.ts';
import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, emptyResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { checkRegion, ignored, parseBody, providerName, tagList } from '../schema.ts';
import { deleteInstance, GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2024-11-13';
const COLLECTION = `${GROUPS}/:groupId/flexClusters`;
const ITEM = `${COLLECTION}/:name`;

const createBody = z.strictObject({
  name: z.string(),
  providerSettings: z.strictObject({
    backingProviderName: providerName,
    regionName: z.string(),
    diskSizeGB: ignored,
    providerName: ignored,
  }),
  tags: tagList.optional(),
  terminationProtectionEnabled: z.boolean().optional(),
  links: ignored,
});

const updateBody = z.strictObject({
  tags: tagList.optional(),
  terminationProtectionEnabled: z.boolean().optional(),
  links: ignored,
});

function listUrl(state: State, project: Project): string {
  return `${state.baseUrl}${GROUPS}/${project.id}/flexClusters`;
}

async function view(state: State, project: Project, instance: Instance): Promise<Record<string, unknown>> {
  return {
    backupSettings: { enabled: true },
    clusterType: 'REPLICASET',
    connectionStrings: await connectionStringsOf(state, project, instance),
    createDate: timestamp(instance.createdAt),
    groupId: project.id,
    id: instance.id,
    mongoDBVersion: MONGODB_VERSION,
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      diskSizeGB: 5,
      providerName: 'FLEX',
      regionName: instance.region,
    },
    stateName: project.instances.stateOf(instance),
    tags: project.instances.tagsOf(instance),
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

async function list(context: RequestContext): Promise<ApiResponse> {
  const { state, query } = context;
  const project = projectOf(context);
  const flex = project.instances.list().filter(({ dedicated }) => !dedicated);
  const page = paginate(flex, query, listUrl(state, project));
  const results = await Promise.all(page.results.map((instance) => view(state, project, instance)));
  return versionedResponse(200, { ...page, results }, VERSION);
}

async function create(context: RequestContext): Promise<ApiResponse> {
  const { state, body } = context;
  const project = projectOf(context);
  const input = parseBody(createBody, body);
  const { backingProviderName: provider, regionName: region } = input.providerSettings;
  checkRegion(provider, region);
  const instance = project.instances.create({
    name: input.name,
    provider,
    region,
    tags: input.tags ?? [],
    terminationProtectionEnabled: input.terminationProtectionEnabled ?? false,
    continuousBackup: false,
    viaServerless: false,
  });
  state.created += 1;
  const created = await view(state, project, { ...instance, creatingUntil: Number.POSITIVE_INFINITY });
  // Atlas omits `tags` from this response if there are none.
  const tags = instance.tags.length === 0 ? undefined : instance.tags;
  return versionedResponse(201, { ...created, tags }, VERSION);
}

async function get(context: RequestContext): Promise<ApiResponse> {
  const { state, params } = context;
  const project = projectOf(context);
  const instance = project.instances.get(params.name ?? '');
  return versionedResponse(200, await view(state, project, instance), VERSION);
}

async function update(context: RequestContext): Promise<ApiResponse> {
  const { state, params, body } = context;
  const project = projectOf(context);
  const { tags, terminationProtectionEnabled } = parseBody(updateBody, body);
  const instance = project.instances.update(params.name ?? '', {
    ...(tags === undefined ? {} : { tags }),
    ...(terminationProtectionEnabled === undefined ? {} : { terminationProtectionEnabled }),
  });
  return versionedResponse(200, await view(state, project, instance), VERSION);
}

function remove(context: RequestContext): ApiResponse {
  const { params, fault } = context;
  deleteInstance(projectOf(context).instances, params.name ?? '', fault);
  return emptyResponse(204, VERSION);
}

const route = routesOf(VERSION);

export const flexClusterRoutes: readonly Route[] = [
  route('listFlexClusters', 'GET', COLLECTION, list, LIST_QUERY),
  route('createFlexCluster', 'POST', COLLECTION, create),
  route('getFlexCluster', 'GET', ITEM, get),
  route('updateFlexCluster', 'PATCH', ITEM, update),
  route('deleteFlexCluster', 'DELETE', ITEM, remove),
];
