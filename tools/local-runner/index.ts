/** Runs one step with a JavaScript action as GitHub's runner does, for tests, the demo and benchmarks. */
export type { RunContext, WorkflowEvent } from './environment.ts';
export { findSecrets, type Leak } from './secrets.ts';
export { type RunningStep, runStep, type StepOptions, type StepResult, startStep } from './step.ts';
export type { Annotation } from './step-log.ts';
