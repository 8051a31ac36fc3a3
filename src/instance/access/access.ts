import type { AtlasClient } from '../../atlas/client.ts';
import { currentAddress } from '../../atlas/ip-info.ts';
import type { AccessMarks, Claim } from '../../types.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { stepError } from '../../util/errors.ts';
import { inQuotes } from '../../util/format.ts';
import { allOrAbort } from '../all-or-abort.ts';
import type { Session } from '../progress.ts';
import { isHeldBy } from '../tags.ts';
import { addEntries, removeEntries } from './entries.ts';
import { deleteUsers, listManagedUsers } from './logins.ts';
import type { AccessPlan } from './plan.ts';
import { createUser } from './user.ts';

/** What was revoked. */
export interface Revoked {
  /** The number of deleted database users. */
  readonly users: number;
  /** The number of deleted access list entries. */
  readonly entries: number;
  /** When the last entry expires that stays because other jobs may use it, in milliseconds since the epoch; undefined if there is none. */
  readonly sharedUntil: number | undefined;
}

/**
 * Creates the database user and adds the access list entries of a plan, concurrently, and waits until the entries are active.
 * @returns the blocks that were added, or existed, in canonical form
 * @throws AtlasError, TimedOutError and so on. The planned access may exist then.
 */
export async function grantAccess(
  session: Session,
  plan: AccessPlan,
  instanceId: string,
): Promise<readonly string[]> {
  const { allowIp } = plan;
  const [, blocks] = await allOrAbort(
    session,
    async (abortable) => plan.user && createUser(abortable, plan, plan.user, instanceId),
    async (abortable) => {
      if (!allowIp) {
        return [];
      }
      const own = allowIp.runner ? [await runnerBlock(abortable)] : [];
      const all = [...new Set([...own, ...allowIp.blocks])];
      await addEntries(abortable, plan, all);
      return all;
    },
  );
  return blocks;
}

/** Revokes the access that a step granted: its database user, and the access list entries that are still exactly as it wrote them. */
export async function revokeAccess(
  client: AtlasClient,
  claim: Claim,
  { user, entriesUntil }: AccessMarks,
): Promise<Revoked> {
  const all = user ? await listManagedUsers(client, claim.projectId) : [];
  const own = all.filter(({ labels }) => isHeldBy(labels, claim.createdBy));
  const users = await deleteUsers(client, claim.projectId, own);
  const entries = entriesUntil === undefined ? undefined : await removeEntries(client, claim, entriesUntil);
  return { users, entries: 0, sharedUntil: undefined, ...entries };
}

async function runnerBlock({ client, progress }: Session): Promise<string> {
  const address = await currentAddress(client);
  const block = parseBlock(address);
  if (!block) {
    throw stepError(
      'get the public IP address of this runner',
      `Atlas returned ${inQuotes(address)}, which is not an IP address`,
      'Use the address itself in "allow-ip" instead of "runner".',
    );
  }
  progress.info(`The public IP address of this runner is ${shortBlock(block)}`);
  return block;
}
