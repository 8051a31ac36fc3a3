import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The event that triggered the workflow. */
export interface WorkflowEvent {
  name: string;
  payload: unknown;
}

/** The workflow run of a step. Everything has a default. */
export interface RunContext {
  event?: WorkflowEvent;
  repository?: string;
  ref?: string;
  runId?: string;
  runAttempt?: string;
  job?: string;
  debug?: boolean;
}

/** The variables that a step inherits from this process, so that Node.js works, also on Windows. */
const INHERITED = [
  ...['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'PATHEXT', 'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR'],
  ...['COMSPEC', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA'],
];

const RUNNER_OS: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', darwin: 'macOS' };

/** The fields of a payload that the runner derives variables from. */
interface EventPayload {
  ref?: string;
  pull_request?: { number: number; head?: { ref?: string }; base?: { ref?: string } };
}

/** The variables that a step inherits from this process. */
export function inheritedVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => INHERITED.includes(name.toUpperCase())));
}

/** The environment variables of GitHub's runner. Creates the folders and the event file that they refer to. */
export function runVariables(run: RunContext, folder: string): Record<string, string> {
  const event = run.event ?? { name: 'push', payload: {} };
  const payload = (event.payload ?? {}) as EventPayload;
  const pullRequest = event.name.startsWith('pull_request') ? payload.pull_request : undefined;
  const repository = run.repository ?? 'octo-org/octo-repo';
  const ref = run.ref ?? defaultRef(event.name, payload);
  const workspace = join(folder, 'work');
  const temp = join(folder, 'temp');
  const eventFile = join(folder, 'event.json');
  for (const path of [workspace, temp]) {
    mkdirSync(path, { recursive: true });
  }
  writeFileSync(eventFile, JSON.stringify(event.payload));
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: pullRequest?.base?.ref ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: pullRequest?.head?.ref ?? '',
    GITHUB_JOB: run.job ?? 'test',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '123456789',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: run.runAttempt ?? '1',
    GITHUB_RUN_ID: run.runId ?? '1234567890',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: RUNNER_OS[process.platform] ?? 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    ...(run.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

function defaultRef(event: string, { ref, pull_request: pullRequest }: EventPayload): string {
  if (event === 'pull_request' && pullRequest) {
    return `refs/pull/${pullRequest.number}/merge`;
  }
  if (event === 'pull_request_target') {
    return `refs/heads/${pullRequest?.base?.ref ?? 'main'}`;
  }
  return ref ?? 'refs/heads/main';
}
