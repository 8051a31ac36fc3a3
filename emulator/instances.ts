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
  /** A state that does not change with time, for planted instances. */
  readonly fixedState?: string;
  readonly deletingAt?: number;
  readonly goneAt?: number;
}

/** How long things take. */
export interface Timing {
  readonly idleAfterMs: number;
  readonly connectionStringsAfterMs: number;
  readonly deleteLagMs: number;
  readonly deletedAfterMs: number;
}

/** What can be said of a planted instance beyond its spec. */
export interface Planting {
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

  /** The instance of this name, or a 404. */
  get(name: string): Instance {
    const instance = this.list().find((each) => each.name === name);
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
  plant(spec: InstanceSpec, planting: Planting): Instance {
    this.vanish(spec.name);
    const now = this.#clock.now();
    const { stateName = 'IDLE', createdAt = now } = planting;
    if (stateName === 'CREATING') return this.#put(spec, createdAt, {});
    if (stateName !== 'DELETING') return this.#put(spec, createdAt, { fixedState: stateName });
    return this.#put(spec, createdAt, { deletingAt: now, goneAt: now + this.#timing.deletedAfterMs });
  }

  /** Changes an instance that is not being deleted. */
  update(name: string, changes: Partial<Pick<Instance, 'tags' | 'terminationProtectionEnabled'>>): Instance {
    const instance = this.#alive(name);
    const changed = { ...instance, ...changes };
    this.#replace(instance, changed);
    return changed;
  }

  /** Accepts the deletion of an instance, unless it is protected. */
  remove(name: string): void {
    const instance = this.#alive(name);
    if (instance.terminationProtectionEnabled) {
      throw new AtlasError(400, 'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED', {
        detail: `Cluster ${name} cannot be terminated while termination protection is enabled.`,
        parameters: [name],
      });
    }
    const { deleteLagMs, deletedAfterMs } = this.#timing;
    const now = this.#clock.now();
    const goneAt = now + Math.max(deleteLagMs, deletedAfterMs);
    this.#replace(instance, { ...instance, deletingAt: now + deleteLagMs, goneAt });
  }

  /** Makes an instance disappear, as if it had never been. */
  vanish(name: string): void {
    this.#instances = this.#instances.filter((each) => each.name !== name);
  }

  /** The state of an instance at this moment. */
  stateOf(instance: Instance): string {
    const now = this.#clock.now();
    if (instance.deletingAt !== undefined && now >= instance.deletingAt) return 'DELETING';
    return instance.fixedState ?? (now < instance.idleAt ? 'CREATING' : 'IDLE');
  }

  /** Whether the connection strings are known by now. */
  hasConnectionStrings(instance: Instance): boolean {
    return this.#clock.now() >= instance.connectionStringsAt;
  }

  #alive(name: string): Instance {
    const instance = this.get(name);
    if (instance.goneAt === undefined) return instance;
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

  #replace(old: Instance, changed: Instance): void {
    this.#instances = this.#instances.map((each) => (each === old ? changed : each));
  }
}
