import { readRunContext } from './github/context.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { readAccess, readClaim } from './steps/claim-state.ts';
import { type Effects, runStep } from './steps/step.ts';
import { warnOfAccess, warnOfInstance } from './steps/wording.ts';

/** The post phase of the create action. A failure here is a warning: the job's own result is not its to change. */
export function main(effects?: Effects): Promise<void> {
  return runStep(async (step) => {
    const { runner } = step;
    const [claim, access] = [readClaim(runner), readAccess(runner)];
    if (!claim && !access) {
      runner.info('Nothing to clean up');
      return;
    }
    try {
      const context = readRunContext(runner.environment);
      const request = await readCreateRequest(runner.environment, context.trust);
      const { cleanUpAfterJob } = await import('./steps/cleanup.ts');
      await cleanUpAfterJob(step, request, context, { claim, access });
    } catch (error) {
      if (claim) {
        warnOfInstance(runner, claim, error, 'post');
      }
      if (access) {
        warnOfAccess(runner, access, error, 'post');
      }
    }
  }, effects);
}
