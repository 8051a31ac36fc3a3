import { parse } from 'yaml';
import { type Contexts, evaluateValue } from './expressions.ts';

/** A step as a workflow has it. */
export interface WorkflowStep {
  id?: string;
  name?: string;
  if?: unknown;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}

/** A job as a workflow has it. */
export interface WorkflowJob {
  if?: unknown;
  uses?: string;
  needs?: string | string[];
  strategy?: { matrix?: unknown };
  env?: Record<string, unknown>;
  outputs?: Record<string, string>;
  steps?: WorkflowStep[];
}

/** As much of a workflow as is needed to run it. */
export interface Workflow {
  env?: Record<string, unknown>;
  jobs: Record<string, WorkflowJob>;
}

/** Reads a workflow, with its YAML aliases resolved. */
export function readWorkflow(text: string): Workflow {
  return parse(text, { merge: true });
}

/** The names of the jobs that a job waits for. */
export function needsOf(job: WorkflowJob): string[] {
  return [job.needs ?? []].flat();
}

/**
 * The jobs in an order in which each comes after those that it needs.
 * @throws Error if there is none
 */
export function inOrder(jobs: Workflow['jobs']): [string, WorkflowJob][] {
  const ordered = new Map<string, WorkflowJob>();
  while (ordered.size < Object.keys(jobs).length) {
    const ready = Object.entries(jobs).filter(
      ([name, job]) => !ordered.has(name) && needsOf(job).every((needed) => ordered.has(needed)),
    );
    if (ready.length === 0) throw new Error('jobs need each other, or one that is not there');
    for (const [name, job] of ready) ordered.set(name, job);
  }
  return [...ordered];
}

/** The legs of a job's matrix, each as what `matrix` holds for it; one that is empty if there is no matrix. */
export function legsOf(job: WorkflowJob, contexts: Contexts): Record<string, unknown>[] {
  const matrix = (evaluateValue(job.strategy?.matrix, contexts) ?? {}) as Record<string, unknown>;
  let legs: Record<string, unknown>[] = [{}];
  for (const [key, given] of Object.entries(matrix)) {
    if (key === 'include' || key === 'exclude') throw new Error(`the runner does not know matrix.${key}`);
    const values = evaluateValue(given, contexts) as unknown[];
    legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [key]: value })));
  }
  return legs;
}
