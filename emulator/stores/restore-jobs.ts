import { AtlasError } from '../api/errors.ts';
import type { DocumentStore } from '../database/index.ts';
import type { EmulatorClock } from './clock.ts';
import type { Instance } from './instances.ts';
import type { Project } from './projects.ts';
import { objectId, type Random } from './random.ts';
import type { Snapshot } from './snapshots.ts';

/** The part of its duration for which a job is PENDING. */
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

/** A job that restores a snapshot. Its status is not stored, but computed from these times (milliseconds since the epoch). */
export interface RestoreJob extends RestoreSpec {
  readonly id: string;
  readonly createdAt: number;
  readonly runningAt: number;
  readonly finishedAt: number;
}

export type RestoreStatus = 'PENDING' | 'RUNNING' | 'COMPLETED' | 'FAILED';

/** The restore jobs of all instances. */
export class RestoreJobStore {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #durationMs: number;
  #jobs: readonly RestoreJob[] = [];
  /** The jobs whose documents have not been written, in the order in which they finish. */
  #unapplied: readonly RestoreJob[] = [];

  constructor(clock: EmulatorClock, random: Random, durationMs: number) {
    this.#clock = clock;
    this.#random = random;
    this.#durationMs = durationMs;
  }

  /** Starts a job without checks. */
  create(spec: RestoreSpec): RestoreJob {
    const createdAt = this.#clock.now();
    const job = {
      ...spec,
      id: objectId(this.#random, createdAt),
      createdAt,
      runningAt: createdAt + Math.ceil(this.#durationMs * PENDING_PART),
      finishedAt: createdAt + this.#durationMs,
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

  /** Throws a 404 if there is no such job. That Atlas uses this error code for Flex is inferred. */
  get(source: Instance, id: string): RestoreJob {
    const job = this.listOf(source).find((each) => each.id === id);
    if (job) {
      return job;
    }
    throw new AtlasError(404, 'RESTORE_JOB_NOT_FOUND', {
      detail: `No restore job with ID ${id} exists for cluster ${source.name}.`,
      parameters: [id, source.name],
    });
  }

  /** The current status of a job. A job fails when its target is deleted, which is inferred. */
  statusOf({ target, fails, runningAt, finishedAt }: RestoreJob): RestoreStatus {
    const now = this.#clock.now();
    const deletedAt = target.project.instances.deletedAt(target.instance.id) ?? Number.POSITIVE_INFINITY;
    if (deletedAt < finishedAt) {
      return 'FAILED';
    }
    if (now >= finishedAt) {
      return fails ? 'FAILED' : 'COMPLETED';
    }
    return now < runningAt ? 'PENDING' : 'RUNNING';
  }

  /**
   * Replaces the documents of all targets whose jobs have been completed since the last call.
   * Returns the restored documents, in the order of the jobs.
   */
  applyCompleted(): readonly DocumentStore[] {
    const completed = this.#unapplied.filter((job) => this.statusOf(job) === 'COMPLETED');
    this.#unapplied = this.#unapplied.filter((job) => ['PENDING', 'RUNNING'].includes(this.statusOf(job)));
    return completed.map(({ snapshot, target }) => {
      target.instance.documents.replaceWith(snapshot.documents);
      return snapshot.documents;
    });
  }

  /** The documents in an instance, including those of a completed job that have not been written. */
  documentsOf(instance: Instance): DocumentStore {
    const last = this.#unapplied.findLast(
      (job) => job.target.instance.id === instance.id && this.statusOf(job) === 'COMPLETED',
    );
    return last?.snapshot.documents ?? instance.documents;
  }
}
