import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { runStep, type StepOptions, type StepResult } from '../local-runner/index.ts';
import {
  type Contexts,
  evaluateCondition,
  evaluateText,
  evaluateValue,
  referencesIn,
} from './expressions.ts';
import type { WorkflowJob, WorkflowStep } from './workflow.ts';

/** What a job is run with. */
export interface JobSurroundings {
  /** The folder of the actions. */
  readonly root: string;
  readonly contexts: Contexts;
  /** The run that the job is part of. */
  readonly run: Pick<StepOptions, 'event' | 'repository' | 'runId' | 'job' | 'token'>;
  /** The environment of every step. */
  readonly env: Readonly<Record<string, string>>;
  /** Laid over the inputs of every step of ours: where Atlas is, above all. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What steps that are not run would have given, by their id. */
  readonly outputs: Readonly<Record<string, Record<string, string>>>;
  /** Outputs of jobs that are masked, and so arrive empty where they are used. */
  readonly masked: readonly string[];
  report(line: string): void;
  problem(text: string): void;
}

/** What became of a job. */
export interface JobResult {
  readonly result: 'success' | 'failure';
  readonly outputs: Record<string, string>;
}

const MAX_STEP_MS = 60_000;
const MAX_LOGIN_MS = 5_000;
const OURS = /^(?:[\w-]+\/ephemeral-atlas(?<path>\/\w+)?@\S+|\.(?<local>\/\w*)?)$/;

/** The file of the action of ours that a step uses; undefined if it does something else. */
function actionFileOf({ uses }: WorkflowStep, root: string): string | undefined {
  const found = OURS.exec(uses ?? '');
  return found ? join(root, found.groups?.path ?? found.groups?.local ?? '', 'action.yml') : undefined;
}

/** Runs the steps of a job that use an action of ours, and their post phases; other steps are named and left out. */
export async function runJob(job: WorkflowJob, around: JobSurroundings): Promise<JobResult> {
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const contexts = { ...around.contexts, steps };
  const masks = new Set<string>();
  const posts: StepOptions[] = [];
  let result: JobResult['result'] = 'success';

  for (const step of job.steps ?? []) {
    const named = step.name ?? step.uses ?? step.run?.split('\n')[0] ?? '';
    const env = textsOf({ ...job.env, ...step.env }, contexts);
    const here = { ...contexts, env: { ...around.env, ...env } };
    if (!evaluateCondition(step.if, here, result)) {
      around.report(`    – ${named}: its condition does not hold`);
      continue;
    }
    for (const { kind, id, output } of referencesIn(JSON.stringify([step.with, step.env, step.run]))) {
      const value = evaluateText(`\${{ ${kind}.${id}.outputs.${output} }}`, here);
      if (value === '' && !around.masked.includes(output)) {
        around.problem(`"${named}" uses ${kind}.${id}.outputs.${output}, which is empty`);
      }
    }
    const actionFile = actionFileOf(step, around.root);
    if (actionFile === undefined) {
      around.report(`    – ${named}: left out`);
      await useLogins(env, named, around);
      if (step.id) steps[step.id] = { outputs: around.outputs[step.id] ?? {} };
      continue;
    }
    const options: StepOptions = {
      ...around.run,
      actionFile,
      inputs: { ...textsOf(step.with ?? {}, here), ...around.inputs },
      env: { ...around.env, ...env },
      timeoutMs: MAX_STEP_MS,
    };
    const done = await runStep(options);
    judge(named, done, around);
    if (done.conclusion !== 'success') result = 'failure';
    for (const mask of done.masks) masks.add(mask);
    if (step.id) steps[step.id] = { outputs: done.outputs };
    // Only the action at the root has a post phase.
    if (actionFile === join(around.root, 'action.yml'))
      posts.unshift({ ...options, phase: 'post', state: done.state });
  }
  for (const post of posts) {
    const done = await runStep(post);
    judge('post', done, around);
    if (done.conclusion !== 'success') result = 'failure';
  }
  return { result, outputs: crossing(textsOf(job.outputs ?? {}, contexts), masks, around) };
}

function judge(named: string, done: StepResult, around: JobSurroundings): void {
  const { created, name, deleted } = done.outputs;
  const what =
    created === undefined
      ? deleted && `deleted: ${deleted}`
      : `${created === 'true' ? 'made' : 'adopted'} ${name}`;
  around.report(
    `    ${done.conclusion === 'success' ? '✓' : '✗'} ${named}${what ? `: ${what}` : ''} (${(done.durationMs / 1000).toFixed(1)} s)`,
  );
  if (done.conclusion !== 'success') {
    around.problem(`"${named}" did not succeed (exit code ${done.exitCode}):\n${done.log}`);
  }
  for (const { level, message } of done.annotations) {
    if (level !== 'notice') around.problem(`"${named}" has the ${level} "${message}"`);
  }
}

/** What a step that is left out would do first: log in with every connection string that it is given. */
async function useLogins(env: Record<string, string>, named: string, around: JobSurroundings): Promise<void> {
  for (const [variable, value] of Object.entries(env)) {
    if (!/^mongodb(\+srv)?:\/\/[^/]+@/.test(value)) continue;
    const client = new MongoClient(value, { serverSelectionTimeoutMS: MAX_LOGIN_MS });
    try {
      await client.db('admin').command({ ping: 1 });
      around.report(`      a login with ${variable} works`);
    } catch (error) {
      around.problem(`"${named}" could not log in with ${variable}: ${(error as Error).message}`);
    } finally {
      await client.close();
    }
  }
}

/** The outputs of a job as other jobs get them: GitHub drops what holds a masked value. */
function crossing(
  outputs: Record<string, string>,
  masks: ReadonlySet<string>,
  around: JobSurroundings,
): Record<string, string> {
  const crossed: Record<string, string> = {};
  for (const [name, value] of Object.entries(outputs)) {
    if ([...masks].some((mask) => value.includes(mask)))
      around.report(`    the output ${name} is masked, and dropped`);
    else crossed[name] = value;
  }
  return crossed;
}

function textsOf(values: Record<string, unknown>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(evaluateValue(value, contexts) ?? '')]),
  );
}
