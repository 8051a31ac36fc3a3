import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { Claim, Origin, Tag } from '../types.ts';
import { type Adoption, checkAdoptable, takeOver, warnOfDifferences } from './adopt.ts';
import { allOrAbort } from './all-or-abort.ts';
import { createIdempotently } from './create-idempotently.ts';
import type { InstancePlan } from './endpoint.ts';
import { expiryTag, expiryTime, readExpiry } from './expiry.ts';
import { deriveName } from './naming.ts';
import { createOwnerToken, ownershipTags } from './ownership.ts';
import type { Progress } from './progress.ts';
import { resolveProject } from './resolve-project.ts';
import { InstanceLostError, waitUntilGone, waitUntilUsable } from './wait.ts';

/** After waiting for a name to be free, the next create is sent this much later. */
const NEW_TRY_MS = 500;

/** What is to be provisioned. */
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
  readonly ifExists: 'adopt' | 'fail';
  /** How long from now on the instance may live; undefined leaves it as it is. */
  readonly expiresInMs: number | undefined;
}

/** An instance that a step holds. */
export interface Provisioned {
  readonly instance: Instance;
  readonly projectId: string;
  /** Whether this step made it; false if it adopted one that was there. */
  readonly created: boolean;
}

/** Where a step writes down what it holds, so that it is found again whatever happens to the step. */
interface Claims {
  /** Called before the request that may create or take over something. */
  keep(claim: Claim): void;
  /** Called when it is certain that this step holds nothing. */
  drop(): void;
}

/** What provisioning needs from its caller. */
export interface ProvisionOptions {
  readonly claims: Claims;
  readonly progress: Progress;
  /** Called as soon as this step holds the instance, while Atlas brings it up; called again if the instance has to be created again. */
  onAcquired(client: AtlasClient, claim: Claim): Promise<void>;
}

/** All that the parts of provisioning need. */
interface Context {
  readonly client: AtlasClient;
  readonly request: ProvisionRequest;
  readonly options: ProvisionOptions;
  readonly plan: InstancePlan;
  readonly adoption: Adoption;
  readonly claim: Omit<Claim, 'created'>;
}

/**
 * Makes an instance, or adopts the one of ours that has its name, and waits until it is as far as the request wants it.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. What was kept in `claims` and not
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

  progress.phase('Create the instance');
  progress.info(`${plan.name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
  for (;;) {
    const mine = { ...claim, created: true };
    claims.keep(mine);
    const { created, instance } = await createIdempotently(client, plan, claim.ownerToken, () =>
      claims.drop(),
    );
    if (created) {
      progress.info(`Atlas has accepted it: id ${instance.id}, ${instance.stateName}`);
      return { instance: await waitIfWanted(context, instance, mine), projectId, created };
    }
    claims.drop();
    // What is being deleted has no tags any more: whose it was does not matter.
    if (instance.stateName !== 'DELETING') {
      checkAdoptable(instance, adoption);
      const adopted = await adopt(context, instance);
      if (adopted) {
        return { instance: adopted, projectId, created };
      }
    }
    progress.info('One of that name is just being deleted: waiting until the name is free');
    await waitUntilGone(client, { ...plan, id: instance.id }, progress);
    // Should Atlas contradict itself about the name, this is no hot loop.
    await client.clock.sleep(NEW_TRY_MS, client.budget.signal);
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
    tags: [...ownershipTags(origin, ownerToken), ...wanted],
    terminationProtection: request.terminationProtection,
    continuousBackup: request.continuousBackup,
  };
  const claim = { projectId, name, ownerToken, protectedByStep: plan.terminationProtection };
  return { plan, claim, adoption: { plan, origin, ifExists, ownerToken, wanted } };
}

/** Takes an instance of ours over and waits for it; undefined, and no claim, if it turns out to be gone or going. */
async function adopt(context: Context, found: Instance): Promise<Instance | undefined> {
  const { client, plan, adoption, options } = context;
  const { claims, progress } = options;
  const claim = { ...context.claim, created: false, protectedByStep: false };
  claims.keep(claim);
  try {
    const held = await takeOver(client, found, adoption, progress);
    if (held) {
      progress.info(`Adopted it, as it was made for this repository: id ${held.id}, ${held.stateName}`);
      warnOfDifferences(held, plan, progress);
      warnOfExpiry(client, context.request, held, progress);
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

/** Warns if sweep may take an adopted instance away before this step could even time out. */
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
    `expires-in: "${name}" was adopted, but it ${when} at ${readExpiry(tags)}, and the next sweep may delete it. Set "expires-in" to extend its life.`,
  );
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
