import { DocumentStore } from '../database/index.ts';
import { MONGODB_VERSION } from '../stores/instances.ts';
import type { Project, ProjectKey, Projects } from '../stores/projects.ts';
import { randomHex } from '../stores/random.ts';
import type { ProjectInstance, RestoreStatus } from '../stores/restore-jobs.ts';
import type { Documents, SeededSnapshot } from '../stores/seeded-snapshot.ts';
import type { State } from '../stores/state.ts';
import { seedInstance } from './seed.ts';

/** Databases of the server itself, which a restore must not replace on a real server. */
const SYSTEM_DATABASES = ['admin', 'config', 'local'];

/** An instance as the source or target of a restore job. */
interface InstanceName {
  readonly name: string;
  readonly project: ProjectKey;
}

/** A restore job as tests and the control API see it. */
export interface RestoreJobView {
  readonly id: string;
  readonly status: RestoreStatus;
  readonly snapshotId: string;
  readonly source: InstanceName;
  readonly target: InstanceName;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Throws if MongoDB would reject a name or a document. */
function storeOf(documents: Documents): DocumentStore {
  const store = new DocumentStore();
  for (const [database, collections] of Object.entries(documents)) {
    if (SYSTEM_DATABASES.includes(database.toLowerCase())) {
      throw new RangeError(`A snapshot cannot contain the database ${database}`);
    }
    for (const [collection, all] of Object.entries(collections)) {
      for (const document of all) {
        store.insert(database, collection, document);
      }
    }
  }
  return store;
}

/** Returns the ID of the snapshot. Throws if the ID is in use, or the date or a document is invalid. */
export function addSnapshot(state: State, seeded: SeededSnapshot): string {
  const { clock, projects, restoreJobs, settings, snapshots } = state;
  const { instance: name, project = 'own', id = randomHex(settings.random, 24) } = seeded;
  const finishedAt = seeded.finishedAt === undefined ? clock.now() : Date.parse(seeded.finishedAt);
  if (Number.isNaN(finishedAt)) {
    throw new RangeError(`finishedAt is not a valid date: ${seeded.finishedAt}`);
  }
  const documents = seeded.documents && storeOf(seeded.documents);
  const existing = projects[project].instances.list().find((each) => each.name === name);
  const instance = existing ?? seedInstance(projects, { name, project });
  snapshots.add({
    id,
    instanceId: instance.id,
    status: seeded.status ?? 'COMPLETED',
    finishedAt,
    mongoDBVersion: seeded.mongoDBVersion ?? MONGODB_VERSION,
    documents: documents ?? restoreJobs.documentsOf(instance).copy(),
  });
  return id;
}

function keyOf(projects: Projects, project: Project): ProjectKey {
  return project.id === projects.other.id ? 'other' : 'own';
}

/** All restore jobs, newest first. */
export function viewRestoreJobs({ projects, restoreJobs }: State): RestoreJobView[] {
  const nameOf = ({ project, instance }: ProjectInstance) => ({
    name: instance.name,
    project: keyOf(projects, project),
  });
  return restoreJobs.list().map((job) => ({
    id: job.id,
    status: restoreJobs.progressOf(job).status,
    snapshotId: job.snapshot.id,
    source: nameOf(job.source),
    target: nameOf(job.target),
    createdAt: job.createdAt,
  }));
}
