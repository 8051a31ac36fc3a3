import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { getProjectByName } from '../atlas/projects.ts';
import type { Origin } from '../origin.ts';
import type { Tag } from '../tags.ts';
import type { Claim } from './claim.ts';
import { createOnce } from './create.ts';
import type { InstancePlan } from './endpoint.ts';
import { deriveName } from './naming.ts';
import { createRunMark, ownershipTags } from './ownership.ts';
import type { Progress } from './progress.ts';
import { waitUntilUsable } from './wait.ts';

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
  readonly waitFor: 'none' | 'idle';
}

/** An instance that a step holds. */
export interface Provisioned {
  readonly instance: Instance;
  readonly projectId: string;
  /** Whether this step made it. */
  readonly created: boolean;
}

/** Where a step writes down what it holds, so that it is found again whatever happens to the step. */
export interface Claims {
  /** Called before the request that may create something. */
  keep(claim: Claim): void;
  /** Called when it is certain that nothing was created. */
  drop(): void;
}

/**
 * Makes an instance and waits until it is as far as the request wants it.
 * @throws NameTakenError, InstanceLostError, TimedOutError, CancelledError, AtlasError and the like. What was kept in `claims` and not
 *   dropped may exist then.
 */
export async function provision(
  client: AtlasClient,
  request: ProvisionRequest,
  origin: Origin,
  claims: Claims,
  progress: Progress,
): Promise<Provisioned> {
  const projectId = await resolveProject(client, request.project, progress);
  const name = request.name ?? deriveName(origin);
  const runMark = createRunMark(origin, client.random);
  const plan: InstancePlan = {
    type: request.instanceType,
    projectId,
    name,
    provider: request.provider,
    region: request.region,
    tags: [...ownershipTags(origin, runMark), ...request.tags],
    terminationProtection: request.terminationProtection,
    continuousBackup: request.continuousBackup,
  };

  progress.phase('Create the instance');
  progress.info(`${name}: ${plan.type}, ${plan.provider} ${plan.region}, project ${projectId}`);
  claims.keep({ projectId, name, type: plan.type, runMark, protectedByStep: plan.terminationProtection });
  const instance = await createKnowing(client, plan, runMark, claims);
  progress.info(`Atlas has accepted it: id ${instance.id}, ${instance.stateName}`);
  if (request.waitFor === 'none') {
    return { instance, projectId, created: true };
  }

  progress.phase('Wait until it is IDLE');
  return { instance: await waitUntilUsable(client, plan, instance, progress), projectId, created: true };
}

async function resolveProject(
  client: AtlasClient,
  project: ProvisionRequest['project'],
  progress: Progress,
): Promise<string> {
  if ('id' in project) {
    return project.id;
  }
  progress.phase('Find the project');
  const { id } = await getProjectByName(client, project.name);
  progress.info(`Project "${project.name}" is ${id}`);
  return id;
}

/** Creates, and drops the claim again if no attempt can have made anything. */
async function createKnowing(
  client: AtlasClient,
  plan: InstancePlan,
  runMark: string,
  claims: Claims,
): Promise<Instance> {
  let unsettled = false;
  try {
    return await createOnce(client, plan, runMark, () => {
      unsettled = true;
    });
  } catch (error) {
    if (!unsettled) {
      claims.drop();
    }
    throw error;
  }
}
