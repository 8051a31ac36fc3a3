import * as z from 'zod';
import { connectionStringsOf } from '../databases.ts';
import type { Instance } from '../instances.ts';
import { contentType } from '../media-type.ts';
import { pageOf } from '../page.ts';
import { emptyReply, jsonReply, type Reply } from '../reply.ts';
import type { Call, Route } from '../route.ts';
import { checkRegion, ignored, parseBody, providerName, tagList } from '../schema.ts';
import type { World } from '../state.ts';
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

function addressOf(world: World): string {
  return `${world.baseUrl}${GROUPS}/${world.projects.own.id}/flexClusters`;
}

function view(world: World, instance: Instance, stateName: string): Record<string, unknown> {
  return {
    backupSettings: { enabled: true },
    clusterType: 'REPLICASET',
    createDate: timestamp(instance.createdAt),
    groupId: world.projects.own.id,
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
    tags: world.instances.tagsOf(instance),
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

async function fullView(world: World, instance: Instance): Promise<Record<string, unknown>> {
  return {
    ...view(world, instance, world.instances.stateOf(instance)),
    ...(world.instances.hasConnectionStrings(instance)
      ? { connectionStrings: await connectionStringsOf(world, instance) }
      : {}),
  };
}

function list({ world, query }: Call): Reply {
  const { instances } = world;
  const flex = instances.list().filter(({ dedicated }) => !dedicated);
  const all = flex.map((instance) => view(world, instance, instances.stateOf(instance)));
  return jsonReply(200, pageOf(all, query, addressOf(world)), contentType(VERSION));
}

async function create({ world, body }: Call): Promise<Reply> {
  const asked = parseBody(createBody, body);
  const { backingProviderName: provider, regionName: region } = asked.providerSettings;
  checkRegion(provider, region);
  const instance = world.instances.create({
    name: asked.name,
    provider,
    region,
    tags: asked.tags ?? [],
    terminationProtectionEnabled: asked.terminationProtectionEnabled ?? false,
    continuousBackup: false,
    viaServerless: false,
  });
  world.created += 1;
  const answered: Record<string, unknown> = { ...(await fullView(world, instance)), stateName: 'CREATING' };
  const { tags, ...answer } = answered;
  // Atlas leaves the list of tags out of this answer when there are none.
  return jsonReply(201, instance.tags.length === 0 ? answer : { ...answer, tags }, contentType(VERSION));
}

async function get({ world, params }: Call): Promise<Reply> {
  const instance = world.instances.get(params.name ?? '');
  return jsonReply(200, await fullView(world, instance), contentType(VERSION));
}

async function update({ world, params, body }: Call): Promise<Reply> {
  const { tags, terminationProtectionEnabled } = parseBody(updateBody, body);
  const instance = world.instances.update(params.name ?? '', {
    ...(tags === undefined ? {} : { tags }),
    ...(terminationProtectionEnabled === undefined ? {} : { terminationProtectionEnabled }),
  });
  return jsonReply(200, await fullView(world, instance), contentType(VERSION));
}

function remove({ world, params, fault }: Call): Reply {
  deleteInstance(world, params.name ?? '', fault);
  return emptyReply(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

/** Flex clusters. */
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
