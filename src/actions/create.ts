import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import { allOrAbort } from '../instance/all-or-abort.ts';
import { type Acquired, acquire } from '../instance/create/acquire.ts';
import { takeOver, warnOfDifferences, warnOfExpiry } from '../instance/create/adopt.ts';
import { type InstancePlan, planInstance } from '../instance/create/plan.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { InstanceLostError, instanceLost, waitUntilUsable } from '../instance/wait.ts';
import type { RunContext } from '../runner/context.ts';
import { LogProgress } from '../runner/log.ts';
import { clearState, type Leftovers, saveState } from '../runner/state.ts';
import { HOST_NAME_LENGTH, TITLE } from '../types.ts';
import { startBudget } from '../util/budget.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { connectLogin, marksOf, planAccess, type StepAccess } from './create-access.ts';
import { bringData, type ChosenSnapshot, chooseSnapshotToRestore } from './create-data.ts';
import { type Database, report } from './create-report.ts';
import { type CommentTarget, findCommentTarget } from './keep-comment.ts';
import { describeRevoked } from './messages.ts';
import { removeLeftovers, warnAboutLeftovers } from './remove-leftovers.ts';
import { explain, type Step } from './step.ts';

/** The time limit of clean-up, in addition to the input `timeout`. */
const CLEAN_UP_MS = 30_000;
/** The runner kills the process 10 s after a cancel, and the access token is revoked after clean-up. */
const CLEAN_UP_AFTER_CANCEL_MS = 7_000;

/** What a create step does, chosen before the first request that creates something. */
interface CreatePlan {
  readonly instance: InstancePlan;
  readonly access: StepAccess | undefined;
  /** The snapshot to restore into an adopted instance. */
  readonly snapshot: ChosenSnapshot | undefined;
  readonly comment: CommentTarget | undefined;
  /** What has to be cleaned up if the step does not end. */
  readonly leftovers: Leftovers;
}

/** The main phase of the create action. */
export async function create(step: Step, request: CreateRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  noticeLongName(step, request);
  const name = request.name ?? deriveName(context);
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  let leftovers: Leftovers | undefined;
  try {
    const plan = await makePlan(step, client, { ...request, name }, context, progress);
    leftovers = plan.leftovers;
    save(step, client, request, leftovers);
    const database = await provide(step, client, request, plan, progress);
    progress.end();
    await report(step, request, plan.comment, database, progress, client.budget);
    noticeMissingComment(step, request, context);
    await pruneLogins(step, client, context, plan, database.instance);
    leftovers = await afterSuccess(step, client, request, plan, database);
  } catch (error) {
    progress.end();
    leftovers = leftovers && (await afterFailure(step, client, leftovers, request));
    throw error;
  } finally {
    if (leftovers) {
      save(step, client, request, leftovers);
      client.disconnect();
    } else {
      clearState(runner);
      await disconnect(client);
    }
  }
}

function noticeLongName({ runner }: Step, { name }: CreateRequest): void {
  if (name && name.length > HOST_NAME_LENGTH) {
    const host = name.slice(0, HOST_NAME_LENGTH);
    runner.notice(
      `name: Atlas uses only the first ${HOST_NAME_LENGTH} characters in host names, here "${host}", and does not allow two instances with the same first ${HOST_NAME_LENGTH} characters. Use names that differ in these characters.`,
      'Input name',
    );
  }
}

function noticeMissingComment(
  { runner }: Step,
  { comment }: CreateRequest,
  { pullRequest }: RunContext,
): void {
  if (comment && pullRequest === undefined) {
    runner.notice(
      'No comment was written, because this run does not belong to a pull request.',
      'Input comment',
    );
  }
}

async function makePlan(
  step: Step,
  client: AtlasClient,
  request: CreateRequest & { readonly name: string },
  context: RunContext,
  progress: LogProgress,
): Promise<CreatePlan> {
  const { runner, clock } = step;
  const projectId = await resolveProject(client, request.project, progress);
  const instance = planInstance(client, request, context, projectId);
  const { claim } = instance;
  const access = await planAccess(runner, clock.now(), request, claim, context);
  const snapshot =
    request.ifExists === 'restore' ? await chooseSnapshotToRestore(client, projectId, request) : undefined;
  // The token belongs to the state of the step, which has to be complete before anything is created.
  await client.authenticate();
  const comment = findCommentTarget(runner, request.comment, context);
  const deletes = request.deleteAfterJob ? 'held' : 'created';
  const isKept = request.onFailure === 'keep';
  return {
    instance,
    access,
    snapshot,
    comment,
    leftovers: {
      claim,
      deletes: isKept ? 'none' : deletes,
      keptBecause: isKept ? '"on-failure" is "keep"' : '',
      access: access && marksOf(access, false),
      comment: comment?.place,
      lookAgain: true,
    },
  };
}

/** Saves what the post phase has to clean up. */
function save(
  { runner }: Step,
  { token }: AtlasClient,
  { baseUrl, credentials, comment }: CreateRequest,
  leftovers: Leftovers,
): void {
  saveState(runner, {
    connection: { baseUrl, credentials, token, githubToken: comment?.token },
    leftovers,
  });
}

/** Creates or adopts the instance, and makes it ready. An adopted instance that is deleted in the meantime is created anew. */
async function provide(
  step: Step,
  client: AtlasClient,
  request: CreateRequest,
  plan: CreatePlan,
  progress: LogProgress,
): Promise<Database> {
  const { claim, provider, region } = plan.instance;
  progress.group('Create or adopt the instance');
  progress.info(`${claim.name}: ${claim.type}, ${provider} ${region}, project ${claim.projectId}`);
  for (;;) {
    const acquired = await acquire(client, plan.instance, progress);
    try {
      return await makeReady(step, client, request, plan, acquired, progress);
    } catch (error) {
      if (acquired.created || !(error instanceof InstanceLostError)) {
        throw error;
      }
      progress.info(`${error.reason}; creating it anew`);
    }
    if (plan.access) {
      // The database user belongs to the instance that is gone.
      const { revokeAccess } = await import('../instance/access/revoke.ts');
      await revokeAccess(client, marksOf(plan.access, false));
    }
  }
}

/** Waits for the instance while access to it is granted, brings its data, and logs in. */
async function makeReady(
  step: Step,
  client: AtlasClient,
  request: CreateRequest,
  plan: CreatePlan,
  acquired: Acquired,
  progress: LogProgress,
): Promise<Database> {
  const { instance: wanted, access } = plan;
  if (!acquired.created) {
    warnOfDifferences(acquired.instance, wanted, progress);
    warnOfExpiry(client, acquired.instance, wanted, progress);
  }
  if (request.waitFor !== 'none') {
    progress.group('Wait until it is IDLE');
  }
  const { id, name } = acquired.instance;
  const granted = access && { ...access, name, instanceId: id };
  const [usable, blocks] = await allOrAbort(
    client,
    async (waiting) =>
      request.waitFor === 'none'
        ? acquired.instance
        : waitUntilUsable(waiting, wanted.claim, acquired.instance, progress),
    async (granting) => {
      if (!granted) {
        return [];
      }
      const { grantAccess } = await import('../instance/access/grant.ts');
      return grantAccess(granting, granted, progress);
    },
  );
  const data = await bringData(
    client,
    request,
    wanted,
    { ...acquired, instance: usable },
    plan.snapshot,
    progress,
  );
  if (granted && blocks.length > 0) {
    const { keepEntries } = await import('../instance/access/allow.ts');
    await keepEntries(client, granted, blocks, progress);
  }
  const login = access?.user
    ? await connectLogin(step.runner, client, request, data.instance, access.user.login, progress)
    : undefined;
  const instance = await lookOnceMore(client, wanted, acquired, data.instance);
  return {
    instance,
    projectId: wanted.claim.projectId,
    created: acquired.created,
    restored: data.restored,
    login,
  };
}

/**
 * Checks that this step still holds an adopted instance: a run that had read its tags earlier may have put them back.
 * @throws InstanceLostError if the instance was deleted
 */
async function lookOnceMore(
  client: AtlasClient,
  plan: InstancePlan,
  { created, replaced }: Acquired,
  instance: Instance,
): Promise<Instance> {
  if (created) {
    return instance;
  }
  const latest = await takeOver(client, instance.id, plan, new Set(replaced));
  if (!latest) {
    throw instanceLost(instance.name);
  }
  return { ...instance, tags: latest.tags };
}

/** Deletes logins of earlier runs that nobody needs any more. Problems are warnings, because the step has succeeded. */
async function pruneLogins(
  { runner, cancelled }: Step,
  client: AtlasClient,
  context: RunContext,
  { access, instance: { claim } }: CreatePlan,
  { id }: Instance,
): Promise<void> {
  if (access?.user?.lifetime !== 'instance') {
    return;
  }
  try {
    const { pruneLastingLogins } = await import('../instance/access/lasting-logins.ts');
    const users = await pruneLastingLogins(client, { projectId: claim.projectId, instanceId: id }, context);
    if (users > 0) {
      runner.info(`${describeRevoked({ users, entries: 0, sharedUntil: undefined })} of earlier runs`);
    }
  } catch (error) {
    cancelled.throwIfAborted();
    runner.warning(
      `Database users of earlier runs for instance "${claim.name}" were not removed: ${explain(runner, error)} The next successful run removes them.`,
      TITLE,
    );
  }
}

/** What the post phase has to clean up after a step that succeeded; undefined if nothing. */
async function afterSuccess(
  { runner }: Step,
  client: AtlasClient,
  request: CreateRequest,
  { access, leftovers }: CreatePlan,
  { created }: Database,
): Promise<Leftovers | undefined> {
  const marks = access && marksOf(access, access.user?.lifetime === 'instance');
  const hasAccess = marks && (marks.user || marks.entriesUntil !== undefined);
  if (request.deleteAfterJob) {
    runner.info(
      created
        ? 'The instance is deleted when this job ends (input "delete-after-job")'
        : 'The instance is deleted when this job ends (input "delete-after-job"), even if an earlier job still uses it',
    );
  }
  if (!request.deleteAfterJob && !hasAccess) {
    return undefined;
  }
  return {
    ...leftovers,
    deletes: request.deleteAfterJob ? 'held' : 'none',
    keptBecause: '',
    access: hasAccess ? marks : undefined,
    lookAgain: client.writes === 'lost',
  };
}

/** Cleans up after a failure or a cancel; returns what the post phase has to do, undefined if nothing. */
async function afterFailure(
  step: Step,
  client: AtlasClient,
  leftovers: Leftovers,
  { comment }: CreateRequest,
): Promise<Leftovers | undefined> {
  if (client.writes === 'none') {
    return undefined;
  }
  const limitMs = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
  const cleaner = client.withBudget(
    startBudget(step.clock, limitMs, new AbortController().signal, 'clean-up'),
  );
  // The post phase looks again, and has the time for it.
  const now = { ...leftovers, lookAgain: false };
  const left = await removeLeftovers(step, cleaner, now, comment?.token);
  warnAboutLeftovers(step.runner, left, 'main');
  const isDone = left.instanceError === undefined && left.accessError === undefined;
  return isDone && (left.isSettled || client.writes !== 'lost')
    ? undefined
    : { ...leftovers, keptBecause: '' };
}
