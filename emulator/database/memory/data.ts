import { CommandError } from '../errors.ts';
import type { DatabaseUser } from '../project.ts';
import { Collection } from './collection.ts';
import { Cursors } from './cursors.ts';

type Database = Map<string, Collection>;

/** Refuses a name that MongoDB would refuse too. */
function checkName(database: string, name: string): void {
  if (/^[^/\\. "$*<>:|?\0]{1,63}$/.test(database) && /^(?!system\.)[^$\0]+$/.test(name)) return;
  throw new CommandError(73, 'InvalidNamespace', `Invalid namespace specified '${database}.${name}'`);
}

/** All that an instance stores. */
export class InstanceData {
  readonly cursors = new Cursors();
  /** Users made by createUser, beside those that the project knows. */
  readonly users = new Map<string, DatabaseUser>();
  readonly #databases = new Map<string, Database>();

  /** The names of the databases that have a collection. */
  get databaseNames(): string[] {
    return [...this.#databases.keys()].sort();
  }

  collections(database: string): ReadonlyMap<string, Collection> {
    return this.#databases.get(database) ?? new Map();
  }

  collection(database: string, name: string): Collection | undefined {
    return this.#databases.get(database)?.get(name);
  }

  /** The collection, made if it is not there yet. Throws for a name that none can have. */
  ensure(database: string, name: string, options = {}): Collection {
    checkName(database, name);
    const existing = this.collection(database, name);
    if (existing) return existing;
    const made = new Collection(`${database}.${name}`, options);
    const collections = this.#databases.get(database) ?? new Map<string, Collection>();
    this.#databases.set(database, collections.set(name, made));
    return made;
  }

  drop(database: string, name: string): boolean {
    const collections = this.#databases.get(database);
    const dropped = collections?.delete(name) ?? false;
    if (collections?.size === 0) this.#databases.delete(database);
    return dropped;
  }

  dropDatabase(database: string): boolean {
    return this.#databases.delete(database);
  }
}
