import type { AtlasClient, Call } from '../../atlas/client.ts';
import { createFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../../atlas/retry-policy.ts';
import { createServerlessInstance, explainRetiredEndpoint } from '../../atlas/serverless-instances.ts';
import type { RetryDecision } from '../../http/retry.ts';
import { findInstance } from '../endpoint.ts';
import { holdOf } from '../tags.ts';
import type { InstancePlan } from './plan.ts';

/** The result of a request for an instance: this step created it, or one of that name was there. */
export interface Creation {
  readonly created: boolean;
  readonly instance: Instance;
}

const NAME_TAKEN_CODES = ['DUPLICATE_CLUSTER_NAME', 'DUPLICATE_CLUSTER_NAME_PREFIX'];
/** If Atlas says that a name is taken but shows no instance, the instance may be appearing or disappearing: try this often. */
const MAX_UNFOUND = 3;

/**
 * Creates one instance, and never a second. If a response is lost, or the name is taken, the next attempt first looks for an instance of
 * that name: the request is sent again only if there is none. If it arrives twice after all, Atlas refuses the second for its name.
 * @throws AtlasError, TimedOutError, CancelledError and the like
 */
export async function createIdempotently(client: AtlasClient, plan: InstancePlan): Promise<Creation> {
  const { claim } = plan;
  const attempts = new CreateAttempts(client, plan);
  try {
    const instance = await client.checkThenCall(
      `create instance "${claim.name}"`,
      (error, count) => attempts.afterFailure(error, count),
      () => attempts.next(),
    );
    if (instance) {
      return { created: true, instance };
    }
  } catch (error) {
    throw claim.type === 'serverless' ? explainRetiredEndpoint(error, claim.name) : error;
  }
  // Nothing was sent, because an instance was found.
  const instance = attempts.found as Instance;
  return { created: holdOf(instance.tags, claim) === 'created', instance };
}

/** What the attempts of one creation know of each other. */
class CreateAttempts {
  readonly #client: AtlasClient;
  readonly #plan: InstancePlan;
  /** The instance that a look found. */
  found: Instance | undefined;
  /** Whether the current attempt got as far as the request: only then its failure says anything about an instance. */
  #requested = false;
  /** The failure after which an instance of that name may exist. */
  #unsettled: Error | undefined;
  #mayRequestAgain = false;
  /** The failure that stands because there is no such instance. */
  #unfound: Error | undefined;
  #unfoundCount = 0;

  constructor(client: AtlasClient, plan: InstancePlan) {
    this.#client = client;
    this.#plan = plan;
  }

  /** If the outcome of the last attempt is unknown, checks whether the instance exists. Returns the request to send, or undefined if it does. */
  async next(): Promise<Call<Instance> | undefined> {
    this.#requested = false;
    const failure = this.#unsettled;
    if (failure) {
      this.found = await findInstance(this.#client, this.#plan.claim);
      if (this.found) {
        return undefined;
      }
      this.#unsettled = undefined;
      if (!this.#mayRequestAgain) {
        this.#unfound = failure;
        throw failure;
      }
    }
    this.#requested = true;
    return requestInstance(this.#plan);
  }

  /** Decides on the next attempt: a name that is taken, or a lost response, is a reason to look. */
  afterFailure(error: Error, count: number): RetryDecision {
    if (error === this.#unfound) {
      this.#unfoundCount += 1;
      return { retry: hasCode(error, 'DUPLICATE_CLUSTER_NAME') && this.#unfoundCount < MAX_UNFOUND };
    }
    const decision = retryIdempotent(error, count);
    if (!this.#requested || !(hasCode(error, ...NAME_TAKEN_CODES) || mayHaveArrived(error))) {
      return decision;
    }
    this.#unsettled = error;
    this.#mayRequestAgain = decision.retry;
    return decision.retry ? decision : { retry: true, immediate: true };
  }
}

/** The request to create an instance through the endpoint for its type. */
function requestInstance({ claim, provider, region, tags, ...plan }: InstancePlan): Call<Instance> {
  const common = { name: claim.name, tags, terminationProtectionEnabled: plan.terminationProtection };
  const settings = { backingProviderName: provider, regionName: region };
  if (claim.type === 'flex') {
    return createFlexCluster(claim.projectId, { ...common, providerSettings: settings });
  }
  return createServerlessInstance(claim.projectId, {
    ...common,
    providerSettings: { ...settings, providerName: 'SERVERLESS' },
    ...(plan.continuousBackup === undefined
      ? {}
      : { serverlessBackupOptions: { serverlessContinuousBackupEnabled: plan.continuousBackup } }),
  });
}
