import { AtlasError } from '../api/errors.ts';
import type { EmulatorClock } from './clock.ts';
import { type Random, randomHex } from './random.ts';

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
  readonly createdAt: number;
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
    throw new AtlasError(404, 'ATLAS_SEARCH_INDEX_NOT_FOUND', {
      detail: `No search index named ${key.name} exists on ${key.database}.${key.collectionName}.`,
      parameters: [key.name],
    });
  }

  /** Throws a 400 or 409 if the name is in use, or if the instance has the maximum number of indexes. */
  create(instanceId: string, spec: SearchIndexSpec, failure?: string): SearchIndex {
    if (this.#find(instanceId, spec)) {
      throw new AtlasError(409, 'ATLAS_SEARCH_DUPLICATE_INDEX', {
        detail: 'Duplicate Index.',
        parameters: [spec.name],
      });
    }
    if (this.list(instanceId).length >= MAX_INDEXES) {
      throw new AtlasError(400, 'MAXIMUM_INDEXES_FOR_TENANT_EXCEEDED', {
        detail: 'The maximum number of FTS indexes has been reached for this instance size.',
        parameters: [String(MAX_INDEXES)],
      });
    }
    const now = this.#clock.now();
    const { indexReadyAfterMs } = this.#timing;
    const index: SearchIndex = {
      ...spec,
      id: randomHex(this.#random, 24),
      instanceId,
      createdAt: now,
      buildingAt: now + indexReadyAfterMs * PENDING_SHARE,
      readyAt: now + indexReadyAfterMs,
      failure,
    };
    this.#indexes = [...this.#indexes, index];
    return index;
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

  #find(instanceId: string, { database, collectionName, name }: SearchIndexKey): SearchIndex | undefined {
    return this.list(instanceId).find(
      (index) =>
        index.database === database && index.collectionName === collectionName && index.name === name,
    );
  }
}
