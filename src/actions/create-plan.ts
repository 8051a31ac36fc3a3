import type { AtlasClient } from '../atlas/client.ts';
import type { Snapshot } from '../atlas/snapshots.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import { type AccessPlan, accessExpiry, generateLogin } from '../instance/access/plan.ts';
import type { InstancePlan } from '../instance/create/plan.ts';
import type { SnapshotSource } from '../instance/data/choose-snapshot.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { createOwnerToken, expiryTag, ownershipTags, RESTORE_PENDING } from '../instance/tags.ts';
import type { RunContext } from '../runner/context.ts';
import { maskSecret } from '../runner/masks.ts';
import type { Leftovers } from '../runner/state.ts';
import type { AccessMarks, Claim } from '../types.ts';
import { StepError } from '../util/errors.ts';
import { type CommentTarget, findCommentTarget } from './comment.ts';
import type { ConnectedStep } from './connections.ts';
import type { Step } from './step.ts';

/** What a create step does, chosen before the first request that creates something. */
export interface CreatePlan {
  readonly request: CreateRequest;
  readonly instance: InstancePlan;
  /** Undefined if no access was requested. */
  readonly access: AccessPlan | undefined;
  /** Where the data of the instance comes from; undefined for an empty instance. */
  readonly source: SnapshotSource | undefined;
  /** The snapshot to restore into an adopted instance. */
  readonly snapshot: Snapshot | undefined;
  readonly comment: CommentTarget | undefined;
  /** What has to be cleaned up if the step does not end. */
  readonly leftovers: Leftovers;
}

/**
 * Plans a step.
 * @throws StepError if the project or the snapshot does not exist, or if the instance would be restored from itself
 */
export async function makePlan(
  step: ConnectedStep,
  request: CreateRequest,
  context: RunContext,
): Promise<CreatePlan> {
  const { client } = step;
  const { restoreFrom } = request;
  const name = request.name ?? deriveName(context);
  const projectId = await resolveProject(step, request.project);
  const source = restoreFrom && { ...restoreFrom, projectId: restoreFrom.projectId ?? projectId };
  if (source?.name === name && source.projectId === projectId) {
    throw new StepError(
      `restore-from: "${name}" is the instance of this step itself. Choose another one to restore from.`,
    );
  }
  const instance = planInstance(step, request, context, { projectId, name });
  const { claim } = instance;
  const access = planAccess(step, request, context, claim);
  const replaces = source && request.ifExists === 'restore';
  const snapshot = replaces ? await findSnapshot(client, source) : undefined;
  // The token belongs to the state of the step, which has to be complete before anything is created.
  await client.authenticate();
  const comment = findCommentTarget(step.runner, request.comment, context);
  const deletes = request.deleteAfterJob ? 'held' : 'created';
  const isKept = request.onFailure === 'keep';
  const leftovers: Leftovers = {
    claim,
    deletes: isKept ? 'none' : deletes,
    keptBecause: isKept ? '"on-failure" is "keep"' : '',
    access: access && marksOf(access, false),
    comment: comment?.place,
    lookAgain: true,
  };
  return { request, instance, access, source, snapshot, comment, leftovers };
}

function planInstance(
  { clock, random }: Step,
  request: CreateRequest,
  origin: RunContext,
  target: Pick<Claim, 'projectId' | 'name'>,
): InstancePlan {
  const { expiresInMs, instanceType, terminationProtection } = request;
  const createdBy = createOwnerToken(origin, random);
  const expiry = expiresInMs === undefined ? [] : [expiryTag(clock.now() + expiresInMs)];
  const wanted = [...expiry, ...request.tags];
  const pending = request.restoreFrom ? [RESTORE_PENDING] : [];
  const adoptedBy = `${createdBy}-adopted`;
  return {
    ...request,
    claim: { type: instanceType, ...target, createdBy, adoptedBy, protects: terminationProtection },
    origin,
    wanted,
    tags: [...ownershipTags(origin, createdBy), ...wanted, ...pending],
  };
}

/** Chooses the access, and masks its secrets. */
function planAccess(
  { runner, clock }: Step,
  { databaseUser, allowIp, accessExpiresInMs }: CreateRequest,
  origin: RunContext,
  claim: Claim,
): AccessPlan | undefined {
  if (!databaseUser && !allowIp) {
    return undefined;
  }
  const user = databaseUser && { login: generateLogin(), ...databaseUser };
  if (user) {
    maskSecret(runner, user.login.username);
    maskSecret(runner, user.login.password);
  }
  return { claim, origin, user, allowIp, expiresAt: accessExpiry(clock.now(), accessExpiresInMs) };
}

/**
 * What clean-up needs to find the access.
 * @param keepsLogin whether the database user stays after the job
 */
export function marksOf({ user, allowIp, expiresAt }: AccessPlan, keepsLogin: boolean): AccessMarks {
  return { user: Boolean(user) && !keepsLogin, entriesUntil: allowIp ? expiresAt : undefined };
}

/** Finds the snapshot to restore. Its module is loaded only if it is needed. */
export async function findSnapshot(client: AtlasClient, source: SnapshotSource): Promise<Snapshot> {
  const { chooseSnapshot } = await import('../instance/data/choose-snapshot.ts');
  return chooseSnapshot(client, source);
}
