import { isEverybody, shortBlock } from '../../addresses.ts';
import { type AccessListEntry, accessListStatus, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { judgeContended } from '../../atlas/errors/judge.ts';
import { timedOut } from '../../budget.ts';
import { StepError } from '../../errors.ts';
import type { Claim } from '../claim.ts';
import type { Progress } from '../progress.ts';
import { holderOf, writeComment } from './comment.ts';
import { entriesByBlock, fieldsOf, type Present, timeOf } from './entries.ts';
import { poll } from './poll.ts';

/** Entries are written again at most this often, and from the third time on ever later. */
const MOST_ROUNDS = 5;
const ROUND_PAUSE_MS = 1_000;

/** What is to be let in. */
export interface AllowRequest {
  readonly projectId: string;
  /** Blocks in canonical form, see `parseBlock`. */
  readonly blocks: readonly string[];
  /** Milliseconds since the epoch: when Atlas takes the entries away by itself. */
  readonly expiresAt: number;
  /** Run and attempt, for the comment. */
  readonly run: string;
}

/**
 * Puts blocks on the access list of a project and waits until Atlas has them in force. An entry that was there already is left as it is;
 * one that another step of ours needs is shared: its comment then names both.
 * @throws StepError if Atlas fails to put one in force; AtlasError, TimedOutError and the like
 */
export async function allowBlocks(
  client: AtlasClient,
  claim: Pick<Claim, 'name' | 'runMark'>,
  request: AllowRequest,
  progress: Progress,
): Promise<void> {
  for (const block of request.blocks.filter(isEverybody)) {
    progress.warn(
      `allow-ip: ${block} lets the whole internet try to log in to the instances of this project. Name addresses, or use "runner", if you can.`,
    );
  }
  const holder = holderOf(claim);
  const told = new Set<string>();
  // Lists have no lock: after the wait they are looked at once more, as another job may have overwritten what this one wrote.
  for (let rounds = 1; await putMissing(client, request, holder, told, progress); rounds += 1) {
    for (const block of request.blocks) {
      await waitUntilActive(client, request.projectId, block);
    }
    const named = request.blocks.map(shortBlock).join(', ');
    progress.info(`On the access list and in force: ${named}`);
    if (rounds === MOST_ROUNDS) {
      progress.warn(
        `allow-ip: Atlas says that ${named} is in force, but its list does not show it as it was written. Another job may take it away.`,
      );
      return;
    }
    // A list may lag behind: the first look is at once, as in all but a few cases nothing is missing.
    const pause = Math.min((rounds - 1) * ROUND_PAUSE_MS, client.budget.remainingMs());
    await client.clock.sleep(pause, client.budget.signal);
  }
}

/** Adds what is missing; false if nothing is. Another POST at the same time is refused: then the list is looked at anew. */
function putMissing(
  client: AtlasClient,
  request: AllowRequest,
  holder: string,
  told: Set<string>,
  progress: Progress,
): Promise<boolean> {
  const what = 'add to the access list of the project';
  return client.retrying(what, judgeContended, async () => {
    const present = await entriesByBlock(client, request.projectId);
    const missing = request.blocks.filter((block) => {
      const found = present.get(block);
      if (found && !found.ours && !told.has(block)) {
        told.add(block);
        leaveForeign(found.entry, block, request, progress);
      }
      return !found || (found.ours && !isHeld(found, holder, request.expiresAt));
    });
    if (missing.length > 0) {
      const bodies = missing.map((block) => bodyOf(block, present.get(block), request, holder));
      await putAccessListEntries(client, request.projectId, bodies);
    }
    return missing.length > 0;
  });
}

function isHeld({ entry, ours }: Present, holder: string, expiresAt: number): boolean {
  // Atlas may write the date with whole seconds only.
  return Boolean(ours?.holders.includes(holder)) && timeOf(entry) >= expiresAt - 1_000;
}

function leaveForeign(
  entry: AccessListEntry,
  block: string,
  { expiresAt }: AllowRequest,
  progress: Progress,
): void {
  if (timeOf(entry) < expiresAt) {
    progress.warn(
      `allow-ip: ${shortBlock(block)} is on the access list already, but only until ${entry.deleteAfterDate}. This action did not add it, so it is left as it is.`,
    );
  } else {
    progress.info(`${shortBlock(block)} is on the access list already: left as it is`);
  }
}

function bodyOf(
  block: string,
  present: Present | undefined,
  { expiresAt, run }: AllowRequest,
  holder: string,
): AccessListEntry {
  const { holders = [], others = false } = present?.ours ?? {};
  const until = present ? Math.max(timeOf(present.entry), expiresAt) : expiresAt;
  return {
    ...fieldsOf(block),
    comment: writeComment({ run, holders: [holder, ...holders.filter((other) => other !== holder)], others }),
    ...(Number.isFinite(until) ? { deleteAfterDate: new Date(until).toISOString() } : {}),
  };
}

async function waitUntilActive(client: AtlasClient, projectId: string, block: string): Promise<void> {
  const short = shortBlock(block);
  const status = await poll(
    client,
    async () => {
      const now = await accessListStatus(client, projectId, short);
      return now === 'PENDING' ? undefined : now;
    },
    () =>
      timedOut(
        client.budget,
        `wait until ${short} on the access list is in force`,
        'it is still PENDING',
        'Raise "timeout", or look at "Network Access" in the Atlas project.',
      ),
  );
  if (status === 'FAILED') {
    throw new StepError(
      `Failed to put ${short} on the access list: Atlas says that it FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.`,
    );
  }
}
