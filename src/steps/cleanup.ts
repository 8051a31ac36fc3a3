import { startBudget } from '../budget.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { Claim } from '../instance/claim.ts';
import { removeClaimed } from '../instance/removal.ts';
import { connectStep, disconnect } from './atlas.ts';
import type { Step } from './step.ts';
import { describeRemoval } from './wording.ts';

/** Nothing waits for the end of a job but its end, so clean-up is given time to get through a fault. */
const CLEAN_UP_MS = 120_000;

/** The post phase of the create action: deletes what the step holds, because the main phase was ended by force or because the job is over. */
export async function cleanUp(step: Step, request: CreateRequest, claim: Claim): Promise<void> {
  const { runner, clock, cancelled } = step;
  const client = await connectStep(step, request, startBudget(clock, CLEAN_UP_MS, cancelled));
  try {
    const removal = await removeClaimed(client, claim);
    runner.info(describeRemoval(removal, `the instance "${claim.name}" in project ${claim.projectId}`));
  } finally {
    await disconnect(client);
  }
}
