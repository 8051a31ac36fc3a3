import type { SavedState } from '../runner/state.ts';
import { connectAtlas, disconnect } from './connections.ts';
import { removeLeftovers, warnAboutLeftovers } from './remove-leftovers.ts';
import type { Step } from './step.ts';

/** Nothing waits for the post phase, so it has enough time to retry. */
const POST_MS = 360_000;

/**
 * The post phase of the create action: cleans up after the job, or after a main phase that was killed. It knows only the state that the
 * main phase saved: inside nested composite actions, the runner passes it the inputs of another action. Failures are warnings, because
 * clean-up must not change the result of the job.
 */
export async function cleanUpAfterJob(step: Step, { connection, leftovers }: SavedState): Promise<void> {
  const { runner } = step;
  try {
    const connected = await connectAtlas(step, { ...connection, accepted: true }, POST_MS, 'clean-up');
    try {
      const left = await removeLeftovers(connected, leftovers, connection.githubToken);
      warnAboutLeftovers(runner, leftovers, left, 'post');
    } finally {
      await disconnect(connected.client);
    }
  } catch (error) {
    warnAboutLeftovers(runner, leftovers, { instanceError: error, accessError: error }, 'post');
  }
}
