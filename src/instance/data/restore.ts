import type { AtlasClient } from '../../atlas/client.ts';
import { findFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import {
  type ClusterRef,
  createRestoreJob,
  getRestoreJob,
  listRestoreJobs,
  type RestoreJob,
} from '../../atlas/restore-jobs.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import type { Snapshot } from '../../atlas/snapshots.ts';
import type { RestoreSource } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { failure } from '../../util/errors.ts';
import { formatMinute } from '../../util/format.ts';
import { type PollMessages, poll } from '../../util/poll.ts';
import type { Provisioned } from '../create/acquire.ts';
import { isHeldBy } from '../ownership.ts';
import type { Progress } from '../progress.ts';
import { waitUntilIdle } from '../wait.ts';
import { chooseSnapshot, describeRestore, takenAt } from './choose-snapshot.ts';
import { clearPending, pendingRestore, pendingSince } from './pending.ts';
import { RestoreError } from './restore-error.ts';

export interface Restored {
  /** The instance after the restore. */
  readonly instance: Instance;
  /** Whether data was restored. */
  readonly restored: boolean;
}

/** The states of a restore job that has not ended. */
const ACTIVE = ['PENDING', 'RUNNING'];

/**
 * Restores a snapshot into an instance that waits for one, see `pendingTag`: several runs may do so at the same time, or one may continue
 * what a cancelled run did not start. Into any other instance nothing is restored, but a restore that is still running is waited for.
 * @throws RestoreError if the data cannot be restored; InstanceLostError, AtlasError, TimedOutError and so on
 */
export async function restoreData(
  client: AtlasClient,
  provisioned: Provisioned,
  source: RestoreSource,
  progress: Progress,
): Promise<Restored> {
  const { projectId, instance } = provisioned;
  const ref = { projectId: source.projectId ?? projectId, name: source.name };
  const restore = new Restore(client, ref, provisioned, progress);
  if (pendingRestore(instance) === undefined) {
    return restore.waitForOthers();
  }
  progress.phase('Restore the data');
  return restore.run(await chooseSnapshot(client, ref, source.snapshotId));
}

/** One restore into one instance. */
class Restore {
  readonly #client: AtlasClient;
  readonly #source: ClusterRef;
  readonly #projectId: string;
  readonly #target: Instance;
  readonly #created: boolean;
  readonly #ownerToken: string;
  readonly #progress: Progress;
  /** For each request for a restore, the jobs that were there before and do not count for it. */
  readonly #earlier = new Map<string, ReadonlySet<string>>();

  constructor(
    client: AtlasClient,
    source: ClusterRef,
    { projectId, instance, created, ownerToken }: Provisioned,
    progress: Progress,
  ) {
    this.#client = client;
    this.#source = source;
    this.#projectId = projectId;
    this.#target = instance;
    this.#created = created;
    this.#ownerToken = ownerToken;
    this.#progress = progress;
  }

  /** Restores until the instance waits for no restore any more, because another run may request one in the meantime. */
  async run(snapshot: Snapshot): Promise<Restored> {
    const taken = takenAt(snapshot);
    this.#progress.info(
      `Restoring snapshot ${snapshot.id}${taken ? ` of ${formatMinute(taken)}` : ''} of "${this.#source.name}" in project ${this.#source.projectId}`,
    );
    for (;;) {
      const found = await this.#find();
      const pending = pendingRestore(found);
      if (pending === undefined) {
        return { instance: await this.#waitUntilIdle(found), restored: true };
      }
      const idle = await this.#waitUntilIdle(found);
      this.#checkVersions(snapshot, idle);
      const job = await this.#startJob(snapshot, pending);
      if (!job) {
        this.#progress.info('Another run has requested or finished a restore in the meantime');
      } else {
        await this.#waitForJob(job.id);
        await this.#waitForActiveJobs();
        await this.#waitUntilIdle(await this.#find());
        await clearPending(this.#client, this.#projectId, this.#target, pending);
      }
    }
  }

  /** Waits for the restores into the instance that are still running. */
  async waitForOthers(): Promise<Restored> {
    const restored = await this.#waitForActiveJobs();
    const instance = restored ? await this.#find() : this.#target;
    return { instance: await this.#waitUntilIdle(instance), restored };
  }

  /** @returns whether there were any */
  async #waitForActiveJobs(): Promise<boolean> {
    const active = (await this.#jobs()).filter(({ status }) => ACTIVE.includes(status));
    for (const { id } of active) {
      await this.#waitForJob(id);
    }
    return active.length > 0;
  }

  /**
   * Requests the restore, unless one has been requested since. Each attempt checks the instance and the jobs again: a request whose response
   * was lost is found in the list.
   * @param pending the request that the restore is for
   * @returns the job; undefined if another run has fulfilled the request in the meantime, or made a later one
   */
  async #startJob(snapshot: Snapshot, pending: string): Promise<RestoreJob | undefined> {
    let found: RestoreJob | undefined;
    const target = { projectId: this.#projectId, name: this.#target.name };
    const started = await this.#client.checkThenCall(
      describeRestore(this.#source),
      retryOnConflict,
      async () => {
        found = undefined;
        const instance = await this.#find();
        if (pendingRestore(instance) !== pending) {
          return undefined;
        }
        const jobs = await this.#jobs();
        const earlier = this.#earlier.get(pending) ?? this.#earlierJobs(instance, jobs, pending);
        this.#earlier.set(pending, earlier);
        found = jobs.find(
          (job) =>
            !earlier.has(job.id) &&
            job.snapshotId === snapshot.id &&
            [...ACTIVE, 'COMPLETED'].includes(job.status),
        );
        return found ? undefined : createRestoreJob(this.#source, snapshot.id, target);
      },
    );
    return started ?? found;
  }

  /** The jobs that cannot be about the current restore. As long as only this step knows a new instance, no job can be. */
  #earlierJobs(instance: Instance, jobs: readonly RestoreJob[], pending: string): ReadonlySet<string> {
    const isOnlyOurs = this.#created && isHeldBy(instance.tags, this.#ownerToken);
    const since = pendingSince(instance, pending);
    const earlier = jobs.filter((job) => isOnlyOurs || !(requestedAt(job) >= since));
    return new Set(earlier.map(({ id }) => id));
  }

  async #waitForJob(id: string): Promise<void> {
    const description = describeRestore(this.#source);
    const messages: PollMessages = {
      report: (state, waited) => this.#progress.info(`Restore job ${id} is ${state} (${waited})`),
      timedOut: (state) =>
        timedOut(this.#client.budget, description, `it is still ${state}`, 'Increase "timeout".'),
    };
    const status = await poll(this.#client, messages, async () => {
      const { status: state } = await getRestoreJob(this.#client, this.#source, id);
      return ACTIVE.includes(state) ? { state } : { state, result: state };
    });
    if (status !== 'COMPLETED') {
      throw new RestoreError(
        failure(
          describeRestore(this.#source),
          `restore job ${id} is ${status}`,
          'See the activity feed of the Atlas project, and run the job again.',
        ),
      );
    }
  }

  /** The current state of the instance. */
  async #find(): Promise<Instance> {
    const found = await findFlexCluster(this.#client, this.#projectId, this.#target.name);
    if (found?.id !== this.#target.id || found.stateName === 'DELETING') {
      throw new RestoreError(
        failure(
          describeRestore(this.#source),
          `instance "${this.#target.name}" was deleted in the meantime`,
          'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.',
        ),
      );
    }
    return found;
  }

  #waitUntilIdle(instance: Instance): Promise<Instance> {
    const plan = { type: 'flex' as const, projectId: this.#projectId, name: instance.name };
    return waitUntilIdle(this.#client, plan, instance, this.#progress);
  }

  /** The restore jobs into the instance, and into earlier instances of its name. */
  async #jobs(): Promise<RestoreJob[]> {
    const jobs: RestoreJob[] = [];
    for await (const job of listRestoreJobs(this.#client, this.#source)) {
      const { targetProjectId = this.#source.projectId, targetDeploymentItemName } = job;
      if (targetProjectId === this.#projectId && targetDeploymentItemName === this.#target.name) {
        jobs.push(job);
      }
    }
    return jobs;
  }

  /** @throws RestoreError if the snapshot is of a newer major version than the instance, which Atlas would refuse */
  #checkVersions({ id, mongoDBVersion: from = '' }: Snapshot, { mongoDBVersion: to = '' }: Instance): void {
    if (Number.parseInt(from, 10) > Number.parseInt(to, 10)) {
      throw new RestoreError(
        failure(
          describeRestore(this.#source),
          `snapshot ${id} is of MongoDB ${from}, but instance "${this.#target.name}" runs MongoDB ${to}`,
          'A snapshot can be restored only into the same or a newer major version.',
        ),
      );
    }
  }
}

/** When a restore was requested, in milliseconds since the epoch; NaN if Atlas does not say. */
function requestedAt({ restoreScheduledDate }: RestoreJob): number {
  return Date.parse(restoreScheduledDate ?? '');
}
