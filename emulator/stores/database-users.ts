import { AtlasError } from '../api/errors.ts';
import type { EmulatorClock } from './clock.ts';
import { checkRoles, type DatabaseRole } from './database-roles.ts';
import { checkStaysPermanent, type Expirable, isExpired } from './expiry.ts';
import type { Tag } from './instances.ts';

const MAX_USERS = 100;

/** An instance that a user can log in to. A user without scopes can log in to all of them. */
export interface UserScope {
  readonly name: string;
  readonly type: 'CLUSTER' | 'DATA_LAKE' | 'STREAM';
}

/** The properties of a user that the instances need to know. */
export interface UserAccess {
  readonly password: string;
  readonly roles: readonly DatabaseRole[];
  readonly scopes: readonly UserScope[];
}

export interface DatabaseUserSpec extends UserAccess, Expirable {
  readonly username: string;
  readonly labels: readonly Tag[];
  readonly description?: string;
}

export interface DatabaseUser extends DatabaseUserSpec {
  /** Versions of the user, each with the time from which the instances use it; the newest is last. */
  readonly rollouts: readonly { readonly from: number; readonly access: UserAccess }[];
}

export interface UserTiming {
  /** How long a new or changed user takes to reach the instances. */
  readonly userLagMs: number;
}

/** The database users of the project. All of them belong to the database `admin`. */
export class DatabaseUserStore {
  readonly #clock: EmulatorClock;
  readonly #timing: UserTiming;
  #users: readonly DatabaseUser[] = [];

  constructor(clock: EmulatorClock, timing: UserTiming) {
    this.#clock = clock;
    this.#timing = timing;
  }

  /** All users that have not expired, oldest first. */
  list(): readonly DatabaseUser[] {
    const now = this.#clock.now();
    this.#users = this.#users.filter((user) => !isExpired(user, now));
    return this.#users;
  }

  /** Throws a 404 if there is no such user. */
  get(databaseName: string, username: string): DatabaseUser {
    const user = databaseName === 'admin' ? this.#named(username) : undefined;
    if (user) {
      return user;
    }
    throw new AtlasError('USERNAME_NOT_FOUND', [username]);
  }

  /** Creates a user, who can log in after `userLagMs`. */
  create(spec: DatabaseUserSpec): DatabaseUser {
    checkRoles(spec.username, spec.roles);
    if (this.#named(spec.username)) {
      throw new AtlasError('USER_ALREADY_EXISTS', [spec.username]);
    }
    if (this.#users.length >= MAX_USERS) {
      throw new AtlasError('GROUP_USERS_LIMIT_EXCEEDED', [MAX_USERS]);
    }
    return this.#put(spec, this.#clock.now() + this.#timing.userLagMs);
  }

  /** Adds a user who can log in immediately. Replaces a user of the same name. */
  seed(spec: DatabaseUserSpec): DatabaseUser {
    this.#users = this.#users.filter(({ username }) => username !== spec.username);
    return this.#put(spec, this.#clock.now());
  }

  /** Instances use the previous version of the user for `userLagMs`. */
  update(
    databaseName: string,
    username: string,
    changes: Partial<Omit<DatabaseUserSpec, 'username'>>,
  ): DatabaseUser {
    const user = this.get(databaseName, username);
    if (changes.roles) {
      checkRoles(username, changes.roles);
    }
    checkStaysPermanent(user, changes);
    const spec = { ...user, ...changes };
    const rollout = { from: this.#clock.now() + this.#timing.userLagMs, access: accessOf(spec) };
    const changed = { ...spec, rollouts: [...user.rollouts, rollout] };
    this.#users = this.#users.map((each) => (each === user ? changed : each));
    return changed;
  }

  /** Deletes a user, who can no longer log in. */
  remove(databaseName: string, username: string): void {
    const user = this.get(databaseName, username);
    this.#users = this.#users.filter((each) => each !== user);
  }

  /** The password and roles of a user on this instance; `undefined` if the user cannot log in to it. */
  find(instanceName: string, username: string): Pick<UserAccess, 'password' | 'roles'> | undefined {
    const now = this.#clock.now();
    const access = this.#named(username)?.rollouts.findLast(({ from }) => from <= now)?.access;
    if (!access) {
      return undefined;
    }
    const { password, roles, scopes } = access;
    const inScope = ({ name, type }: UserScope) => type === 'CLUSTER' && name === instanceName;
    return scopes.length === 0 || scopes.some(inScope) ? { password, roles } : undefined;
  }

  #named(username: string): DatabaseUser | undefined {
    return this.list().find((user) => user.username === username);
  }

  #put(spec: DatabaseUserSpec, from: number): DatabaseUser {
    const user = { ...spec, rollouts: [{ from, access: accessOf(spec) }] };
    this.#users = [...this.#users, user];
    return user;
  }
}

function accessOf({ password, roles, scopes }: UserAccess): UserAccess {
  return { password, roles, scopes };
}
