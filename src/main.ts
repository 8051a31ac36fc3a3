import { type Effects, runStep, type Step, skipStep } from './actions/step.ts';
import type { CommonRequest } from './inputs/common-request.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { WITHHELD } from './inputs/credentials.ts';
import { readDeleteRequest } from './inputs/delete-request.ts';
import { readSearchIndexesRequest } from './inputs/search-indexes-request.ts';
import { readSweepRequest } from './inputs/sweep-request.ts';
import { readRunContext } from './runner/context.ts';
import { readState } from './runner/state.ts';
import { TITLE } from './types.ts';

const PHASES = { create, cleanup, delete: deleteInstance, sweep, 'search-indexes': searchIndexes } as const;

/** A phase of an action, by the name that its stub in `dist/` uses. */
export type Phase = keyof typeof PHASES;

/** Runs a phase of an action and exits. One bundle contains all phases. */
export async function run(phase: Phase): Promise<void> {
  await runStep(PHASES[phase]);
  await exit();
}

/** Runs a phase of an action with the given runner, clock and source of randomness. */
export function runPhase(phase: Phase, effects?: Effects): Promise<void> {
  return runStep(PHASES[phase], effects);
}

// Each phase validates its inputs before it loads its action, so that invalid inputs fail before the HTTP client is loaded.

async function create(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = await readCreateRequest(step.runner.environment, context.trust);
  if (!request) {
    skipStep(step.runner, WITHHELD[context.trust]);
    return;
  }
  warnAboutInputs(step, request);
  const action = await import('./actions/create.ts');
  await action.create(step, request, context);
}

/** The post phase of create. It reads no inputs. */
async function cleanup(step: Step): Promise<void> {
  const saved = readState(step.runner);
  if (!saved) {
    step.runner.info('Nothing to clean up');
    return;
  }
  const action = await import('./actions/cleanup.ts');
  await action.cleanUpAfterJob(step, saved);
}

async function deleteInstance(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = readDeleteRequest(step.runner.environment, context.trust);
  warnAboutInputs(step, request);
  const action = await import('./actions/delete.ts');
  await action.deleteInstance(step, request, context);
}

async function sweep(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = readSweepRequest(step.runner.environment, context.trust);
  warnAboutInputs(step, request);
  const action = await import('./actions/sweep.ts');
  await action.sweepProject(step, request, context);
}

async function searchIndexes(step: Step): Promise<void> {
  const context = readRunContext(step.runner.environment);
  const request = readSearchIndexesRequest(step.runner.environment, context.trust);
  warnAboutInputs(step, request);
  const action = await import('./actions/search-indexes.ts');
  await action.createSearchIndexes(step, request, context);
}

function warnAboutInputs({ runner }: Step, { warnings }: CommonRequest): void {
  for (const warning of warnings) {
    runner.warning(warning, TITLE);
  }
}

/**
 * Exits with the exit code that was set. Without this, Node would wait for work that cannot be aborted, such as DNS queries of the MongoDB
 * driver, and the step would exceed its `timeout`.
 */
async function exit(): Promise<never> {
  // Wait until all output is written to the pipe.
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  process.exit();
}
