import type { AtlasClient } from '../../atlas/client.ts';
import { currentAddress } from '../../atlas/ip-info.ts';
import { parseBlock, shortBlock } from '../../util/cidr.ts';
import { stepError } from '../../util/errors.ts';
import { quote } from '../../util/format.ts';
import { allOrAbort } from '../all-or-abort.ts';
import type { Progress } from '../progress.ts';
import { addEntries } from './allow.ts';
import type { AccessPlan } from './plan.ts';
import { createUser } from './user.ts';

/**
 * Creates the database user and adds the access list entries of a plan, concurrently, and waits until the entries are active.
 * @returns the blocks that were added, or existed, in canonical form
 * @throws AtlasError, TimedOutError and so on. The planned access may exist then.
 */
export async function grantAccess(
  client: AtlasClient,
  plan: AccessPlan,
  progress: Progress,
): Promise<readonly string[]> {
  const { user, allowIp } = plan;
  const [, blocks] = await allOrAbort(
    client,
    async (abortable) => user && createUser(abortable, plan, user, progress),
    async (abortable) => {
      if (!allowIp) {
        return [];
      }
      const own = allowIp.runner ? [await runnerBlock(abortable, progress)] : [];
      const all = [...new Set([...own, ...allowIp.blocks])];
      await addEntries(abortable, plan, all, progress);
      return all;
    },
  );
  return blocks;
}

async function runnerBlock(client: AtlasClient, progress: Progress): Promise<string> {
  const address = await currentAddress(client);
  const block = parseBlock(address);
  if (!block) {
    throw stepError(
      'get the public IP address of this runner',
      `Atlas returned ${quote(address)}, which is not an IP address`,
      'Use the address itself in "allow-ip" instead of "runner".',
    );
  }
  progress.info(`The public IP address of this runner is ${shortBlock(block)}`);
  return block;
}
