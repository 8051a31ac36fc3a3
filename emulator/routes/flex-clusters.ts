import * as z from 'zod';
import { connectionStringsOf } from '../databases.ts';
import type { Instance } from '../instances.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, emptyResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { checkRegion, ignored, parseBody, providerName, tagList } from '../schema.ts';
import type { State } from '../state.ts';
import { timestamp } from '../timestamp.ts';
import { deleteInstance, GROUPS, LIST_QUERY } from './common.ts';

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

function listUrl(state: State): string {
  return `${state.baseUrl}${GROUPS}/${state.projects.own.id}/flexClusters`;
}

function view(state: State, instance: Instance, stateName: string): Record<string, unknown> {
  return {
    backupSettings: { enabled: true },
    clusterType: 'REPLICASET',
    createDate: timestamp(instance.createdAt),
    groupId: state.projects.own.id,
    id: instance.id,
    mongoDBVersion: '8.0.16',
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      diskSizeGB: 5,
      providerName: 'FLEX',
      regionName: instance.region,
    },
    stateName,
    tags: state.instances.tagsOf(instance),
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

async function fullView(state: State, instance: Instance): Promise<Record<string, unknown>> {
  return {
    ...view(state, instance, state.instances.stateOf(instance)),
    ...(state.instances.hasConnectionStrings(instance)
      ? { connectionStrings: await connectionStringsOf(state, instance) }
      : {}),
  };
}

function list({ state, query }: RequestContext): ApiResponse {
  const { instances } = state;
  const flex = instances.list().filter(({ dedicated }) => !dedicated);
  const all = flex.map((instance) => view(state, instance, instances.stateOf(instance)));
  return jsonResponse(200, paginate(all, query, listUrl(state)), contentType(VERSION));
}

async function create({ state, body }: RequestContext): Promise<ApiResponse> {
  const input = parseBody(createBody, body);
  const { backingProviderName: provider, regionName: region } = input.providerSettings;
  checkRegion(provider, region);
  const instance = state.instances.create({
    name: input.name,
    provider,
    region,
    tags: input.tags ?? [],
    terminationProtectionEnabled: input.terminationProtectionEnabled ?? false,
    continuousBackup: false,
    viaServerless: false,
  });
  state.created += 1;
  const created: Record<string, unknown> = { ...(await fullView(state, instance)), stateName: 'CREATING' };
  const { tags, ...withoutTags } = created;
  // Atlas omits `tags` from this response if there are none.
  return jsonResponse(201, instance.tags.length === 0 ? withoutTags : created, contentType(VERSION));
}

async function get({ state, params }: RequestContext): Promise<ApiResponse> {
  const instance = state.instances.get(params.name ?? '');
  return jsonResponse(200, await fullView(state, instance), contentType(VERSION));
}

async function update({ state, params, body }: RequestContext): Promise<ApiResponse> {
  const { tags, terminationProtectionEnabled } = parseBody(updateBody, body);
  const instance = state.instances.update(params.name ?? '', {
    ...(tags === undefined ? {} : { tags }),
    ...(terminationProtectionEnabled === undefined ? {} : { terminationProtectionEnabled }),
  });
  return jsonResponse(200, await fullView(state, instance), contentType(VERSION));
}

function remove({ state, params, fault }: RequestContext): ApiResponse {
  deleteInstance(state, params.name ?? '', fault);
  return emptyResponse(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

export const flexClusterRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listFlexClusters',
    method: 'GET',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: list,
  },
  { ...common, operation: 'createFlexCluster', method: 'POST', path: COLLECTION, handle: create },
  { ...common, operation: 'getFlexCluster', method: 'GET', path: ITEM, handle: get },
  { ...common, operation: 'updateFlexCluster', method: 'PATCH', path: ITEM, handle: update },
  { ...common, operation: 'deleteFlexCluster', method: 'DELETE', path: ITEM, handle: remove },
];
