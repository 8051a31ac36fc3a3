import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import { expiryTime } from '../instance/tags.ts';
import type { LogProgress } from '../runner/log.ts';
import { setOutputs } from '../runner/outputs.ts';
import { writeSummary } from '../runner/summary.ts';
import { TITLE } from '../types.ts';
import type { Budget } from '../util/budget.ts';
import { formatTimestamp } from '../util/format.ts';
import type { ConnectedLogin } from './create-access.ts';
import { type CommentTarget, updateComment } from './keep-comment.ts';
import type { Step } from './step.ts';

/** A database that can be handed on. */
export interface Database {
  readonly instance: Instance;
  readonly projectId: string;
  readonly created: boolean;
  readonly restored: boolean;
  readonly login: ConnectedLogin | undefined;
}

/** Sets the outputs, and writes the summary and the comment. */
export async function report(
  step: Step,
  request: CreateRequest,
  target: CommentTarget | undefined,
  { instance, projectId, created, restored, login }: Database,
  progress: LogProgress,
  budget: Budget,
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
    loginFor: login && request.databaseUser?.lifetime,
    groups: progress.groups,
  };
  await runner.summarize(writeSummary(summaryFacts));
  await updateComment(step, target, budget, summaryFacts);
}
