import type { AtlasClient } from '../atlas/client.ts';
import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { isBucketLow } from '../atlas/rate-limit.ts';
import { type Budget, fitPause, timedOut } from '../util/budget.ts';
import { StepError } from '../util/errors.ts';
import { formatDuration } from '../util/format.ts';
import { findInstance, type InstancePlan } from './endpoint.ts';
import type { Progress } from './progress.ts';
import { createSchedule } from './schedule.ts';

/** While nothing changes, the log says so this often. */
const HEARTBEAT_MS = 30_000;

/** An instance that is being deleted shows it after this time at the latest. */
const SHOWN_AFTER_MS = 30_000;

/** States in which Atlas lets clients in: `UPDATING` and `REPAIRING` are changing, but available. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];

/** The instance went away while it was waited for. */
export class InstanceLostError extends StepError {
  override name = 'InstanceLostError';
}

/** Whether an instance can be used: it is available, and has the connection string that says where. */
function isUsable(instance: Instance): boolean {
  return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}

/**
 * Polls an instance until it can be used.
 * @param latest what is known of it so far
 * @throws InstanceLostError if it is deleted meanwhile; TimedOutError when the client's budget is used up
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
      const description = found ? 'is being deleted' : 'is gone';
      throw new InstanceLostError(
        `Failed to wait for the instance "${plan.name}": it ${description}, after ${waited()}. Somebody or something else deleted it (another run, a sweep, a person): see the activity feed of the Atlas project.`,
      );
    }
    return found;
  }

  /** Waits for the next poll, breaking the wait where the log is due. */
  async function pause(): Promise<void> {
    const fitted = fitPause(budget, schedule.next(clock.elapsed() - started, client.rateLimit));
    if (fitted === undefined) {
      throw stillThere(budget, `wait for the instance "${plan.name}"`, describeState(instance));
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
 * Polls an instance that is being deleted until its name is free.
 * @returns `gone`, or `back` if it is there as before: Atlas accepts deletions and gives them up now and then
 * @throws TimedOutError when the client's budget is used up
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
    // At first Atlas may still show the state from before the deletion.
    if (instance.stateName !== 'DELETING' && (seenDeleting || elapsed >= SHOWN_AFTER_MS)) {
      progress.info(`${target.name} is ${instance.stateName} again (${formatDuration(elapsed)})`);
      return 'back';
    }
    if (elapsed - reportedAt >= HEARTBEAT_MS) {
      progress.info(`${target.name} is ${instance.stateName} (${formatDuration(elapsed)})`);
      reportedAt = elapsed;
    }
    const delay = fitPause(budget, Math.min(schedule.next(elapsed, client.rateLimit), HEARTBEAT_MS));
    if (delay === undefined) {
      throw stillThere(budget, `wait until the instance "${target.name}" is gone`, instance.stateName);
    }
    await clock.sleep(delay, budget.signal);
  }
}

function stillThere(budget: Budget, description: string, state: string): Error {
  const advice = 'Raise "timeout", or look at the instance in Atlas.';
  return timedOut(budget, description, `it is still ${state}`, advice);
}

/** The state, with what is missing where the state alone does not say it. */
function describeState(instance: Instance): string {
  return AVAILABLE.includes(instance.stateName)
    ? `${instance.stateName}, without a connection string yet`
    : instance.stateName;
}
