import {
  type AccessListEntry,
  deleteAccessListEntry,
  findAccessListEntry,
  findAccessListStatus,
  isEntryNotFound,
  listAccessList,
  putAccessListEntries,
} from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { hasCode, retryOnConflict } from '../../atlas/retry-policy.ts';
import type { RetryPolicy } from '../../http/retry.ts';
import type { Claim } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { isAnyAddress, parseBlock, shortBlock } from '../../util/cidr.ts';
import { stepError } from '../../util/errors.ts';
import { formatTimestamp } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Progress, Session } from '../progress.ts';
import { MANAGED_BY } from '../tags.ts';
import type { AccessPlan } from './plan.ts';

/** The maximum length of a comment in Atlas. */
const MAX_COMMENT = 80;
const PREFIX = `${MANAGED_BY} `;

/** The comment of an entry that several steps have needed. Only Atlas deletes it, when it expires. */
export const SHARED_COMMENT = `${PREFIX}shared`;

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
  session: Session,
  plan: AccessPlan,
  blocks: readonly string[],
): Promise<void> {
  const { client, progress } = session;
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
  await waitUntilActive(session, wanted);
}

/**
 * Checks once more that the entries of a step are on the access list, and adds again what is missing: Atlas loses entries when several jobs
 * write at the same time, and another job may have replaced or removed an entry.
 * @param blocks what `grantAccess` returned
 * @throws the same errors as `addEntries`
 */
export async function keepEntries(
  session: Session,
  plan: AccessPlan,
  blocks: readonly string[],
): Promise<void> {
  // A missing entry is added as a shared one, because whoever needs it besides this step may not look again.
  const wanted = { plan, blocks, shared: new Map(blocks.map((block) => [block, plan.expiresAt])) };
  if (blocks.length > 0 && (await writeMissing(session.client, wanted)).wrote) {
    session.progress.info('Another job has changed the access list in the meantime; updated it');
    await waitUntilActive(session, wanted);
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
      existing = await entriesByBlock(client, plan.claim.projectId);
      const entries = blocks.flatMap((block) => {
        const found = existing.get(block);
        const isKept = found && keepsPermanent && found.deleteAfterDate === undefined;
        return isKept ? [] : (entryToWrite(block, found, plan, shared) ?? []);
      });
      wrote = entries.length > 0;
      return wrote ? putAccessListEntries(plan.claim.projectId, entries) : undefined;
    },
  );
  return { wrote, existing };
}

/** The entry to write for a block; undefined if the existing one serves. */
function entryToWrite(
  block: string,
  found: AccessListEntry | undefined,
  { claim, expiresAt }: AccessPlan,
  shared: Map<string, number>,
): AccessListEntry | undefined {
  const own = commentFor(claim.createdBy);
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
  } else if (entry.comment !== commentFor(plan.claim.createdBy)) {
    const stays = formatTimestamp(Math.max(plan.expiresAt, until ?? 0));
    progress.info(`${there} for another job; it stays until ${stays}, because several jobs use it`);
  }
}

/** Waits until all entries are active. Adds again what Atlas has lost. */
async function waitUntilActive({ client, progress }: Session, wanted: WantedEntries): Promise<void> {
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
      const status = await findAccessListStatus(client, wanted.plan.claim.projectId, value);
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

/**
 * Deletes the entries that are still exactly as a step wrote them. An entry that another step has found since is shared, and stays until it
 * expires.
 * @param until the expiry of the entries of the step
 */
export async function removeEntries(
  client: AtlasClient,
  { projectId, createdBy }: Claim,
  until: number,
): Promise<{ readonly entries: number; readonly sharedUntil: number | undefined }> {
  const comment = commentFor(createdBy);
  let entries = 0;
  let sharedUntil: number | undefined;
  for (const [block, entry] of await entriesByBlock(client, projectId)) {
    const expiresAt = expiryOf(entry) ?? 0;
    if (entry.comment === comment && (await removeEntry(client, projectId, block, comment, until))) {
      entries += 1;
    } else if (entry.comment === SHARED_COMMENT && expiresAt >= until) {
      sharedUntil = Math.max(sharedUntil ?? 0, expiresAt);
    }
  }
  // The comment does not say who shares an entry. If the step had an entry of its own, the shared ones are probably those of others.
  return { entries, sharedUntil: entries > 0 ? undefined : sharedUntil };
}

/**
 * Deletes an entry if it still has this comment and expiry. Each attempt looks at it first, because another job may have changed it.
 * @returns whether one of the requests may have deleted it
 */
async function removeEntry(
  client: AtlasClient,
  projectId: string,
  block: string,
  comment: string,
  until: number,
): Promise<boolean> {
  const value = shortBlock(block);
  let isDeleted = false;
  const removal = client.checkThenCall(`remove ${value} from the access list`, retryOnConflict, async () => {
    const entry = await findAccessListEntry(client, projectId, value);
    const isUnchanged = entry?.comment === comment && expiryOf(entry) === until;
    isDeleted = isUnchanged || (isDeleted && entry === undefined);
    return isUnchanged ? deleteAccessListEntry(projectId, value) : undefined;
  });
  await removal.catch((error: unknown) => {
    if (!isEntryNotFound(error)) {
      throw error;
    }
  });
  return isDeleted;
}

/** The comment of an entry that only one step needs. The end of an owner token, which is random, identifies the step. */
export function commentFor(ownerToken: string): string {
  return PREFIX + ownerToken.slice(PREFIX.length - MAX_COMMENT);
}

/** Whether a step of this action wrote an entry, in any repository. */
export function isOurEntry({ comment = '' }: AccessListEntry): boolean {
  return comment.startsWith(PREFIX);
}

/** The expiry of an entry in milliseconds since the epoch; undefined if it has none, or none that can be read. */
export function expiryOf({ deleteAfterDate = '' }: AccessListEntry): number | undefined {
  const at = Date.parse(deleteAfterDate);
  return Number.isNaN(at) ? undefined : at;
}

/** @param expiresAt in milliseconds since the epoch */
function createEntry(block: string, comment: string, expiresAt: number): AccessListEntry {
  const short = shortBlock(block);
  // The API has separate fields for an address and for a block.
  const field = short === block ? { cidrBlock: block } : { ipAddress: short };
  return { ...field, comment, deleteAfterDate: formatTimestamp(expiresAt) };
}

/** The access list of a project by canonical block, see `parseBlock`. */
async function entriesByBlock(client: AtlasClient, projectId: string): Promise<Map<string, AccessListEntry>> {
  const entries = new Map<string, AccessListEntry>();
  for await (const entry of listAccessList(client, projectId)) {
    const block = parseBlock(entry.cidrBlock ?? entry.ipAddress ?? '');
    if (block) {
      entries.set(block, entry);
    }
  }
  return entries;
}
