import type { EmulatorClock } from './clock.ts';
import { checkRoles, type DatabaseRole } from './database-roles.ts';
import { AtlasError } from './errors.ts';
import { checkStaysPermanent, isAlive, type Temporary } from './expiry.ts';
import type { Tag } from './instances.ts';

const MAXIMUM = 100;

/** Something that a user may log in to. A user with no scopes may log in to everything. */
export interface UserScope {
  readonly name: string;
  readonly type: 'CLUSTER' | 'DATA_LAKE' | 'STREAM';
}

/** What decides whether a user gets in, and what is allowed there. */
export interface Access {
  readonly password: string;
  readonly roles: readonly DatabaseRole[];
  readonly scopes: readonly UserScope[];
}

/** What a database user is made from. */
export interface DatabaseUserSpec extends Access, Temporary {
  readonly username: string;
  readonly labels: readonly Tag[];
  readonly description?: string;
}

/** A database user. */
export interface DatabaseUser extends DatabaseUserSpec {
  /** What the instances know of the user, and from when on; the youngest is last. */
  readonly rollouts: readonly { readonly from: number; readonly access: Access }[];
}

/** How long things take. */
export interface UserTiming {
  readonly userLagMs: number;
}

/** The database users of the project. All of them log in by the database `admin`. */
export class DatabaseUserStore {
  readonly #clock: EmulatorClock;
  readonly #timing: UserTiming;
  #users: readonly DatabaseUser[] = [];

  constructor(clock: EmulatorClock, timing: UserTiming) {
    this.#clock = clock;
    this.#timing = timing;
  }

  /** Everybody who exists now, oldest first. */
  list(): readonly DatabaseUser[] {
    const now = this.#clock.now();
    this.#users = this.#users.filter((user) => isAlive(user, now));
    return this.#users;
  }

  /** The user of this name, or a 404. */
  get(databaseName: string, username: string): DatabaseUser {
    const user = databaseName === 'admin' ? this.#named(username) : undefined;
    if (user) return user;
    throw new AtlasError(404, 'USER_NOT_FOUND', {
      detail: `No database user named ${username} exists on ${databaseName} in this project.`,
      parameters: [username],
    });
  }

  /** Creates a user, who can log in once the lag is over. */
  create(spec: DatabaseUserSpec): DatabaseUser {
    checkRoles(spec.roles);
    if (this.#named(spec.username)) {
      throw new AtlasError(409, 'USER_ALREADY_EXISTS', {
        detail: `A database user named ${spec.username} already exists in this project.`,
        parameters: [spec.username],
      });
    }
    if (this.#users.length >= MAXIMUM) {
      throw new AtlasError(403, 'GROUP_USERS_LIMIT_EXCEEDED', {
        detail: `A project has at most ${MAXIMUM} database users.`,
        parameters: [String(MAXIMUM)],
      });
    }
    return this.#put(spec, this.#clock.now() + this.#timing.userLagMs);
  }

  /** Puts a user in place as if it had been there already. The same name takes the place of an older one. */
  seed(spec: DatabaseUserSpec): DatabaseUser {
    this.#users = this.#users.filter(({ username }) => username !== spec.username);
    return this.#put(spec, this.#clock.now());
  }

  /** Changes a user. Instances go by what they knew before until the lag is over. */
  update(
    databaseName: string,
    username: string,
    changes: Partial<Omit<DatabaseUserSpec, 'username'>>,
  ): DatabaseUser {
    const user = this.get(databaseName, username);
    if (changes.roles) checkRoles(changes.roles);
    checkStaysPermanent(user, changes);
    const spec = { ...user, ...changes };
    const rollout = { from: this.#clock.now() + this.#timing.userLagMs, access: accessOf(spec) };
    const changed = { ...spec, rollouts: [...user.rollouts, rollout] };
    this.#users = this.#users.map((each) => (each === user ? changed : each));
    return changed;
  }

  /** Deletes a user, which locks it out at once. */
  remove(databaseName: string, username: string): void {
    const user = this.get(databaseName, username);
    this.#users = this.#users.filter((each) => each !== user);
  }

  /** What a user logs in to this instance with at this moment; `undefined` if it cannot. */
  find(instanceName: string, username: string): Pick<Access, 'password' | 'roles'> | undefined {
    const now = this.#clock.now();
    const access = this.#named(username)?.rollouts.findLast(({ from }) => from <= now)?.access;
    if (!access) return undefined;
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

function accessOf({ password, roles, scopes }: Access): Access {
  return { password, roles, scopes };
}
