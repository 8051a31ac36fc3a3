import type { AtlasClient } from '../../atlas/client.ts';
import { type Claim, type Origin, OWNERSHIP_KEYS, type RestoreSource, type Tag } from '../../types.ts';
import { StepError } from '../../util/errors.ts';
import { createOwnerToken, expiryTag, ownershipTags } from '../tags.ts';

/** The instance that a step was asked for. */
export interface InstanceRequest {
  readonly name: string;
  readonly instanceType: 'flex' | 'serverless';
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtection: boolean;
  readonly continuousBackup: boolean | undefined;
  readonly ifExists: 'adopt' | 'restore' | 'fail';
  /** The cluster whose data a new instance starts with; undefined for none. */
  readonly restoreFrom: RestoreSource | undefined;
  /** The lifetime in milliseconds from now; undefined for no expiry, or to keep that of an adopted instance. */
  readonly expiresInMs: number | undefined;
}

/** The instance that a step creates or adopts, with the marks that it gets. */
export interface InstancePlan
  extends Pick<
    InstanceRequest,
    'provider' | 'region' | 'terminationProtection' | 'continuousBackup' | 'ifExists' | 'restoreFrom'
  > {
  readonly claim: Claim;
  readonly origin: Origin;
  /** The requested tags, including `expires-at` if an expiry is requested. */
  readonly wanted: readonly Tag[];
  /** The tags of a new instance. */
  readonly tags: readonly Tag[];
}

/**
 * Plans an instance before the first request that creates something.
 * @throws StepError if the instance would be restored from itself
 */
export function planInstance(
  client: AtlasClient,
  request: InstanceRequest,
  origin: Origin,
  projectId: string,
): InstancePlan {
  const { name, restoreFrom, expiresInMs } = request;
  if (restoreFrom?.name === name && (restoreFrom.projectId ?? projectId) === projectId) {
    throw new StepError(
      `restore-from: "${name}" is the instance of this step itself. Choose another one to restore from.`,
    );
  }
  const createdBy = createOwnerToken(origin, client.random);
  const expiry = expiresInMs === undefined ? [] : [expiryTag(client.clock.now() + expiresInMs)];
  const wanted = [...expiry, ...request.tags];
  const pending = restoreFrom ? [{ key: OWNERSHIP_KEYS.dataPending, value: 'restore' }] : [];
  return {
    ...request,
    claim: {
      type: request.instanceType,
      projectId,
      name,
      createdBy,
      adoptedBy: `${createdBy}-adopted`,
      protects: request.terminationProtection,
    },
    origin,
    wanted,
    tags: [...ownershipTags(origin, createdBy), ...wanted, ...pending],
  };
}
