import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { isBucketLow } from '../atlas/rate-limit.ts';
import { type Budget, fitPause, timedOut } from '../util/budget.ts';
import { failure, StepError } from '../util/errors.ts';
import { formatDuration } from '../util/format.ts';
import { findInstance, type InstancePlan } from './endpoint.ts';
import type { Progress } from './progress.ts';
import { createSchedule } from './schedule.ts';

/** The interval of log messages while the state does not change. */
const HEARTBEAT_MS = 30_000;

/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;

/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];

/** The instance was deleted while this step was waiting for it. */
export class InstanceLostError extends StepError {
  override name = 'InstanceLostError';
}

/** Whether clients can connect and the connection string is known. */
function isUsable(instance: Instance): boolean {
  return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}

/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
export async function waitUntilUsable(
  client: AtlasClient,
  plan: Pick<InstancePlan, 'type' | 'projectId' | 'name'>,
  latest: Instance,
  progress: Progress,
): Promise<Instance> {
  const { clock, budget } = client;
  const schedule = createSchedule(client.random);
  const started = clock.elapsed();
  const waited = () => formatDuration(clock.elapsed() - started);
  let instance = latest;
  let reported = { state: '', at: started };

  while (!isUsable(instance)) {
    const state = describeState(instance);
    if (state !== reported.state || clock.elapsed() - reported.at >= HEARTBEAT_MS) {
      progress.info(`${plan.name} is ${state} (${waited()})`);
      reported = { state, at: clock.elapsed() };
    }
    if (instance !== latest || isBucketLow(client.rateLimit)) {
      await pause();
    }
    instance = await poll();
  }
  progress.info(`${plan.name} is ${instance.stateName} (${waited()})`);
  return instance;

  async function poll(): Promise<Instance> {
    const found = await findInstance(client, plan);
    if (!found || found.stateName === 'DELETING') {
      const state = found ? 'is being deleted' : 'no longer exists';
      throw new InstanceLostError(
        failure(
          `wait for instance "${plan.name}"`,
          `it ${state} after ${waited()}`,
          'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.',
        ),
      );
    }
    return found;
  }

  /** Waits for the next poll, and writes to the log in the meantime. */
  async function pause(): Promise<void> {
    const fitted = fitPause(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
    if (fitted === undefined) {
      throw waitTimedOut(budget, `wait for instance "${plan.name}"`, describeState(instance));
    }
    let toSleep = fitted;
    while (toSleep > 0) {
      const slice = Math.min(
        toSleep,
        Math.max(0, reported.at + HEARTBEAT_MS - clock.elapsed()) || HEARTBEAT_MS,
      );
      await clock.sleep(slice, budget.signal);
      toSleep -= slice;
      if (clock.elapsed() - reported.at >= HEARTBEAT_MS) {
        progress.info(`${plan.name} is ${reported.state} (${waited()})`);
        reported = { ...reported, at: clock.elapsed() };
      }
    }
  }
}

/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
export async function waitUntilGone(
  client: AtlasClient,
  target: Pick<InstancePlan, 'projectId' | 'name'> & { readonly id?: string },
  progress: Progress,
): Promise<'gone' | 'back'> {
  const { clock, budget } = client;
  const schedule = createSchedule(client.random);
  const started = clock.elapsed();
  let reportedAt = Number.NEGATIVE_INFINITY;
  let { id } = target;
  let seenDeleting = false;
  for (;;) {
    const instance = await findFlexCluster(client, target.projectId, target.name);
    const elapsed = clock.elapsed() - started;
    if (!instance || (id !== undefined && instance.id !== id)) {
      progress.info(`${target.name} is gone (${formatDuration(elapsed)})`);
      return 'gone';
    }
    id = instance.id;
    seenDeleting ||= instance.stateName === 'DELETING';
    // At first, Atlas may still return the state from before the deletion.
    if (instance.stateName !== 'DELETING' && (seenDeleting || elapsed >= MAX_DELETING_LAG_MS)) {
      progress.info(`${target.name} is ${instance.stateName} again (${formatDuration(elapsed)})`);
      return 'back';
    }
    if (elapsed - reportedAt >= HEARTBEAT_MS) {
      progress.info(`${target.name} is ${instance.stateName} (${formatDuration(elapsed)})`);
      reportedAt = elapsed;
    }
    const delay = fitPause(budget, Math.min(schedule.next(elapsed, client.rateLimit), HEARTBEAT_MS));
    if (delay === undefined) {
      throw waitTimedOut(budget, `wait until instance "${target.name}" is gone`, instance.stateName);
    }
    await clock.sleep(delay, budget.signal);
  }
}

function waitTimedOut(budget: Budget, description: string, state: string): Error {
  const advice = 'Increase "timeout", or look at the instance in Atlas.';
  return timedOut(budget, description, `it is still ${state}`, advice);
}

/** The state, and whether the connection string is missing. */
function describeState(instance: Instance): string {
  return AVAILABLE.includes(instance.stateName)
    ? `${instance.stateName} without a connection string`
    : instance.stateName;
}
