import { createCredentials, FIXED_CREDENTIALS } from '../api/auth/credentials.ts';
import { Authenticator } from '../api/auth/index.ts';
import { RateLimiter } from '../api/rate-limit.ts';
import type { Settings } from '../cli/options.ts';
import type { Databases } from '../database/index.ts';
import { AccessList } from './access-list.ts';
import type { EmulatorClock } from './clock.ts';
import { DatabaseUserStore } from './database-users.ts';
import { InstanceStore } from './instances.ts';
import { createProjectIds, FIXED_PROJECT_IDS, Projects } from './projects.ts';
import { RestoreJobStore } from './restore-jobs.ts';
import { SearchIndexStore } from './search-indexes.ts';
import { SnapshotStore } from './snapshots.ts';

/** The state of the emulated Atlas, which the routes read and change. */
export interface State {
  readonly clock: EmulatorClock;
  readonly settings: Settings;
  readonly authenticator: Authenticator;
  readonly rateLimiter: RateLimiter;
  readonly projects: Projects;
  readonly snapshots: SnapshotStore;
  readonly restoreJobs: RestoreJobStore;
  readonly searchIndexes: SearchIndexStore;
  /** undefined with the option `database: 'none'`. */
  databases: Databases | undefined;
  /** How many instances were created through the API. */
  created: number;
  /** For the links in responses. */
  baseUrl: string;
}

/** Projects without instances, users or access list entries. */
export function createState(settings: Settings): State {
  const { clock, random } = settings;
  const isFixed = settings.credentials === 'fixed';
  return {
    clock,
    settings,
    authenticator: new Authenticator(
      clock,
      random,
      isFixed ? FIXED_CREDENTIALS : createCredentials(random),
      settings,
    ),
    rateLimiter: new RateLimiter(clock, settings.rateLimit),
    projects: new Projects(isFixed ? FIXED_PROJECT_IDS : createProjectIds(random), clock.now(), (id) => ({
      instances: new InstanceStore(id, clock, random, settings),
      users: new DatabaseUserStore(clock, settings),
      accessList: new AccessList(id, clock, settings),
    })),
    snapshots: new SnapshotStore(),
    restoreJobs: new RestoreJobStore(clock, random, settings),
    searchIndexes: new SearchIndexStore(clock, random, settings),
    databases: undefined,
    created: 0,
    baseUrl: '',
  };
}
