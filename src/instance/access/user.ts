import type { AtlasClient } from '../../atlas/client.ts';
import { createDatabaseUser, type DatabaseUserBody } from '../../atlas/database-users.ts';
import { hasCode } from '../../atlas/retry-policy.ts';
import { timedOut } from '../../util/budget.ts';
import { formatTimestamp } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Session } from '../progress.ts';
import { ownershipTags } from '../tags.ts';
import {
  deleteUsers,
  instanceLabels,
  listManagedUsers,
  lookUpInstance,
  usersOfGoneInstances,
} from './logins.ts';
import type { AccessPlan, UserPlan } from './plan.ts';

/** The maximum length of a description in Atlas. */
const MAX_DESCRIPTION = 100;
/**
 * Errors that pass: Atlas may not know an instance that is starting, and a user whose response was lost may exist but not be shown yet.
 * They count as permanent this long after the instance was seen IDLE.
 */
const PASSING_CODES = ['ATLAS_SCOPE_CLUSTER_NOT_FOUND', 'USER_ALREADY_EXISTS'];
const GRACE_MS = 30_000;

type UserBody = Omit<DatabaseUserBody, 'groupId'>;

/**
 * Creates the database user of a step, with access to one instance. If the project has too many users, deletes those of this repository
 * that have expired or whose instance is gone, and tries once more.
 * @throws AtlasError with `GROUP_USERS_LIMIT_EXCEEDED` if the project still has too many users
 */
export async function createUser(
  session: Session,
  plan: AccessPlan,
  user: UserPlan,
  instanceId: string,
): Promise<void> {
  const { client, progress } = session;
  const body = bodyFor(plan, user, instanceId);
  try {
    await createWhenAccepted(session, plan, body);
  } catch (error) {
    const isFull = hasCode(error, 'GROUP_USERS_LIMIT_EXCEEDED');
    const removed = isFull ? await removeStaleUsers(client, plan) : 0;
    if (removed === 0) {
      throw error;
    }
    progress.info(
      `The project had too many database users; deleted ${removed} of this repository that had expired or had no instance`,
    );
    await createWhenAccepted(session, plan, body);
  }
  progress.info(
    body.deleteAfterDate === undefined
      ? 'Created a database user for the lifetime of the instance'
      : `Created a database user for this job; Atlas deletes it at ${body.deleteAfterDate}`,
  );
}

function bodyFor(
  { claim, origin, expiresAt }: AccessPlan,
  { login, roles, lifetime }: UserPlan,
  instanceId: string,
): UserBody {
  const lasts = lifetime === 'instance';
  const description = `For ${lasts ? 'an instance' : 'one job'} of ${origin.owner}/${origin.repository}`;
  return {
    databaseName: 'admin',
    ...login,
    roles,
    scopes: [{ name: claim.name, type: 'CLUSTER' }],
    ...(lasts ? {} : { deleteAfterDate: formatTimestamp(expiresAt) }),
    description: description.slice(0, MAX_DESCRIPTION),
    labels: [...ownershipTags(origin, claim.createdBy), ...instanceLabels(instanceId, claim.name)],
  };
}

/** Creates a user, and repeats this while Atlas refuses it with an error that passes. */
async function createWhenAccepted(
  { client, progress }: Session,
  { claim: { projectId, name } }: AccessPlan,
  body: UserBody,
): Promise<void> {
  const { clock, budget } = client;
  let permanentFrom = Number.POSITIVE_INFINITY;
  const messages = {
    report: (state: string, waited: string) =>
      state && progress.info(`Waiting until Atlas accepts the database user (${state}; ${waited})`),
    timedOut: (state: string) =>
      timedOut(budget, 'create a database user', `last error: ${state}`, 'Increase "timeout".'),
  };
  await poll(client, messages, async () => {
    try {
      await createDatabaseUser(client, projectId, body);
      return { state: '', result: true };
    } catch (error) {
      const state = PASSING_CODES.find((code) => hasCode(error, code));
      if (!state || clock.elapsed() >= permanentFrom) {
        throw error;
      }
      if (!(await isStarting(client, projectId, name))) {
        permanentFrom = Math.min(permanentFrom, clock.elapsed() + GRACE_MS);
      }
      return { state };
    }
  });
}

async function isStarting(client: AtlasClient, projectId: string, name: string): Promise<boolean> {
  const instance = await lookUpInstance(client, projectId, name);
  return typeof instance === 'object' && !['IDLE', 'DELETING'].includes(instance.stateName);
}

/** Deletes users of this repository that have expired or whose instance is gone, and returns their number. */
async function removeStaleUsers(client: AtlasClient, { claim, origin }: AccessPlan): Promise<number> {
  const users = await listManagedUsers(client, claim.projectId, origin);
  const now = client.clock.now();
  const expired = users.filter(({ deleteAfterDate = '' }) => Date.parse(deleteAfterDate) <= now);
  const gone = await usersOfGoneInstances(client, claim.projectId, users);
  return deleteUsers(client, claim.projectId, [...new Set([...expired, ...gone])]);
}
