import { expiryTime } from '../instance/tags.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type SummaryFacts, writeSummary } from '../runner/summary.ts';
import { TITLE } from '../types.ts';
import { formatTimestamp } from '../util/format.ts';
import { updateComment } from './comment.ts';
import type { ConnectedStep } from './connections.ts';
import type { CreatePlan } from './create-plan.ts';
import type { Database } from './provide.ts';

/** Sets the outputs, and writes the summary and the comment. */
export async function report(step: ConnectedStep, plan: CreatePlan, database: Database): Promise<void> {
  const { runner, client } = step;
  const { request, instance, comment } = plan;
  const facts = factsOf(step, plan, database);
  reportOutputs(step, plan, database, facts);
  await runner.summarize(writeSummary(facts));
  await updateComment(step, comment, client.budget, facts);
  if (request.comment && instance.origin.pullRequest === undefined) {
    runner.notice(
      'No comment was written, because this run does not belong to a pull request.',
      'Input comment',
    );
  }
}

/** What the outputs, the summary and the comment say. */
function factsOf(
  { progress }: ConnectedStep,
  { request, instance: { claim }, access }: CreatePlan,
  { instance, created, restored }: Database,
): SummaryFacts {
  const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
  return {
    id: instance.id,
    standardSrv: instance.connectionStrings?.standardSrv ?? '',
    name: instance.name,
    projectId: claim.projectId,
    stateName: instance.stateName,
    mongoDBVersion: instance.mongoDBVersion ?? '',
    expiresAt: expiryTime(instance.tags),
    type: request.instanceType,
    provider: backingProviderName,
    region: regionName,
    created,
    restoredFrom: restored ? request.restoreFrom?.name : undefined,
    deletedAfterJob: request.deleteAfterJob,
    loginFor: access?.user?.lifetime,
    groups: progress.groups,
  };
}

/** Sets the outputs, and logs where the instance is. */
function reportOutputs(
  { runner }: ConnectedStep,
  { access }: CreatePlan,
  { instance, created, restored, connectionString }: Database,
  { id, standardSrv, name, projectId, stateName, mongoDBVersion, expiresAt }: SummaryFacts,
): void {
  const user = access?.user;
  setOutputs(runner, {
    ...{ id, standardSrv, name, projectId, stateName, mongoDBVersion },
    created: String(created),
    restored: String(restored),
    available: 'true',
    expiresAt: expiresAt === undefined ? '' : formatTimestamp(expiresAt),
    instance: JSON.stringify(instance),
    ...(user && { ...user.login, connectionString }),
  });
  if (!standardSrv) {
    const outputs = user ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
    runner.notice(
      `The ${outputs} empty, because Atlas provides the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`,
      TITLE,
    );
  }
  const address = standardSrv && `: ${standardSrv}`;
  runner.info(`${name} (${id}) is ${stateName}${address}`);
}
