import type { AtlasClient } from '../atlas/client.ts';
import { createFlexCluster, findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import {
  createServerlessInstance,
  findServerlessInstance,
  isEndpointRetired,
} from '../atlas/serverless-instances.ts';
import type { Tag } from '../types.ts';

/** What an instance is to be. */
export interface InstancePlan {
  readonly type: 'flex' | 'serverless';
  readonly projectId: string;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtection: boolean;
  /** For serverless instances; undefined leaves it to Atlas. */
  readonly continuousBackup: boolean | undefined;
}

/** Asks Atlas once to make an instance, through the endpoint of its type. */
export function createInstance(client: AtlasClient, plan: InstancePlan): Promise<Instance> {
  const common = {
    name: plan.name,
    tags: plan.tags,
    terminationProtectionEnabled: plan.terminationProtection,
  };
  const place = { backingProviderName: plan.provider, regionName: plan.region };
  if (plan.type === 'flex') {
    return createFlexCluster(client, plan.projectId, { ...common, providerSettings: place });
  }
  return createServerlessInstance(client, plan.projectId, {
    ...common,
    providerSettings: { ...place, providerName: 'SERVERLESS' },
    ...(plan.continuousBackup === undefined
      ? {}
      : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
  });
}

/**
 * Asks for an instance through the endpoint that it was made by, which shows all its settings. What the older endpoint does not have is
 * asked for at the newer one, which shows every instance: the older GET, too, is to go (announced for 2027-01-15).
 * @returns undefined if it is not there
 */
export async function findInstance(
  client: AtlasClient,
  plan: Pick<InstancePlan, 'type' | 'projectId' | 'name'>,
): Promise<Instance | undefined> {
  if (plan.type === 'serverless') {
    try {
      const found = await findServerlessInstance(client, plan.projectId, plan.name);
      if (found) {
        return found;
      }
    } catch (error) {
      if (!isEndpointRetired(error)) {
        throw error;
      }
    }
  }
  return findFlexCluster(client, plan.projectId, plan.name);
}
