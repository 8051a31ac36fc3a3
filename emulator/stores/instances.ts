import { AtlasError } from '../api/errors.ts';
import { type ConnectionStrings, DocumentStore } from '../database/index.ts';
import type { EmulatorClock } from './clock.ts';
import { checkName, PREFIX_LENGTH } from './instance-names.ts';
import { objectId, type Random, randomWord } from './random.ts';

/** A reserved domain (RFC 2606), so that no client connects to someone else's database by mistake. */
const HOST_DOMAIN = 'atlas.test';

/** The version of MongoDB that all instances run. */
export const MONGODB_VERSION = '8.0.16';

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface InstanceSpec {
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtectionEnabled: boolean;
  readonly continuousBackup: boolean;
  /** Whether it was created through the serverless endpoint. */
  readonly viaServerless: boolean;
  /** Whether it is a cluster that is not Flex. Its name is in use, and the Flex API rejects it. */
  readonly dedicated?: boolean;
}

/** An instance. Its state is not stored, but computed from these times (milliseconds since the epoch) and the clock. */
export interface Instance extends InstanceSpec {
  readonly id: string;
  readonly host: string;
  /** The documents in its database. Not used with the option `mongodb`. */
  readonly documents: DocumentStore;
  readonly createdAt: number;
  readonly creatingUntil: number;
  readonly connectionStringsAt: number;
  readonly standardAt: number;
  /** A state that does not change over time, for seeded instances. */
  readonly fixedState?: string;
  readonly deletingAt?: number;
  readonly goneAt?: number;
  /** When the instance has its previous state again, after a deletion that Atlas accepts but does not complete. */
  readonly revivedAt?: number;
  /** Until then, a DELETE fails, although termination protection is already turned off. */
  readonly protectedUntil?: number;
  /** Until then, the instance is UPDATING. */
  readonly updatingUntil: number;
  /** The time in which the last restore job that writes to the instance is RUNNING. */
  readonly restoring?: { readonly from: number; readonly until: number };
}

/** Explained in `EmulatorOptions`. */
export interface InstanceTiming {
  readonly idleAfterMs: number;
  readonly updatingFirstMs: number;
  readonly connectionStringsAfterMs: number;
  readonly standardAfterMs: number;
  readonly deleteLagMs: number;
  readonly deletedAfterMs: number;
  readonly nameReuseAfterMs: number;
  readonly protectionLagMs: number;
  readonly updatingMs: number;
  readonly updatesWhileBusy: 'accepted' | 'refused';
}

export interface SeedOptions {
  readonly createdAt?: number;
  readonly stateName?: string;
}

/** The instances of a project. */
export class InstanceStore {
  readonly #groupId: string;
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #timing: InstanceTiming;
  #instances: readonly Instance[] = [];
  /** Until when a name cannot be used again, by the name in lower case. */
  readonly #reservedUntil = new Map<string, number>();
  /** When the deletion of an instance began, by its ID. */
  readonly #deletions = new Map<string, number>();

  constructor(groupId: string, clock: EmulatorClock, random: Random, timing: InstanceTiming) {
    this.#groupId = groupId;
    this.#clock = clock;
    this.#random = random;
    this.#timing = timing;
  }

  /** All instances, including those that are being deleted, oldest first. */
  list(): readonly Instance[] {
    const now = this.#clock.now();
    for (const { name, goneAt } of this.#instances) {
      if (goneAt !== undefined && now >= goneAt) {
        this.#reservedUntil.set(name.toLowerCase(), goneAt + this.#timing.nameReuseAfterMs);
      }
    }
    this.#instances = this.#instances.filter(({ goneAt }) => goneAt === undefined || now < goneAt);
    return this.#instances;
  }

  /** Throws a 404 if there is no instance of this name, and a 400 if it belongs to a cluster that is not Flex. */
  get(name: string): Instance {
    const instance = this.list().find((each) => each.name === name);
    if (instance?.dedicated) {
      throw new AtlasError('CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API', [name]);
    }
    if (instance) {
      return instance;
    }
    throw new AtlasError('CLUSTER_NOT_FOUND', [name, this.#groupId]);
  }

  /** Throws a 400 if the name is invalid, in use, or that of an instance that was deleted a moment ago. */
  create(spec: InstanceSpec): Instance {
    const inUse = this.list().map((each) => each.name);
    checkName(spec.name, inUse, this.#groupId);
    if (this.#clock.now() < (this.#reservedUntil.get(spec.name.toLowerCase()) ?? 0)) {
      throw new AtlasError('CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP', [
        'A transient error occurred. Please try again in a minute or use a different name.',
      ]);
    }
    return this.#put(spec, this.#clock.now(), {});
  }

  /** Adds an instance without checks. Replaces an instance of the same name. */
  seed(spec: InstanceSpec, options: SeedOptions): Instance {
    this.vanish(spec.name);
    const now = this.#clock.now();
    const { stateName = 'IDLE', createdAt = now } = options;
    if (stateName === 'CREATING') {
      return this.#put(spec, createdAt, {});
    }
    if (stateName !== 'DELETING') {
      return this.#put(spec, createdAt, { fixedState: stateName });
    }
    return this.#put(spec, createdAt, { deletingAt: now, goneAt: now + this.#timing.deletedAfterMs });
  }

  /** Throws a 400 if the instance is being deleted, or busy. */
  update(name: string, changes: Partial<Pick<Instance, 'tags' | 'terminationProtectionEnabled'>>): Instance {
    const instance = this.get(name);
    if (this.#isBeingDeleted(instance)) {
      throw new AtlasError('ATLAS_GENERAL_ERROR', ['This cluster is currently being deleted, cannot update']);
    }
    const now = this.#clock.now();
    const { protectionLagMs, updatesWhileBusy, updatingMs } = this.#timing;
    if (updatesWhileBusy === 'refused' && this.isBeingRestored(instance)) {
      throw new AtlasError('CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE');
    }
    if (updatesWhileBusy === 'refused' && this.stateOf(instance) === 'CREATING') {
      // That Atlas refuses this, and how, is inferred.
      throw new AtlasError('ATLAS_GENERAL_ERROR', ['This cluster is currently being created, cannot update']);
    }
    const isUnprotected =
      instance.terminationProtectionEnabled && changes.terminationProtectionEnabled === false;
    const changed = {
      ...instance,
      ...changes,
      ...(isUnprotected ? { protectedUntil: now + protectionLagMs } : {}),
      updatingUntil: Math.max(instance.updatingUntil, now + updatingMs),
    };
    this.#replace(name, changed);
    return changed;
  }

  /** Throws a 400 if the instance is protected or already being deleted. */
  checkDeletable(name: string): Instance {
    const instance = this.get(name);
    if (this.#isBeingDeleted(instance)) {
      throw new AtlasError('CLUSTER_ALREADY_REQUESTED_DELETION', [name]);
    }
    const stillProtected = this.#clock.now() < (instance.protectedUntil ?? 0);
    if (instance.terminationProtectionEnabled || stillProtected) {
      throw new AtlasError('ATLAS_GENERAL_ERROR', [
        `Cannot terminate cluster ${name} in group ${this.#groupId} because termination protection is enabled. Disable termination protection and try again.`,
      ]);
    }
    return instance;
  }

  /** Starts the deletion of an instance. */
  remove(name: string): void {
    // An earlier deletion that was undone no longer matters.
    const { revivedAt: _earlier, ...instance } = this.checkDeletable(name);
    const { deleteLagMs, deletedAfterMs } = this.#timing;
    const now = this.#clock.now();
    const goneAt = now + Math.max(deleteLagMs, deletedAfterMs);
    this.#deletions.set(instance.id, now);
    this.#replace(name, { ...instance, deletingAt: now + deleteLagMs, goneAt });
  }

  /** Starts a deletion that is undone after `afterMs`. */
  startUndoneDeletion(name: string, afterMs: number): void {
    const now = this.#clock.now();
    const instance = this.checkDeletable(name);
    this.#replace(name, { ...instance, deletingAt: now, revivedAt: now + afterMs });
  }

  /** Removes an instance immediately. */
  vanish(name: string): void {
    for (const { id } of this.#instances.filter((each) => each.name === name)) {
      if (!this.#deletions.has(id)) {
        this.#deletions.set(id, this.#clock.now());
      }
    }
    this.#instances = this.#instances.filter((each) => each.name !== name);
  }

  /** When the deletion of the instance with this ID began, in milliseconds since the epoch. */
  deletedAt(id: string): number | undefined {
    return this.#deletions.get(id);
  }

  /** A restore job writes to the instance, which is UPDATING from `from` until `until`. */
  startRestore(name: string, from: number, until: number): void {
    this.#replace(name, { ...this.get(name), restoring: { from, until } });
  }

  /** Whether a restore job for the instance has not ended. */
  isBeingRestored({ restoring }: Instance): boolean {
    return restoring !== undefined && this.#clock.now() < restoring.until;
  }

  /** The current state of an instance. */
  stateOf(instance: Instance): string {
    const now = this.#clock.now();
    const { deletingAt, revivedAt = Number.POSITIVE_INFINITY } = instance;
    if (deletingAt !== undefined && now >= deletingAt && now < revivedAt) {
      return 'DELETING';
    }
    const { restoring } = instance;
    if (restoring && now >= restoring.from && now < restoring.until) {
      return 'UPDATING';
    }
    if (instance.fixedState !== undefined) {
      return instance.fixedState;
    }
    if (now < instance.creatingUntil) {
      return 'CREATING';
    }
    return now < instance.updatingUntil ? 'UPDATING' : 'IDLE';
  }

  /** The tags in responses. Recorded responses of Atlas have none while an instance is DELETING. */
  tagsOf(instance: Instance): readonly Tag[] {
    return this.stateOf(instance) === 'DELETING' ? [] : instance.tags;
  }

  /** The kinds of connection strings that an instance has now. */
  connectionStringsOf(instance: Instance): readonly (keyof ConnectionStrings)[] {
    const now = this.#clock.now();
    if (now < instance.connectionStringsAt) {
      return [];
    }
    const hasStandard = now >= instance.standardAt && this.stateOf(instance) !== 'CREATING';
    return hasStandard ? ['standard', 'standardSrv'] : ['standardSrv'];
  }

  #isBeingDeleted(instance: Instance): boolean {
    return instance.goneAt !== undefined || this.stateOf(instance) === 'DELETING';
  }

  #put(spec: InstanceSpec, createdAt: number, more: Partial<Instance>): Instance {
    const label = spec.name.slice(0, PREFIX_LENGTH).toLowerCase();
    const now = this.#clock.now();
    const { idleAfterMs, updatingFirstMs, connectionStringsAfterMs, standardAfterMs } = this.#timing;
    const isNew = more.fixedState === undefined;
    const instance: Instance = {
      ...spec,
      id: objectId(this.#random, createdAt),
      host: `${label}.${randomWord(this.#random, 7)}.${HOST_DOMAIN}`,
      documents: new DocumentStore(),
      createdAt,
      creatingUntil: now + idleAfterMs,
      updatingUntil: now + idleAfterMs + updatingFirstMs,
      connectionStringsAt: isNew ? now + connectionStringsAfterMs : now,
      standardAt: isNew ? now + standardAfterMs : now,
      ...more,
    };
    this.#instances = [...this.#instances, instance];
    return instance;
  }

  #replace(name: string, changed: Instance): void {
    this.#instances = this.#instances.map((each) => (each.name === name ? changed : each));
  }
}
