import type { AtlasClient, Call } from '../../atlas/client.ts';
import { createFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import { hasCode, mayHaveArrived, retryIdempotent } from '../../atlas/retry-policy.ts';
import { createServerlessInstance, explainRetiredEndpoint } from '../../atlas/serverless-instances.ts';
import type { RetryDecision } from '../../http/retry.ts';
import { timedOut } from '../../util/budget.ts';
import { reasonFor } from '../../util/errors.ts';
import { formatDuration } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import { findInstance } from '../endpoint.ts';
import type { Progress } from '../progress.ts';
import { holdOf } from '../tags.ts';
import type { InstancePlan } from './plan.ts';

/** The result of a request for an instance: this step created it, or one of that name was there. */
export interface Creation {
  readonly created: boolean;
  readonly instance: Instance;
}

const TAKEN = 'DUPLICATE_CLUSTER_NAME';
/** Atlas is still cleaning up after an instance of the same name, for some minutes after it is gone. */
const CLEANING_UP = 'CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP';
/** The shortest pause before the next request for a name that Atlas refuses. The longest is twice that, so that jobs spread out. */
const NAME_PAUSE_MS = 15_000;
/** A name that is taken although no such instance is there belongs to something that the action cannot see. */
const MAX_UNSEEN_MS = 300_000;

/**
 * Creates one instance, and never a second. If a response is lost, or the name is taken, the next attempt first looks for an instance of
 * that name: the request is sent again only if there is none. If it arrives twice after all, Atlas refuses the second for its name. A name
 * that Atlas has not released yet is tried again.
 * @throws AtlasError, TimedOutError, CancelledError and the like
 */
export async function createIdempotently(
  client: AtlasClient,
  plan: InstancePlan,
  progress: Progress,
): Promise<Creation> {
  const { claim } = plan;
  const found = (instance: Instance) => ({ created: holdOf(instance.tags, claim) === 'created', instance });
  let takenSince: number | undefined;
  for (;;) {
    const attempts = new CreateAttempts(client, plan);
    try {
      const instance = await client.checkThenCall(
        `create instance "${claim.name}"`,
        (error, count) => attempts.afterFailure(error, count),
        () => attempts.next(),
      );
      return instance ? { created: true, instance } : found(attempts.found as Instance);
    } catch (error) {
      const now = client.clock.elapsed();
      takenSince = hasCode(error, TAKEN) ? (takenSince ?? now) : undefined;
      const isPassing =
        takenSince === undefined ? hasCode(error, CLEANING_UP) : now - takenSince < MAX_UNSEEN_MS;
      if (!isPassing) {
        throw claim.type === 'serverless' ? explainRetiredEndpoint(error, claim.name) : error;
      }
      const instance = await waitForName(client, plan, error as Error, progress);
      if (instance) {
        return found(instance);
      }
    }
  }
}

/**
 * Waits before the next request for a name that Atlas refuses, and looks for an instance of that name.
 * @returns undefined if there is none
 */
function waitForName(
  client: AtlasClient,
  { claim }: InstancePlan,
  refusal: Error,
  progress: Progress,
): Promise<Instance | undefined> {
  const { clock, budget, random } = client;
  const pauseMs = NAME_PAUSE_MS * (1 + random());
  const until = clock.elapsed() + pauseMs;
  progress.info(
    `Atlas has not released the name "${claim.name}" yet, because an instance of that name was deleted a moment ago (${reasonFor(refusal)}); trying again in ${formatDuration(pauseMs)}`,
  );
  const advice = 'Increase "timeout", or choose another name with the input "name".';
  return poll<{ readonly instance: Instance | undefined }>(
    client,
    {
      report: () => {},
      timedOut: () =>
        timedOut(budget, `create instance "${claim.name}"`, `last error: ${reasonFor(refusal)}`, advice, {
          cause: refusal,
        }),
    },
    async () => {
      const instance = await findInstance(client, claim);
      return { state: '', result: instance || clock.elapsed() >= until ? { instance } : undefined };
    },
  ).then(({ instance }) => instance);
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
  #unsettled: { readonly error: Error; readonly mayRequestAgain: boolean } | undefined;

  constructor(client: AtlasClient, plan: InstancePlan) {
    this.#client = client;
    this.#plan = plan;
  }

  /** If the outcome of the last attempt is unknown, checks whether the instance exists. Returns the request to send, or undefined if it does. */
  async next(): Promise<Call<Instance> | undefined> {
    this.#requested = false;
    if (this.#unsettled) {
      this.found = await findInstance(this.#client, this.#plan.claim);
      if (this.found) {
        return undefined;
      }
      const { error, mayRequestAgain } = this.#unsettled;
      this.#unsettled = undefined;
      if (!mayRequestAgain) {
        throw error;
      }
    }
    this.#requested = true;
    return requestInstance(this.#plan);
  }

  /** Decides on the next attempt: a name that is taken, or a lost response, is a reason to look. */
  afterFailure(error: Error, count: number): RetryDecision {
    const decision = retryIdempotent(error, count);
    const isTaken = hasCode(error, TAKEN, 'DUPLICATE_CLUSTER_NAME_PREFIX');
    if (!this.#requested || !(isTaken || mayHaveArrived(error))) {
      return decision;
    }
    this.#unsettled = { error, mayRequestAgain: decision.retry };
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
