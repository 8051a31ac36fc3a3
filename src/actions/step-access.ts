import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { Login } from '../instance/access/user.ts';
import type { LogProgress } from '../runner/log.ts';
import { maskSecret } from '../runner/masks.ts';
import { clearAccess, saveAccess } from '../runner/state.ts';
import { type AccessClaim, type Claim, type Origin, TITLE } from '../types.ts';
import { describeRevoked } from './messages.ts';
import { explain, type Step } from './step.ts';

/** A login with its connection string, which is empty until Atlas has assigned the host name. */
export interface ConnectedLogin extends Login {
  readonly connectionString: string;
}

/** The access that a create step grants. */
export interface StepAccess {
  /** Grants the requested access, while Atlas creates the instance. */
  grant(client: AtlasClient, claim: Claim): Promise<void>;
  /** Builds the connection string, and waits until a login succeeds if `wait-for` is `ready`. */
  connect(client: AtlasClient, instance: Instance): Promise<ConnectedLogin | undefined>;
  /** Makes lasting access independent of this step: with `access-lifetime: instance`, it exists as long as the instance. */
  settle(client: AtlasClient, instance: Instance): Promise<void>;
  /** Called when the step has succeeded. Replaces lasting access of earlier runs, and keeps that of this step after the job. */
  finish(client: AtlasClient, instance: Instance): Promise<void>;
  /** The access to revoke; undefined if none was requested. */
  claim(): AccessClaim | undefined;
}

/** Loads the modules for access only if access is requested. */
export function createStepAccess(
  step: Step,
  request: CreateRequest,
  origin: Origin,
  progress: LogProgress,
): StepAccess {
  const { runner } = step;
  const onSecret = (text: string) => maskSecret(runner, text);
  const isRequested = Boolean(request.databaseUser ?? request.allowIp);
  const lasts = request.accessLifetime === 'instance';
  let granted: AccessClaim | undefined;
  let login: Login | undefined;

  return {
    async grant(client, claim) {
      if (!isRequested) {
        return;
      }
      const { grantAccess } = await import('../instance/access/grant.ts');
      const onClaim = (next: AccessClaim) => {
        granted = next;
        saveAccess(runner, next);
      };
      login = await grantAccess(client, claim, request, origin, { onClaim, onSecret }, progress);
    },

    async connect(client, instance) {
      if (!login) {
        return undefined;
      }
      const bare = instance.connectionStrings?.standardSrv;
      if (!bare) {
        return { ...login, connectionString: '' };
      }
      const { connectionStringFor } = await import('../instance/access/connection-string.ts');
      const connectionString = connectionStringFor(bare, login);
      onSecret(connectionString);
      if (request.waitFor === 'ready') {
        progress.phase('Wait until a login succeeds');
        const { waitUntilReady } = await import('../instance/access/ready.ts');
        const { ping } = await import('../instance/access/ping.ts');
        await waitUntilReady(client, { name: instance.name, connectionString, login }, ping, progress);
      }
      return { ...login, connectionString };
    },

    async settle(client, instance) {
      if (lasts && granted?.entries) {
        const { leaveEntriesTo } = await import('../instance/access/release.ts');
        granted = { ...granted, instanceId: instance.id };
        saveAccess(runner, granted);
        await leaveEntriesTo(client, granted, origin, instance.id);
      }
    },

    async finish(client, { name }) {
      if (!lasts || !granted) {
        return;
      }
      clearAccess(runner);
      try {
        const { pruneLastingUsers } = await import('../instance/access/prune.ts');
        const count = await pruneLastingUsers(client, granted.projectId, name, origin);
        if (count > 0) {
          runner.info(`${describeRevoked({ users: count, entries: 0, sharedEntries: 0 })} of earlier runs`);
        }
      } catch (error) {
        runner.warning(
          `Database users of earlier runs for instance "${name}" were not removed: ${explain(runner, error)} The next successful run removes them.`,
          TITLE,
        );
      }
    },

    claim: () => granted,
  };
}
