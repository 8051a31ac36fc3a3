import { type Effects, runStep, type Step, skipStep } from './actions/step.ts';
import type { CommonRequest } from './inputs/common-request.ts';
import { readCreateRequest } from './inputs/create-request.ts';
import { WITHHELD } from './inputs/credentials.ts';
import { readDeleteRequest } from './inputs/delete-request.ts';
import type { Environment } from './inputs/reader.ts';
import { readSweepRequest } from './inputs/sweep-request.ts';
import { type RunContext, readRunContext } from './runner/context.ts';
import { readState } from './runner/state.ts';
import { TITLE, type Trust } from './types.ts';

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

// Each phase validates its inputs before it loads its action, so that invalid inputs fail before the HTTP client is loaded. At the end, each
// but post, which never fails, notices a cancel that came while its summary was written or its token revoked.

async function create(step: Step): Promise<void> {
  const { context, request } = await read(step, readCreateRequest);
  if (request) {
    const action = await import('./actions/create.ts');
    await action.create(step, request, context);
    step.cancelled.throwIfAborted();
  } else {
    skipStep(step.runner, WITHHELD[context.trust]);
  }
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
  const { context, request } = await read(step, readDeleteRequest);
  const action = await import('./actions/delete.ts');
  await action.deleteInstance(step, request, context);
  step.cancelled.throwIfAborted();
}

async function sweep(step: Step): Promise<void> {
  const { context, request } = await read(step, readSweepRequest);
  const action = await import('./actions/sweep.ts');
  await action.sweepProject(step, request, context);
  step.cancelled.throwIfAborted();
}

async function searchIndexes(step: Step): Promise<void> {
  // Only this action needs to read definitions of indexes.
  const { readSearchIndexesRequest } = await import('./inputs/search-indexes-request.ts');
  const { context, request } = await read(step, readSearchIndexesRequest);
  const action = await import('./actions/search-indexes.ts');
  await action.createSearchIndexes(step, request, context);
  step.cancelled.throwIfAborted();
}

/** Reads the context of the run and the inputs, and warns about inputs that are probably wrong. */
async function read<T extends CommonRequest | undefined>(
  { runner }: Step,
  readRequest: (environment: Environment, trust: Trust) => T | Promise<T>,
): Promise<{ context: RunContext; request: T }> {
  const context = readRunContext(runner.environment);
  const request = await readRequest(runner.environment, context.trust);
  for (const warning of request?.warnings ?? []) {
    runner.warning(warning, TITLE);
  }
  return { context, request };
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
