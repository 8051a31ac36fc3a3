import { type AccessListEntry, findAccessListStatus, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import type { Claim } from '../../types.ts';
import { fitPause, timedOut } from '../../util/budget.ts';
import { isAnyAddress, shortBlock } from '../../util/cidr.ts';
import { StepError } from '../../util/errors.ts';
import type { Progress } from '../progress.ts';
import { type ExistingEntry, entriesByBlock, fieldsOf, timeOf } from './entries.ts';
import { holderOf, writeComment } from './entry-comment.ts';
import { poll } from './poll.ts';

/** Entries whose comment was overwritten are written again this often; entries that are lost, as long as there is time. */
const MAX_REWRITES = 5;
/** Pauses before entries are written again: at first this long, then twice as long each time, up to the last. */
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 15_000;

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
 * one that another step of ours needs is shared: its comment then names both. Atlas loses entries now and then when jobs write at the
 * same time: what is not there is put there again.
 * @throws StepError if Atlas fails to put one in force; AtlasError, TimedOutError and the like
 */
export async function allowBlocks(
  client: AtlasClient,
  claim: Pick<Claim, 'name' | 'ownerToken'>,
  request: AllowRequest,
  progress: Progress,
): Promise<void> {
  for (const block of request.blocks.filter(isAnyAddress)) {
    progress.warn(
      `allow-ip: ${block} lets the whole internet try to log in to the instances of this project. Name addresses, or use "runner", if you can.`,
    );
  }
  const named = request.blocks.map(shortBlock).join(', ');
  const holder = holderOf(claim);
  const reported = new Set<string>();
  let inForce = false;
  let rewrites = 0;
  for (let round = 0; ; round += 1) {
    const wrote = await putMissing(client, request, holder, reported, progress);
    if (inForce && !wrote) {
      return;
    }
    if (rewrites === MAX_REWRITES) {
      progress.warn(
        `allow-ip: ${named} is in force, but Atlas does not show the comment by which this action shares it with other jobs. Another job may remove it early.`,
      );
      return;
    }
    const lost = await waitUntilActive(client, request);
    if (lost !== undefined) {
      progress.info(`${lost} is not on the access list, although Atlas accepted it: adding it again`);
      await pauseBeforeAdding(client, round, lost);
      continue;
    }
    if (!inForce) {
      progress.info(`On the access list and in force: ${named}`);
    }
    inForce = true;
    if (!wrote) {
      return;
    }
    // Lists have no lock: it is looked at once more, as another job may have overwritten what this one wrote. A list may lag behind, but
    // in all but a few cases nothing is missing, so that the first look is at once.
    const { clock, budget } = client;
    await clock.sleep(Math.min(rewrites * FIRST_PAUSE_MS, budget.remainingMs()), budget.signal);
    rewrites += 1;
  }
}

/** Waits a little longer each time. */
async function pauseBeforeAdding(
  { clock, budget, random }: AtlasClient,
  round: number,
  block: string,
): Promise<void> {
  const longest = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(round, 10));
  const pauseMs = fitPause(budget, longest * (0.5 + random() / 2));
  if (pauseMs === undefined) {
    throw timedOut(
      budget,
      `add ${block} to the access list`,
      'Atlas accepted it, but it is not on the access list',
      'Run the job again, and change fewer entries of this project at the same time.',
    );
  }
  await clock.sleep(pauseMs, budget.signal);
}

/** Adds what is missing; false if nothing is. Each attempt looks at the list anew, which others change too. */
async function putMissing(
  client: AtlasClient,
  request: AllowRequest,
  holder: string,
  reported: Set<string>,
  progress: Progress,
): Promise<boolean> {
  let wrote = false;
  await client.checkThenCall('add to the access list of the project', retryOnConflict, async (look) => {
    const present = await entriesByBlock(look, request.projectId);
    const missing = request.blocks.filter((block) => {
      const found = present.get(block);
      if (found && !found.ours && !reported.has(block)) {
        reported.add(block);
        leaveForeign(found.entry, block, request, progress);
      }
      return !found || (found.ours && !isHeld(found, holder, request.expiresAt));
    });
    wrote = missing.length > 0;
    const entries = missing.map((block) => entryFor(block, present.get(block), request, holder));
    return wrote ? putAccessListEntries(request.projectId, entries) : undefined;
  });
  return wrote;
}

function isHeld({ entry, ours }: ExistingEntry, holder: string, expiresAt: number): boolean {
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

function entryFor(
  block: string,
  present: ExistingEntry | undefined,
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

/**
 * Waits until all blocks are in force.
 * @returns the first block that Atlas does not know; undefined if all are in force
 */
async function waitUntilActive(
  client: AtlasClient,
  { projectId, blocks }: AllowRequest,
): Promise<string | undefined> {
  for (const block of blocks.map(shortBlock)) {
    const status = await poll(
      client,
      async () => {
        const current = (await findAccessListStatus(client, projectId, block)) ?? 'absent';
        return current === 'PENDING' ? undefined : current;
      },
      () =>
        timedOut(
          client.budget,
          `wait until ${block} on the access list is in force`,
          'it is still PENDING',
          'Raise "timeout", or look at "Network Access" in the Atlas project.',
        ),
    );
    if (status === 'FAILED') {
      throw new StepError(
        `Failed to put ${block} on the access list: Atlas says that it FAILED. Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.`,
      );
    }
    if (status === 'absent') {
      return block;
    }
  }
  return undefined;
}
