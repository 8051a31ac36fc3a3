import { AtlasError } from './errors.ts';
import { type Random, randomHex } from './random.ts';

/** A project, which the API also calls a group. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
  readonly createdAt: number;
}

function cannotAccess(): AtlasError {
  return new AtlasError(401, 'USER_CANNOT_ACCESS_GROUP', {
    detail: 'The current user is not in the group, or the group does not exist.',
  });
}

/** Two projects: one that the credentials have access to, and one that they do not. */
export class Projects {
  readonly own: Project;
  readonly foreign: Project;

  constructor(random: Random, now: number) {
    const orgId = randomHex(random, 24);
    this.own = { id: randomHex(random, 24), name: 'emulated+project', orgId, createdAt: now };
    this.foreign = { id: randomHex(random, 24), name: 'foreign+project', orgId, createdAt: now };
  }

  /** Throws a 404 if there is no such project, and a 401 if the credentials have no access to it. */
  byId(id: string): Project {
    if (!/^[0-9a-f]{24}$/.test(id)) {
      throw new AtlasError(404, 'INVALID_GROUP_ID', {
        detail: `An invalid group ID ${id} was specified.`,
        parameters: [id],
      });
    }
    if (id === this.own.id) return this.own;
    if (id === this.foreign.id) throw cannotAccess();
    throw new AtlasError(404, 'GROUP_NOT_FOUND', {
      detail: `No group with ID ${id} exists.`,
      parameters: [id],
    });
  }

  /** Throws a 404 if there is no such project, and a 401 if the credentials have no access to it. */
  byName(name: string): Project {
    if (name === this.own.name) return this.own;
    if (name === this.foreign.name) throw cannotAccess();
    throw new AtlasError(404, 'GROUP_NAME_NOT_FOUND', {
      detail: `No group with name "${name}" exists.`,
      parameters: [name],
    });
  }
}
