import { AtlasError } from '../api/errors.ts';
import { type AddressBlock, covers, readAddress, readCidr } from './address-block.ts';
import type { EmulatorClock } from './clock.ts';
import { checkStaysPermanent, type Expirable, isExpired } from './expiry.ts';

const MAX_ENTRIES = 200;

export interface AccessSpec extends Expirable {
  readonly block: AddressBlock;
  readonly comment?: string;
}

/** An entry of the access list. Its status is not stored, but computed from `activeAt` and the clock. */
export interface AccessEntry extends AccessSpec {
  readonly activeAt: number;
  /** Until then, the status of the entry is a 404, although the entry exists. */
  readonly statusFrom?: number;
}

/** Clients can connect once an entry is `ACTIVE`. */
export type AccessStatus = 'PENDING' | 'ACTIVE';

export interface AccessTiming {
  /** How long a new entry is `PENDING`. */
  readonly accessLagMs: number;
}

/** The IP access list of the project: the addresses from which clients can connect to its instances. */
export class AccessList {
  readonly #groupId: string;
  readonly #clock: EmulatorClock;
  readonly #timing: AccessTiming;
  #entries: readonly AccessEntry[] = [];

  constructor(groupId: string, clock: EmulatorClock, timing: AccessTiming) {
    this.#groupId = groupId;
    this.#clock = clock;
    this.#timing = timing;
  }

  /** All entries that have not expired, oldest first. */
  list(): readonly AccessEntry[] {
    const now = this.#clock.now();
    this.#entries = this.#entries.filter((entry) => !isExpired(entry, now));
    return this.#entries;
  }

  /** The entry for an address or a CIDR block. An address and its block of one address are the same. Throws a 404. */
  get(value: string): AccessEntry {
    const block = readAddress(value) ?? readCidr(value);
    const entry = block && this.#at(block);
    if (entry) {
      return entry;
    }
    throw this.#notFound(value);
  }

  /** The status of the entry for an address or a CIDR block. Throws a 404. */
  status(value: string): AccessStatus {
    const entry = this.get(value);
    if (this.#clock.now() < (entry.statusFrom ?? 0)) {
      throw this.#notFound(value);
    }
    return this.statusOf(entry);
  }

  /** Adds entries, or updates those that exist: all of them, or none. */
  add(specs: readonly AccessSpec[]): void {
    const now = this.#clock.now();
    for (const spec of specs) {
      const old = this.#at(spec.block);
      if (old) {
        checkStaysPermanent(old, spec);
      }
    }
    const created = specs.filter(({ block }) => !this.#at(block)).length;
    if (this.list().length + created > MAX_ENTRIES) {
      throw new AtlasError('ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED', [MAX_ENTRIES]);
    }
    for (const spec of specs) {
      this.#put(spec, now + this.#timing.accessLagMs);
    }
  }

  /** Adds an entry that is active immediately. Replaces an entry for the same block. */
  seed(spec: AccessSpec): void {
    this.#entries = this.#entries.filter(({ block }) => block.cidr !== spec.block.cidr);
    this.#put(spec, this.#clock.now());
  }

  /** Drops entries that were just added, as Atlas does with some of those that are added at the same time. */
  lose(specs: readonly AccessSpec[]): void {
    const lost = new Set(specs.map(({ block }) => block.cidr));
    this.#entries = this.#entries.filter(({ block }) => !lost.has(block.cidr));
  }

  /** Makes the status of entries that were just added a 404 for `durationMs`. */
  hideStatus(specs: readonly AccessSpec[], durationMs: number): void {
    const hidden = new Set(specs.map(({ block }) => block.cidr));
    const statusFrom = this.#clock.now() + durationMs;
    this.#entries = this.#entries.map((entry) =>
      hidden.has(entry.block.cidr) ? { ...entry, statusFrom } : entry,
    );
  }

  /** Deletes the entry for an address or a CIDR block. Throws a 404. */
  remove(value: string): void {
    const entry = this.get(value);
    this.#entries = this.#entries.filter((each) => each !== entry);
  }

  /** The current status of an entry. */
  statusOf({ activeAt }: AccessEntry): AccessStatus {
    return this.#clock.now() < activeAt ? 'PENDING' : 'ACTIVE';
  }

  /** Whether a client with this address can currently connect. */
  allows(address: string): boolean {
    return this.list().some((entry) => this.statusOf(entry) === 'ACTIVE' && covers(entry.block, address));
  }

  #notFound(value: string): AtlasError {
    return new AtlasError('ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND', [value, this.#groupId]);
  }

  #at(block: AddressBlock): AccessEntry | undefined {
    return this.list().find((entry) => entry.block.cidr === block.cidr);
  }

  #put(spec: AccessSpec, activeAt: number): void {
    const old = this.#at(spec.block);
    if (!old) {
      this.#entries = [...this.#entries, { ...spec, activeAt }];
    } else {
      const changed = { ...spec, activeAt: old.activeAt };
      this.#entries = this.#entries.map((entry) => (entry === old ? changed : entry));
    }
  }
}
