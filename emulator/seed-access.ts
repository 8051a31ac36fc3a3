import { randomUUID } from 'node:crypto';
import type { AccessList, AccessStatus } from './access-list.ts';
import { readAddress, readCidr } from './address-block.ts';
import type { DatabaseRole } from './database-roles.ts';
import type { DatabaseUserStore, UserScope } from './database-users.ts';
import type { Temporary } from './expiry.ts';

/** A database user that is put in place without the API, such as somebody else's. It can log in at once. */
export interface SeededUser {
  readonly username: string;
  /** Default: one that nobody knows. */
  readonly password?: string;
  /** Default: readWriteAnyDatabase on admin. */
  readonly roles?: readonly DatabaseRole[];
  /** Default: none, which means every instance. */
  readonly scopes?: readonly UserScope[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly description?: string;
  /** ISO 8601, at any distance. Default: it stays. */
  readonly deleteAfterDate?: string;
}

/** A database user as whoever runs the emulator sees it. */
export interface UserView {
  readonly username: string;
  readonly roles: readonly DatabaseRole[];
  readonly scopes: readonly UserScope[];
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string | undefined;
  /** Milliseconds since the epoch. */
  readonly deleteAfterDate: number | undefined;
}

/** An entry of the access list that is put in place without the API. It is active at once. */
export interface SeededAccessEntry {
  /** An address, or a block in CIDR notation. */
  readonly value: string;
  readonly comment?: string;
  /** ISO 8601, at any distance. Default: it stays. */
  readonly deleteAfterDate?: string;
}

/** An entry of the access list as whoever runs the emulator sees it. */
export interface AccessEntryView {
  /** The address, or the block in CIDR notation. */
  readonly value: string;
  readonly comment: string | undefined;
  /** Milliseconds since the epoch. */
  readonly deleteAfterDate: number | undefined;
  readonly status: AccessStatus;
}

function expiry(date: string | undefined): Temporary {
  if (date === undefined) return {};
  const deleteAfterDate = Date.parse(date);
  if (Number.isNaN(deleteAfterDate)) throw new RangeError(`deleteAfterDate is not a date: ${date}`);
  return { deleteAfterDate };
}

/** Puts a database user in place. */
export function seedUser(users: DatabaseUserStore, seeded: SeededUser): void {
  users.seed({
    username: seeded.username,
    password: seeded.password ?? randomUUID(),
    roles: seeded.roles ?? [{ roleName: 'readWriteAnyDatabase', databaseName: 'admin' }],
    scopes: seeded.scopes ?? [],
    labels: Object.entries(seeded.labels ?? {}).map(([key, value]) => ({ key, value })),
    ...(seeded.description === undefined ? {} : { description: seeded.description }),
    ...expiry(seeded.deleteAfterDate),
  });
}

/** Every database user who exists now; their passwords stay where they are. */
export function viewUsers(users: DatabaseUserStore): UserView[] {
  return users.list().map(({ username, roles, scopes, labels, description, deleteAfterDate }) => ({
    username,
    roles,
    scopes,
    labels: Object.fromEntries(labels.map(({ key, value }) => [key, value])),
    description,
    deleteAfterDate,
  }));
}

/** Puts an entry of the access list in place. */
export function seedAccessEntry(accessList: AccessList, seeded: SeededAccessEntry): void {
  const block = readAddress(seeded.value) ?? readCidr(seeded.value);
  if (!block) throw new RangeError(`neither an address nor a block: ${seeded.value}`);
  accessList.seed({
    block,
    ...(seeded.comment === undefined ? {} : { comment: seeded.comment }),
    ...expiry(seeded.deleteAfterDate),
  });
}

/** Every entry of the access list that exists now. */
export function viewAccessList(accessList: AccessList): AccessEntryView[] {
  return accessList.list().map((entry) => ({
    value: entry.block.single ?? entry.block.cidr,
    comment: entry.comment,
    deleteAfterDate: entry.deleteAfterDate,
    status: accessList.statusOf(entry),
  }));
}
