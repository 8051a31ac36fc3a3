import { AtlasError } from '../api/errors.ts';
import type { DocumentStore } from '../database/index.ts';
import type { EmulatorClock } from './clock.ts';
import type { Instance } from './instances.ts';
import type { Project } from './projects.ts';
import { objectId, type Random } from './random.ts';
import type { Snapshot } from './snapshots.ts';

/** The part of `restoredAfterMs` for which a job is PENDING. */
const PENDING_PART = 0.25;

export interface ProjectInstance {
  readonly project: Project;
  readonly instance: Instance;
}

interface RestoreSpec {
  /** The instance that the snapshot was taken of. */
  readonly source: ProjectInstance;
  readonly snapshot: Snapshot;
  readonly target: ProjectInstance;
  /** Whether the job ends as FAILED. */
  readonly fails: boolean;
}

interface RestoreProgress {
  readonly status: RestoreStatus;
  /** Milliseconds since the epoch; only for a job that has ended. */
  readonly endedAt?: number;
}

/** A job that restores a snapshot. Its status is not stored, but computed from these times (milliseconds since the epoch). */
export interface RestoreJob extends RestoreSpec {
  readonly id: string;
  readonly createdAt: number;
  readonly queuedAt: number;
  readonly runningAt: number;
  readonly finishedAt: number;
}

export type RestoreStatus = 'PENDING' | 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED';

export interface RestoreTiming {
  /** How long a job is PENDING and RUNNING. */
  readonly restoredAfterMs: number;
  /** How long a job is QUEUED, between PENDING and RUNNING. */
  readonly restoreQueuedMs: number;
}

/** The restore jobs of all instances. */
export class RestoreJobStore {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #timing: RestoreTiming;
  #jobs: readonly RestoreJob[] = [];
  /** The jobs whose documents have not been written, in the order in which they finish. */
  #unapplied: readonly RestoreJob[] = [];

  constructor(clock: EmulatorClock, random: Random, timing: RestoreTiming) {
    this.#clock = clock;
    this.#random = random;
    this.#timing = timing;
  }

  /** Starts a job without checks. */
  create(spec: RestoreSpec): RestoreJob {
    const createdAt = this.#clock.now();
    const { restoredAfterMs, restoreQueuedMs } = this.#timing;
    const queuedAt = createdAt + Math.ceil(restoredAfterMs * PENDING_PART);
    const job = {
      ...spec,
      id: objectId(this.#random, createdAt),
      createdAt,
      queuedAt,
      runningAt: queuedAt + restoreQueuedMs,
      finishedAt: createdAt + restoredAfterMs + restoreQueuedMs,
    };
    const { project, instance } = spec.target;
    project.instances.startRestore(instance.name, job.runningAt, job.finishedAt);
    this.#jobs = [job, ...this.#jobs];
    this.#unapplied = [...this.#unapplied, job];
    return job;
  }

  /** All jobs, newest first. */
  list(): readonly RestoreJob[] {
    return this.#jobs;
  }

  /** The jobs that restore snapshots of an instance, newest first. */
  listOf(source: Instance): readonly RestoreJob[] {
    return this.#jobs.filter((job) => job.source.instance.id === source.id);
  }

  /** Throws a 404 if there is no such job. */
  get(source: Instance, id: string): RestoreJob {
    const job = this.listOf(source).find((each) => each.id === id);
    if (job) {
      return job;
    }
    throw new AtlasError('TENANT_RESTORE_NOT_FOUND', [id, source.name]);
  }

  /** The current status of a job, and when it ended. A job fails when its target is deleted, which is inferred. */
  progressOf({ target, fails, queuedAt, runningAt, finishedAt }: RestoreJob): RestoreProgress {
    const now = this.#clock.now();
    const deletedAt = target.project.instances.deletedAt(target.instance.id);
    if (deletedAt !== undefined && deletedAt < finishedAt) {
      return { status: 'FAILED', endedAt: deletedAt };
    }
    if (now >= finishedAt) {
      return { status: fails ? 'FAILED' : 'COMPLETED', endedAt: finishedAt };
    }
    if (now >= runningAt) {
      return { status: 'RUNNING' };
    }
    return { status: now < queuedAt ? 'PENDING' : 'QUEUED' };
  }

  /**
   * Replaces the documents of all targets whose jobs have been completed since the last call.
   * Returns the restored documents, in the order of the jobs.
   */
  applyCompleted(): readonly DocumentStore[] {
    const completed = this.#unapplied.filter((job) => this.progressOf(job).status === 'COMPLETED');
    this.#unapplied = this.#unapplied.filter((job) => this.progressOf(job).endedAt === undefined);
    return completed.map(({ snapshot, target }) => {
      target.instance.documents.replaceWith(snapshot.documents);
      return snapshot.documents;
    });
  }

  /** The documents in an instance, including those of a completed job that have not been written. */
  documentsOf(instance: Instance): DocumentStore {
    const last = this.#unapplied.findLast(
      (job) => job.target.instance.id === instance.id && this.progressOf(job).status === 'COMPLETED',
    );
    return last?.snapshot.documents ?? instance.documents;
  }
}
