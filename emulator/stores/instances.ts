import { AtlasError } from '../api/errors.ts';
import { DocumentStore } from '../database/index.ts';
import type { EmulatorClock } from './clock.ts';
import { checkName, PREFIX_LENGTH } from './instance-names.ts';
import { type Random, randomHex, randomWord } from './random.ts';

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
  readonly idleAt: number;
  readonly connectionStringsAt: number;
  /** A state that does not change over time, for seeded instances. */
  readonly fixedState?: string;
  readonly deletingAt?: number;
  readonly goneAt?: number;
  /** When the instance has its previous state again, after a deletion that Atlas accepts but does not complete. */
  readonly revivedAt?: number;
  /** Until then, a DELETE fails, although termination protection is already turned off. */
  readonly protectedUntil?: number;
  /** Until then, the instance is UPDATING. */
  readonly updatingUntil?: number;
  /** The time in which the last restore job that writes to the instance is RUNNING. */
  readonly restoring?: { readonly from: number; readonly until: number };
}

/** Explained in `EmulatorOptions`. */
export interface InstanceTiming {
  readonly idleAfterMs: number;
  readonly connectionStringsAfterMs: number;
  readonly deleteLagMs: number;
  readonly deletedAfterMs: number;
  readonly protectionLagMs: number;
  readonly updatingMs: number;
}

export interface SeedOptions {
  readonly createdAt?: number;
  readonly stateName?: string;
}

/** The instances of a project. */
export class InstanceStore {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #timing: InstanceTiming;
  #instances: readonly Instance[] = [];
  /** When the deletion of an instance began, by its ID. */
  readonly #deletions = new Map<string, number>();

  constructor(clock: EmulatorClock, random: Random, timing: InstanceTiming) {
    this.#clock = clock;
    this.#random = random;
    this.#timing = timing;
  }

  /** All instances, including those that are being deleted, oldest first. */
  list(): readonly Instance[] {
    const now = this.#clock.now();
    this.#instances = this.#instances.filter(({ goneAt }) => goneAt === undefined || now < goneAt);
    return this.#instances;
  }

  /** Throws a 404 if there is no instance of this name, and a 400 if it belongs to a cluster that is not Flex. */
  get(name: string): Instance {
    const instance = this.list().find((each) => each.name === name);
    if (instance?.dedicated) {
      throw new AtlasError(400, 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API', {
        detail: `Cluster ${name} is not a Flex cluster and cannot be used in the Flex API.`,
        parameters: [name],
      });
    }
    if (instance) {
      return instance;
    }
    throw new AtlasError(404, 'CLUSTER_NOT_FOUND', {
      detail: `No cluster named ${name} exists in this project.`,
      parameters: [name],
    });
  }

  /** Throws a 400 if the name is invalid or in use. */
  create(spec: InstanceSpec): Instance {
    const inUse = this.list().map((each) => each.name);
    checkName(spec.name, inUse);
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

  /** Throws a 400 if the instance is being deleted. */
  update(name: string, changes: Partial<Pick<Instance, 'tags' | 'terminationProtectionEnabled'>>): Instance {
    const instance = this.#notDeleted(name);
    const now = this.#clock.now();
    const { protectionLagMs, updatingMs } = this.#timing;
    const isUnprotected =
      instance.terminationProtectionEnabled && changes.terminationProtectionEnabled === false;
    const changed = {
      ...instance,
      ...changes,
      ...(isUnprotected ? { protectedUntil: now + protectionLagMs } : {}),
      updatingUntil: now + updatingMs,
    };
    this.#replace(name, changed);
    return changed;
  }

  /** Throws a 400 if the instance is protected or already being deleted. */
  checkDeletable(name: string): Instance {
    const instance = this.#notDeleted(name);
    const stillProtected = this.#clock.now() < (instance.protectedUntil ?? 0);
    if (instance.terminationProtectionEnabled || stillProtected) {
      throw new AtlasError(400, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED', {
        detail: `Cluster ${name} cannot be terminated while termination protection is enabled.`,
        parameters: [name],
      });
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

  /** Whether a restore job for the instance is PENDING or RUNNING. */
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
    if (now < instance.idleAt) {
      return 'CREATING';
    }
    return now < (instance.updatingUntil ?? 0) ? 'UPDATING' : 'IDLE';
  }

  /** The tags in responses. Recorded responses of Atlas have none while an instance is DELETING. */
  tagsOf(instance: Instance): readonly Tag[] {
    return this.stateOf(instance) === 'DELETING' ? [] : instance.tags;
  }

  hasConnectionStrings(instance: Instance): boolean {
    return this.#clock.now() >= instance.connectionStringsAt;
  }

  #notDeleted(name: string): Instance {
    const instance = this.get(name);
    if (instance.goneAt === undefined && this.stateOf(instance) !== 'DELETING') {
      return instance;
    }
    throw new AtlasError(400, 'CLUSTER_ALREADY_REQUESTED_DELETION', {
      detail: `The cluster ${name} has already been requested for deletion.`,
      parameters: [name],
    });
  }

  #put(spec: InstanceSpec, createdAt: number, more: Partial<Instance>): Instance {
    const label = spec.name.slice(0, PREFIX_LENGTH).toLowerCase();
    const now = this.#clock.now();
    const { idleAfterMs, connectionStringsAfterMs } = this.#timing;
    const instance: Instance = {
      ...spec,
      id: randomHex(this.#random, 24),
      host: `${label}.${randomWord(this.#random, 7)}.${HOST_DOMAIN}`,
      documents: new DocumentStore(),
      createdAt,
      idleAt: now + idleAfterMs,
      connectionStringsAt: more.fixedState === undefined ? now + connectionStringsAfterMs : now,
      ...more,
    };
    this.#instances = [...this.#instances, instance];
    return instance;
  }

  #replace(name: string, changed: Instance): void {
    this.#instances = this.#instances.map((each) => (each.name === name ? changed : each));
  }
}
