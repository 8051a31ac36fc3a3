import { type AddressBlock, covers, readAddress, readCidr } from './address-block.ts';
import type { EmulatorClock } from './clock.ts';
import { AtlasError } from './errors.ts';
import { checkStaysPermanent, isAlive, type Temporary } from './expiry.ts';

const MAXIMUM = 200;

/** What an entry is made from. */
export interface AccessSpec extends Temporary {
  readonly block: AddressBlock;
  readonly comment?: string;
}

/** An entry of the access list. Its status is never stored: it follows from this moment and the clock. */
export interface AccessEntry extends AccessSpec {
  readonly activeAt: number;
  /** Until then, asking for its status is a 404, although it is there. */
  readonly statusFrom?: number;
}

/** Whether clients get in by an entry yet. */
export type AccessStatus = 'PENDING' | 'ACTIVE';

/** How long things take. */
export interface AccessTiming {
  readonly accessLagMs: number;
}

/** The addresses from which clients may come to the project's instances. */
export class AccessList {
  readonly #clock: EmulatorClock;
  readonly #timing: AccessTiming;
  #entries: readonly AccessEntry[] = [];

  constructor(clock: EmulatorClock, timing: AccessTiming) {
    this.#clock = clock;
    this.#timing = timing;
  }

  /** Every entry that exists now, oldest first. */
  list(): readonly AccessEntry[] {
    const now = this.#clock.now();
    this.#entries = this.#entries.filter((entry) => isAlive(entry, now));
    return this.#entries;
  }

  /** The entry for an address or a block, or a 404. An address and its block of one are the same. */
  get(value: string): AccessEntry {
    const block = readAddress(value) ?? readCidr(value);
    const entry = block && this.#at(block);
    if (entry) return entry;
    throw notFound(value);
  }

  /** The status of the entry for an address or a block, or a 404. */
  status(value: string): AccessStatus {
    const entry = this.get(value);
    if (this.#clock.now() < (entry.statusFrom ?? 0)) throw notFound(value);
    return this.statusOf(entry);
  }

  /** Adds entries, or brings those that exist up to date: all of them, or none. */
  add(specs: readonly AccessSpec[]): void {
    const now = this.#clock.now();
    for (const spec of specs) {
      const old = this.#at(spec.block);
      if (old) checkStaysPermanent(old, spec);
    }
    const created = specs.filter(({ block }) => !this.#at(block)).length;
    if (this.list().length + created > MAXIMUM) {
      throw new AtlasError(403, 'ATLAS_NETWORK_PERMISSIONS_LIMIT_EXCEEDED', {
        detail: `The access list of a project has at most ${MAXIMUM} entries.`,
        parameters: [String(MAXIMUM)],
      });
    }
    for (const spec of specs) this.#put(spec, now + this.#timing.accessLagMs);
  }

  /** Puts an entry in place as if it had been there already. The same block takes the place of an older one. */
  seed(spec: AccessSpec): void {
    this.#entries = this.#entries.filter(({ block }) => block.cidr !== spec.block.cidr);
    this.#put(spec, this.#clock.now());
  }

  /** Loses entries that have just been added, as Atlas does with some of those that are added at the same time. */
  lose(specs: readonly AccessSpec[]): void {
    const lost = new Set(specs.map(({ block }) => block.cidr));
    this.#entries = this.#entries.filter(({ block }) => !lost.has(block.cidr));
  }

  /** Keeps the status of entries that have just been added a 404 for a while. */
  hideStatus(specs: readonly AccessSpec[], forMs: number): void {
    const hidden = new Set(specs.map(({ block }) => block.cidr));
    const statusFrom = this.#clock.now() + forMs;
    this.#entries = this.#entries.map((entry) =>
      hidden.has(entry.block.cidr) ? { ...entry, statusFrom } : entry,
    );
  }

  /** Deletes an entry. */
  remove(value: string): void {
    const entry = this.get(value);
    this.#entries = this.#entries.filter((each) => each !== entry);
  }

  /** The status of an entry at this moment. */
  statusOf({ activeAt }: AccessEntry): AccessStatus {
    return this.#clock.now() < activeAt ? 'PENDING' : 'ACTIVE';
  }

  /** Whether a client with this address gets in at this moment. */
  admits(address: string): boolean {
    return this.list().some((entry) => this.statusOf(entry) === 'ACTIVE' && covers(entry.block, address));
  }

  #at(block: AddressBlock): AccessEntry | undefined {
    return this.list().find((entry) => entry.block.cidr === block.cidr);
  }

  #put(spec: AccessSpec, activeAt: number): void {
    const old = this.#at(spec.block);
    if (!old) this.#entries = [...this.#entries, { ...spec, activeAt }];
    else {
      const changed = { ...spec, activeAt: old.activeAt };
      this.#entries = this.#entries.map((entry) => (entry === old ? changed : entry));
    }
  }
}

function notFound(value: string): AtlasError {
  return new AtlasError(404, 'ATLAS_NETWORK_PERMISSION_ENTRY_NOT_FOUND', {
    detail: `${value} is not on the access list of this project.`,
    parameters: [value],
  });
}
