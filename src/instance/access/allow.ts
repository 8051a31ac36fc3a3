import { type AccessListEntry, findAccessListStatus, putAccessListEntries } from '../../atlas/access-list.ts';
import type { AtlasClient } from '../../atlas/client.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import { backoff } from '../../util/backoff.ts';
import { fitPause, timedOut } from '../../util/budget.ts';
import { isAnyAddress, shortBlock } from '../../util/cidr.ts';
import { failure, StepError } from '../../util/errors.ts';
import { type PollMessages, poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import { blockField, type ExistingEntry, entriesByBlock, expiryOf } from './entries.ts';
import { formatEntryComment } from './entry-comment.ts';

/** How often to rewrite entries if another job overwrites their comments. Lost entries are added again until the budget ends. */
const MAX_REWRITES = 5;
/** The pause before entries are written again. */
const PAUSE = { firstMs: 1_000, maxMs: 15_000 };

/** The blocks to add to the access list. */
export interface AllowRequest {
  readonly projectId: string;
  /** Blocks in canonical form, see `parseBlock`. */
  readonly blocks: readonly string[];
  /** The time when Atlas deletes the entries, in milliseconds since the epoch; infinite for never. */
  readonly expiresAt: number;
  /** The lease of the step, see `leaseOf`. */
  readonly lease: string;
  /** The run and its attempt, for the comment. */
  readonly run: string;
}

/**
 * Adds blocks to the access list of a project and waits until they are active. Entries that this action did not create are not changed.
 * Entries of other jobs are shared: their comments then contain the leases of all jobs. Atlas sometimes loses entries when jobs write at
 * the same time, so missing entries are added again.
 * @throws StepError if Atlas fails to activate an entry; AtlasError, TimedOutError and so on
 */
export async function allowBlocks(
  client: AtlasClient,
  request: AllowRequest,
  progress: Progress,
): Promise<void> {
  for (const block of request.blocks.filter(isAnyAddress)) {
    progress.warn(
      `allow-ip: ${block} allows connections from any address to all databases of this project. If possible, list addresses or use "runner".`,
    );
  }
  const list = request.blocks.map(shortBlock).join(', ');
  const reported = new Set<string>();
  let isActive = false;
  let rewrites = 0;
  for (let round = 0; ; round += 1) {
    const wrote = await addMissing(client, request, reported, progress);
    if (isActive && !wrote) {
      return;
    }
    if (rewrites === MAX_REWRITES) {
      progress.warn(
        `allow-ip: ${list} is active, but the comment that lists the jobs using this entry was lost, so another job may remove the entry too early.`,
      );
      return;
    }
    const lost = await waitUntilActive(client, request);
    if (lost !== undefined) {
      progress.info(`Atlas accepted ${lost}, but it is not on the access list; adding it again`);
      await pauseBeforeAdding(client, round, lost);
      continue;
    }
    if (!isActive) {
      progress.info(`Active on the access list: ${list}`);
    }
    isActive = true;
    if (!wrote) {
      return;
    }
    // The access list has no lock, so another job may have overwritten the entries. The first check is immediate, because the entries are
    // usually complete; later checks wait, because the list may be out of date.
    const { clock, budget } = client;
    await clock.sleep(Math.min(rewrites * PAUSE.firstMs, budget.remainingMs()), budget.signal);
    rewrites += 1;
  }
}

async function pauseBeforeAdding(
  { clock, budget, random }: AtlasClient,
  round: number,
  block: string,
): Promise<void> {
  const pauseMs = fitPause(budget, backoff(PAUSE, round, random));
  if (pauseMs === undefined) {
    throw timedOut(
      budget,
      `add ${block} to the access list`,
      'Atlas accepted it, but it is not on the access list',
      'Run the job again, and run fewer jobs with "allow-ip" in this project at the same time.',
    );
  }
  await clock.sleep(pauseMs, budget.signal);
}

/**
 * Adds missing entries and leases. Each attempt reads the list again, because other jobs change it too.
 * @returns whether something was missing
 */
async function addMissing(
  client: AtlasClient,
  request: AllowRequest,
  reported: Set<string>,
  progress: Progress,
): Promise<boolean> {
  let wrote = false;
  await client.checkThenCall(
    `add ${request.blocks.map(shortBlock).join(', ')} to the access list of the project`,
    retryOnConflict,
    async () => {
      const existing = await entriesByBlock(client, request.projectId);
      const missing = request.blocks.filter((block) => {
        const found = existing.get(block);
        if (found && !found.ours && !reported.has(block)) {
          reported.add(block);
          reportForeign(found.entry, block, request, progress);
        }
        return !found || (found.ours && !hasLease(found, request));
      });
      wrote = missing.length > 0;
      const entries = missing.map((block) => entryFor(block, existing.get(block), request));
      return wrote ? putAccessListEntries(request.projectId, entries) : undefined;
    },
  );
  return wrote;
}

function hasLease({ entry, ours }: ExistingEntry, { lease, expiresAt }: AllowRequest): boolean {
  // Atlas may round the date to seconds.
  return Boolean(ours?.leases.includes(lease)) && expiryOf(entry) >= expiresAt - 1_000;
}

function reportForeign(
  entry: AccessListEntry,
  block: string,
  { expiresAt }: AllowRequest,
  progress: Progress,
): void {
  if (expiryOf(entry) < expiresAt) {
    progress.warn(
      `allow-ip: ${shortBlock(block)} is already on the access list, but only until ${entry.deleteAfterDate}. This action did not add the entry, so it does not change it.`,
    );
  } else {
    progress.info(`${shortBlock(block)} is already on the access list`);
  }
}

function entryFor(
  block: string,
  existing: ExistingEntry | undefined,
  { expiresAt, run, lease }: AllowRequest,
): AccessListEntry {
  const { leases = [], hasMore = false } = existing?.ours ?? {};
  const until = existing ? Math.max(expiryOf(existing.entry), expiresAt) : expiresAt;
  return {
    ...blockField(block),
    comment: formatEntryComment({
      run,
      leases: [lease, ...leases.filter((other) => other !== lease)],
      hasMore,
    }),
    ...(Number.isFinite(until) ? { deleteAfterDate: new Date(until).toISOString() } : {}),
  };
}

/**
 * Waits until all blocks are active.
 * @returns the first block that is not on the access list; undefined if all are active
 */
async function waitUntilActive(
  client: AtlasClient,
  { projectId, blocks }: AllowRequest,
): Promise<string | undefined> {
  for (const block of blocks.map(shortBlock)) {
    const messages: PollMessages = {
      report() {},
      timedOut: (state) =>
        timedOut(
          client.budget,
          `wait until ${block} is active on the access list`,
          `it is still ${state}`,
          'Increase "timeout", or look at "Network Access" in the Atlas project.',
        ),
    };
    const status = await poll(client, messages, async () => {
      const state = (await findAccessListStatus(client, projectId, block)) ?? 'absent';
      return { state, result: state === 'PENDING' ? undefined : state };
    });
    if (status === 'FAILED') {
      throw new StepError(
        failure(
          `add ${block} to the access list`,
          'its status is FAILED',
          'Look at "Network Access" in the Atlas project, delete the entry there, and run the job again.',
        ),
      );
    }
    if (status === 'absent') {
      return block;
    }
  }
  return undefined;
}
