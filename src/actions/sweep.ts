import type { Instance } from '../atlas/instance-schema.ts';
import { findSecretExpiry } from '../atlas/service-accounts.ts';
import type { GitHubClient } from '../github/github-client.ts';
import { findBranches, findPullRequests } from '../github/look-ups.ts';
import type { SweepRequest } from '../inputs/sweep-request.ts';
import {
  deleteUsers,
  listManagedUsers,
  removeLoginsOfGoneInstances,
  usersOfInstance,
} from '../instance/access/logins.ts';
import { branchOf, listOwnInstances, type SweepPlan, type Swept, sweep } from '../instance/delete/sweep.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { pullRequestOf } from '../instance/tags.ts';
import type { RunContext } from '../runner/context.ts';
import { writeSweepSummary } from '../runner/sweep-summary.ts';
import { TITLE } from '../types.ts';
import { startBudget } from '../util/budget.ts';
import { StepError, stepError } from '../util/errors.ts';
import { formatMinute } from '../util/format.ts';
import { type ConnectedStep, connectAtlas, connectGitHub, disconnect } from './connections.ts';
import { describeRevoked } from './messages.ts';
import { explain, type Step } from './step.ts';

/** How long before the last secret of a service account expires sweep warns. */
const SECRETS_WARNING_MS = 14 * 24 * 3_600_000;
/** The time limit for finding out when it expires. */
const MAX_SECRETS_MS = 10_000;

/** What GitHub says about the pull requests and branches of instances. */
type Answers = Pick<SweepPlan, 'pullRequests' | 'branches'>;

const UNASKED: Answers = { pullRequests: undefined, branches: undefined };

export async function sweepProject(step: Step, request: SweepRequest, context: RunContext): Promise<void> {
  const { runner, progress } = step;
  const connected = await connectAtlas(step, request, request.timeoutMs);
  const { client } = connected;
  try {
    const projectId = await resolveProject(connected, request.project);
    progress.group('Sweep the project');
    const instances = await listOwnInstances(client, projectId, context);
    const { olderThanMs, dryRun } = request;
    const plan = { projectId, repository: context, olderThanMs, dryRun };
    const swept = await sweep(client, { ...plan, ...UNASKED }, instances);
    // What has expired or is too old is deleted by now, without GitHub, which may not answer.
    const rest = instances.filter((_instance, index) => swept[index]?.outcome === 'kept');
    const answers = await askGitHub(connected, request, context, rest);
    const later = new Map(
      (await sweep(client, { ...plan, ...answers }, rest)).map((each) => [each.id, each]),
    );
    const outcomes = swept.map((each) => later.get(each.id) ?? each);
    for (const { name, outcome, reason } of outcomes) {
      runner.info(`${name}: ${outcome} (${reason})`);
    }
    const problem = await removeLogins(connected, plan, outcomes);
    await warnOfExpiringSecrets(connected, request, projectId);
    progress.end();
    await report(step, outcomes, problem);
  } finally {
    progress.end();
    await disconnect(client);
  }
}

/**
 * Removes the database users of the instances that were deleted, and the lasting ones of instances that had gone before.
 * @returns what went wrong, as a sentence; undefined if nothing did
 * @throws the budget's abort reason
 */
async function removeLogins(
  { runner, client }: ConnectedStep,
  { projectId, repository, dryRun }: Pick<SweepPlan, 'projectId' | 'repository' | 'dryRun'>,
  swept: readonly Swept[],
): Promise<string | undefined> {
  const log = (subject: string, count: number) => {
    if (count > 0) {
      const verb = dryRun ? 'Would remove' : 'Removed';
      runner.info(`${subject}: ${describeRevoked({ users: count }, verb)}`);
    }
  };
  try {
    const gone = swept.filter(({ outcome }) => outcome === 'deleted');
    const users = gone.length > 0 ? await listManagedUsers(client, projectId) : [];
    for (const { id, name } of gone) {
      log(name, await deleteUsers(client, projectId, usersOfInstance(users, id)));
    }
    const others = await removeLoginsOfGoneInstances(client, projectId, repository, dryRun);
    log('Instances that no longer exist', others);
    return undefined;
  } catch (error) {
    client.budget.signal.throwIfAborted();
    return `Could not remove the database users of deleted instances: ${explain(runner, error)}`;
  }
}

/** Asks GitHub about the pull requests and branches of instances, and warns about those that it could not look up. */
async function askGitHub(
  step: ConnectedStep,
  { closedPullRequests, deletedBranches, githubToken }: SweepRequest,
  context: RunContext,
  instances: readonly Instance[],
): Promise<Answers> {
  const unique = <T>(subjects: readonly (T | undefined)[]) =>
    [...new Set(subjects)].filter((subject) => subject !== undefined);
  const numbers = closedPullRequests ? unique(instances.map(({ tags }) => pullRequestOf(tags))) : [];
  const names = deletedBranches ? unique(instances.map(branchOf)) : [];
  if (numbers.length + names.length === 0) {
    return UNASKED;
  }
  const github = await reachGitHub(step, context.apiUrl, githubToken);
  try {
    const [pullRequests, branches] = await Promise.all([
      findPullRequests(github, context, numbers),
      findBranches(github, context, names),
    ]);
    for (const warning of [...pullRequests.warnings, ...branches.warnings]) {
      step.runner.warning(warning, TITLE);
    }
    return {
      pullRequests: closedPullRequests ? pullRequests : undefined,
      branches: deletedBranches ? branches : undefined,
    };
  } finally {
    if (!(github instanceof StepError)) {
      github.close();
    }
  }
}

/** Returns a client for GitHub, or the error for which there is none. */
async function reachGitHub(
  step: ConnectedStep,
  apiUrl: string,
  token: string | undefined,
): Promise<GitHubClient | StepError> {
  const { budget } = step.client;
  if (!token) {
    return new StepError('there is no GitHub token');
  }
  try {
    return await connectGitHub(step, { apiUrl, token }, budget);
  } catch (error) {
    budget.signal.throwIfAborted();
    return new StepError(explain(step.runner, error));
  }
}

/** Warns before the service account can no longer log in. Nothing depends on this, so problems go to the debug log. */
async function warnOfExpiringSecrets(
  { runner, client }: ConnectedStep,
  { credentials }: SweepRequest,
  projectId: string,
): Promise<void> {
  if (credentials.kind !== 'service-account') {
    return;
  }
  const { clock, budget } = client;
  const limited = startBudget(clock, Math.min(MAX_SECRETS_MS, budget.remainingMs()), budget.signal);
  try {
    const expiry = await findSecretExpiry(client.withBudget(limited), projectId, credentials.clientId);
    if (expiry !== undefined && expiry - clock.now() <= SECRETS_WARNING_MS) {
      runner.warning(
        `The last secret of the service account expires at ${formatMinute(expiry)}. Create a new one in Atlas, and store it as the GitHub secret that "client-secret" is set from.`,
        TITLE,
      );
    }
  } catch (error) {
    budget.signal.throwIfAborted();
    runner.debug(`The expiry of the secrets is unknown: ${explain(runner, error)}`);
  }
}

/** @throws StepError at the end if something could not be deleted */
async function report({ runner }: Step, swept: readonly Swept[], problem: string | undefined): Promise<void> {
  const names = (...outcomes: Swept['outcome'][]) =>
    swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
  runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
  runner.output('kept', JSON.stringify(names('kept', 'failed')));
  await runner.summarize(writeSweepSummary(swept));
  const failed = swept.filter(({ outcome }) => outcome === 'failed');
  for (const { name, reason } of failed) {
    runner.error(reason, `Instance ${name}`);
  }
  if (problem) {
    runner.error(problem, TITLE);
  }
  if (failed.length > 0) {
    const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
    throw stepError(
      `delete ${count}`,
      names('failed').join(', '),
      'See the errors above. The others were processed.',
    );
  }
  if (problem) {
    throw stepError(
      'remove all database users of deleted instances',
      'see the errors above',
      'Atlas removes those that have an expiry.',
    );
  }
}
