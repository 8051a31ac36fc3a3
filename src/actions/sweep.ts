import type { GitHubClient } from '../github/github-client.ts';
import { describeUnknown, findPullRequests, type PullRequests } from '../github/pull-requests.ts';
import type { SweepRequest } from '../inputs/sweep-request.ts';
import { type Swept, sweep } from '../instance/delete/sweep.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import type { RunContext } from '../runner/context.ts';
import { LogProgress } from '../runner/log.ts';
import { writeSweepSummary } from '../runner/sweep-summary.ts';
import { TITLE } from '../types.ts';
import { type Budget, startBudget } from '../util/budget.ts';
import { failure, StepError } from '../util/errors.ts';
import { connectStep, disconnect } from './atlas-connection.ts';
import { connectGitHub } from './github-connection.ts';
import { describeRevoked } from './messages.ts';
import { explain, type Step } from './step.ts';

/** The sweep action. */
export async function sweepProject(step: Step, request: SweepRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    progress.phase('Sweep the project');
    const accessProblems: string[] = [];
    const swept = await sweep(
      client,
      {
        projectId,
        repository: context,
        olderThanMs: request.olderThanMs,
        closedPullRequests: request.closedPullRequests,
        dryRun: request.dryRun,
      },
      {
        findPullRequests: (numbers) => askGitHub(step, request, context, client.budget, numbers),
        onRevoked: (name, revoked) => runner.info(`${name}: ${describeRevoked(revoked)}`),
        onRevokeFailed: (name, error) =>
          accessProblems.push(
            `Could not remove database users and access list entries of instance "${name}": ${explain(runner, error)}`,
          ),
        onOrphans: (revoked) => {
          if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
            const verb = request.dryRun ? 'Would remove' : 'Removed';
            runner.info(`Instances that no longer exist: ${describeRevoked(revoked, verb)}`);
          }
        },
        onOrphansFailed: (error) =>
          accessProblems.push(
            `Could not remove database users and access list entries of deleted instances: ${explain(runner, error)}`,
          ),
      },
    );
    for (const { name, outcome, reason } of swept) {
      runner.info(`${name}: ${outcome} (${reason})`);
    }
    progress.end();
    await report(step, swept, accessProblems);
  } finally {
    progress.end();
    await disconnect(client);
  }
}

/** Asks GitHub which pull requests are closed, until the budget ends. Warns about those that it could not look up. */
async function askGitHub(
  step: Step,
  { githubToken: token }: SweepRequest,
  context: RunContext,
  budget: Budget,
  numbers: readonly number[],
): Promise<PullRequests> {
  const states = await lookUp();
  for (const warning of states.warnings) {
    step.runner.warning(warning, TITLE);
  }
  return states;

  async function lookUp(): Promise<PullRequests> {
    const unknown = (reason: string): PullRequests => ({
      closed: new Set(),
      unknown: new Set(numbers),
      warnings: [describeUnknown(numbers, reason)],
    });
    if (numbers.length === 0) {
      return { closed: new Set(), unknown: new Set(), warnings: [] };
    }
    if (!token) {
      return unknown('there is no GitHub token');
    }
    let github: GitHubClient | undefined;
    try {
      github = await connectGitHub(step, { apiUrl: context.apiUrl, token }, budget);
      return await findPullRequests(github, context, numbers);
    } catch (error) {
      budget.signal.throwIfAborted();
      return unknown(explain(step.runner, error));
    } finally {
      github?.close();
    }
  }
}

/** @throws StepError at the end if something could not be deleted */
async function report(
  { runner }: Step,
  swept: readonly Swept[],
  accessProblems: readonly string[],
): Promise<void> {
  const names = (...outcomes: Swept['outcome'][]) =>
    swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
  runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
  runner.output('kept', JSON.stringify(names('kept', 'failed')));
  await runner.summarize(writeSweepSummary(swept));
  const failed = swept.filter(({ outcome }) => outcome === 'failed');
  for (const { name, reason } of failed) {
    runner.error(reason, `Instance ${name}`);
  }
  for (const problem of accessProblems) {
    runner.error(problem, TITLE);
  }
  if (failed.length === 0 && accessProblems.length > 0) {
    throw new StepError(
      failure(
        'remove all database users and access list entries of deleted instances',
        'see the errors above',
        'Atlas removes those that have an expiry.',
      ),
    );
  }
  if (failed.length > 0) {
    const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
    throw new StepError(
      failure(
        `delete ${count}`,
        names('failed').join(', '),
        'See the errors above. The others were processed.',
      ),
    );
  }
}
