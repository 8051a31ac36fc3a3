import { type AccessListEntry, findAccessListStatus, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { hasCode, retryOnConflict } from '../../atlas/retry-policy.ts';
import type { RetryPolicy } from '../../http/retry.ts';
import { timedOut } from '../../util/budget.ts';
import { isAnyAddress, shortBlock } from '../../util/cidr.ts';
import { stepError } from '../../util/errors.ts';
import { formatTimestamp } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import { commentFor, createEntry, entriesByBlock, expiryOf, isOurEntry, SHARED_COMMENT } from './entries.ts';
import type { AccessPlan } from './plan.ts';

/** The entries that a step needs on the access list. */
interface WantedEntries {
  readonly plan: AccessPlan;
  /** Blocks in canonical form, see `parseBlock`. */
  readonly blocks: readonly string[];
  /** The blocks that other steps need too, with the latest expiry known. It grows with each look at the list. */
  readonly shared: Map<string, number>;
}

/**
 * Adds entries to the access list and waits until they are active. An entry of another step gets a comment that says that it is shared,
 * and the later of both expiries; then only Atlas deletes it. Entries that this action did not create are not changed.
 * @throws StepError if Atlas fails to activate an entry; AtlasError, TimedOutError and so on
 */
export async function addEntries(
  client: AtlasClient,
  plan: AccessPlan,
  blocks: readonly string[],
  progress: Progress,
): Promise<void> {
  const wanted = { plan, blocks, shared: new Map() };
  for (const block of blocks.filter(isAnyAddress)) {
    progress.warn(
      `allow-ip: ${block} allows connections from any address to all databases of this project. If possible, list addresses or use "runner".`,
    );
  }
  const { existing } = await writeMissing(client, wanted);
  for (const block of blocks) {
    const entry = existing.get(block);
    if (entry) {
      reportExisting(block, entry, plan, progress);
    }
  }
  await waitUntilActive(client, wanted, progress);
}

/**
 * Checks once more that the entries of a step are on the access list, and adds again what is missing: Atlas loses entries when several jobs
 * write at the same time, and another job may have replaced or removed an entry.
 * @param blocks what `grantAccess` returned
 * @throws the same errors as `addEntries`
 */
export async function keepEntries(
  client: AtlasClient,
  plan: AccessPlan,
  blocks: readonly string[],
  progress: Progress,
): Promise<void> {
  // A missing entry is added as a shared one, because whoever needs it besides this step may not look again.
  const wanted = { plan, blocks, shared: new Map(blocks.map((block) => [block, plan.expiresAt])) };
  if (blocks.length > 0 && (await writeMissing(client, wanted)).wrote) {
    progress.info('Another job has changed the access list in the meantime; updated it');
    await waitUntilActive(client, wanted, progress);
  }
}

/**
 * Writes the entries that are missing, or that other steps do not know to be shared. Each attempt reads the list again, because other jobs
 * change it too. Atlas cannot add an expiry to an entry without one, so such an entry is used as it is.
 * @returns whether something was missing, and the entries that existed before
 */
async function writeMissing(
  client: AtlasClient,
  { plan, blocks, shared }: WantedEntries,
): Promise<{ readonly wrote: boolean; readonly existing: ReadonlyMap<string, AccessListEntry> }> {
  let existing: ReadonlyMap<string, AccessListEntry> = new Map();
  let wrote = false;
  let keepsPermanent = false;
  const retryPolicy: RetryPolicy = (error, attempts) => {
    const isPermanent = hasCode(error, 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY');
    if (isPermanent && !keepsPermanent) {
      keepsPermanent = true;
      return { retry: true, immediate: true };
    }
    return retryOnConflict(error, attempts);
  };
  await client.checkThenCall(
    `add ${blocks.map(shortBlock).join(', ')} to the access list of the project`,
    retryPolicy,
    async () => {
      existing = await entriesByBlock(client, plan.projectId);
      const entries = blocks.flatMap((block) => {
        const found = existing.get(block);
        const isKept = found && keepsPermanent && found.deleteAfterDate === undefined;
        return isKept ? [] : (entryToWrite(block, found, plan, shared) ?? []);
      });
      wrote = entries.length > 0;
      return wrote ? putAccessListEntries(plan.projectId, entries) : undefined;
    },
  );
  return { wrote, existing };
}

/** The entry to write for a block; undefined if the existing one serves. */
function entryToWrite(
  block: string,
  found: AccessListEntry | undefined,
  { ownerToken, expiresAt }: AccessPlan,
  shared: Map<string, number>,
): AccessListEntry | undefined {
  const own = commentFor(ownerToken);
  if (found && !isOurEntry(found)) {
    return undefined;
  }
  if (found && found.comment !== own) {
    shared.set(block, Math.max(expiryOf(found) ?? 0, shared.get(block) ?? 0));
  }
  const comment = found?.comment === own || !shared.has(block) ? own : SHARED_COMMENT;
  const until = Math.max(expiresAt, shared.get(block) ?? 0);
  const serves = found?.comment === comment && (expiryOf(found) ?? 0) >= expiresAt;
  return serves ? undefined : createEntry(block, comment, until);
}

function reportExisting(block: string, entry: AccessListEntry, plan: AccessPlan, progress: Progress): void {
  const there = `${shortBlock(block)} is already on the access list`;
  const until = expiryOf(entry);
  if (!isOurEntry(entry)) {
    if (until !== undefined && until < plan.expiresAt) {
      progress.warn(
        `allow-ip: ${there}, but only until ${formatTimestamp(until)}. This action did not add the entry, so it does not change it.`,
      );
    } else {
      progress.info(there);
    }
  } else if (entry.deleteAfterDate === undefined) {
    progress.warn(
      `allow-ip: ${there}, without an expiry, and Atlas cannot add one. Delete the entry in Atlas under "Network Access" if nobody needs it.`,
    );
  } else if (entry.comment !== commentFor(plan.ownerToken)) {
    const stays = formatTimestamp(Math.max(plan.expiresAt, until ?? 0));
    progress.info(`${there} for another job; it stays until ${stays}, because several jobs use it`);
  }
}

/** Waits until all entries are active. Adds again what Atlas has lost. */
async function waitUntilActive(
  client: AtlasClient,
  wanted: WantedEntries,
  progress: Progress,
): Promise<void> {
  const values = wanted.blocks.map(shortBlock);
  const list = values.join(', ');
  const messages = {
    report: (state: string, waited: string) => progress.info(`${state} (${waited})`),
    timedOut: (state: string) =>
      timedOut(
        client.budget,
        `add ${list} to the access list`,
        state,
        'Increase "timeout", look at "Network Access" in the Atlas project, or run fewer jobs with "allow-ip" at the same time.',
      ),
  };
  let active = 0;
  await poll(client, messages, async () => {
    for (const value of values.slice(active)) {
      const status = await findAccessListStatus(client, wanted.plan.projectId, value);
      if (status === undefined) {
        await writeMissing(client, wanted);
        return { state: `Atlas accepted ${value}, but it is not on the access list` };
      }
      if (status === 'FAILED') {
        throw stepError(
          `add ${value} to the access list`,
          'its status is FAILED',
          'Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.',
        );
      }
      if (status !== 'ACTIVE') {
        return { state: `${value} is ${status} on the access list` };
      }
      active += 1;
    }
    return { state: `Active on the access list: ${list}`, result: true };
  });
}
