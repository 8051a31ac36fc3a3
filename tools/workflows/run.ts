import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowEvent } from '../local-runner/index.ts';
import { evaluateCondition } from './expressions.ts';
import { type JobOptions, type JobResult, runJob } from './job.ts';
import { expandMatrix, needsOf, readWorkflow, sortByNeeds } from './workflow.ts';

export interface WorkflowRun extends Omit<JobOptions, 'contexts' | 'run'> {
  /** The path of the workflow in the repository. */
  readonly file: string;
  readonly event: WorkflowEvent;
  readonly repository: string;
  readonly runId: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly token: string;
}

/** Runs the jobs of a workflow one after the other, in the order of their `needs`. */
export async function runWorkflow(run: WorkflowRun): Promise<void> {
  const { file, event, repository, runId, vars, secrets, token } = run;
  const workflow = readWorkflow(readFileSync(join(run.root, file), 'utf8'));
  const github = {
    actor: 'octocat',
    event: { repository: { fork: false }, ...(event.payload as object) },
    event_name: event.name,
    repository,
    run_id: runId,
    token,
    workflow: file,
  };
  const results: Record<string, JobResult> = {};
  for (const [name, job] of sortByNeeds(workflow.jobs)) {
    const needs = Object.fromEntries(needsOf(job).map((needed) => [needed, results[needed]]));
    const contexts = { github, vars, secrets, needs, inputs: {} };
    const status = Object.values(needs).every((needed) => needed?.result === 'success')
      ? 'success'
      : 'failure';
    if (!evaluateCondition(job.if, contexts, status)) {
      run.problem(`the job ${name} was skipped`);
      continue;
    }
    for (const matrix of expandMatrix(job, contexts)) {
      const values = Object.values(matrix).join(', ');
      run.report(`  ${name}${values ? ` (${values})` : ''}`);
      const result = await runJob(job, {
        ...run,
        contexts: { ...contexts, matrix },
        run: { event, repository, runId, job: name, token },
        env: { ...run.env, ...toStrings(workflow.env ?? {}) },
      });
      const previous = results[name];
      results[name] = {
        result: previous?.result === 'failure' ? 'failure' : result.result,
        outputs: { ...previous?.outputs, ...result.outputs },
      };
    }
  }
}

function toStrings(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
