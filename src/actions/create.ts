import type { AtlasClient } from '../atlas/client.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import { type Provisioned, provision } from '../instance/create/acquire.ts';
import type { Restored } from '../instance/data/restore.ts';
import { expiryTime } from '../instance/expiry.ts';
import type { RunContext } from '../runner/context.ts';
import { LogProgress } from '../runner/log.ts';
import { setOutputs } from '../runner/outputs.ts';
import { clearClaim, saveClaim } from '../runner/state.ts';
import { writeSummary } from '../runner/summary.ts';
import { type Claim, HOST_NAME_LENGTH, TITLE } from '../types.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { formatTimestamp } from '../util/format.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { findCommentTarget, updateComment } from './keep-comment.ts';
import { cleanUp } from './remove-leftovers.ts';
import type { Step } from './step.ts';
import { type ConnectedLogin, createStepAccess } from './step-access.ts';

/** The time limit of clean-up, in addition to the input `timeout`. */
const CLEAN_UP_MS = 30_000;
/** The runner kills the process 10 s after a cancel. */
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;

/** The main phase of the create action. */
export async function create(step: Step, request: CreateRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  if (request.name && request.name.length > HOST_NAME_LENGTH) {
    runner.notice(
      `name: Atlas uses only the first ${HOST_NAME_LENGTH} characters in host names, here "${request.name.slice(0, HOST_NAME_LENGTH)}", and does not allow two instances with the same first ${HOST_NAME_LENGTH} characters. Use names that differ in these characters.`,
      'Input name',
    );
  }
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  const access = createStepAccess(step, request, context, progress);
  let claim: Claim | undefined;
  const claims = {
    keep(next: Claim) {
      claim = next;
      saveClaim(runner, { ...next, finished: false });
    },
    drop() {
      claim = undefined;
      clearClaim(runner);
    },
  };
  try {
    const provisioned = await provision(client, request, context, {
      claims,
      progress,
      onAcquired: access.grant,
    });
    const { instance, restored } = await restore(client, request, provisioned, progress);
    const login = await access.connect(client, instance);
    await access.settle(client, instance);
    progress.end();
    await report(
      step,
      client.budget,
      request,
      context,
      { ...provisioned, instance, restored },
      login,
      progress,
    );
    await access.finish(client, instance);
    if (claim && request.deleteAfterJob) {
      saveClaim(runner, { ...claim, finished: true });
      runner.info(
        claim.created
          ? 'The instance is deleted when this job ends (input "delete-after-job")'
          : 'The instance is deleted when this job ends (input "delete-after-job"), even if an earlier job still uses it',
      );
    } else {
      clearClaim(runner);
    }
  } catch (error) {
    progress.end();
    const limitMs = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
    const cleaner = client.withBudget(startBudget(clock, limitMs, new AbortController().signal, 'clean-up'));
    const leftovers = { claim: claim && { ...claim, finished: false }, access: access.claim() };
    await cleanUp(step, cleaner, request, context, leftovers, 'main');
    throw error;
  } finally {
    await disconnect(client);
  }
}

/** Restores the data of another cluster, if requested. Loaded only then. */
async function restore(
  client: AtlasClient,
  { restoreFrom }: CreateRequest,
  provisioned: Provisioned,
  progress: LogProgress,
): Promise<Restored> {
  if (!restoreFrom) {
    return { instance: provisioned.instance, restored: false };
  }
  const { restoreData } = await import('../instance/data/restore.ts');
  return restoreData(client, provisioned, restoreFrom, progress);
}

async function report(
  step: Step,
  budget: Budget,
  request: CreateRequest,
  context: RunContext,
  { instance, projectId, created, restored }: Provisioned & Restored,
  login: ConnectedLogin | undefined,
  progress: LogProgress,
): Promise<void> {
  const { runner } = step;
  const facts = {
    id: instance.id,
    standardSrv: instance.connectionStrings?.standardSrv ?? '',
    name: instance.name,
    projectId,
    stateName: instance.stateName,
    mongoDBVersion: instance.mongoDBVersion ?? '',
  };
  const expiresAt = expiryTime(instance.tags);
  setOutputs(runner, {
    ...facts,
    created: String(created),
    restored: String(restored),
    available: 'true',
    expiresAt: expiresAt === undefined ? '' : formatTimestamp(expiresAt),
    instance: JSON.stringify(instance),
    ...login,
  });
  if (!facts.standardSrv) {
    const outputs = login ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
    runner.notice(
      `The ${outputs} empty, because Atlas provides the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`,
      TITLE,
    );
  }
  runner.info(
    `${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`,
  );
  const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
  const summaryFacts = {
    ...facts,
    expiresAt,
    type: request.instanceType,
    provider: backingProviderName,
    region: regionName,
    created,
    restoredFrom: restored ? request.restoreFrom?.name : undefined,
    deletedAfterJob: request.deleteAfterJob,
    loginFor: login && request.accessLifetime,
    phases: progress.phases,
  };
  await runner.summarize(writeSummary(summaryFacts));
  if (request.comment && context.pullRequest === undefined) {
    runner.notice(
      'No comment was written, because this run does not belong to a pull request.',
      'Input comment',
    );
  }
  await updateComment(step, findCommentTarget(runner, request.comment, context), budget, summaryFacts);
}
