import { readFileSync } from 'node:fs';
import type { Origin, Trust } from '../types.ts';
import { StepError } from '../util/errors.ts';

/** GitHub numbers pull requests with 32 bits; what is larger would not fit into a name. */
const MAX_NUMBER = 2 ** 31 - 1;

/** What GitHub says about the run that a step belongs to. */
export interface RunContext extends Origin {
  /** Whether GitHub may have withheld the secrets: it does from pull requests of forks and of Dependabot. */
  readonly trust: Trust;
  /** The page of this run. */
  readonly runUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface PullRequest {
  readonly number?: unknown;
  readonly base?: { readonly repo?: { readonly id?: unknown } | null } | null;
  readonly head?: { readonly repo?: { readonly full_name?: unknown } | null } | null;
}

interface WorkflowRun {
  readonly pull_requests?: unknown;
  readonly head_branch?: unknown;
  readonly head_repository?: { readonly full_name?: unknown } | null;
}

interface Payload {
  readonly pull_request?: PullRequest;
  readonly issue?: { readonly number?: unknown; readonly pull_request?: unknown };
  readonly workflow_run?: WorkflowRun | null;
  readonly repository?: { readonly id?: unknown } | null;
  /** On the event `delete`: the name of what was deleted, and whether it was a `branch` or a `tag`. */
  readonly ref?: unknown;
  readonly ref_type?: unknown;
}

/**
 * Reads the run's context from the variables and the event that every runner provides.
 * @throws StepError outside a workflow run
 */
export function readRunContext(environment: Environment): RunContext {
  const [owner, repository, ...rest] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  if (!owner || !repository || rest.length > 0) {
    throw new StepError(
      'Failed to find out which repository this run belongs to: GITHUB_REPOSITORY is not set. This action runs as a step of a GitHub workflow.',
    );
  }
  const payload = readPayload(environment.GITHUB_EVENT_PATH);
  const ref = refOf(payload, `${owner}/${repository}`, environment);
  const runId = environment.GITHUB_RUN_ID ?? '0';
  return {
    owner,
    repository,
    ref,
    pullRequest: pullRequestOf(payload, ref),
    runId,
    runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '1',
    trust: trustOf(payload, `${owner}/${repository}`, environment),
    runUrl: `${serverOf(environment)}/${[owner, repository, 'actions', 'runs', runId].map(pathPart).join('/')}`,
  };
}

/** Safe in an address, and in a Markdown link around it. */
function pathPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[()]/g,
    (bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
  );
}

/** Where GitHub's pages are. */
function serverOf({ GITHUB_SERVER_URL: url = '' }: Environment): string {
  return URL.canParse(url) ? new URL(url).origin : 'https://github.com';
}

function readPayload(path: string | undefined): Payload {
  if (!path) {
    return {};
  }
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    // Without the event the ref still says what the run is about.
    return {};
  }
}

/**
 * The ref that a run is about. On `delete` and `workflow_run`, GITHUB_REF is the default branch:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function refOf(payload: Payload, repository: string, environment: Environment): string {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '' } = environment;
  if (event === 'delete' && typeof payload.ref === 'string' && payload.ref) {
    return `refs/${payload.ref_type === 'tag' ? 'tags' : 'heads'}/${payload.ref}`;
  }
  const branch = payload.workflow_run?.head_branch;
  if (event === 'workflow_run' && typeof branch === 'string' && branch) {
    const head = payload.workflow_run?.head_repository?.full_name;
    // A branch of a fork is not the branch of that name here. No ref of git has a colon.
    return typeof head === 'string' && head !== repository
      ? `refs/heads/${head}:${branch}`
      : `refs/heads/${branch}`;
  }
  return ref;
}

/**
 * The pull request that a run is about: the payload's, also after its merge, when the ref is the base branch, and for comments on one; for
 * `workflow_run` the one that GitHub names.
 */
function pullRequestOf(payload: Payload, ref: string): number | undefined {
  const commented = payload.issue?.pull_request ? payload.issue.number : undefined;
  const number =
    payload.pull_request?.number ??
    commented ??
    onlyPullRequestOf(payload) ??
    Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]);
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= MAX_NUMBER
    ? number
    : undefined;
}

function onlyPullRequestOf({ workflow_run: run, repository }: Payload): unknown {
  const named: readonly PullRequest[] = Array.isArray(run?.pull_requests) ? run.pull_requests : [];
  // In a fork, GitHub also names pull requests that the branch has in the repository it was forked from.
  const here = named.filter((each) => each?.base?.repo?.id === repository?.id);
  return here.length === 1 ? here[0]?.number : undefined;
}

function trustOf(payload: Payload, repository: string, environment: Environment): Trust {
  // This event runs the base branch's own workflow, and with its secrets:
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
  if (environment.GITHUB_EVENT_NAME === 'pull_request_target') {
    return 'trusted';
  }
  if (environment.GITHUB_ACTOR === 'dependabot[bot]') {
    return 'dependabot';
  }
  const head = payload.pull_request?.head;
  // The repository is null when the fork has been deleted.
  const fork = head && head.repo?.full_name !== repository;
  return fork ? 'fork' : 'trusted';
}
