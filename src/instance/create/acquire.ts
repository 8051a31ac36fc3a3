import type { Instance } from '../../atlas/instance-schema.ts';
import type { Session } from '../progress.ts';
import { waitUntilGone } from '../wait.ts';
import { checkAdoptable, takeOver } from './adopt.ts';
import { createIdempotently } from './create-idempotently.ts';
import type { InstancePlan } from './plan.ts';

/** The pause between the end of a deletion and the next create request. */
const PAUSE_AFTER_DELETION_MS = 500;

/** An instance that a step holds. */
export interface Acquired {
  readonly instance: Instance;
  /** Whether the step created it; false if it adopted an existing one. */
  readonly created: boolean;
  /** The values of the tag `github-run` that an adoption has replaced. */
  readonly replaced: ReadonlySet<string>;
}

/**
 * Creates an instance, or adopts the one that this repository has under the name. An instance that is being deleted is waited for, and
 * then created again.
 * @throws StepError if the name is taken; TimedOutError, AtlasError and so on. The step may hold an instance then, see `Claim`
 */
export async function acquire(session: Session, plan: InstancePlan): Promise<Acquired> {
  const { client, progress } = session;
  for (;;) {
    const { created, instance } = await createIdempotently(client, plan, progress);
    if (created) {
      progress.info(`Atlas is creating the instance: ID ${instance.id}, ${instance.stateName}`);
      return { instance, created, replaced: new Set() };
    }
    const adopted = await adopt(session, instance, plan);
    if (adopted) {
      return adopted;
    }
    progress.info('An instance of that name is being deleted: waiting until the name is free');
    await waitUntilGone(session, { ...plan.claim, id: instance.id });
    // A short pause, in case Atlas does not agree yet that the name is free.
    await client.clock.sleep(PAUSE_AFTER_DELETION_MS, client.budget.signal);
  }
}

/** Undefined if the instance is deleted or being deleted. An instance that is being deleted has no tags, so its owner does not matter. */
async function adopt(
  { client, progress }: Session,
  found: Instance,
  plan: InstancePlan,
): Promise<Acquired | undefined> {
  if (found.stateName === 'DELETING') {
    return undefined;
  }
  checkAdoptable(found, plan);
  const replaced = new Set<string>();
  const instance = await takeOver(client, found.id, plan, replaced);
  if (instance) {
    progress.info(
      `Adopted the instance that this repository created: ID ${instance.id}, ${instance.stateName}`,
    );
  }
  return instance && { instance, created: false, replaced };
}
