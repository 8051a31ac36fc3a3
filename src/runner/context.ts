import { readFileSync } from 'node:fs';
import {
  GITHUB_HOST,
  MAX_PULL_REQUEST_NUMBER,
  MERGE_QUEUE,
  type Origin,
  type Repository,
  type Trust,
} from '../types.ts';
import { stepError } from '../util/errors.ts';

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

interface RepositoryPayload {
  readonly id?: unknown;
  readonly full_name?: unknown;
}

interface PullRequest {
  readonly number?: unknown;
  readonly base?: { readonly repo?: RepositoryPayload | null } | null;
  readonly head?: { readonly repo?: RepositoryPayload | null } | null;
}

interface WorkflowRun {
  readonly pull_requests?: unknown;
  readonly head_branch?: unknown;
  /** Null if the fork was deleted. */
  readonly head_repository?: RepositoryPayload | null;
}

interface Deployment {
  /** A branch, a tag or a SHA. */
  readonly ref?: unknown;
  readonly sha?: unknown;
}

interface Payload {
  readonly pull_request?: PullRequest;
  readonly issue?: { readonly number?: unknown; readonly pull_request?: unknown };
  readonly workflow_run?: WorkflowRun | null;
  readonly deployment?: Deployment | null;
  readonly repository?: RepositoryPayload | null;
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
    throw stepError(
      'determine the repository of this run',
      'the environment variable GITHUB_REPOSITORY is missing or invalid',
      'Run this action as a step of a GitHub workflow.',
    );
  }
  const payload = readPayload(environment.GITHUB_EVENT_PATH);
  const server = serverOf(environment);
  const own = { owner, repository, repositoryId: repositoryIdOf(payload, environment), server: server.host };
  const ref = refOf(payload, own, environment) || undefined;
  const runId = environment.GITHUB_RUN_ID ?? '0';
  return {
    ...own,
    ref,
    pullRequest: pullRequestOf(payload, own, ref, environment),
    runId,
    runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '1',
    trust: trustOf(payload, own, environment),
    runUrl: `${server.origin}/${[owner, repository, 'actions', 'runs', runId].map(pathPart).join('/')}`,
    apiUrl: apiOf(environment),
  };
}

/** The ID of the repository. Runners of other servers may not set the variable. */
function repositoryIdOf(payload: Payload, environment: Environment): string | undefined {
  return [environment.GITHUB_REPOSITORY_ID, idText(payload.repository?.id)].find(
    (id) => id !== undefined && /^[1-9]\d{0,18}$/.test(id),
  );
}

function idText(id: unknown): string | undefined {
  return typeof id === 'number' ? String(id) : undefined;
}

/** Whether a repository in the payload is the one of this run. The names in the payload of a re-run can be outdated. */
function isOwn(repository: RepositoryPayload | null | undefined, own: Repository): boolean {
  const id = idText(repository?.id);
  return id !== undefined && own.repositoryId !== undefined
    ? id === own.repositoryId
    : repository?.full_name === `${own.owner}/${own.repository}`;
}

/** Encodes text for a URL that is used in a Markdown link. */
function pathPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[()]/g,
    (bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
  );
}

/** The address of GitHub's web pages. */
function serverOf({ GITHUB_SERVER_URL: url = '' }: Environment): URL {
  return new URL(/^https?:/i.test(url) && URL.canParse(url) ? url : `https://${GITHUB_HOST}`);
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
 * The ref that a run belongs to. For `delete` and `workflow_run`, GITHUB_REF is the default branch; for the deployment of a commit, it is
 * empty: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function refOf(payload: Payload, own: Repository, environment: Environment): string | undefined {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '' } = environment;
  switch (event) {
    case 'delete':
      return deletedRef(payload) ?? ref;
    case 'workflow_run':
      return headRef(payload.workflow_run ?? {}, own) ?? ref;
    case 'deployment':
    case 'deployment_status':
      return deployedRef(payload.deployment ?? {}, ref) ?? ref;
    default:
      return ref;
  }
}

function deletedRef({ ref, ref_type: type }: Payload): string | undefined {
  return isText(ref) ? `refs/${type === 'tag' ? 'tags' : 'heads'}/${ref}` : undefined;
}

function headRef(
  { head_branch: branch, head_repository: head }: WorkflowRun,
  own: Repository,
): string | undefined {
  if (!isText(branch)) {
    return undefined;
  }
  // A branch of a fork differs from a branch with the same name in this repository. Git does not allow a colon in refs.
  const fork =
    head === undefined || isOwn(head, own) ? '' : `${isText(head?.full_name) ? head.full_name : ''}:`;
  return `refs/heads/${fork}${branch}`;
}

/** @param ref GITHUB_REF, which tells a tag from a branch */
function deployedRef({ ref: deployed, sha }: Deployment, ref: string): string | undefined {
  const commit = isText(sha) ? sha : undefined;
  if (!isText(deployed)) {
    return commit;
  }
  if (deployed.startsWith('refs/') || /^[0-9a-f]{40,64}$/.test(deployed)) {
    return deployed;
  }
  if (/^[0-9a-f]{7,}$/.test(deployed) && commit?.startsWith(deployed)) {
    return commit;
  }
  return ref === `refs/tags/${deployed}` ? ref : `refs/heads/${deployed}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/**
 * The pull request that a run belongs to: from the payload, including merged pull requests, for which the ref is the base branch, and
 * comments on a pull request; for `workflow_run`, the pull request that GitHub lists; for an entry of the merge queue, the queued one.
 */
function pullRequestOf(
  payload: Payload,
  own: Repository,
  ref: string | undefined,
  environment: Environment,
): number | undefined {
  const commented = payload.issue?.pull_request ? payload.issue.number : undefined;
  // A deployment has the workflow run that created it in its payload, too.
  const run = environment.GITHUB_EVENT_NAME === 'workflow_run' ? payload.workflow_run : undefined;
  const number =
    payload.pull_request?.number ?? commented ?? pullRequestOfWorkflowRun(run, own) ?? numberIn(ref ?? '');
  return typeof number === 'number' &&
    Number.isInteger(number) &&
    number > 0 &&
    number <= MAX_PULL_REQUEST_NUMBER
    ? number
    : undefined;
}

function numberIn(ref: string): number {
  const pattern = ref.startsWith(MERGE_QUEUE) ? /\/pr-(\d+)-[0-9a-f]+$/ : /^refs\/pull\/(\d+)\//;
  return Number(pattern.exec(ref)?.[1]);
}

/** Undefined unless GitHub lists exactly one pull request. */
function pullRequestOfWorkflowRun(run: WorkflowRun | null | undefined, own: Repository): unknown {
  const listed: readonly PullRequest[] = Array.isArray(run?.pull_requests) ? run.pull_requests : [];
  // In a fork, GitHub also lists pull requests of the branch in the parent repository.
  const ours = listed.filter((each) => isOwn(each?.base?.repo, own));
  return ours.length === 1 ? ours[0]?.number : undefined;
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

function trustOf(payload: Payload, own: Repository, environment: Environment): Trust {
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
  return head && !isOwn(head.repo, own) ? 'fork' : 'trusted';
}
