import { expiryTime } from '../instance/tags.ts';
import { setOutputs } from '../runner/outputs.ts';
import { writeSummary } from '../runner/summary.ts';
import { TITLE } from '../types.ts';
import { formatTimestamp } from '../util/format.ts';
import { updateComment } from './comment.ts';
import type { ConnectedStep } from './connections.ts';
import type { CreatePlan } from './create-plan.ts';
import type { Database } from './provide.ts';

/** Sets the outputs, and writes the summary and the comment. */
export async function report(
  step: ConnectedStep,
  { request, instance: { claim, origin }, access, comment }: CreatePlan,
  { instance, created, restored, connectionString }: Database,
): Promise<void> {
  const { runner, progress } = step;
  const user = access?.user;
  const facts = {
    id: instance.id,
    standardSrv: instance.connectionStrings?.standardSrv ?? '',
    name: instance.name,
    projectId: claim.projectId,
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
    ...(user && { ...user.login, connectionString }),
  });
  if (!facts.standardSrv) {
    const outputs = user ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
    runner.notice(
      `The ${outputs} empty, because Atlas provides the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`,
      TITLE,
    );
  }
  const address = facts.standardSrv && `: ${facts.standardSrv}`;
  runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${address}`);
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
    loginFor: user?.lifetime,
    groups: progress.groups,
  };
  await runner.summarize(writeSummary(summaryFacts));
  await updateComment(step, comment, step.client.budget, summaryFacts);
  if (request.comment && origin.pullRequest === undefined) {
    runner.notice(
      'No comment was written, because this run does not belong to a pull request.',
      'Input comment',
    );
  }
}
