import { readRunContext } from './github/context.ts';
import { readSweepRequest } from './inputs/sweep-request.ts';
import { type Effects, runStep } from './steps/step.ts';

/** The sweep action. */
export function main(effects?: Effects): Promise<void> {
  return runStep(async (step) => {
    const context = readRunContext(step.runner.environment);
    const request = readSweepRequest(step.runner.environment, context.trust);
    const { sweepProject } = await import('./steps/sweep.ts');
    await sweepProject(step, request, context);
  }, effects);
}
