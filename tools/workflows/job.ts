import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import pRetry from 'p-retry';
import { runStep, type StepOptions, type StepResult } from '../local-runner/index.ts';
import {
  type Contexts,
  evaluateCondition,
  evaluateText,
  evaluateValue,
  referencesIn,
} from './expressions.ts';
import type { WorkflowJob, WorkflowStep } from './workflow.ts';

/** How a job is run. */
export interface JobOptions {
  /** The folder that contains the actions. */
  readonly root: string;
  readonly contexts: Contexts;
  /** The workflow run that the job belongs to. */
  readonly run: Pick<StepOptions, 'event' | 'repository' | 'runId' | 'job' | 'token'>;
  /** The environment of every step. */
  readonly env: Readonly<Record<string, string>>;
  /** The outputs of skipped steps, by step ID. */
  readonly outputs: Readonly<Record<string, Record<string, string>>>;
  /** Names of outputs that can be empty where they are used. */
  readonly emptyOutputs: readonly string[];
  /** Collections (`database.collection`) that exist after each skipped step with a connection string, as if it inserted data. */
  readonly collections: readonly string[];
  report(line: string): void;
  problem(text: string): void;
}

export interface JobResult {
  readonly result: 'success' | 'failure';
  readonly outputs: Record<string, string>;
}

const MAX_STEP_MS = 60_000;
const MAX_LOGIN_MS = 5_000;
const LOGIN_RETRIES = { retries: 5, minTimeout: 100, factor: 2 };
const OWN_ACTION = /^(?:[\w-]+\/ephemeral-atlas(?<path>\/[\w-]+)?@\S+|\.(?<local>\/[\w-]*)?)$/;

/** The `action.yml` of a step that uses an action of this repository; undefined for other steps. */
function actionFileOf({ uses }: WorkflowStep, root: string): string | undefined {
  const match = OWN_ACTION.exec(uses ?? '');
  return match ? join(root, match.groups?.path ?? match.groups?.local ?? '', 'action.yml') : undefined;
}

/** Runs the steps of a job that use an action of this repository, and their post phases. Other steps are skipped. */
export async function runJob(job: WorkflowJob, options: JobOptions): Promise<JobResult> {
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const contexts = { ...options.contexts, steps };
  const masks = new Set<string>();
  const posts: StepOptions[] = [];
  let result: JobResult['result'] = 'success';

  for (const step of job.steps ?? []) {
    const title = step.name ?? step.uses ?? step.run?.split('\n')[0] ?? '';
    const env = evaluateAll({ ...job.env, ...step.env }, contexts);
    const stepContexts = { ...contexts, env: { ...options.env, ...env } };
    if (!evaluateCondition(step.if, stepContexts, result)) {
      options.report(`    – ${title}: skipped, because its condition is false`);
      continue;
    }
    checkReferences(step, title, stepContexts, options);
    const actionFile = actionFileOf(step, options.root);
    if (actionFile === undefined) {
      options.report(`    – ${title}: skipped`);
      await testLogins(env, title, options);
      if (step.id) {
        steps[step.id] = { outputs: options.outputs[step.id] ?? {} };
      }
      continue;
    }
    const stepOptions: StepOptions = {
      ...options.run,
      actionFile,
      inputs: evaluateAll(step.with ?? {}, stepContexts),
      env: { ...options.env, ...env },
      timeoutMs: MAX_STEP_MS,
    };
    const stepResult = await runStep(stepOptions);
    checkStep(title, stepResult, options);
    if (stepResult.conclusion !== 'success') {
      result = 'failure';
    }
    for (const mask of stepResult.masks) {
      masks.add(mask);
    }
    if (step.id) {
      steps[step.id] = { outputs: stepResult.outputs };
    }
    // Only the action at the root has a post phase.
    if (actionFile === join(options.root, 'action.yml')) {
      posts.unshift({ ...stepOptions, phase: 'post', state: stepResult.state });
    }
  }
  for (const post of posts) {
    const postResult = await runStep(post);
    checkStep('post', postResult, options);
    if (postResult.conclusion !== 'success') {
      result = 'failure';
    }
  }
  return { result, outputs: dropMasked(evaluateAll(job.outputs ?? {}, contexts), masks, options) };
}

/** Reports outputs that the step uses although they are empty. */
function checkReferences(step: WorkflowStep, title: string, contexts: Contexts, options: JobOptions): void {
  for (const { kind, id, output } of referencesIn(JSON.stringify([step.with, step.env, step.run]))) {
    const reference = `${kind}.${id}.outputs.${output}`;
    const value = evaluateText(`\${{ ${reference} }}`, contexts);
    if (value === '' && !options.emptyOutputs.includes(output)) {
      options.problem(`"${title}" uses ${reference}, which is empty`);
    }
  }
}

/** Reports a step that failed, or that has warnings or errors. */
function checkStep(title: string, step: StepResult, options: JobOptions): void {
  const mark = step.conclusion === 'success' ? '✓' : '✗';
  const seconds = (step.durationMs / 1000).toFixed(1);
  options.report(`    ${mark} ${title} (${seconds} s)`);
  if (step.conclusion !== 'success') {
    options.problem(`"${title}" failed (exit code ${step.exitCode}):\n${step.log}`);
  }
  for (const { level, message } of step.annotations) {
    if (level !== 'notice') {
      options.problem(`"${title}" has the ${level} "${message}"`);
    }
  }
}

/** Logs in with every connection string in the environment of a skipped step, which would use them. */
async function testLogins(env: Record<string, string>, title: string, options: JobOptions): Promise<void> {
  for (const [variable, value] of Object.entries(env)) {
    if (!/^mongodb(\+srv)?:\/\/[^/]+@/.test(value)) {
      continue;
    }
    const client = new MongoClient(value, { serverSelectionTimeoutMS: MAX_LOGIN_MS });
    try {
      // Not every step waited until its user reached the instance.
      await pRetry(() => client.db('admin').command({ ping: 1 }), LOGIN_RETRIES);
      options.report(`      logged in with ${variable}`);
      for (const namespace of options.collections) {
        const [database = '', collection = ''] = namespace.split('.');
        await client.db(database).collection(collection).insertOne({});
      }
    } catch (error) {
      options.problem(`"${title}" could not log in with ${variable}: ${(error as Error).message}`);
    } finally {
      await client.close();
    }
  }
}

/** Drops outputs that contain a masked value, as GitHub does. */
function dropMasked(
  outputs: Record<string, string>,
  masks: ReadonlySet<string>,
  options: JobOptions,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(outputs)) {
    if ([...masks].some((mask) => value.includes(mask))) {
      options.report(`    dropped the output ${name}, which is masked`);
    } else {
      passed[name] = value;
    }
  }
  return passed;
}

function evaluateAll(values: Record<string, unknown>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(evaluateValue(value, contexts) ?? '')]),
  );
}
