import { startBudget } from '../budget.ts';
import { StepError } from '../errors.ts';
import type { RunContext } from '../github/context.ts';
import { LogProgress } from '../github/progress.ts';
import { writeSweepSummary } from '../github/sweep-summary.ts';
import type { SweepRequest } from '../inputs/sweep-request.ts';
import { resolveProject } from '../instance/provision.ts';
import { type FindClosed, type Swept, sweep } from '../instance/sweep.ts';
import { connectStep, disconnect } from './atlas.ts';
import { type Step, TITLE } from './step.ts';
import { describeRevoked } from './wording.ts';

/** The sweep action, once its inputs are known to be right. */
export async function sweepProject(step: Step, request: SweepRequest, context: RunContext): Promise<void> {
  const { runner, clock } = step;
  const progress = new LogProgress(runner, clock);
  const client = await connectStep(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    progress.phase('Sweep the project');
    const swept = await sweep(
      client,
      {
        projectId,
        repository: context,
        olderThanMs: request.olderThanMs,
        closedPullRequests: request.closedPullRequests,
        dryRun: request.dryRun,
      },
      askGitHub(step, request, context),
    );
    for (const { name, outcome, reason } of swept) {
      runner.info(`${name}: ${outcome} (${reason})`);
    }
    progress.end();
    try {
      await report(step, swept);
    } finally {
      const gone = swept.filter(({ outcome }) => outcome === 'deleted').map(({ name }) => name);
      if (gone.length > 0) {
        const { revokeAllAccess } = await import('../instance/access/revoke.ts');
        runner.info(describeRevoked(await revokeAllAccess(client, projectId, new Set(gone), context)));
      }
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}

function askGitHub(
  { runner, clock, cancelled }: Step,
  request: SweepRequest,
  context: RunContext,
): FindClosed {
  return async (numbers) => {
    if (numbers.length === 0) {
      return new Set();
    }
    // Loaded only where there is something to ask: GitHub's client is larger than all the rest.
    const { pullRequestStates } = await import('../github/pull-requests.ts');
    const states = await pullRequestStates(
      {
        owner: context.owner,
        repository: context.repository,
        numbers,
        token: request.githubToken,
        apiUrl: runner.environment.GITHUB_API_URL,
        signal: cancelled,
      },
      (problem) => runner.warning(problem, TITLE),
      clock,
    );
    return new Set([...states].filter(([, state]) => state === 'closed').map(([number]) => number));
  };
}

/** @throws StepError at the very end if anything could not be deleted */
async function report({ runner }: Step, swept: readonly Swept[]): Promise<void> {
  const names = (...outcomes: Swept['outcome'][]) =>
    swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
  runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
  runner.output('kept', JSON.stringify(names('kept', 'failed')));
  await runner.summarize(writeSweepSummary(swept));
  const failed = swept.filter(({ outcome }) => outcome === 'failed');
  for (const { name, reason } of failed) {
    runner.error(reason, `Instance ${name}`);
  }
  if (failed.length > 0) {
    const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
    throw new StepError(
      `Failed to sweep away ${count}: ${names('failed').join(', ')}. The others are done; see the errors above.`,
    );
  }
}
