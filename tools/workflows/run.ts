import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowEvent } from '../local-runner/index.ts';
import { evaluateCondition } from './expressions.ts';
import { type JobResult, type JobSurroundings, runJob } from './job.ts';
import { inOrder, legsOf, needsOf, readWorkflow } from './workflow.ts';

/** One run of a workflow. */
export interface WorkflowRun extends Omit<JobSurroundings, 'contexts' | 'run'> {
  /** Its path in the project. */
  readonly file: string;
  readonly event: WorkflowEvent;
  readonly repository: string;
  readonly runId: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly token: string;
}

/** Runs the jobs of a workflow one after the other, in the order in which they need each other. */
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
  const done: Record<string, JobResult> = {};
  for (const [name, job] of inOrder(workflow.jobs)) {
    const needs = Object.fromEntries(needsOf(job).map((needed) => [needed, done[needed]]));
    const contexts = { github, vars, secrets, needs, inputs: {} };
    const status = Object.values(needs).every((needed) => needed?.result === 'success')
      ? 'success'
      : 'failure';
    if (!evaluateCondition(job.if, contexts, status)) {
      run.problem(`the job ${name} was skipped`);
      continue;
    }
    for (const matrix of legsOf(job, contexts)) {
      const leg = Object.values(matrix).join(', ');
      run.report(`  ${name}${leg ? ` (${leg})` : ''}`);
      const result = await runJob(job, {
        ...run,
        contexts: { ...contexts, matrix },
        run: { event, repository, runId, job: name, token },
        env: { ...run.env, ...asTexts(workflow.env ?? {}) },
      });
      const before = done[name];
      done[name] = {
        result: before?.result === 'failure' ? 'failure' : result.result,
        outputs: { ...before?.outputs, ...result.outputs },
      };
    }
  }
}

function asTexts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
