import type { EmulatorClock } from './clock.ts';
import { DocumentStore } from './database/index.ts';
import { AtlasError } from './errors.ts';
import { checkName, PREFIX_LENGTH } from './names.ts';
import { type Random, randomHex, randomWord } from './random.ts';

/** A domain that is nobody's (RFC 2606), so that nobody talks to a stranger's database by mistake. */
const HOST_DOMAIN = 'atlas.test';

/** A tag as the API carries it. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What an instance is made from. */
export interface InstanceSpec {
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly terminationProtectionEnabled: boolean;
  readonly continuousBackup: boolean;
  readonly viaServerless: boolean;
  /** A cluster that is not Flex: it takes up its name, and the Flex API refuses to touch it. */
  readonly dedicated?: boolean;
}

/** An instance. Its state is never stored: it follows from these moments and the clock. */
export interface Instance extends InstanceSpec {
  readonly id: string;
  readonly host: string;
  /** What its database stores, unless a real server is behind it. */
  readonly documents: DocumentStore;
  readonly createdAt: number;
  readonly idleAt: number;
  readonly connectionStringsAt: number;
  /** A state that does not change with time, for seeded instances. */
  readonly fixedState?: string;
  readonly deletingAt?: number;
  readonly goneAt?: number;
  /** When it is back, for a deletion that Atlas accepts and does not carry out. */
  readonly revivedAt?: number;
  /** Until then, a DELETE is refused although the protection has been lifted. */
  readonly protectedUntil?: number;
  /** Until then, a change keeps it UPDATING. */
  readonly updatingUntil?: number;
}

/** How long things take. */
export interface Timing {
  readonly idleAfterMs: number;
  readonly connectionStringsAfterMs: number;
  readonly deleteLagMs: number;
  readonly deletedAfterMs: number;
  readonly protectionLagMs: number;
  readonly updatingMs: number;
}

/** What can be said of a seeded instance beyond its spec. */
export interface Seeding {
  readonly createdAt?: number;
  readonly stateName?: string;
}

/** The instances of the project. */
export class InstanceStore {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #timing: Timing;
  #instances: readonly Instance[] = [];

  constructor(clock: EmulatorClock, random: Random, timing: Timing) {
    this.#clock = clock;
    this.#random = random;
    this.#timing = timing;
  }

  /** Everything that exists now, oldest first, also what is being deleted. */
  list(): readonly Instance[] {
    const now = this.#clock.now();
    this.#instances = this.#instances.filter(({ goneAt }) => goneAt === undefined || now < goneAt);
    return this.#instances;
  }

  /** The instance of this name, or a 404; a 400 if the name belongs to a cluster that is not Flex. */
  get(name: string): Instance {
    const instance = this.list().find((each) => each.name === name);
    if (instance?.dedicated) {
      throw new AtlasError(400, 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API', {
        detail: `Cluster ${name} is not a Flex cluster and cannot be used in the Flex API.`,
        parameters: [name],
      });
    }
    if (instance) return instance;
    throw new AtlasError(404, 'CLUSTER_NOT_FOUND', {
      detail: `No cluster named ${name} exists in this project.`,
      parameters: [name],
    });
  }

  /** Creates an instance, once its name has been found fit. */
  create(spec: InstanceSpec): Instance {
    const inUse = this.list().map((each) => each.name);
    checkName(spec.name, inUse);
    return this.#put(spec, this.#clock.now(), {});
  }

  /** Puts an instance in place as if it had been there already. The same name takes the place of an older one. */
  seed(spec: InstanceSpec, seeding: Seeding): Instance {
    this.vanish(spec.name);
    const now = this.#clock.now();
    const { stateName = 'IDLE', createdAt = now } = seeding;
    if (stateName === 'CREATING') return this.#put(spec, createdAt, {});
    if (stateName !== 'DELETING') return this.#put(spec, createdAt, { fixedState: stateName });
    return this.#put(spec, createdAt, { deletingAt: now, goneAt: now + this.#timing.deletedAfterMs });
  }

  /** Changes an instance that is not being deleted. */
  update(name: string, changes: Partial<Pick<Instance, 'tags' | 'terminationProtectionEnabled'>>): Instance {
    const instance = this.#alive(name);
    const now = this.#clock.now();
    const { protectionLagMs, updatingMs } = this.#timing;
    const lifted = instance.terminationProtectionEnabled && changes.terminationProtectionEnabled === false;
    const changed = {
      ...instance,
      ...changes,
      ...(lifted ? { protectedUntil: now + protectionLagMs } : {}),
      updatingUntil: now + updatingMs,
    };
    this.#replace(name, changed);
    return changed;
  }

  /** Refuses to delete what is protected or being deleted already. */
  checkDeletable(name: string): Instance {
    const instance = this.#alive(name);
    const stillProtected = this.#clock.now() < (instance.protectedUntil ?? 0);
    if (instance.terminationProtectionEnabled || stillProtected) {
      throw new AtlasError(400, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED', {
        detail: `Cluster ${name} cannot be terminated while termination protection is enabled.`,
        parameters: [name],
      });
    }
    return instance;
  }

  /** Accepts the deletion of an instance. */
  remove(name: string): void {
    // A deletion that was given up earlier no longer counts.
    const { revivedAt: _earlier, ...instance } = this.checkDeletable(name);
    const { deleteLagMs, deletedAfterMs } = this.#timing;
    const now = this.#clock.now();
    const goneAt = now + Math.max(deleteLagMs, deletedAfterMs);
    this.#replace(name, { ...instance, deletingAt: now + deleteLagMs, goneAt });
  }

  /** Begins a deletion that Atlas gives up: after a while the instance is there as before. */
  revive(name: string, afterMs: number): void {
    const now = this.#clock.now();
    const instance = this.checkDeletable(name);
    this.#replace(name, { ...instance, deletingAt: now, revivedAt: now + afterMs });
  }

  /** Makes an instance disappear, as if it had never been. */
  vanish(name: string): void {
    this.#instances = this.#instances.filter((each) => each.name !== name);
  }

  /** The state of an instance at this moment. */
  stateOf(instance: Instance): string {
    const now = this.#clock.now();
    const { deletingAt, revivedAt = Number.POSITIVE_INFINITY } = instance;
    if (deletingAt !== undefined && now >= deletingAt && now < revivedAt) return 'DELETING';
    if (instance.fixedState !== undefined) return instance.fixedState;
    if (now < instance.idleAt) return 'CREATING';
    return now < (instance.updatingUntil ?? 0) ? 'UPDATING' : 'IDLE';
  }

  /** The tags as answers show them: recorded answers have none while an instance is DELETING, whatever they were before. */
  tagsOf(instance: Instance): readonly Tag[] {
    return this.stateOf(instance) === 'DELETING' ? [] : instance.tags;
  }

  /** Whether the connection strings are known by now. */
  hasConnectionStrings(instance: Instance): boolean {
    return this.#clock.now() >= instance.connectionStringsAt;
  }

  #alive(name: string): Instance {
    const instance = this.get(name);
    if (instance.goneAt === undefined && this.stateOf(instance) !== 'DELETING') return instance;
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
