import type { AtlasClient } from '../../atlas/client.ts';
import type { Role } from '../../atlas/database-users.ts';
import { currentAddress } from '../../atlas/ip-info.ts';
import type { AccessClaim, Claim, Origin } from '../../types.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { StepError } from '../../util/errors.ts';
import { quote } from '../../util/format.ts';
import { allOrAbort } from '../all-or-abort.ts';
import type { Progress } from '../progress.ts';
import { allowBlocks } from './allow.ts';
import { generateLogin, type Login, makeUser } from './user.ts';

/**
 * Atlas refuses what is to expire more than a week ahead (`EXPIRATION_DATE_EXCEEDS_MAX`), and counts from its own clock: the five minutes
 * less are for a runner whose clock is ahead of that.
 */
const MAX_EXPIRY_MS = 7 * 24 * 3_600_000 - 5 * 60_000;

/** Whom to let in to an instance. */
export interface AccessRequest {
  /** Undefined: no database user is made. */
  readonly databaseUser: { readonly roles: readonly Role[] } | undefined;
  /** Undefined: the access list stays as it is. */
  readonly allowIp: { readonly runner: boolean; readonly blocks: readonly string[] } | undefined;
  /** How long from now on both last, in milliseconds; of a full week, a few minutes are left off. */
  readonly accessExpiresInMs: number;
}

/** What a step does around giving access. */
export interface AccessHooks {
  /** Called before the first request that opens anything. */
  keep(claim: AccessClaim): void;
  /** Told everything that must be masked, before it is used for anything. */
  secret(text: string): void;
}

/**
 * Makes a database user and opens the access list, side by side.
 * @returns the login of the user; undefined if none was asked for
 * @throws AtlasError, TimedOutError and the like. What was kept may exist then.
 */
export async function grantAccess(
  client: AtlasClient,
  claim: Pick<Claim, 'projectId' | 'name' | 'ownerToken'>,
  request: AccessRequest,
  origin: Origin,
  hooks: AccessHooks,
  progress: Progress,
): Promise<Login | undefined> {
  const { databaseUser, allowIp } = request;
  const { projectId, name, ownerToken } = claim;
  const expiresAt = client.clock.now() + Math.min(request.accessExpiresInMs, MAX_EXPIRY_MS);
  hooks.keep({ projectId, name, ownerToken, user: Boolean(databaseUser), entries: Boolean(allowIp) });

  const [login] = await allOrAbort(
    client,
    async (user) => {
      if (!databaseUser) {
        return undefined;
      }
      const drawn = generateLogin();
      hooks.secret(drawn.username);
      hooks.secret(drawn.password);
      await makeUser(user, claim, origin, drawn, { roles: databaseUser.roles, expiresAt }, progress);
      return drawn;
    },
    async (entries) => {
      if (allowIp) {
        const own = allowIp.runner ? [await blockOfRunner(entries, progress)] : [];
        const blocks = [...new Set([...own, ...allowIp.blocks])];
        const run = `${origin.runId}-${origin.runAttempt}`;
        await allowBlocks(entries, claim, { projectId, blocks, expiresAt, run }, progress);
      }
    },
  );
  return login;
}

async function blockOfRunner(client: AtlasClient, progress: Progress): Promise<string> {
  const address = await currentAddress(client);
  const block = parseBlock(address);
  if (!block) {
    throw new StepError(
      `Failed to find out the public address of this runner: Atlas answered ${quote(address)}, which is no address. Name it in "allow-ip" instead of "runner".`,
    );
  }
  progress.info(`Atlas sees this runner at ${shortBlock(block)}`);
  return block;
}
