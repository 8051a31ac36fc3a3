import type { AtlasClient } from '../../atlas/client.ts';
import { currentAddress } from '../../atlas/ip-info.ts';
import type { AccessClaim, Claim, Origin, Role } from '../../types.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { failure, StepError } from '../../util/errors.ts';
import { quote } from '../../util/format.ts';
import { allOrAbort } from '../all-or-abort.ts';
import type { Progress } from '../progress.ts';
import { allowBlocks } from './allow.ts';
import { leaseOf } from './entry-comment.ts';
import { createUser, generateLogin, type Login } from './user.ts';

/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_EXPIRY_MS = 7 * 24 * 3_600_000 - 5 * 60_000;

/** The requested access to an instance. */
export interface AccessRequest {
  /** The database user to create; undefined for none. */
  readonly databaseUser: { readonly roles: readonly Role[] } | undefined;
  /** The addresses to add to the access list; undefined for none. */
  readonly allowIp: { readonly runner: boolean; readonly blocks: readonly string[] } | undefined;
  /** The lifetime of both in milliseconds from now; infinite for no expiry. A full week is shortened by a few minutes. */
  readonly accessExpiresInMs: number;
}

export interface AccessHooks {
  /** Called before the first request that grants access. */
  onClaim(claim: AccessClaim): void;
  /** Called with each value to mask, before the value is used. */
  onSecret(text: string): void;
}

/**
 * Creates a database user and adds access list entries, concurrently.
 * @returns the login of the user; undefined if no user was requested
 * @throws AtlasError, TimedOutError and so on. The claimed access may exist then.
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
  const { accessExpiresInMs } = request;
  const expiresAt = Number.isFinite(accessExpiresInMs)
    ? client.clock.now() + Math.min(accessExpiresInMs, MAX_EXPIRY_MS)
    : Number.POSITIVE_INFINITY;
  hooks.onClaim({ projectId, name, ownerToken, user: Boolean(databaseUser), entries: Boolean(allowIp) });

  const [login] = await allOrAbort(
    client,
    async (abortable) => {
      if (!databaseUser) {
        return undefined;
      }
      const generated = generateLogin();
      hooks.onSecret(generated.username);
      hooks.onSecret(generated.password);
      await createUser(
        abortable,
        claim,
        origin,
        generated,
        { roles: databaseUser.roles, expiresAt },
        progress,
      );
      return generated;
    },
    async (abortable) => {
      if (allowIp) {
        const own = allowIp.runner ? [await runnerBlock(abortable, progress)] : [];
        const blocks = [...new Set([...own, ...allowIp.blocks])];
        const run = `${origin.runId}-${origin.runAttempt}`;
        const lease = leaseOf(origin, name, ownerToken);
        await allowBlocks(abortable, { projectId, blocks, expiresAt, lease, run }, progress);
      }
    },
  );
  return login;
}

async function runnerBlock(client: AtlasClient, progress: Progress): Promise<string> {
  const address = await currentAddress(client);
  const block = parseBlock(address);
  if (!block) {
    throw new StepError(
      failure(
        'get the public IP address of this runner',
        `Atlas returned ${quote(address)}, which is not an IP address`,
        'Use the address itself in "allow-ip" instead of "runner".',
      ),
    );
  }
  progress.info(`The public IP address of this runner is ${shortBlock(block)}`);
  return block;
}
