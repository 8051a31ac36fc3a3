import type { AtlasClient, Call } from '../../atlas/client.ts';
import { mayHaveArrived, type RetryPolicy, retryIdempotent } from '../../atlas/retry-policy.ts';
import {
  createSearchIndex,
  describeIndex,
  failureMessage,
  isCollectionNotFound,
  isDuplicateIndex,
  listSearchIndexes,
  type SearchIndex,
} from '../../atlas/search-indexes.ts';
import type { RetryDecision } from '../../http/retry.ts';
import type { SearchIndexSpec } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { failure, reasonFor, StepError, TimedOutError } from '../../util/errors.ts';
import { formatDuration, oneLine, quote } from '../../util/format.ts';
import { SEARCH_INDEX_PACE } from '../pace.ts';
import { PollPause } from '../poll-pause.ts';
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
  /** The state in the log. */
  reported: string;
}

/** The search indexes that a step wants on an instance. */
export class SearchIndexes {
  readonly #client: AtlasClient;
  readonly #target: { readonly projectId: string; readonly name: string };
  readonly #progress: Progress;
  readonly #entries: readonly Entry[];
  readonly #started: number;
  #pause: PollPause;

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
    this.#pause = createPause(client, 'create the search indexes');
    this.#entries = specs.map((spec) => ({
      spec,
      created: undefined,
      mayBeCreated: false,
      refusedAt: undefined,
      latest: undefined,
      seenAt: 0,
      reported: '',
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
  async createMissing(): Promise<void> {
    while (this.#entries.some(({ created }) => created === undefined)) {
      const created = await this.#createNext();
      if (!created && this.#entries.some((entry) => entry.created === undefined)) {
        this.#throwIfFailed();
        await this.#waitForNextPoll();
      }
    }
    this.#throwIfFailed();
  }

  /**
   * Polls until all indexes can be queried.
   * @throws SearchIndexError if an index is FAILED or was deleted; TimedOutError when the budget ends
   */
  async waitUntilQueryable(): Promise<void> {
    this.#pause = createPause(this.#client, 'wait for the search indexes');
    while (this.#entries.some(({ latest }) => !isReady(latest))) {
      await this.#waitForNextPoll();
      await this.#namingUnfinished('wait for the search indexes', () => this.#look(this.#client));
      this.#throwIfFailed();
    }
  }

  /** Creates the first index that is missing. Returns whether it did, and false if there is nothing to create now. */
  async #createNext(): Promise<boolean> {
    let next: Entry | undefined;

    const decide = async (attempt: AtlasClient): Promise<Call<SearchIndex> | undefined> => {
      next = undefined;
      await this.#look(attempt);
      next = this.#entries.find(({ created, latest }) => created === undefined && !latest);
      return next && createSearchIndex(this.#target.projectId, this.#target.name, next.spec);
    };
    const retryPolicy: RetryPolicy = (error, attempts) =>
      next ? this.#retryCreation(next, error, attempts) : retryIdempotent(error, attempts);

    const index = await this.#namingUnfinished('create the search indexes', () =>
      this.#client.checkThenCall('create the search indexes', retryPolicy, decide),
    ).catch((error: unknown) => {
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
  async #look(client: AtlasClient): Promise<void> {
    const listed = await listSearchIndexes(client, this.#target.projectId, this.#target.name);
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
    if (!index) {
      return;
    }
    entry.seenAt = this.#client.clock.elapsed();
    const state = `${describeState(index)}${describeOrigin(entry)}`;
    if (state !== entry.reported) {
      entry.reported = state;
      this.#report(entry);
    }
  }

  #report({ spec, reported }: Entry): void {
    const waited = formatDuration(this.#client.clock.elapsed() - this.#started);
    this.#progress.info(`${describeIndex(spec)} is ${reported} (${waited})`);
    this.#pause.logged();
  }

  #warnOfDifference(spec: SearchIndexSpec, index: SearchIndex): void {
    if (index.type !== spec.type) {
      this.#progress.warn(
        `Search index ${describeIndex(spec)} has the type ${quote(index.type)} instead of "${spec.type}", and was not changed. Delete the index to get a new one.`,
      );
    }
  }

  /** Waits for the next poll, and repeats the states in the log from time to time. */
  #waitForNextPoll(): Promise<void> {
    return this.#pause.wait(
      () => this.#unfinished(),
      () => {
        for (const entry of this.#entries.filter(({ latest }) => latest && !isReady(latest))) {
          this.#report(entry);
        }
      },
    );
  }

  /** Adds the unfinished indexes to the error if a request of `work` times out. */
  async #namingUnfinished<T>(description: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TimedOutError)) {
        throw error;
      }
      const lastError = error.cause instanceof Error ? `; last error: ${reasonFor(error.cause)}` : '';
      const { budget } = this.#client;
      throw timedOut(budget, description, `${this.#unfinished()}${lastError}`, TIMEOUT_ADVICE, {
        cause: error.cause,
      });
    }
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

function createPause(client: AtlasClient, description: string): PollPause {
  return new PollPause(client, {
    pace: SEARCH_INDEX_PACE,
    description,
    advice: TIMEOUT_ADVICE,
  });
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

/** Whether the index existed before this step, for the log. */
function describeOrigin({ created }: Entry): string {
  return created === undefined ? '' : created ? ', created by this step' : ', existed before';
}
