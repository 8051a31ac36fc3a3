import { randomUUID } from 'node:crypto';
import type { AccessList, AccessStatus } from '../stores/access-list.ts';
import { readAddress, readCidr } from '../stores/address-block.ts';
import type { DatabaseRole } from '../stores/database-roles.ts';
import type { DatabaseUserStore, UserScope } from '../stores/database-users.ts';
import type { Expirable } from '../stores/expiry.ts';

/** A database user that is added without the API, such as one of another owner. It can log in immediately. */
export interface SeededUser {
  readonly username: string;
  /** Default: a random one. */
  readonly password?: string;
  /** Default: readWriteAnyDatabase on admin. */
  readonly roles?: readonly DatabaseRole[];
  /** Default: none, which allows every instance. */
  readonly scopes?: readonly UserScope[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly description?: string;
  /** ISO 8601, in the past or future. Default: permanent. */
  readonly deleteAfterDate?: string;
}

/** A database user as tests and the control API see it. */
export interface UserView {
  readonly username: string;
  readonly roles: readonly DatabaseRole[];
  readonly scopes: readonly UserScope[];
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string | undefined;
  /** Milliseconds since the epoch. */
  readonly deleteAfterDate: number | undefined;
}

/** An access list entry that is added without the API. It is active immediately. */
export interface SeededAccessEntry {
  /** An address or a CIDR block. */
  readonly value: string;
  readonly comment?: string;
  /** ISO 8601, in the past or future. Default: permanent. */
  readonly deleteAfterDate?: string;
}

/** An access list entry as tests and the control API see it. */
export interface AccessEntryView {
  /** An address or a CIDR block. */
  readonly value: string;
  readonly comment: string | undefined;
  /** Milliseconds since the epoch. */
  readonly deleteAfterDate: number | undefined;
  readonly status: AccessStatus;
}

function expiry(date: string | undefined): Expirable {
  if (date === undefined) {
    return {};
  }
  const deleteAfterDate = Date.parse(date);
  if (Number.isNaN(deleteAfterDate)) {
    throw new RangeError(`deleteAfterDate is not a valid date: ${date}`);
  }
  return { deleteAfterDate };
}

/** Throws a RangeError if `deleteAfterDate` is invalid. */
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

/** All database users, without their passwords. */
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

/** Throws a RangeError if `value` or `deleteAfterDate` is invalid. */
export function seedAccessEntry(accessList: AccessList, seeded: SeededAccessEntry): void {
  const block = readAddress(seeded.value) ?? readCidr(seeded.value);
  if (!block) {
    throw new RangeError(`value is not an IP address or CIDR block: ${seeded.value}`);
  }
  accessList.seed({
    block,
    ...(seeded.comment === undefined ? {} : { comment: seeded.comment }),
    ...expiry(seeded.deleteAfterDate),
  });
}

export function viewAccessList(accessList: AccessList): AccessEntryView[] {
  return accessList.list().map((entry) => ({
    value: entry.block.single ?? entry.block.cidr,
    comment: entry.comment,
    deleteAfterDate: entry.deleteAfterDate,
    status: accessList.statusOf(entry),
  }));
}
