import { readRunContext } from './github/context.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { type Effects, runStep } from './steps/step.ts';

/** The main phase of the create action. */
export function main(effects?: Effects): Promise<void> {
  return runStep(async (step) => {
    const context = readRunContext(step.runner.environment);
    const request = await readCreateRequest(step.runner.environment, context.trust);
    // Loaded only now, so that bad input ends before an HTTP client is there.
    const { create } = await import('./steps/create.ts');
    await create(step, request, context);
  }, effects);
}
