import { AtlasError } from '../api/errors.ts';
import type { EmulatorClock } from './clock.ts';
import { objectId, type Random } from './random.ts';

/** The limit of Flex clusters. */
const MAX_INDEXES = 10;
/** A new index is PENDING for this share of the time until it is READY. */
const PENDING_SHARE = 0.25;

/** Identifies an index of an instance. */
export interface SearchIndexKey {
  readonly database: string;
  readonly collectionName: string;
  readonly name: string;
}

export interface SearchIndexSpec extends SearchIndexKey {
  readonly type: 'search' | 'vectorSearch';
  readonly definition: Readonly<Record<string, unknown>>;
}

/** An index. Its status is not stored, but computed from these times (milliseconds since the epoch) and the clock. */
export interface SearchIndex extends SearchIndexSpec {
  readonly id: string;
  readonly instanceId: string;
  /** Of the definition; 0 until it is changed. */
  readonly version: number;
  readonly changedAt: number;
  /** Whether the previous version of the definition can be queried until the new one is READY, which is inferred. */
  readonly servesPrevious: boolean;
  readonly buildingAt: number;
  readonly readyAt: number;
  /** Why it is FAILED instead of READY. */
  readonly failure?: string | undefined;
  readonly goneAt?: number;
}

export type SearchIndexStatus = 'PENDING' | 'BUILDING' | 'READY' | 'FAILED' | 'DELETING';

export interface SearchIndexTiming {
  /** How long a new index takes until it is READY, and a deleted one until it is gone. */
  readonly indexReadyAfterMs: number;
}

/** The search indexes of all instances. They belong to the ID of an instance, so they are lost with it. */
export class SearchIndexStore {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #timing: SearchIndexTiming;
  #indexes: readonly SearchIndex[] = [];

  constructor(clock: EmulatorClock, random: Random, timing: SearchIndexTiming) {
    this.#clock = clock;
    this.#random = random;
    this.#timing = timing;
  }

  /** The indexes of an instance, including those that are being deleted, oldest first. */
  list(instanceId: string): readonly SearchIndex[] {
    const now = this.#clock.now();
    this.#indexes = this.#indexes.filter(({ goneAt }) => goneAt === undefined || now < goneAt);
    return this.#indexes.filter((index) => index.instanceId === instanceId);
  }

  /** Throws a 404 if there is no such index. */
  get(instanceId: string, key: SearchIndexKey): SearchIndex {
    const index = this.#find(instanceId, key);
    if (index) {
      return index;
    }
    throw new AtlasError('ATLAS_SEARCH_INDEX_NOT_FOUND', [key.name, `${key.database}.${key.collectionName}`]);
  }

  /** Throws a 400 or 409 if the name is in use, or if the instance has the maximum number of indexes. */
  create(instanceId: string, spec: SearchIndexSpec, failure?: string): SearchIndex {
    if (this.#find(instanceId, spec)) {
      throw new AtlasError('ATLAS_SEARCH_DUPLICATE_INDEX');
    }
    if (this.list(instanceId).length >= MAX_INDEXES) {
      throw new AtlasError('MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED');
    }
    const now = this.#clock.now();
    const index: SearchIndex = {
      ...spec,
      id: objectId(this.#random, now),
      instanceId,
      version: 0,
      servesPrevious: false,
      ...this.#timesFrom(now),
      failure,
    };
    this.#indexes = [...this.#indexes, index];
    return index;
  }

  /** Changes the definition of an index, which is then built again. */
  update(index: SearchIndex, definition: SearchIndex['definition']): SearchIndex {
    const changed = {
      ...index,
      definition,
      version: index.version + 1,
      servesPrevious: this.isQueryable(index),
      failure: undefined,
      ...this.#timesFrom(this.#clock.now()),
    };
    this.#indexes = this.#indexes.map((each) => (each === index ? changed : each));
    return changed;
  }

  /** Starts the deletion of an index. Throws a 404 if there is no such index. */
  remove(instanceId: string, key: SearchIndexKey): void {
    const index = this.get(instanceId, key);
    const goneAt = index.goneAt ?? this.#clock.now() + this.#timing.indexReadyAfterMs;
    this.#indexes = this.#indexes.map((each) => (each === index ? { ...index, goneAt } : each));
  }

  /** The current status of an index. */
  statusOf({ buildingAt, readyAt, failure, goneAt }: SearchIndex): SearchIndexStatus {
    const now = this.#clock.now();
    if (goneAt !== undefined) {
      return 'DELETING';
    }
    if (now < buildingAt) {
      return 'PENDING';
    }
    if (now < readyAt) {
      return 'BUILDING';
    }
    return failure === undefined ? 'READY' : 'FAILED';
  }

  /** Whether queries can use the index now. */
  isQueryable(index: SearchIndex): boolean {
    const status = this.statusOf(index);
    return status === 'READY' || (index.servesPrevious && status !== 'DELETING');
  }

  #timesFrom(now: number): Pick<SearchIndex, 'changedAt' | 'buildingAt' | 'readyAt'> {
    const { indexReadyAfterMs } = this.#timing;
    const buildingAt = now + indexReadyAfterMs * PENDING_SHARE;
    return { changedAt: now, buildingAt, readyAt: now + indexReadyAfterMs };
  }

  #find(instanceId: string, { database, collectionName, name }: SearchIndexKey): SearchIndex | undefined {
    return this.list(instanceId).find(
      (index) =>
        index.database === database && index.collectionName === collectionName && index.name === name,
    );
  }
}
