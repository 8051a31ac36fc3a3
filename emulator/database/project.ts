import type { DocumentStore } from './memory/store.ts';

/** A role of a database user, as in the Administration API. */
export interface DatabaseRole {
  readonly roleName: string;
  /** The database of the role; has no meaning for roles such as `readWriteAnyDatabase`. */
  readonly databaseName: string;
  /** The only collection of the role. Without it, the role is for the whole database. */
  readonly collectionName?: string | undefined;
}

export interface DatabaseUser {
  readonly password: string;
  readonly roles: readonly DatabaseRole[];
}

/** The databases' view of the current state of their projects. */
export interface DatabaseProject {
  /** Whether clients with this address can connect to the instance. */
  allowsAddress(instance: string, address: string): boolean;
  /** The user if it exists and can log in to this instance. */
  user(instance: string, username: string): DatabaseUser | undefined;
  /** Whether the instance exists and accepts connections. */
  isUp(instance: string): boolean;
  /**
   * Replaces the documents of instances whose restores have been completed since the last call, in memory.
   * Returns the restored documents, in the order of the restores, for a backend.
   */
  applyRestores(): readonly DocumentStore[];
  /** Whether DNS resolves the instance's host yet. Used only in SRV mode. */
  isResolvable(host: string): boolean;
}
