import { readRunContext } from './github/context.ts';
import { type CreateRequest, readCreateRequest } from './inputs/create-request.ts';
import { readClaim, type SavedClaim } from './steps/claim-state.ts';
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
      const reason = reasonToLeave(claim, request);
      if (reason) {
        runner.info(`Leaving the instance "${claim.name}" alone: ${reason}`);
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

function reasonToLeave(claim: SavedClaim, request: CreateRequest): string | undefined {
  if (!claim.finished && request.onFailure === 'keep') {
    return '"on-failure" is "keep"';
  }
  return claim.created || request.deleteAfterJob ? undefined : 'this step had not made it';
}
