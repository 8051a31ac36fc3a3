import { readFileSync } from 'node:fs';
import { MAX_PULL_REQUEST_NUMBER, type Origin, type Trust } from '../types.ts';
import { failure, StepError } from '../util/errors.ts';

/** The workflow run that a step belongs to. */
export interface RunContext extends Origin {
  /** Whether GitHub may have withheld the secrets: it does for pull requests from forks and from Dependabot. */
  readonly trust: Trust;
  /** The URL of the run on GitHub. */
  readonly runUrl: string;
  /** The root of GitHub's REST API. */
  readonly apiUrl: string;
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
  /** For the event `delete`: the name of the deleted ref, and its type, `branch` or `tag`. */
  readonly ref?: unknown;
  readonly ref_type?: unknown;
}

/**
 * Reads the context of the run from the environment variables and the event payload.
 * @throws StepError outside of a workflow run
 */
export function readRunContext(environment: Environment): RunContext {
  const [owner, repository, ...rest] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  if (!owner || !repository || rest.length > 0) {
    throw new StepError(
      failure(
        'determine the repository of this run',
        'the environment variable GITHUB_REPOSITORY is missing or invalid',
        'Run this action as a step of a GitHub workflow.',
      ),
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
    apiUrl: apiOf(environment),
  };
}

/** Encodes text for a URL that is used in a Markdown link. */
function pathPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[()]/g,
    (bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
  );
}

/** The origin of GitHub's web pages. */
function serverOf({ GITHUB_SERVER_URL: url = '' }: Environment): string {
  return URL.canParse(url) ? new URL(url).origin : 'https://github.com';
}

function apiOf({ GITHUB_API_URL: url = '' }: Environment): string {
  return URL.canParse(url) ? url : 'https://api.github.com';
}

function readPayload(path: string | undefined): Payload {
  if (!path) {
    return {};
  }
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    // Without the payload, the ref still identifies the instance.
    return {};
  }
}

/**
 * The ref that a run belongs to. For `delete` and `workflow_run`, GITHUB_REF is the default branch:
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
    // A branch of a fork differs from a branch with the same name in this repository. Git does not allow a colon in refs.
    return typeof head === 'string' && head !== repository
      ? `refs/heads/${head}:${branch}`
      : `refs/heads/${branch}`;
  }
  return ref;
}

/**
 * The pull request that a run belongs to: from the payload, including merged pull requests, for which the ref is the base branch, and
 * comments on a pull request; for `workflow_run`, the pull request that GitHub lists.
 */
function pullRequestOf(payload: Payload, ref: string): number | undefined {
  const commented = payload.issue?.pull_request ? payload.issue.number : undefined;
  const number =
    payload.pull_request?.number ??
    commented ??
    pullRequestOfWorkflowRun(payload) ??
    Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]);
  return typeof number === 'number' &&
    Number.isInteger(number) &&
    number > 0 &&
    number <= MAX_PULL_REQUEST_NUMBER
    ? number
    : undefined;
}

/** Undefined unless GitHub lists exactly one pull request. */
function pullRequestOfWorkflowRun({ workflow_run: run, repository }: Payload): unknown {
  const listed: readonly PullRequest[] = Array.isArray(run?.pull_requests) ? run.pull_requests : [];
  // In a fork, GitHub also lists pull requests of the branch in the parent repository.
  const own = listed.filter((each) => each?.base?.repo?.id === repository?.id);
  return own.length === 1 ? own[0]?.number : undefined;
}

/**
 * The events for which GitHub passes no secrets if Dependabot triggered them.
 * @see https://docs.github.com/en/code-security/reference/supply-chain-security/dependabot-on-actions
 */
const DEPENDABOT_EVENTS: readonly string[] = [
  'push',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'create',
  'deployment',
  'deployment_status',
];

function trustOf(payload: Payload, repository: string, environment: Environment): Trust {
  // This event runs the workflow of the base branch with access to its secrets:
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
  if (environment.GITHUB_EVENT_NAME === 'pull_request_target') {
    return 'trusted';
  }
  const isFromDependabot = environment.GITHUB_ACTOR === 'dependabot[bot]';
  if (isFromDependabot && DEPENDABOT_EVENTS.includes(environment.GITHUB_EVENT_NAME ?? '')) {
    return 'dependabot';
  }
  const head = payload.pull_request?.head;
  // The repository is null if the fork was deleted.
  const fork = head && head.repo?.full_name !== repository;
  return fork ? 'fork' : 'trusted';
}
