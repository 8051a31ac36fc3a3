/** A role of a database user, as the Administration API carries it. */
export interface DatabaseRole {
  readonly roleName: string;
  /** The database that it holds in; without meaning for roles such as `readWriteAnyDatabase`. */
  readonly databaseName: string;
  /** The only collection that it holds in; without it, all of the database. */
  readonly collectionName?: string | undefined;
}

/** Somebody who may log in. */
export interface DatabaseUser {
  readonly password: string;
  readonly roles: readonly DatabaseRole[];
}

/** What the databases ask of the project that they belong to. All answers are about this very moment. */
export interface DatabaseProject {
  /** Whether a client from this address is let in. */
  admits(address: string): boolean;
  /** The user who may log in to this instance under this name; undefined if there is none (yet, or any more). */
  user(instance: string, username: string): DatabaseUser | undefined;
  /** Whether the instance is there and up (it may have been deleted). */
  isUp(instance: string): boolean;
  /** Whether DNS knows the instance's host by now (it can lag). Only asked in SRV mode. */
  isResolvable(host: string): boolean;
}
