import type { Emulator, InstanceView, RequestMoment } from '../../emulator/index.ts';
import type { Caller } from './callers.ts';
import type { Process } from './process.ts';

/** An instance that was asked to be deleted. */
export interface Deletion {
  readonly by: Process;
  /** As it was just before. */
  readonly instance: InstanceView;
  /** The tags that the process had last seen on it. */
  readonly seen: Readonly<Record<string, string>> | undefined;
  readonly at: number;
}

/** A database user that was deleted. */
export interface UserDeletion {
  readonly by: Process;
  readonly labels: Readonly<Record<string, string>>;
  readonly scope: string | undefined;
}

/** Who made and who deleted which instance: written down as the emulator does the work, whatever becomes of the answer. */
export class Ledger {
  readonly #emulator: Emulator;
  readonly births = new Map<string, Process>();
  readonly deletions = new Map<string, Deletion>();
  readonly userDeletions: UserDeletion[] = [];
  readonly #before = new WeakMap<Caller, { instance: InstanceView | undefined; users: readonly string[] }>();

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
  }

  /** Just before a request does its work. */
  before(caller: Caller, { path }: RequestMoment): void {
    const name = nameIn(path);
    this.#before.set(caller, {
      instance: this.#emulator.instances().find((each) => each.name === name),
      users: this.#emulator.users().map(({ username }) => username),
    });
    this.#users = new Map(this.#emulator.users().map((user) => [user.username, user]));
  }

  #users = new Map<string, ReturnType<Emulator['users']>[number]>();

  /** Just after it. */
  after(caller: Caller, { operation, path }: RequestMoment, now: number): void {
    const { process } = caller;
    if (!process) {
      return;
    }
    const noted = this.#before.get(caller);
    switch (operation) {
      case 'createFlexCluster':
        for (const { id } of this.#emulator.instances()) {
          if (!this.births.has(id) && !this.#planted.has(id)) this.births.set(id, process);
        }
        break;
      case 'deleteFlexCluster':
        if (noted?.instance) this.#doom(process, noted.instance, now);
        break;
      case 'deleteDatabaseUser': {
        const left = new Set(this.#emulator.users().map(({ username }) => username));
        for (const username of noted?.users.filter((each) => !left.has(each)) ?? []) {
          const user = this.#users.get(username);
          this.userDeletions.push({
            by: process,
            labels: user?.labels ?? {},
            scope: user?.scopes[0]?.name,
          });
        }
        break;
      }
      case 'listFlexClusters':
        for (const { name, tags } of this.#emulator.instances()) process.seen.set(name, tags);
        break;
      case 'getFlexCluster':
      case 'updateFlexCluster': {
        const name = nameIn(path) ?? '';
        const found = this.#emulator.instances().find((each) => each.name === name);
        if (found) process.seen.set(name, found.tags);
        break;
      }
    }
  }

  readonly #planted = new Set<string>();

  /** What is there from the beginning was made by nobody. */
  plantedUntilNow(): void {
    for (const { id } of this.#emulator.instances()) {
      this.#planted.add(id);
    }
  }

  /** Whether an instance exists and nobody has asked for its deletion. */
  isAlive(id: string | undefined): boolean {
    return (
      id !== undefined && !this.deletions.has(id) && this.#emulator.instances().some((each) => each.id === id)
    );
  }

  #doom(by: Process, instance: InstanceView, at: number): void {
    if (!instance.terminationProtectionEnabled && !this.deletions.has(instance.id)) {
      this.deletions.set(instance.id, { by, instance, seen: by.seen.get(instance.name), at });
    }
  }
}

function nameIn(path: string): string | undefined {
  return /\/flexClusters\/([^/?]+)$/.exec(path)?.[1];
}
