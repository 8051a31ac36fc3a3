import { AtlasError } from '../api/errors.ts';
import type { DocumentStore } from '../database/index.ts';
import type { Instance } from './instances.ts';

export const SNAPSHOT_STATUSES = ['QUEUED', 'PENDING', 'RUNNING', 'COMPLETED', 'FAILED'] as const;

export type SnapshotStatus = (typeof SNAPSHOT_STATUSES)[number];

/** A snapshot of a Flex cluster. It exists as long as its instance. */
export interface Snapshot {
  readonly id: string;
  /** The ID of the instance that it was taken of. Another instance of the same name does not have it. */
  readonly instanceId: string;
  readonly status: SnapshotStatus;
  /** When it was completed, or would have been, in milliseconds since the epoch. */
  readonly finishedAt: number;
  readonly mongoDBVersion: string;
  readonly documents: DocumentStore;
}

/** The snapshots of all instances. */
export class SnapshotStore {
  #snapshots: readonly Snapshot[] = [];

  /** Throws a RangeError if there is a snapshot with this ID. */
  add(snapshot: Snapshot): void {
    if (this.#snapshots.some(({ id }) => id === snapshot.id)) {
      throw new RangeError(`There already is a snapshot with the id ${snapshot.id}`);
    }
    this.#snapshots = [...this.#snapshots, snapshot].sort((a, b) => a.finishedAt - b.finishedAt);
  }

  /** The snapshots of an instance, oldest first. */
  list(instance: Instance): readonly Snapshot[] {
    return this.#snapshots.filter(({ instanceId }) => instanceId === instance.id);
  }

  /** Throws a 404 if the instance has no such snapshot. */
  get(instance: Instance, id: string): Snapshot {
    const snapshot = this.list(instance).find((each) => each.id === id);
    if (snapshot) {
      return snapshot;
    }
    throw new AtlasError('TENANT_SNAPSHOT_NOT_FOUND', [id, instance.name]);
  }
}
