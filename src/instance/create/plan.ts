import type { Claim, Origin, Tag } from '../../types.ts';

/** The instance that a step creates or adopts, with the marks that it gets. */
export interface InstancePlan {
  readonly claim: Claim;
  readonly origin: Origin;
  readonly provider: string;
  readonly region: string;
  readonly terminationProtection: boolean;
  /** Undefined for the default of Atlas. */
  readonly continuousBackup: boolean | undefined;
  readonly ifExists: 'adopt' | 'restore' | 'fail';
  /** The requested tags, including `expires-at` if an expiry is requested. */
  readonly wanted: readonly Tag[];
  /** The tags of a new instance. */
  readonly tags: readonly Tag[];
}
