import type { AtlasClient, Call } from './client.ts';
import { type Instance, InstanceAnswer } from './instance-schema.ts';
import { listAll } from './lists.ts';
import { hasCode } from './retry-policy.ts';

/** What a flex cluster is made from (`FlexClusterDescriptionCreate20241113`). */
export interface FlexClusterBody {
  readonly name: string;
  readonly providerSettings: { readonly backingProviderName: string; readonly regionName: string };
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly terminationProtectionEnabled: boolean;
}

const version = '2024-11-13';

/**
 * The request that creates a flex cluster (`createGroupFlexCluster`). If it may have arrived, only a look tells whether to send it again:
 * so it is for `callAfterLook`.
 */
export function createFlexCluster(projectId: string, body: FlexClusterBody): Call<Instance> {
  return {
    description: `create the flex cluster "${body.name}"`,
    method: 'POST',
    path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
    version,
    body,
    schema: InstanceAnswer,
  };
}

/** Asks for an instance (`getGroupFlexCluster`), also one that was made through the serverless endpoint; undefined if it is not there. */
export function findFlexCluster(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | undefined> {
  return undefinedIfNotFound(
    client.call({
      description: `get the instance "${name}"`,
      method: 'GET',
      path: pathOf(projectId, name),
      version,
      schema: InstanceAnswer,
    }),
  );
}

/** The request that changes an instance (`updateGroupFlexCluster`): for `callAfterLook`. `tags` replaces the whole list. */
export function updateFlexCluster(
  projectId: string,
  name: string,
  change: {
    readonly terminationProtectionEnabled?: boolean;
    readonly tags?: readonly { readonly key: string; readonly value: string }[];
  },
): Call<Instance> {
  return {
    description: `change the instance "${name}"`,
    method: 'PATCH',
    path: pathOf(projectId, name),
    version,
    body: change,
    schema: InstanceAnswer,
  };
}

/**
 * The request that deletes an instance (`deleteGroupFlexCluster`), also one that was made through the serverless endpoint, whose own
 * DELETE is gone: for `callAfterLook`.
 */
export function deleteFlexCluster(projectId: string, name: string): Call<undefined> {
  return {
    description: `delete the instance "${name}"`,
    method: 'DELETE',
    path: pathOf(projectId, name),
    version,
    schema: undefined,
  };
}

/** Lists all instances of a project (`listGroupFlexClusters`); a list may leave connection strings out. */
export function listFlexClusters(client: AtlasClient, projectId: string): AsyncGenerator<Instance> {
  return listAll(client, {
    description: `list the instances of project ${projectId}`,
    path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
    version,
    item: InstanceAnswer,
  });
}

/** The answer, or undefined where Atlas says that there is no such instance. */
export async function undefinedIfNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Whether Atlas said that the instance is not there; any other 404 is about the project or the path. */
export function isNotFound(error: unknown): boolean {
  return hasCode(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND', 'SERVERLESS_INSTANCE_NOT_FOUND');
}

/** Whether Atlas said that the instance has already been asked to go. */
export function isBeingDeleted(error: unknown): boolean {
  return hasCode(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}

function pathOf(projectId: string, name: string): string {
  return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
