import type { Instance } from '../atlas/instance-schema.ts';
import type { CreateRequest } from '../inputs/create-request.ts';
import type { RunContext } from '../runner/context.ts';
import { clearState, type Leftovers, saveState } from '../runner/state.ts';
import { HOST_NAME_LENGTH, TITLE } from '../types.ts';
import { startBudget } from '../util/budget.ts';
import { type ConnectedStep, connectAtlas, disconnect } from './connections.ts';
import { type CreatePlan, makePlan, marksOf } from './create-plan.ts';
import { report } from './create-report.ts';
import { describeRevoked } from './messages.ts';
import { type Database, provide } from './provide.ts';
import { removeLeftovers, warnAboutLeftovers } from './remove-leftovers.ts';
import { explain, type Step } from './step.ts';

/** The time limit of clean-up, in addition to the input `timeout`. */
const CLEAN_UP_MS = 30_000;
/** The runner kills the process 10 s after a cancel, and revoking the access token after clean-up may take 2 s. */
const CLEAN_UP_AFTER_CANCEL_MS = 6_500;

/** The main phase of the create action. */
export async function create(step: Step, request: CreateRequest, context: RunContext): Promise<void> {
  const { runner, progress } = step;
  noticeLongName(step, request);
  const connected = await connectAtlas(step, request, request.timeoutMs);
  const { client } = connected;
  let leftovers: Leftovers | undefined;
  let hasFailed = false;
  try {
    const plan = await makePlan(connected, request, context);
    leftovers = plan.leftovers;
    save(connected, request, leftovers);
    const database = await provide(connected, plan);
    progress.end();
    await report(connected, plan, database);
    await pruneLogins(connected, plan, database.instance);
    step.cancelled.throwIfAborted();
    leftovers = afterSuccess(connected, plan, database);
  } catch (error) {
    hasFailed = true;
    progress.end();
    leftovers = leftovers && (await afterFailure(connected, leftovers, request));
    throw error;
  } finally {
    if (leftovers) {
      save(connected, request, leftovers);
      client.disconnect();
    } else {
      await disconnect(client);
      // If the run was cancelled only now, post cleans up.
      if (hasFailed || !step.cancelled.aborted) {
        clearState(runner);
      }
    }
  }
}

function noticeLongName({ runner }: Step, { name }: CreateRequest): void {
  if (name && name.length > HOST_NAME_LENGTH) {
    runner.notice(
      `name: Atlas uses only the first ${HOST_NAME_LENGTH} characters in host names, and does not allow two instances with the same first ${HOST_NAME_LENGTH} characters. Use names that differ in these characters.`,
      'Input name',
    );
  }
}

/** Saves what the post phase has to clean up. */
function save(
  { runner, client }: ConnectedStep,
  { baseUrl, credentials, comment }: CreateRequest,
  leftovers: Leftovers,
): void {
  const connection = { baseUrl, credentials, token: client.token, githubToken: comment?.token };
  saveState(runner, { connection, leftovers });
}

/** Deletes logins of earlier runs that nobody needs any more. Problems are warnings, because the step has succeeded. */
async function pruneLogins(
  { runner, client, cancelled }: ConnectedStep,
  { access, instance: { claim, origin } }: CreatePlan,
  { id }: Instance,
): Promise<void> {
  if (access?.user?.lifetime !== 'instance') {
    return;
  }
  try {
    const { pruneLastingLogins } = await import('../instance/access/logins.ts');
    const users = await pruneLastingLogins(client, claim.projectId, id, origin);
    if (users > 0) {
      runner.info(`${describeRevoked({ users })} of earlier runs`);
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
function afterSuccess(
  { runner, client }: ConnectedStep,
  { request: { deleteAfterJob }, access, leftovers }: CreatePlan,
  { created }: Database,
): Leftovers | undefined {
  const marks = access && marksOf(access, access.user?.lifetime === 'instance');
  const hasAccess = marks && (marks.user || marks.entriesUntil !== undefined);
  if (deleteAfterJob) {
    const others = created ? '' : ', even if an earlier job still uses it';
    runner.info(`The instance is deleted when this job ends (input "delete-after-job")${others}`);
  }
  if (!deleteAfterJob && !hasAccess) {
    return undefined;
  }
  return {
    ...leftovers,
    deletes: deleteAfterJob ? 'held' : 'none',
    keptBecause: '',
    access: hasAccess ? marks : undefined,
    lookAgain: client.writes === 'lost',
  };
}

/** Cleans up after a failure or a cancel; returns what the post phase has to do, undefined if nothing. */
async function afterFailure(
  step: ConnectedStep,
  leftovers: Leftovers,
  { comment }: CreateRequest,
): Promise<Leftovers | undefined> {
  const { client, clock, cancelled } = step;
  if (client.writes === 'none') {
    return undefined;
  }
  const limitMs = cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
  const late = new AbortController();
  // A cancel during clean-up shortens it.
  cancelled.addEventListener('abort', () =>
    clock.after(CLEAN_UP_AFTER_CANCEL_MS, () => late.abort(cancelled.reason)),
  );
  const budget = startBudget(clock, limitMs, late.signal, 'clean-up');
  const cleaner = { ...step, client: client.withBudget(budget) };
  // The post phase looks again, and has the time for it.
  const now = { ...leftovers, lookAgain: false };
  const left = await removeLeftovers(cleaner, now, comment?.token);
  warnAboutLeftovers(step.runner, leftovers, left, 'main');
  const isDone = left.instanceError === undefined && left.accessError === undefined;
  return isDone && (left.isSettled || client.writes !== 'lost')
    ? undefined
    : { ...leftovers, keptBecause: '' };
}
