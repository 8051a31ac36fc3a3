import { AtlasError } from './atlas-error.ts';
import type { AtlasClient, Call } from './client.ts';
import { type Instance, InstanceSchema } from './instance-schema.ts';
import { hasCode } from './retry-policy.ts';

/** The request body for a Flex cluster (`FlexClusterDescriptionCreate20241113`). */
export interface FlexClusterBody {
  readonly name: string;
  readonly providerSettings: { readonly backingProviderName: string; readonly regionName: string };
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly terminationProtectionEnabled: boolean;
}

const version = '2024-11-13';

/**
 * The request to create a Flex cluster (`createGroupFlexCluster`), for `checkThenCall`: if Atlas may have received it, look for the
 * instance before sending it again.
 */
export function createFlexCluster(projectId: string, body: FlexClusterBody): Call<Instance> {
  return {
    description: `create Flex cluster "${body.name}"`,
    method: 'POST',
    path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
    version,
    body,
    schema: InstanceSchema,
  };
}

/** Gets an instance (`getGroupFlexCluster`), including one created through the serverless endpoint; undefined if it does not exist. */
export function findFlexCluster(
  client: AtlasClient,
  projectId: string,
  name: string,
): Promise<Instance | undefined> {
  return client.find(isNotFound, {
    description: `get instance "${name}"`,
    method: 'GET',
    path: pathOf(projectId, name),
    version,
    schema: InstanceSchema,
  });
}

/** The request that updates an instance (`updateGroupFlexCluster`). Use it with `checkThenCall`. `tags` replaces all tags. */
export function updateFlexCluster(
  projectId: string,
  name: string,
  change: {
    readonly terminationProtectionEnabled?: boolean;
    readonly tags?: readonly { readonly key: string; readonly value: string }[];
  },
): Call<Instance> {
  return {
    description: `update instance "${name}"`,
    method: 'PATCH',
    path: pathOf(projectId, name),
    version,
    body: change,
    schema: InstanceSchema,
  };
}

/**
 * The request that deletes an instance (`deleteGroupFlexCluster`), including one created through the serverless endpoint, which no longer
 * supports DELETE. Use it with `checkThenCall`.
 */
export function deleteFlexCluster(projectId: string, name: string): Call<undefined> {
  return {
    description: `delete instance "${name}"`,
    method: 'DELETE',
    path: pathOf(projectId, name),
    version,
    schema: undefined,
  };
}

/** Lists the instances of a project (`listGroupFlexClusters`). Connection strings may be missing in the list. */
export function listFlexClusters(client: AtlasClient, projectId: string): AsyncGenerator<Instance> {
  return client.list({
    description: `list the instances of project ${projectId}`,
    path: `/api/atlas/v2/groups/${projectId}/flexClusters`,
    version,
    item: InstanceSchema,
  });
}

/** Whether an error means that the instance does not exist; any other 404 is about the project or the path. */
export function isNotFound(error: unknown): boolean {
  return hasCode(error, 'CLUSTER_NOT_FOUND', 'CLUSTER_NAME_NOT_FOUND', 'SERVERLESS_INSTANCE_NOT_FOUND');
}

/** Whether an error means that the name belongs to a cluster that is not a Flex cluster. */
export function isOtherCluster(error: unknown): boolean {
  return hasCode(error, 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API');
}

/** Whether an error means that the instance is already being deleted. */
export function isBeingDeleted(error: unknown): boolean {
  return hasCode(error, 'CLUSTER_ALREADY_REQUESTED_DELETION');
}

/** Whether an error means that termination protection keeps the instance. */
export function isProtected(error: unknown): boolean {
  return hasCode(error, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED');
}

/**
 * Whether an error means that Atlas refuses a change because of the state of the instance, such as CREATING. Atlas has no code of its own
 * for this.
 * @param instance the instance right before the request
 */
export function isRefusedForNow(error: unknown, instance: Instance | undefined): boolean {
  const isRefused = error instanceof AtlasError && [400, 409].includes(error.status);
  const isChanging = instance !== undefined && instance.stateName !== 'IDLE';
  return isRefused && isChanging && !isNotFound(error) && !isBeingDeleted(error);
}

function pathOf(projectId: string, name: string): string {
  return `/api/atlas/v2/groups/${projectId}/flexClusters/${encodeURIComponent(name)}`;
}
