import { readRunContext } from './github/context.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { readClaim } from './steps/claim-state.ts';
import { type Effects, explain, runStep, TITLE } from './steps/step.ts';

/** The post phase of the create action. A failure here is a warning: the job's own result is not its to change. */
export function main(effects?: Effects): Promise<void> {
  return runStep(async (step) => {
    const { runner } = step;
    const claim = readClaim(runner);
    if (!claim) {
      runner.info('Nothing to clean up');
      return;
    }
    try {
      const context = readRunContext(runner.environment);
      const request = readCreateRequest(runner.environment, context.trust);
      if (request.onFailure === 'keep') {
        runner.info(`Keeping the instance "${claim.name}", if it was made: "on-failure" is "keep"`);
        return;
      }
      const { cleanUp } = await import('./steps/cleanup.ts');
      await cleanUp(step, request, claim);
    } catch (error) {
      runner.warning(
        `The instance "${claim.name}" in project ${claim.projectId} may be left over: ${explain(runner, error)} Look there, and delete it if it is.`,
        TITLE,
      );
    }
  }, effects);
}
