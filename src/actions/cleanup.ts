import type { CreateRequest } from '../inputs/create-request.ts';
import type { RunContext } from '../runner/context.ts';
import { startBudget } from '../util/budget.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { cleanUp, type Leftovers } from './remove-leftovers.ts';
import type { Step } from './step.ts';

/** Nothing waits for the post phase, so it has enough time to retry. */
const CLEAN_UP_MS = 120_000;

/** The post phase of the create action: cleans up after the job, or after a main phase that was killed. */
export async function cleanUpAfterJob(
  step: Step,
  request: CreateRequest,
  context: RunContext,
  leftovers: Leftovers,
): Promise<void> {
  const { clock, cancelled } = step;
  const client = await connectStep(step, request, startBudget(clock, CLEAN_UP_MS, cancelled, 'clean-up'));
  try {
    await cleanUp(step, client, request, context, leftovers, 'post');
  } finally {
    await disconnect(client);
  }
}
