import { readRunContext } from './github/context.ts';
import { type CreateRequest, readCreateRequest } from './inputs/create-request.ts';
import { readAccess, readClaim, type SavedClaim } from './steps/claim-state.ts';
import { type Effects, runStep } from './steps/step.ts';
import { warnOfLeftovers } from './steps/wording.ts';

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
      const reason = claim && reasonToLeave(claim, request);
      if (claim && reason) {
        runner.info(`Leaving the instance "${claim.name}" alone: ${reason}`);
      }
      const leaving = reason ? undefined : claim;
      if (leaving || access) {
        const { cleanUp } = await import('./steps/cleanup.ts');
        await cleanUp(step, request, context, { claim: leaving, access });
      }
    } catch (error) {
      warnOfLeftovers(runner, { claim, access }, error);
    }
  }, effects);
}

function reasonToLeave(claim: SavedClaim, request: CreateRequest): string | undefined {
  if (!claim.finished && request.onFailure === 'keep') {
    return '"on-failure" is "keep"';
  }
  return claim.created || request.deleteAfterJob ? undefined : 'this step had not made it';
}
