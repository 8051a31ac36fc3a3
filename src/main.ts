import { warnOfAccess, warnOfInstance } from './actions/messages.ts';
import { type Effects, runStep, type Step } from './actions/step.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { readDeleteRequest } from './inputs/delete-request.ts';
import { readSweepRequest } from './inputs/sweep-request.ts';
import { readRunContext } from './runner/context.ts';
import { readAccess, readClaim } from './runner/state.ts';

const PHASES = { create, cleanup, delete: deleteInstance, sweep } as const;

/** A phase of an action, by the name that its stub in `dist/` starts it with. */
export type Phase = keyof typeof PHASES;

/** Runs one phase of an action and ends the process. One bundle holds all of them. */
export async function run(phase: Phase): Promise<void> {
  await runPhase(phase);
  await exit();
}

/** Runs one phase of an action with what it takes from outside: a runner, a clock and randomness. */
export function runPhase(phase: Phase, effects?: Effects): Promise<void> {
  return runStep(PHASES[phase], effects);
}

// Each phase loads its action only when its inputs are known to be right, so that bad input ends before an HTTP client is there.

async function create(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = await readCreateRequest(step.runner.environment, context.trust);
  const action = await import('./actions/create.ts');
  await action.create(step, request, context);
}

/** The post phase of create. A failure here is a warning: the job's own result is not its to change. */
async function cleanup(step: Step): Promise<void> {
  const { runner } = step;
  const [claim, access] = [readClaim(runner), readAccess(runner)];
  if (!claim && !access) {
    runner.info('Nothing to clean up');
    return;
  }
  try {
    const context = readRunContext(runner.environment);
    const request = await readCreateRequest(runner.environment, context.trust);
    const action = await import('./actions/cleanup.ts');
    await action.cleanUpAfterJob(step, request, context, { claim, access });
  } catch (error) {
    if (claim) {
      warnOfInstance(runner, claim, error, 'post');
    }
    if (access) {
      warnOfAccess(runner, access, error, 'post');
    }
  }
}

async function deleteInstance(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = readDeleteRequest(step.runner.environment, context.trust);
  const action = await import('./actions/delete.ts');
  await action.deleteInstance(step, request, context);
}

async function sweep(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = readSweepRequest(step.runner.environment, context.trust);
  const action = await import('./actions/sweep.ts');
  await action.sweepProject(step, request, context);
}

/**
 * Ends the process with the exit code that was set, whatever is still open. Left to itself, Node would wait for what a step gave up at
 * its limit and cannot end, such as a DNS query of the MongoDB driver, and the step would outlive its `timeout`.
 */
async function exit(): Promise<never> {
  // What was printed may still be on its way into a pipe.
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  process.exit();
}
