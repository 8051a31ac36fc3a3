import type { AtlasClient, Call } from '../atlas/client.ts';
import { createFlexCluster, findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import {
  createServerlessInstance,
  findServerlessInstance,
  isEndpointRetired,
} from '../atlas/serverless-instances.ts';
import type { Tag } from '../types.ts';

/** The configuration of an instance. */
export interface InstancePlan {
  readonly type: 'flex' | 'serverless';
  readonly projectId: string;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtection: boolean;
  /** For serverless instances only; undefined for the default of Atlas. */
  readonly continuousBackup: boolean | undefined;
}

/** Identifies an instance, and the endpoint that created it. */
export type InstanceRef = Pick<InstancePlan, 'type' | 'projectId' | 'name'>;

/** The request to create an instance through the endpoint for its type, for `checkThenCall`. */
export function requestInstance(plan: InstancePlan): Call<Instance> {
  const common = {
    name: plan.name,
    tags: plan.tags,
    terminationProtectionEnabled: plan.terminationProtection,
  };
  const provider = { backingProviderName: plan.provider, regionName: plan.region };
  if (plan.type === 'flex') {
    return createFlexCluster(plan.projectId, { ...common, providerSettings: provider });
  }
  return createServerlessInstance(plan.projectId, {
    ...common,
    providerSettings: { ...provider, providerName: 'SERVERLESS' },
    ...(plan.continuousBackup === undefined
      ? {}
      : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
  });
}

/**
 * Gets an instance through the endpoint that created it, because this endpoint returns all settings. Falls back to the Flex endpoint, which
 * returns instances of both types: Atlas plans to remove the serverless GET on 2027-01-15.
 * @returns undefined if the instance does not exist
 */
export async function findInstance(client: AtlasClient, plan: InstanceRef): Promise<Instance | undefined> {
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
