import { AtlasError } from '../api/errors.ts';
import type { AccessList } from './access-list.ts';
import type { DatabaseUserStore } from './database-users.ts';
import type { InstanceStore } from './instances.ts';
import { type Random, randomHex } from './random.ts';

/** What belongs to a project. */
interface ProjectResources {
  readonly instances: InstanceStore;
  readonly users: DatabaseUserStore;
  readonly accessList: AccessList;
}

/** A project, which the API also calls a group. */
export interface Project extends ProjectResources {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
  readonly createdAt: number;
}

/** The IDs of the projects, and of the organization that they belong to. */
interface ProjectIds {
  readonly organization: string;
  readonly own: string;
  readonly foreign: string;
  readonly other: string;
}

/** IDs that are the same at every start. An ID of digits only would be a number in YAML. */
export const FIXED_PROJECT_IDS: ProjectIds = {
  organization: hexOf('emulator-org'),
  own: hexOf('emulator-own'),
  foreign: hexOf('emulator-foe'),
  other: hexOf('emulator-two'),
};

/** Generates IDs in the format of Atlas. */
export function createProjectIds(random: Random): ProjectIds {
  return {
    organization: randomHex(random, 24),
    own: randomHex(random, 24),
    foreign: randomHex(random, 24),
    other: randomHex(random, 24),
  };
}

/** 24 hexadecimal digits for a text of 12 characters. */
function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** A project that the credentials have access to, in options and the control API. */
export const PROJECT_KEYS = ['own', 'other'] as const;

export type ProjectKey = (typeof PROJECT_KEYS)[number];

/** Two projects that the credentials have access to, and one that they do not. */
export class Projects {
  readonly own: Project;
  /** Such as one whose backups are restored into instances of `own`. */
  readonly other: Project;
  readonly foreign: Project;

  constructor(ids: ProjectIds, now: number, newResources: (groupId: string) => ProjectResources) {
    const create = (id: string, name: string) => ({
      id,
      name,
      orgId: ids.organization,
      createdAt: now,
      ...newResources(id),
    });
    this.own = create(ids.own, 'emulated+project');
    this.foreign = create(ids.foreign, 'foreign+project');
    this.other = create(ids.other, 'backup+source');
  }

  /** The projects that the credentials have access to. */
  get accessible(): readonly Project[] {
    return PROJECT_KEYS.map((key) => this[key]);
  }

  /** Throws a 404 if there is no such project, and a 401 if the credentials have no access to it. */
  byId(id: string): Project {
    if (!/^[0-9a-f]{24}$/.test(id)) {
      throw new AtlasError('INVALID_GROUP_ID', [id]);
    }
    const project = this.accessible.find((each) => each.id === id);
    if (project) {
      return project;
    }
    if (id === this.foreign.id) {
      throw new AtlasError('USER_CANNOT_ACCESS_GROUP');
    }
    throw new AtlasError('GROUP_NOT_FOUND', [id]);
  }

  /** Throws a 404 if there is no such project, and a 401 if the credentials have no access to it. */
  byName(name: string): Project {
    const project = this.accessible.find((each) => each.name === name);
    if (project) {
      return project;
    }
    if (name === this.foreign.name) {
      throw new AtlasError('USER_CANNOT_ACCESS_GROUP');
    }
    throw new AtlasError('GROUP_NAME_NOT_FOUND', [name]);
  }
}
