import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { InstanceRef } from '../types.ts';
import { timedOut } from '../util/budget.ts';
import { failure, StepError } from '../util/errors.ts';
import { type PollMessages, poll } from '../util/poll.ts';
import { findInstance } from './endpoint.ts';
import type { Session } from './progress.ts';

/** The maximum time until an instance that is being deleted has the state DELETING. */
const MAX_DELETING_LAG_MS = 30_000;

const ADVICE = 'Increase "timeout", or look at the instance in Atlas.';

/** States in which clients can connect, including `UPDATING` and `REPAIRING`. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];

/** The instance was deleted while this step was waiting for it. */
export class InstanceLostError extends StepError {
  override name = 'InstanceLostError';
}

/** @param reason what was found */
export function instanceLost(name: string, reason = 'it was deleted in the meantime'): InstanceLostError {
  const advice = 'A person, another run or a sweep deleted it. See the activity feed of the Atlas project.';
  return new InstanceLostError(failure(`wait for instance "${name}"`, reason, advice), { reason });
}

/** Whether clients can connect and the connection string is known. */
function isUsable(instance: Instance): boolean {
  return AVAILABLE.includes(instance.stateName) && Boolean(instance.connectionStrings?.standardSrv);
}

/** Whether an instance is usable, and nothing in it is changing. */
export function isIdle(instance: Instance): boolean {
  return isUsable(instance) && instance.stateName === 'IDLE';
}

/**
 * Polls an instance until it is usable.
 * @param latest the last known state
 * @param isDone called with each state, if more is needed
 * @throws InstanceLostError if the instance is deleted; TimedOutError when the budget ends
 */
export async function waitUntilUsable(
  session: Session,
  ref: InstanceRef,
  latest: Instance,
  isDone: (instance: Instance) => boolean = isUsable,
): Promise<Instance> {
  const { name } = ref;
  if (isDone(latest)) {
    session.progress.info(`${name} is ${latest.stateName} (0 ms)`);
    return latest;
  }
  const messages = messagesFor(session, name, `wait for instance "${name}"`);
  return poll(session.client, messages, async (waited) => {
    const instance = await findInstance(session.client, ref);
    if (instance?.id !== latest.id || instance.stateName === 'DELETING') {
      const state = instance?.id === latest.id ? 'is being deleted' : 'no longer exists';
      throw instanceLost(name, `it ${state} after ${waited}`);
    }
    return { state: describeState(instance), result: isDone(instance) ? instance : undefined };
  });
}

/**
 * Polls an instance that is being deleted until it is gone.
 * @returns `gone`, or `back` if Atlas dropped the deletion, which sometimes happens
 * @throws TimedOutError when the budget ends
 */
export async function waitUntilGone(
  session: Session,
  { projectId, name, id }: Pick<InstanceRef, 'projectId' | 'name'> & { readonly id: string },
): Promise<'gone' | 'back'> {
  const { client } = session;
  const started = client.clock.elapsed();
  let seenDeleting = false;
  const messages = messagesFor(session, name, `wait until instance "${name}" is gone`);
  return poll<'gone' | 'back'>(client, messages, async () => {
    const instance = await findFlexCluster(client, projectId, name);
    if (instance?.id !== id) {
      return { state: 'gone', result: 'gone' };
    }
    seenDeleting ||= instance.stateName === 'DELETING';
    // At first, Atlas may still return the state from before the deletion.
    const waitedLong = client.clock.elapsed() - started >= MAX_DELETING_LAG_MS;
    if (instance.stateName !== 'DELETING' && (seenDeleting || waitedLong)) {
      return { state: `${instance.stateName} again`, result: 'back' };
    }
    return { state: instance.stateName };
  });
}

/** @param description what the polling is for, to follow "Failed to" */
function messagesFor({ client, progress }: Session, name: string, description: string): PollMessages {
  return {
    report: (state, waited) => progress.info(`${name} is ${state} (${waited})`),
    timedOut: (state) => timedOut(client.budget, description, `it is still ${state}`, ADVICE),
  };
}

/** The state, and whether the connection string is missing. */
function describeState(instance: Instance): string {
  return AVAILABLE.includes(instance.stateName) && !isUsable(instance)
    ? `${instance.stateName} without a connection string`
    : instance.stateName;
}
