import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { findServerlessInstance, isEndpointRetired } from '../atlas/serverless-instances.ts';
import type { InstanceRef } from '../types.ts';

/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
 */
export async function findInstance(
  client: AtlasClient,
  { type, projectId, name }: InstanceRef,
): Promise<Instance | undefined> {
  if (type === 'serverless') {
    try {
      const found = await findServerlessInstance(client, projectId, name);
      if (found) {
        return found;
      }
    } catch (error) {
      if (!isEndpointRetired(error)) {
        throw error;
      }
    }
  }
  return findFlexCluster(client, projectId, name);
}
