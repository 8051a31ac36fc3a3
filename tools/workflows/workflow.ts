import { parse } from 'yaml';
import { type Contexts, evaluateValue } from './expressions.ts';

export interface WorkflowStep {
  id?: string;
  name?: string;
  if?: unknown;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}

export interface WorkflowJob {
  if?: unknown;
  uses?: string;
  needs?: string | string[];
  strategy?: { matrix?: unknown };
  env?: Record<string, unknown>;
  outputs?: Record<string, string>;
  steps?: WorkflowStep[];
}

/** The parts of a workflow that are needed to run it. */
export interface Workflow {
  env?: Record<string, unknown>;
  jobs: Record<string, WorkflowJob>;
}

/** Parses a workflow, and resolves YAML aliases. */
export function readWorkflow(text: string): Workflow {
  return parse(text, { merge: true });
}

export function needsOf(job: WorkflowJob): string[] {
  return [job.needs ?? []].flat();
}

/**
 * Sorts jobs so that each follows the jobs that it needs.
 * @throws Error if there is a cycle, or a needed job is missing
 */
export function sortByNeeds(jobs: Workflow['jobs']): [string, WorkflowJob][] {
  const ordered = new Map<string, WorkflowJob>();
  while (ordered.size < Object.keys(jobs).length) {
    const ready = Object.entries(jobs).filter(
      ([name, job]) => !ordered.has(name) && needsOf(job).every((needed) => ordered.has(needed)),
    );
    if (ready.length === 0) {
      throw new Error('Jobs need each other, or a job that does not exist.');
    }
    for (const [name, job] of ready) {
      ordered.set(name, job);
    }
  }
  return [...ordered];
}

/** The values of the context `matrix` for each job that a matrix creates; one without values if there is no matrix. */
export function expandMatrix(job: WorkflowJob, contexts: Contexts): Record<string, unknown>[] {
  const matrix = (evaluateValue(job.strategy?.matrix, contexts) ?? {}) as Record<string, unknown>;
  let combinations: Record<string, unknown>[] = [{}];
  for (const [key, given] of Object.entries(matrix)) {
    if (key === 'include' || key === 'exclude') {
      throw new Error(`matrix.${key} is not supported.`);
    }
    const values = evaluateValue(given, contexts) as unknown[];
    combinations = combinations.flatMap((each) => values.map((value) => ({ ...each, [key]: value })));
  }
  return combinations;
}
