import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { Login } from '../instance/access/login.ts';
import type { AccessPlan } from '../instance/access/plan.ts';
import type { LogProgress } from '../runner/log.ts';
import { maskSecret } from '../runner/masks.ts';
import type { Runner } from '../runner/runner.ts';
import type { AccessMarks, Claim, Origin } from '../types.ts';

/** A login with its connection string, which is empty until Atlas has assigned the host name. */
export interface ConnectedLogin extends Login {
  readonly connectionString: string;
}

/** The access that a create step grants: chosen, and its secrets masked, before the first request. */
export type StepAccess = Omit<AccessPlan, 'name' | 'instanceId'>;

/** Plans the access that was requested; undefined if none was. Loads the modules for access only then. */
export async function planAccess(
  runner: Runner,
  now: number,
  request: CreateRequest,
  claim: Claim,
  origin: Origin,
): Promise<StepAccess | undefined> {
  const { databaseUser, allowIp } = request;
  if (!databaseUser && !allowIp) {
    return undefined;
  }
  const { generateLogin } = await import('../instance/access/login.ts');
  const { accessExpiry } = await import('../instance/access/plan.ts');
  const login = databaseUser && generateLogin();
  if (login) {
    maskSecret(runner, login.username);
    maskSecret(runner, login.password);
  }
  return {
    projectId: claim.projectId,
    ownerToken: claim.createdBy,
    origin,
    user: login && { login, ...databaseUser },
    allowIp,
    expiresAt: accessExpiry(now, request.accessExpiresInMs),
  };
}

/**
 * What clean-up needs to find the access.
 * @param keepsLogin whether the database user stays after the job
 */
export function marksOf(
  { projectId, ownerToken, user, allowIp, expiresAt }: StepAccess,
  keepsLogin: boolean,
): AccessMarks {
  return {
    projectId,
    ownerToken,
    user: Boolean(user) && !keepsLogin,
    entriesUntil: allowIp ? expiresAt : undefined,
  };
}

/** Builds the connection string of the login, and waits until a login succeeds if `wait-for` is `ready`. */
export async function connectLogin(
  runner: Runner,
  client: AtlasClient,
  request: CreateRequest,
  instance: Instance,
  login: Login,
  progress: LogProgress,
): Promise<ConnectedLogin> {
  const bare = instance.connectionStrings?.standardSrv;
  if (!bare) {
    return { ...login, connectionString: '' };
  }
  const { connectionStringFor } = await import('../instance/access/connection-string.ts');
  const connectionString = connectionStringFor(bare, login);
  maskSecret(runner, connectionString);
  if (request.waitFor === 'ready') {
    progress.group('Wait until a login succeeds');
    const { waitUntilReady } = await import('../instance/access/ready.ts');
    const { ping } = await import('../instance/access/ping.ts');
    const target = { name: instance.name, connectionString, login, allowsIp: Boolean(request.allowIp) };
    await waitUntilReady(client, target, ping, progress);
  }
  return { ...login, connectionString };
}
