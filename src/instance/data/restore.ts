import type { AtlasClient } from '../../atlas/client.ts';
import { findFlexCluster } from '../../atlas/flex-clusters.ts';
import type { Instance } from '../../atlas/instance-schema.ts';
import {
  type ClusterRef,
  createRestoreJob,
  getRestoreJob,
  listNewestRestoreJobs,
  type RestoreJob,
  requestedAt,
} from '../../atlas/restore-jobs.ts';
import { retryOnConflict } from '../../atlas/retry-policy.ts';
import type { Snapshot } from '../../atlas/snapshots.ts';
import type { Claim } from '../../types.ts';
import { timedOut } from '../../util/budget.ts';
import { stepError } from '../../util/errors.ts';
import { formatMinute } from '../../util/format.ts';
import { poll } from '../../util/poll.ts';
import type { Session } from '../progress.ts';
import { holdOf, isRestorePending, RESTORE_PENDING } from '../tags.ts';
import { updateTags } from '../update-tags.ts';
import { isIdle, waitUntilUsable } from '../wait.ts';
import { describeRestore, takenAt } from './choose-snapshot.ts';

/** How long a step that adopts an instance waits for a restore that the step which created it may be about to start. */
const MAX_START_MS = 60_000;

/** What to restore, and into which instance. */
interface RestorePlan {
  readonly claim: Claim;
  readonly instance: Instance;
  readonly source: ClusterRef;
  readonly snapshot: Snapshot;
  /** Whether the step created the instance. */
  readonly created: boolean;
  /** Whether to replace the data of the instance, whatever it is. */
  readonly replaces: boolean;
}

/**
 * Completes the restore that the tag `data-pending` announces: waits for one that another step has started, or starts one. Or replaces the
 * data of the instance, after a restore that is running.
 * @returns the instance after the restore
 * @throws StepError if the data cannot be restored; AtlasError, TimedOutError and so on
 */
export async function restoreData(session: Session, plan: RestorePlan): Promise<Instance> {
  const restore = new Restore(session, plan);
  await restore.checkVersions();
  await (plan.replaces ? restore.replace() : restore.complete());
  return restore.finish();
}

/** One restore into one instance. */
class Restore {
  readonly #session: Session;
  readonly #client: AtlasClient;
  readonly #plan: RestorePlan;
  /** The creation of the instance by the clock of Atlas, in whole seconds like the times of jobs: older jobs are not its jobs. */
  readonly #createdAt: number;

  constructor(session: Session, plan: RestorePlan) {
    this.#session = session;
    this.#client = session.client;
    this.#plan = plan;
    this.#createdAt = Math.floor(Date.parse(plan.instance.createDate ?? '') / 1000) * 1000 || 0;
  }

  async complete(): Promise<void> {
    const { created, snapshot } = this.#plan;
    const other = await this.#findJobOfOthers(created ? 0 : MAX_START_MS);
    if (other === 'done') {
      return;
    }
    const start = () => this.#start((jobs) => jobs.find(({ status }) => status !== 'FAILED'));
    const job = other === 'none' ? await start() : other;
    if (job.snapshotId !== undefined && job.snapshotId !== snapshot.id) {
      this.#session.progress.warn(
        `restore-from: another run restores snapshot ${job.snapshotId} into this instance, and not ${snapshot.id}. This step uses that data.`,
      );
    }
    await this.#waitFor(job);
  }

  async replace(): Promise<void> {
    for (const job of (await this.#jobs()).filter(isActive)) {
      await this.#follow(job);
    }
    const earlier = new Set((await this.#jobs()).map(({ id }) => id));
    // A request whose response was lost is found as a job that was not there before.
    const isOwn = ({ id, snapshotId }: RestoreJob) =>
      !earlier.has(id) && snapshotId === this.#plan.snapshot.id;
    const job = await this.#start((jobs) => jobs.find(isOwn));
    await this.#waitFor(job);
  }

  /**
   * Finds the restore of another step.
   * @param patienceMs how long to wait until there is one
   * @returns `done` if the tag `data-pending` is gone
   */
  #findJobOfOthers(patienceMs: number): Promise<RestoreJob | 'done' | 'none'> {
    const { clock } = this.#client;
    const until = clock.elapsed() + patienceMs;
    return poll<RestoreJob | 'done' | 'none'>(
      this.#client,
      {
        report: (state, waited) => this.#session.progress.info(`${state} (${waited})`),
        timedOut: (state) => timedOut(this.#client.budget, this.#description, state, 'Increase "timeout".'),
      },
      async () => {
        const job = (await this.#jobs()).find(({ status }) => status !== 'FAILED');
        if (job) {
          return { state: `Restore job ${job.id} exists`, result: job };
        }
        const isDone = !isRestorePending((await this.#find()).tags);
        const otherwise = clock.elapsed() >= until ? 'none' : undefined;
        return {
          state: 'No other run is restoring into the instance',
          result: isDone ? 'done' : otherwise,
        };
      },
    );
  }

  /**
   * Requests the restore. Each attempt checks the instance and its jobs again.
   * @param findExisting returns the job that makes the request unnecessary
   */
  async #start(findExisting: (jobs: readonly RestoreJob[]) => RestoreJob | undefined): Promise<RestoreJob> {
    const { claim, source, snapshot } = this.#plan;
    const taken = takenAt(snapshot);
    this.#session.progress.info(
      `Restoring snapshot ${snapshot.id}${taken ? ` of ${formatMinute(taken)}` : ''} of "${source.name}" in project ${source.projectId}`,
    );
    let existing: RestoreJob | undefined;
    const started = await this.#client.checkThenCall(this.#description, retryOnConflict, async () => {
      await this.#find();
      existing = findExisting(await this.#jobs());
      return existing ? undefined : createRestoreJob(source, snapshot.id, claim);
    });
    return started ?? (existing as RestoreJob);
  }

  /** @throws StepError if the job has failed */
  async #waitFor({ id }: RestoreJob): Promise<void> {
    const status = await this.#follow({ id });
    if (status !== 'COMPLETED') {
      throw stepError(
        this.#description,
        `restore job ${id} is ${status}`,
        'See the activity feed of the Atlas project, and run the job again.',
      );
    }
  }

  /** Polls a job until it has ended, and returns its status. */
  #follow({ id }: Pick<RestoreJob, 'id'>): Promise<string> {
    const { budget } = this.#client;
    return poll(
      this.#client,
      {
        report: (state, waited) => this.#session.progress.info(`Restore job ${id} is ${state} (${waited})`),
        timedOut: (state) =>
          timedOut(budget, this.#description, `it is still ${state}`, 'Increase "timeout".'),
      },
      async () => {
        const job = await getRestoreJob(this.#client, this.#plan.source, id);
        return { state: job.status, result: isActive(job) ? undefined : job.status };
      },
    );
  }

  /** Waits until Atlas has finished, and removes the tag `data-pending`. */
  async finish(): Promise<Instance> {
    const { claim, instance } = this.#plan;
    const idle = await this.#waitUntilIdle();
    // Only the step that holds the instance removes the tag, because another one that has adopted it checks the data itself.
    const done = await updateTags(
      this.#client,
      { ...claim, id: instance.id },
      `mark the data of instance "${claim.name}" as complete`,
      ({ tags }) =>
        holdOf(tags, claim) && isRestorePending(tags)
          ? tags?.filter(({ key }) => key !== RESTORE_PENDING.key)
          : undefined,
    );
    return done ?? idle;
  }

  /** The restore jobs into the instance, newest first. */
  async #jobs(): Promise<RestoreJob[]> {
    const { claim, source } = this.#plan;
    const jobs = await listNewestRestoreJobs(this.#client, source);
    return jobs.filter(
      (job) =>
        (job.targetProjectId ?? source.projectId) === claim.projectId &&
        job.targetDeploymentItemName === claim.name &&
        requestedAt(job) >= this.#createdAt,
    );
  }

  /** The current state of the instance. */
  async #find(): Promise<Instance> {
    const { claim, instance } = this.#plan;
    const found = await findFlexCluster(this.#client, claim.projectId, claim.name);
    if (found?.id !== instance.id || found.stateName === 'DELETING') {
      throw stepError(
        this.#description,
        `instance "${claim.name}" was deleted in the meantime`,
        'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.',
      );
    }
    return found;
  }

  /** Atlas restores into an instance only if it is IDLE. */
  async #waitUntilIdle(): Promise<Instance> {
    const found = await this.#find();
    return isIdle(found) ? found : waitUntilUsable(this.#session, this.#plan.claim, found, isIdle);
  }

  /** @throws StepError if the snapshot is of a newer major version than the instance, which Atlas would refuse */
  async checkVersions(): Promise<void> {
    const { claim, snapshot } = this.#plan;
    const idle = await this.#waitUntilIdle();
    const [from = '', to = ''] = [snapshot.mongoDBVersion, idle.mongoDBVersion];
    if (Number.parseInt(from, 10) > Number.parseInt(to, 10)) {
      throw stepError(
        this.#description,
        `snapshot ${snapshot.id} is of MongoDB ${from}, but instance "${claim.name}" runs MongoDB ${to}`,
        'A snapshot can be restored only into the same or a newer major version.',
      );
    }
  }

  get #description(): string {
    return describeRestore(this.#plan.source);
  }
}

/** Whether a job goes on: Atlas has more states than `PENDING` and `RUNNING`, such as `QUEUED`. */
function isActive({ status }: RestoreJob): boolean {
  return status !== 'COMPLETED' && status !== 'FAILED';
}
