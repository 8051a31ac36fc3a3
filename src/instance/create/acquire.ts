import type { AtlasClient } from '../../atlas/client.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import type { Claim, Origin, RestoreSource, Tag } from '../../types.ts';
import { StepError } from '../../util/errors.ts';
import { formatTimestamp } from '../../util/format.ts';
import { allOrAbort } from '../all-or-abort.ts';
import { PENDING_SINCE_CREATION, pendingRestore, pendingTag } from '../data/pending.ts';
import type { InstancePlan } from '../endpoint.ts';
import { expiryTag, expiryTime } from '../expiry.ts';
import { deriveName } from '../naming.ts';
import { createOwnerToken, ownershipTags } from '../ownership.ts';
import type { Progress } from '../progress.ts';
import { resolveProject } from '../resolve-project.ts';
import { InstanceLostError, waitUntilGone, waitUntilUsable } from '../wait.ts';
import { type Adoption, checkAdoptable, takeOver, warnOfDifferences } from './adopt.ts';
import { createIdempotently } from './create-idempotently.ts';

/** The pause between the end of a deletion and the next create request. */
const NEW_TRY_MS = 500;

/** The instance that a step needs. */
export interface ProvisionRequest {
  readonly project: { readonly id: string } | { readonly name: string };
  /** Undefined: derived from the origin. */
  readonly name: string | undefined;
  readonly instanceType: 'flex' | 'serverless';
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtection: boolean;
  readonly continuousBackup: boolean | undefined;
  readonly waitFor: 'none' | 'idle' | 'ready';
  readonly ifExists: 'adopt' | 'restore' | 'fail';
  /** Whose data a new instance gets afterwards, and with `restore` an adopted one too; undefined for none. */
  readonly restoreFrom: RestoreSource | undefined;
  /** How long from now on the instance may live; undefined leaves it as it is. */
  readonly expiresInMs: number | undefined;
}

/** An instance that a step owns. */
export interface Provisioned {
  readonly instance: Instance;
  readonly projectId: string;
  /** Whether this step created it; false if it adopted an existing one. */
  readonly created: boolean;
  /** The value of the tag `github-run` while this step owns the instance. */
  readonly ownerToken: string;
}

/** Saves what a step owns, so that the post phase finds it even if the step is killed. */
interface Claims {
  /** Called before the request that may create or adopt an instance. */
  keep(claim: Claim): void;
  /** Called when it is certain that this step owns nothing. */
  drop(): void;
}

/** What provisioning needs from its caller. */
export interface ProvisionOptions {
  readonly claims: Claims;
  readonly progress: Progress;
  /** Called as soon as this step owns the instance, while Atlas starts it; called again if it has to be created again. */
  onAcquired(client: AtlasClient, claim: Claim): Promise<void>;
}

/** What all parts of provisioning need. */
interface Context {
  readonly client: AtlasClient;
  readonly request: ProvisionRequest;
  readonly options: ProvisionOptions;
  readonly plan: InstancePlan;
  readonly adoption: Adoption;
  readonly claim: Omit<Claim, 'created'>;
}

/**
 * Creates an instance, or adopts the one that this repository has under the name, and waits for the state that was requested.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. Whatever was saved in `claims` and not
 *   dropped may exist then.
 */
export async function provision(
  client: AtlasClient,
  request: ProvisionRequest,
  origin: Origin,
  options: ProvisionOptions,
): Promise<Provisioned> {
  const { claims, progress } = options;
  const projectId = await resolveProject(client, request.project, progress);
  const context = { client, request, options, ...planFor(client, request, origin, projectId) };
  const { plan, adoption, claim } = context;
  const { ownerToken } = claim;
  checkSource(request.restoreFrom, plan);

  progress.phase('Create or adopt the instance');
  progress.info(`${plan.name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
  for (;;) {
    const mine = { ...claim, created: true };
    claims.keep(mine);
    const { created, instance } = await createIdempotently(client, plan, ownerToken, () => claims.drop());
    if (created) {
      progress.info(`Atlas is creating the instance: ID ${instance.id}, ${instance.stateName}`);
      return { instance: await waitIfWanted(context, instance, mine), projectId, created, ownerToken };
    }
    claims.drop();
    // An instance that is being deleted has no tags any more, so it does not matter who owned it.
    if (instance.stateName !== 'DELETING') {
      checkAdoptable(instance, adoption);
      const adopted = await adopt(context, instance);
      if (adopted) {
        return { instance: adopted, projectId, created, ownerToken };
      }
    }
    progress.info('An instance of that name is being deleted: waiting until the name is free');
    await waitUntilGone(client, { ...plan, id: instance.id }, progress);
    // A short pause, in case Atlas does not agree yet that the name is free.
    await client.clock.sleep(NEW_TRY_MS, client.budget.signal);
  }
}

/** @throws StepError if the instance would be restored from itself */
function checkSource(source: RestoreSource | undefined, { projectId, name }: InstancePlan): void {
  if (source?.name === name && (source.projectId ?? projectId) === projectId) {
    throw new StepError(
      `restore-from: "${name}" is the instance of this step itself. Choose another one to restore from.`,
    );
  }
}

function planFor(client: AtlasClient, request: ProvisionRequest, origin: Origin, projectId: string) {
  const name = request.name ?? deriveName(origin);
  const ownerToken = createOwnerToken(origin, client.random);
  const { expiresInMs, ifExists } = request;
  const expiry = expiresInMs === undefined ? [] : [expiryTag(client.clock.now() + expiresInMs)];
  const wanted = [...expiry, ...request.tags];
  const plan: InstancePlan = {
    type: request.instanceType,
    projectId,
    name,
    provider: request.provider,
    region: request.region,
    tags: [
      ...ownershipTags(origin, ownerToken),
      ...wanted,
      ...(request.restoreFrom ? [PENDING_SINCE_CREATION] : []),
    ],
    terminationProtection: request.terminationProtection,
    continuousBackup: request.continuousBackup,
  };
  const claim = { projectId, name, ownerToken, protectedByStep: plan.terminationProtection };
  return {
    plan,
    claim,
    adoption: {
      plan,
      origin,
      ifExists,
      ownerToken,
      wanted,
      restore: ifExists === 'restore' ? [pendingTag(client.clock.now())] : [],
    },
  };
}

/** Takes over an instance of this repository and waits for it; undefined, and no claim, if it is deleted in the meantime. */
async function adopt(context: Context, found: Instance): Promise<Instance | undefined> {
  const { client, plan, adoption, options } = context;
  const { claims, progress } = options;
  const claim = { ...context.claim, created: false, protectedByStep: false };
  claims.keep(claim);
  try {
    const held = await takeOver(client, found, adoption, progress);
    if (held) {
      progress.info(`Adopted the instance that this repository created: ID ${held.id}, ${held.stateName}`);
      warnOfDifferences(held, plan, progress);
      warnOfExpiry(client, context.request, held, progress);
      warnOfMissingData(context.request, held, progress);
      return await waitIfWanted(context, held, claim);
    }
  } catch (error) {
    if (!(error instanceof InstanceLostError)) {
      throw error;
    }
  }
  claims.drop();
  return undefined;
}

/** Warns if a sweep could delete an adopted instance before this step times out. */
function warnOfExpiry(
  { clock, budget }: AtlasClient,
  { expiresInMs }: ProvisionRequest,
  { name, tags }: Instance,
  progress: Progress,
): void {
  const expiry = expiryTime(tags);
  if (expiresInMs !== undefined || expiry === undefined || expiry > clock.now() + budget.totalMs) {
    return;
  }
  const when = expiry <= clock.now() ? 'expired' : 'expires';
  progress.warn(
    `expires-in: adopted instance "${name}" ${when} at ${formatTimestamp(expiry)}, and the next sweep may delete it. Set "expires-in" to extend its lifetime.`,
  );
}

/** Warns if the data of an adopted instance is not restored yet, and this step does not know from where. */
function warnOfMissingData({ restoreFrom }: ProvisionRequest, instance: Instance, progress: Progress): void {
  if (!restoreFrom && pendingRestore(instance) !== undefined) {
    progress.warn(
      `restore-from: adopted instance "${instance.name}" does not have its data yet. Another run is still restoring it, or was cancelled before it could. Set "restore-from" in this step too, so that it waits for the restore or does it itself.`,
    );
  }
}

async function waitIfWanted(
  { client, request, plan, options: { progress, onAcquired } }: Context,
  instance: Instance,
  claim: Claim,
): Promise<Instance> {
  if (request.waitFor !== 'none') {
    progress.phase('Wait until it is IDLE');
  }
  const [usable] = await allOrAbort(
    client,
    async (waiting) =>
      request.waitFor === 'none' ? instance : waitUntilUsable(waiting, plan, instance, progress),
    (free) => onAcquired(free, claim),
  );
  return usable;
}
