import type { AtlasClient, Call } from '../../atlas/client.ts';
import { mayHaveArrived, retryIdempotent } from '../../atlas/retry-policy.ts';
import {
  createSearchIndex,
  describeIndex,
  failureMessage,
  isCollectionNotFound,
  isDuplicateIndex,
  listSearchIndexes,
  type SearchIndex,
} from '../../atlas/search-indexes.ts';
import type { RetryDecision, RetryPolicy } from '../../http/retry.ts';
import type { SearchIndexSpec } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { failure, reasonFor, StepError, TimedOutError } from '../../util/errors.ts';
import { formatDuration, oneLine, quote } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import { describeState, isReady, isSame, type SearchIndexState } from './search-index-state.ts';

/** A search index is FAILED, was deleted, or cannot be created. */
class SearchIndexError extends StepError {
  override name = 'SearchIndexError';
}

/** How long an index may be missing in the list after Atlas accepted it, or refused another one because of its name. */
const MAX_LIST_LAG_MS = 30_000;
/** How long Atlas may not know a collection yet, because its first document was inserted a moment ago. */
const COLLECTION_LAG_MS = 10_000;

const TIMEOUT_ADVICE =
  'Increase "timeout", or run the job again, which continues with the indexes that exist now.';

/** What is known of one index. */
interface Entry {
  readonly spec: SearchIndexSpec;
  /** Undefined until it is settled who created the index. */
  created: boolean | undefined;
  /** Whether a request of this step whose response was lost may have created it. */
  mayBeCreated: boolean;
  /** When Atlas first refused it for a reason that may be out of date. */
  refusedAt: number | undefined;
  latest: SearchIndex | undefined;
  /** When Atlas accepted the index, or last listed it. */
  seenAt: number;
  /** The state that was logged last. */
  logged: string;
}

/** The search indexes that a step wants on an instance. */
export class SearchIndexes {
  readonly #client: AtlasClient;
  readonly #target: { readonly projectId: string; readonly name: string };
  readonly #progress: Progress;
  readonly #entries: readonly Entry[];
  readonly #started: number;

  constructor(
    client: AtlasClient,
    target: { readonly projectId: string; readonly name: string },
    specs: readonly SearchIndexSpec[],
    progress: Progress,
  ) {
    this.#client = client;
    this.#target = target;
    this.#progress = progress;
    this.#started = client.clock.elapsed();
    this.#entries = specs.map((spec) => ({
      spec,
      created: undefined,
      mayBeCreated: false,
      refusedAt: undefined,
      latest: undefined,
      seenAt: 0,
      logged: '',
    }));
  }

  /** The indexes that exist, as far as it is known, in the order in which they were requested. */
  get states(): readonly SearchIndexState[] {
    return this.#entries.flatMap(({ spec, created = false, latest }) =>
      latest
        ? [
            {
              database: spec.database,
              collectionName: spec.collectionName,
              name: spec.name,
              type: latest.type,
              status: latest.status,
              queryable: latest.queryable,
              created,
            },
          ]
        : [],
    );
  }

  /**
   * Creates the indexes that do not exist. An index that is being deleted is created again when it is gone.
   * @throws SearchIndexError if an index is FAILED or its collection does not exist; AtlasError, TimedOutError and so on
   */
  createMissing(): Promise<void> {
    const isSettled = () => this.#entries.every(({ created }) => created !== undefined);
    return this.#poll('create the search indexes', async () => {
      let created = true;
      while (created && !isSettled()) {
        created = await this.#createNext();
      }
      return isSettled();
    });
  }

  /**
   * Polls until all indexes can be queried.
   * @throws SearchIndexError if an index is FAILED or was deleted; TimedOutError when the budget ends
   */
  waitUntilQueryable(): Promise<void> {
    const areReady = () => this.#entries.every(({ latest }) => isReady(latest));
    return this.#poll('wait for the search indexes', async () => {
      if (!areReady()) {
        await this.#look();
      }
      return areReady();
    });
  }

  /** Polls until `isDone`, and logs what changes. */
  async #poll(description: string, isDone: () => Promise<boolean>): Promise<void> {
    const messages = {
      report: () => this.#logChanges() || this.#logUnfinished(),
      timedOut: () => this.#timedOut(description),
    };
    try {
      await poll(this.#client, messages, async () => {
        const done = await isDone();
        this.#throwIfFailed();
        return { state: this.#unfinished(), result: done || undefined };
      });
    } catch (error) {
      // A request that timed out says nothing about the indexes.
      const cause = error instanceof TimedOutError ? error.cause : undefined;
      throw cause instanceof Error ? this.#timedOut(description, cause) : error;
    } finally {
      this.#logChanges();
    }
  }

  /** Creates the first index that is missing. Returns whether it did, and false if there is nothing to create now. */
  async #createNext(): Promise<boolean> {
    let next: Entry | undefined;

    const decide = async (): Promise<Call<SearchIndex> | undefined> => {
      next = undefined;
      await this.#look();
      next = this.#entries.find(({ created, latest }) => created === undefined && !latest);
      return next && createSearchIndex(this.#target.projectId, this.#target.name, next.spec);
    };
    const retryPolicy: RetryPolicy = (error, attempts) =>
      next ? this.#retryCreation(next, error, attempts) : retryIdempotent(error, attempts);

    const index = await this.#client
      .checkThenCall('create the search indexes', retryPolicy, decide)
      .catch((error: unknown) => {
        const cause = error instanceof TimedOutError ? error.cause : error;
        throw next && isCollectionNotFound(cause) ? collectionNotFound(next.spec, cause as Error) : error;
      });
    if (!next || !index) {
      return false;
    }
    next.created = true;
    this.#update(next, index);
    return true;
  }

  /** Decides whether to send the request for an index again. An error that may be out of date is retried for a while. */
  #retryCreation(entry: Entry, error: Error, attempts: number): RetryDecision {
    entry.mayBeCreated ||= mayHaveArrived(error);
    const lagMs = maxLag(error);
    if (lagMs === undefined) {
      return retryIdempotent(error, attempts);
    }
    const now = this.#client.clock.elapsed();
    entry.refusedAt ??= now;
    return { retry: now - entry.refusedAt < lagMs };
  }

  /** Lists the indexes once, and updates what is known of each. */
  async #look(): Promise<void> {
    const listed = await listSearchIndexes(this.#client, this.#target.projectId, this.#target.name);
    for (const entry of this.#entries) {
      const index = listed.find((each) => isSame(each, entry.spec));
      if (entry.created === undefined) {
        this.#settle(entry, index);
      } else {
        this.#follow(entry, index);
      }
    }
  }

  /** Updates an index of which it is not settled yet who created it. */
  #settle(entry: Entry, index: SearchIndex | undefined): void {
    if (index && index.status !== 'DELETING') {
      entry.created = entry.mayBeCreated;
      this.#warnOfDifference(entry.spec, index);
    }
    this.#update(entry, index);
  }

  /** @throws SearchIndexError if an index that existed no longer does */
  #follow(entry: Entry, index: SearchIndex | undefined): void {
    const isLate = !index && this.#client.clock.elapsed() - entry.seenAt < MAX_LIST_LAG_MS;
    if (isLate) {
      return;
    }
    if (!index || index.status === 'DELETING') {
      this.#update(entry, index);
      throw new SearchIndexError(
        failure(
          `wait for search index ${describeIndex(entry.spec)}`,
          index ? 'it is being deleted' : 'it no longer exists',
          'A person or another run deleted it. See the activity feed of the Atlas project.',
        ),
      );
    }
    this.#update(entry, index);
  }

  #update(entry: Entry, index: SearchIndex | undefined): void {
    entry.latest = index;
    if (index) {
      entry.seenAt = this.#client.clock.elapsed();
    }
  }

  /** Logs the indexes whose state has changed. Returns whether there are any. */
  #logChanges(): boolean {
    const changed = this.#entries.filter((entry) => entry.latest && describeProgress(entry) !== entry.logged);
    this.#log(changed);
    return changed.length > 0;
  }

  #logUnfinished(): void {
    this.#log(this.#entries.filter(({ latest }) => latest && !isReady(latest)));
  }

  #log(entries: readonly Entry[]): void {
    const waited = formatDuration(this.#client.clock.elapsed() - this.#started);
    for (const entry of entries) {
      entry.logged = describeProgress(entry);
      this.#progress.info(`${describeIndex(entry.spec)} is ${entry.logged} (${waited})`);
    }
  }

  #warnOfDifference(spec: SearchIndexSpec, index: SearchIndex): void {
    if (index.type !== spec.type) {
      this.#progress.warn(
        `Search index ${describeIndex(spec)} has the type ${quote(index.type)} instead of "${spec.type}", and was not changed. Delete the index to get a new one.`,
      );
    }
  }

  /** @param lastError the failure of the request that timed out, if one did */
  #timedOut(description: string, lastError?: Error): TimedOutError {
    const state = `${this.#unfinished()}${lastError ? `; last error: ${reasonFor(lastError)}` : ''}`;
    return timedOut(this.#client.budget, description, state, TIMEOUT_ADVICE, { cause: lastError });
  }

  /** @throws SearchIndexError that names every FAILED index, and those that are not ready */
  #throwIfFailed(): void {
    const failed = this.#entries.filter(({ latest }) => latest?.status === 'FAILED');
    if (failed.length === 0) {
      return;
    }
    const reasons = failed.map(({ spec, latest }) => {
      const message = oneLine(failureMessage(latest as SearchIndex)).replace(/[.\s]+$/, '');
      return `${describeIndex(spec)} is FAILED${message ? `, "${message}"` : ''}`;
    });
    const others = this.#entries.filter((entry) => !failed.includes(entry) && !isReady(entry.latest));
    throw new SearchIndexError(
      failure(
        failed.length === 1 ? 'build a search index' : 'build search indexes',
        [...reasons, ...others.map(describeEntry)].join('; '),
        'Check the definition, and that the collection exists: insert the test data in a step before this one. Then delete the index in Atlas, and run the job again.',
      ),
    );
  }

  /** The indexes that are not ready, and their states. */
  #unfinished(): string {
    const unfinished = this.#entries.filter(({ latest }) => !isReady(latest));
    return unfinished.map(describeEntry).join(', ');
  }
}

/** How long Atlas may refuse an index for a reason that is out of date; undefined for all other errors. */
function maxLag(error: Error): number | undefined {
  if (isDuplicateIndex(error)) {
    return MAX_LIST_LAG_MS;
  }
  return isCollectionNotFound(error) ? COLLECTION_LAG_MS : undefined;
}

function collectionNotFound(spec: SearchIndexSpec, error: Error): Error {
  return new SearchIndexError(
    failure(
      `create search index ${describeIndex(spec)}`,
      `the collection does not exist: ${reasonFor(error)}`,
      'Seed the database first: insert the test data in a step before this one.',
    ),
    { cause: error },
  );
}

function describeEntry({ spec, latest }: Entry): string {
  return `${describeIndex(spec)} ${latest ? `is still ${describeState(latest)}` : 'does not exist yet'}`;
}

/** The state of an index, and whether it existed before this step, for the log. */
function describeProgress({ latest, created }: Entry): string {
  const origin = created === undefined ? '' : created ? ', created by this step' : ', existed before';
  return latest ? `${describeState(latest)}${origin}` : '';
}
