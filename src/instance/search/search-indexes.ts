import { AtlasError } from '../../atlas/atlas-error.ts';
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
  updateSearchIndex,
} from '../../atlas/search-indexes.ts';
import type { RetryPolicy } from '../../http/retry.ts';
import type { SearchIndexSpec } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { failure, reasonFor, StepError, TimedOutError } from '../../util/errors.ts';
import { formatDuration, inQuotes, oneLine } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Progress } from '../progress.ts';
import { differences } from './differences.ts';
import { describeState, isReady, isSame, type SearchIndexState } from './search-index-state.ts';

/** A search index is FAILED, was deleted, or cannot be created. */
class SearchIndexError extends StepError {
  override name = 'SearchIndexError';
}

/** How long an index may be missing in the list after Atlas accepted it, or refused another one because of its name. */
const MAX_LIST_LAG_MS = 30_000;
/** How long Atlas may not know a collection yet, because its first document was inserted a moment ago. */
const COLLECTION_LAG_MS = 10_000;

/** How many differences a warning names. */
const MAX_DIFFERENCES = 3;

const TIMEOUT_ADVICE =
  'Increase "timeout", or run the job again, which continues with the indexes that exist now.';

/** What is known of one index. */
interface Entry {
  readonly spec: SearchIndexSpec;
  /** Undefined until it is settled who created the index. */
  created?: boolean;
  /** Whether a request of this step whose response was lost may have created it. */
  mayBeCreated: boolean;
  /** Why Atlas does not create it, and since when. */
  refusal?: { readonly error: AtlasError; readonly since: number };
  /** The version of the definition to which this step has updated the index; undefined if it has not. */
  updatedTo?: number;
  latest?: SearchIndex | undefined;
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
  readonly #updates: boolean;
  readonly #entries: readonly Entry[];
  readonly #started: number;

  constructor(
    client: AtlasClient,
    target: { readonly projectId: string; readonly name: string },
    wanted: { readonly indexes: readonly SearchIndexSpec[]; readonly ifDifferent: 'warn' | 'update' },
    progress: Progress,
  ) {
    this.#client = client;
    this.#target = target;
    this.#progress = progress;
    this.#started = client.clock.elapsed();
    this.#updates = wanted.ifDifferent === 'update';
    this.#entries = wanted.indexes.map((spec) => ({ spec, mayBeCreated: false, seenAt: 0, logged: '' }));
  }

  /** The indexes that exist, as far as it is known, in the order in which they were requested. */
  get states(): readonly SearchIndexState[] {
    return this.#entries.flatMap(({ spec: { definition: _, ...key }, created = false, latest }) =>
      latest
        ? [{ ...key, type: latest.type, status: latest.status, queryable: latest.queryable, created }]
        : [],
    );
  }

  /**
   * Creates the indexes that do not exist, and updates those that differ if the step shall. An index that is being deleted is created again
   * when it is gone.
   * @throws SearchIndexError if an index is FAILED or has another type, or a collection does not exist; AtlasError, TimedOutError and so on
   */
  createOrUpdate(): Promise<void> {
    const isSettled = () =>
      this.#entries.every((entry) => entry.created !== undefined && !this.#isToUpdate(entry));
    return this.#poll('create the search indexes', async () => {
      const asked = new Set<Entry>();
      let hasMore = true;
      // Each index is asked for once, and the last look tells whether those that were refused exist.
      while (hasMore && !isSettled()) {
        hasMore = await this.#askNext(asked);
      }
      this.#throwIfRefused(false);
      return isSettled();
    });
  }

  /**
   * Polls until all indexes can be queried, with the definition of this step if it has updated them.
   * @throws SearchIndexError if an index is FAILED or was deleted; TimedOutError when the budget ends
   */
  waitUntilQueryable(): Promise<void> {
    return this.#poll('wait for the search indexes', async () => {
      if (!this.#entries.every(isUsable)) {
        await this.#look();
      }
      return this.#entries.every(isUsable);
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
      if (error instanceof TimedOutError) {
        this.#throwIfRefused(true);
      }
      // A request that timed out says nothing about the indexes.
      const cause = error instanceof TimedOutError ? error.cause : undefined;
      throw cause instanceof Error ? this.#timedOut(description, cause) : error;
    } finally {
      this.#logChanges();
    }
  }

  /**
   * Creates the first index that is missing, or updates the first that differs.
   * @param asked those that are not asked for again; the next one is added
   * @returns false if there is nothing to do now
   */
  async #askNext(asked: Set<Entry>): Promise<boolean> {
    const { projectId, name } = this.#target;
    let next: Entry | undefined;
    let isNew = true;
    const decide = async (): Promise<Call<SearchIndex> | undefined> => {
      next = undefined;
      await this.#look();
      const rest = this.#entries.filter((entry) => !asked.has(entry));
      next = rest.find(({ created, latest }) => created === undefined && !latest);
      isNew = next !== undefined;
      next ??= rest.find((entry) => this.#isToUpdate(entry));
      return next && (isNew ? createSearchIndex : updateSearchIndex)(projectId, name, next.spec);
    };
    const retryPolicy: RetryPolicy = (error, attempts) => {
      if (next && isNew) {
        next.mayBeCreated ||= mayHaveArrived(error);
      }
      return retryIdempotent(error, attempts);
    };
    const index = await this.#client
      .checkThenCall('create the search indexes', retryPolicy, decide)
      .catch((error: unknown) => {
        // What Atlas refuses for the credentials or the billing, it refuses for all indexes.
        if (!next || !isNew || !(error instanceof AtlasError) || [401, 402, 403].includes(error.status)) {
          throw error;
        }
        if (next.refusal?.error.errorCode !== error.errorCode) {
          next.refusal = { error, since: this.#client.clock.elapsed() };
        }
      });
    if (!next) {
      return false;
    }
    asked.add(next);
    if (index && isNew) {
      next.created = true;
    } else if (index) {
      next.updatedTo = versionOf(index) ?? (versionOf(next.latest) ?? 0) + 1;
    }
    this.#update(next, index ?? next.latest);
    return true;
  }

  #isToUpdate({ spec, created, updatedTo, latest }: Entry): boolean {
    return (
      this.#updates && created === false && updatedTo === undefined && differencesOf(spec, latest).length > 0
    );
  }

  /**
   * @param now whether to give up at once, instead of when the reason cannot be out of date any more
   * @throws SearchIndexError that names all collections that do not exist, or all indexes that were refused; the AtlasError of one
   */
  #throwIfRefused(now: boolean): void {
    const elapsed = this.#client.clock.elapsed();
    const refused = this.#entries.flatMap(({ spec, created, latest, refusal }) =>
      created === undefined && !latest && refusal ? [{ spec, ...refusal }] : [],
    );
    const final = refused.filter(({ error, since }) => now || elapsed - since >= maxLag(error));
    const [first] = final;
    if (!first) {
      return;
    }
    if (isCollectionNotFound(first.error)) {
      throw collectionNotFound(
        refused.filter(({ error }) => isCollectionNotFound(error)).map(({ spec }) => spec),
        first.error,
      );
    }
    const reasons = final.map(({ spec, error }) => `${describeIndex(spec)}: ${error.reason}`);
    throw final.length === 1
      ? first.error
      : new SearchIndexError(failure('create search indexes', reasons.join('; '), first.error.advice));
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

  /**
   * Updates an index of which it is not settled yet who created it.
   * @throws SearchIndexError if it has another type, which cannot be changed
   */
  #settle(entry: Entry, index: SearchIndex | undefined): void {
    this.#update(entry, index);
    if (!index || index.status === 'DELETING') {
      return;
    }
    const { spec } = entry;
    entry.created = entry.mayBeCreated;
    if (index.type !== spec.type) {
      throw new SearchIndexError(
        failure(
          `create search index ${describeIndex(spec)}`,
          `it exists with the type ${inQuotes(index.type)} instead of "${spec.type}"`,
          'Delete the index in Atlas, or choose another name.',
        ),
      );
    }
    const found = differencesOf(spec, index);
    if (found.length > 0 && !entry.created && !this.#updates) {
      const named = found.slice(0, MAX_DIFFERENCES).join(', ');
      const more = found.length > MAX_DIFFERENCES ? `, and ${found.length - MAX_DIFFERENCES} more` : '';
      this.#progress.warn(
        `Search index ${describeIndex(spec)} has another definition, and was not changed: ${named}${more}. Set "if-different: update" to change it.`,
      );
    }
  }

  /** @throws SearchIndexError if an index that existed no longer does */
  #follow(entry: Entry, index: SearchIndex | undefined): void {
    if (!index && this.#client.clock.elapsed() - entry.seenAt < MAX_LIST_LAG_MS) {
      return;
    }
    this.#update(entry, index);
    if (!index || index.status === 'DELETING') {
      throw new SearchIndexError(
        failure(
          `wait for search index ${describeIndex(entry.spec)}`,
          index ? 'it is being deleted' : 'it no longer exists',
          'A person or another run deleted it. See the activity feed of the Atlas project.',
        ),
      );
    }
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
    this.#log(this.#entries.filter((entry) => entry.latest && !isUsable(entry)));
  }

  #log(entries: readonly Entry[]): void {
    const waited = formatDuration(this.#client.clock.elapsed() - this.#started);
    for (const entry of entries) {
      entry.logged = describeProgress(entry);
      this.#progress.info(`${describeIndex(entry.spec)} is ${entry.logged} (${waited})`);
    }
  }

  /** @param lastError the failure of the request that timed out, if one did */
  #timedOut(description: string, lastError?: Error): TimedOutError {
    const state = `${this.#unfinished()}${lastError ? `; last error: ${reasonFor(lastError)}` : ''}`;
    return timedOut(this.#client.budget, description, state, TIMEOUT_ADVICE, { cause: lastError });
  }

  /** @throws SearchIndexError that names every FAILED index, and those that are not ready */
  #throwIfFailed(): void {
    const failed = this.#entries.filter((entry) => entry.latest?.status === 'FAILED' && !isOutdated(entry));
    if (failed.length === 0) {
      return;
    }
    const reasons = failed.map(({ spec, latest }) => {
      const message = oneLine(failureMessage(latest as SearchIndex)).replace(/[.\s]+$/, '');
      return `${describeIndex(spec)} is FAILED${message ? `, "${message}"` : ''}`;
    });
    const others = this.#entries.filter((entry) => !failed.includes(entry) && !isUsable(entry));
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
    return this.#entries
      .filter((entry) => !isUsable(entry))
      .map(describeEntry)
      .join(', ');
  }
}

/** Whether queries can use an index with the wanted definition, as far as this step changes it. */
function isUsable(entry: Entry): boolean {
  return isReady(entry.latest) && !isOutdated(entry);
}

/** Whether Atlas still shows the definition before the update of this step. */
function isOutdated({ updatedTo = 0, latest }: Entry): boolean {
  return (versionOf(latest) ?? updatedTo) < updatedTo;
}

function versionOf(index: SearchIndex | undefined): number | undefined {
  return index?.latestDefinitionVersion?.version;
}

function differencesOf({ definition }: SearchIndexSpec, index: SearchIndex | undefined): string[] {
  return index?.latestDefinition === undefined ? [] : differences(definition, index.latestDefinition);
}

/** How long Atlas may refuse an index for a reason that is out of date. */
function maxLag(error: AtlasError): number {
  return isDuplicateIndex(error) ? MAX_LIST_LAG_MS : isCollectionNotFound(error) ? COLLECTION_LAG_MS : 0;
}

/** @param specs the indexes whose collections do not exist */
function collectionNotFound(specs: readonly SearchIndexSpec[], error: AtlasError): Error {
  const collections = new Set(specs.map((spec) => inQuotes(`${spec.database}.${spec.collectionName}`)));
  const [spec] = specs;
  return new SearchIndexError(
    failure(
      spec && specs.length === 1 ? `create search index ${describeIndex(spec)}` : 'create search indexes',
      `${collections.size === 1 ? 'the collection does' : `the collections ${[...collections].join(', ')} do`} not exist: ${reasonFor(error)}`,
      'Seed the database first: insert the test data in a step before this one.',
    ),
    { cause: error },
  );
}

function describeEntry(entry: Entry): string {
  const { spec, latest } = entry;
  const state = isOutdated(entry) ? 'not updated' : latest && describeState(latest);
  return `${describeIndex(spec)} ${state ? `is still ${state}` : 'does not exist yet'}`;
}

/** The state of an index, and whether it existed before this step, for the log. */
function describeProgress({ latest, created, updatedTo }: Entry): string {
  const origin = created ? 'created by this step' : updatedTo ? 'updated by this step' : 'existed before';
  return latest ? `${describeState(latest)}${created === undefined ? '' : `, ${origin}`}` : '';
}
