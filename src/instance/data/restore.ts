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
  const { claim, instance } = plan;
  checkVersions(plan, await waitUntilIdle(session, plan));
  const job = plan.replaces ? await replace(session, plan) : await complete(session, plan);
  const status = job && (await waitForJob(session, plan, job));
  if (status && status !== 'COMPLETED') {
    throw stepError(
      describeRestore(plan.source),
      `restore job ${job.id} is ${status}`,
      'See the activity feed of the Atlas project, and run the job again.',
    );
  }
  const idle = await waitUntilIdle(session, plan);
  // Only the step that holds the instance removes the tag, because another one that has adopted it checks the data itself.
  const done = await updateTags(
    session.client,
    { ...claim, id: instance.id },
    `mark the data of instance "${claim.name}" as complete`,
    ({ tags }) =>
      holdOf(tags, claim) && isRestorePending(tags)
        ? tags?.filter(({ key }) => key !== RESTORE_PENDING.key)
        : undefined,
  );
  return done ?? idle;
}

/** @throws StepError if the snapshot is of a newer major version than the instance, which Atlas would refuse */
function checkVersions(
  { claim, source, snapshot }: RestorePlan,
  { mongoDBVersion: to = '' }: Instance,
): void {
  const { id, mongoDBVersion: from = '' } = snapshot;
  if (Number.parseInt(from, 10) > Number.parseInt(to, 10)) {
    throw stepError(
      describeRestore(source),
      `snapshot ${id} is of MongoDB ${from}, but instance "${claim.name}" runs MongoDB ${to}`,
      'A snapshot can be restored only into the same or a newer major version.',
    );
  }
}

/** The job of another step, or a new one; undefined if another step has completed the restore. */
async function complete(session: Session, plan: RestorePlan): Promise<RestoreJob | undefined> {
  const { created, snapshot } = plan;
  const other = await findJobOfOthers(session, plan, created ? 0 : MAX_START_MS);
  if (other === 'done') {
    return undefined;
  }
  const job = other === 'none' ? await start(session, plan, findUnfailed) : other;
  if (job.snapshotId !== undefined && job.snapshotId !== snapshot.id) {
    session.progress.warn(
      `restore-from: another run restores snapshot ${job.snapshotId} into this instance, and not ${snapshot.id}. This step uses that data.`,
    );
  }
  return job;
}

/** Starts a job of this step, after those that are running. */
async function replace(session: Session, plan: RestorePlan): Promise<RestoreJob> {
  for (const job of (await listJobs(session, plan)).filter(isActive)) {
    await waitForJob(session, plan, job);
  }
  const earlier = new Set((await listJobs(session, plan)).map(({ id }) => id));
  // A request whose response was lost is found as a job that was not there before.
  return start(session, plan, (jobs) =>
    jobs.find(({ id, snapshotId }) => !earlier.has(id) && snapshotId === plan.snapshot.id),
  );
}

/**
 * Finds the restore of another step.
 * @param patienceMs how long to wait until there is one
 * @returns `done` if the tag `data-pending` is gone
 */
function findJobOfOthers(
  session: Session,
  plan: RestorePlan,
  patienceMs: number,
): Promise<RestoreJob | 'done' | 'none'> {
  const { client, progress } = session;
  const until = client.clock.elapsed() + patienceMs;
  const messages = {
    report: (state: string, waited: string) => progress.info(`${state} (${waited})`),
    timedOut: (state: string) =>
      timedOut(client.budget, describeRestore(plan.source), state, 'Increase "timeout".'),
  };
  return poll<RestoreJob | 'done' | 'none'>(client, messages, async () => {
    const job = findUnfailed(await listJobs(session, plan));
    if (job) {
      return { state: `Restore job ${job.id} exists`, result: job };
    }
    const isDone = !isRestorePending((await findTarget(session, plan)).tags);
    const otherwise = client.clock.elapsed() >= until ? 'none' : undefined;
    return { state: 'No other run is restoring into the instance', result: isDone ? 'done' : otherwise };
  });
}

/**
 * Requests the restore. Each attempt checks the instance and its jobs again.
 * @param findExisting returns the job that makes the request unnecessary
 */
async function start(
  session: Session,
  plan: RestorePlan,
  findExisting: (jobs: readonly RestoreJob[]) => RestoreJob | undefined,
): Promise<RestoreJob> {
  const { claim, source, snapshot } = plan;
  const taken = takenAt(snapshot);
  session.progress.info(
    `Restoring snapshot ${snapshot.id}${taken ? ` of ${formatMinute(taken)}` : ''} of "${source.name}" in project ${source.projectId}`,
  );
  let existing: RestoreJob | undefined;
  const started = await session.client.checkThenCall(describeRestore(source), retryOnConflict, async () => {
    await findTarget(session, plan);
    existing = findExisting(await listJobs(session, plan));
    return existing ? undefined : createRestoreJob(source, snapshot.id, claim);
  });
  return started ?? (existing as RestoreJob);
}

/** Polls a job until it has ended, and returns its status. */
function waitForJob(
  { client, progress }: Session,
  { source }: RestorePlan,
  { id }: RestoreJob,
): Promise<string> {
  const messages = {
    report: (state: string, waited: string) => progress.info(`Restore job ${id} is ${state} (${waited})`),
    timedOut: (state: string) =>
      timedOut(client.budget, describeRestore(source), `it is still ${state}`, 'Increase "timeout".'),
  };
  return poll(client, messages, async () => {
    const job = await getRestoreJob(client, source, id);
    return { state: job.status, result: isActive(job) ? undefined : job.status };
  });
}

/** The newest job that has restored the data, or still may. */
function findUnfailed(jobs: readonly RestoreJob[]): RestoreJob | undefined {
  return jobs.find(({ status }) => status !== 'FAILED');
}

/** Whether a job has not ended: Atlas has more states than `PENDING` and `RUNNING`, such as `QUEUED`. */
function isActive({ status }: RestoreJob): boolean {
  return status !== 'COMPLETED' && status !== 'FAILED';
}

/** The restore jobs into the instance, newest first. Those from before its creation, by the clock of Atlas, are not its jobs. */
async function listJobs(
  { client }: Session,
  { claim, instance, source }: RestorePlan,
): Promise<RestoreJob[]> {
  // In whole seconds, like the times of jobs.
  const createdAt = Math.floor(Date.parse(instance.createDate ?? '') / 1000) * 1000 || 0;
  const jobs = await listNewestRestoreJobs(client, source);
  return jobs.filter(
    (job) =>
      (job.targetProjectId ?? source.projectId) === claim.projectId &&
      job.targetDeploymentItemName === claim.name &&
      requestedAt(job) >= createdAt,
  );
}

/** The current state of the instance. */
async function findTarget({ client }: Session, { claim, instance, source }: RestorePlan): Promise<Instance> {
  const found = await findFlexCluster(client, claim.projectId, claim.name);
  if (found?.id !== instance.id || found.stateName === 'DELETING') {
    throw stepError(
      describeRestore(source),
      `instance "${claim.name}" was deleted in the meantime`,
      'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.',
    );
  }
  return found;
}

/** Atlas restores into an instance only if it is IDLE. */
async function waitUntilIdle(session: Session, plan: RestorePlan): Promise<Instance> {
  const found = await findTarget(session, plan);
  return isIdle(found) ? found : waitUntilUsable(session, plan.claim, found, isIdle);
}
