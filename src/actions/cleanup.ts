import type { CreateRequest } from '../inputs/create-request.ts';
import type { RunContext } from '../runner/context.ts';
import { startBudget } from '../util/budget.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { cleanUp, type Leftovers } from './remove-leftovers.ts';
import type { Step } from './step.ts';

/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;

/** The post phase of the create action: deletes what the step holds, because the main phase was ended by force or because the job is over. */
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
