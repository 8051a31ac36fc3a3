import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { Login } from '../instance/access/user.ts';
import type { LogProgress } from '../runner/log.ts';
import { maskSecret } from '../runner/masks.ts';
import { saveAccess } from '../runner/state.ts';
import type { AccessClaim, Claim, Origin } from '../types.ts';
import type { Step } from './step.ts';

/** A login, and the connection string that holds it; that is empty while Atlas has not said where the instance is. */
export interface ConnectedLogin extends Login {
  readonly connectionString: string;
}

/** The access that a create step gives, from its first request until it is taken back. */
export interface StepAccess {
  /** Gives what was asked for, while Atlas brings the instance up. */
  grant(client: AtlasClient, claim: Claim): Promise<void>;
  /** Builds the connection string, and waits until a login works if that was asked for. */
  connect(client: AtlasClient, instance: Instance): Promise<ConnectedLogin | undefined>;
  /** What there is to take back; undefined if nothing was asked for. */
  claim(): AccessClaim | undefined;
}

/** Prepares to give access; what is not asked for is not even loaded. */
export function openAccess(
  step: Step,
  request: CreateRequest,
  origin: Origin,
  progress: LogProgress,
): StepAccess {
  const { runner } = step;
  const secret = (text: string) => maskSecret(runner, text);
  const wanted = Boolean(request.databaseUser ?? request.allowIp);
  let given: AccessClaim | undefined;
  let login: Login | undefined;

  return {
    async grant(client, claim) {
      if (!wanted) {
        return;
      }
      const { grantAccess } = await import('../instance/access/grant.ts');
      const keep = (next: AccessClaim) => {
        given = next;
        saveAccess(runner, next);
      };
      login = await grantAccess(client, claim, request, origin, { keep, secret }, progress);
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
      secret(connectionString);
      if (request.waitFor === 'ready') {
        progress.phase('Wait until a login works');
        const { waitUntilReady } = await import('../instance/access/ready.ts');
        const { ping } = await import('../instance/access/ping.ts');
        await waitUntilReady(client, { name: instance.name, connectionString, login }, ping, progress);
      }
      return { ...login, connectionString };
    },

    claim: () => given,
  };
}
