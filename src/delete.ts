import { readRunContext } from './github/context.ts';
import { readDeleteRequest } from './inputs/delete-request.ts';
import { type Effects, runStep } from './steps/step.ts';

/** The delete action. */
export function main(effects?: Effects): Promise<void> {
  return runStep(async (step) => {
    const context = readRunContext(step.runner.environment);
    const request = readDeleteRequest(step.runner.environment, context.trust);
    const { deleteInstance } = await import('./steps/delete.ts');
    await deleteInstance(step, request, context);
  }, effects);
}
