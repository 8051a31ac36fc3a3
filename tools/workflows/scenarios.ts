import type { WorkflowEvent } from '../local-runner/index.ts';

/** One workflow in a story. */
export interface Chapter {
  readonly file: string;
  readonly event: WorkflowEvent;
  /** Laid over the inputs of the actions, where the emulator has not what the example names. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What steps that are not run would have given, by their id. */
  readonly outputs?: Readonly<Record<string, Record<string, string>>>;
  /** Outputs that are used in another job all the same, to see that they are empty there. */
  readonly masked?: readonly string[];
  /** Whether the credentials come from the environment, as they do where a step before left them there. */
  readonly credentialsInEnv?: boolean;
  /** How many instances are there afterwards. */
  readonly instances: number;
}

/** Workflows that follow one another in one project. */
export interface Story {
  readonly name: string;
  readonly chapters: readonly Chapter[];
}

/** The pull request of all stories. */
export const PULL_REQUEST = 42;
const push: WorkflowEvent = { name: 'push', payload: { ref: 'refs/heads/main' } };
const schedule: WorkflowEvent = { name: 'schedule', payload: {} };

/** The repository in which all stories happen. */
export const REPOSITORY = 'octo-org/octo-repo';

/** Every example, and the end-to-end workflow, in the order in which users would meet them. */
export const STORIES: readonly Story[] = [
  {
    name: "A pull request's life",
    chapters: [
      { file: 'examples/pull-request.yml', event: pullRequest('opened'), instances: 1 },
      { file: 'examples/pull-request.yml', event: pullRequest('synchronize'), instances: 1 },
      { file: 'examples/sweep.yml', event: schedule, instances: 1 },
      { file: 'examples/pull-request-closed.yml', event: pullRequest('closed'), instances: 0 },
      { file: 'examples/pull-request-closed.yml', event: pullRequest('closed'), instances: 0 },
    ],
  },
  {
    name: 'A preview over several jobs',
    chapters: [
      { file: 'examples/preview-deployment.yml', event: pullRequest('opened'), instances: 1 },
      {
        file: 'examples/preview-deployment.yml',
        event: pullRequest('synchronize'),
        instances: 1,
      },
      { file: 'examples/preview-closed.yml', event: pullRequest('closed'), instances: 0 },
    ],
  },
  {
    name: 'A matrix',
    chapters: [{ file: 'examples/matrix.yml', event: pullRequest('opened'), instances: 0 }],
  },
  {
    name: 'A monorepo, and sweep once the pull request is closed',
    chapters: [
      {
        file: 'examples/monorepo.yml',
        event: pullRequest('opened'),
        outputs: { changed: { services: '["shop","billing"]' } },
        instances: 2,
      },
      { file: 'examples/sweep.yml', event: closed(schedule), instances: 0 },
    ],
  },
  {
    name: 'Atlas for Government',
    chapters: [
      // The regions of Atlas for Government are not among the emulator's.
      {
        file: 'examples/government.yml',
        event: pullRequest('opened'),
        inputs: { region: 'US_EAST_1' },
        instances: 0,
      },
    ],
  },
  {
    name: 'A self-hosted runner behind a proxy',
    chapters: [{ file: 'examples/self-hosted-proxy.yml', event: push, instances: 0 }],
  },
  {
    name: 'GitHub Enterprise Server',
    chapters: [{ file: 'examples/ghes.yml', event: pullRequest('opened'), instances: 1 }],
  },
  { name: 'API keys', chapters: [{ file: 'examples/api-key.yml', event: push, instances: 0 }] },
  {
    name: 'This repository, end to end',
    chapters: [
      {
        file: '.github/workflows/e2e.yml',
        event: push,
        masked: ['connectionString'],
        credentialsInEnv: true,
        instances: 0,
      },
    ],
  },
];

/** Whether the pull request of the stories is closed when this happens. */
export function isClosed({ payload }: WorkflowEvent): boolean {
  return (payload as { action?: string }).action === 'closed';
}

function closed(event: WorkflowEvent): WorkflowEvent {
  return { ...event, payload: { ...(event.payload as object), action: 'closed' } };
}

function pullRequest(action: string): WorkflowEvent {
  const head = { ref: 'feature', repo: { full_name: REPOSITORY } };
  return {
    name: 'pull_request',
    payload: {
      action,
      number: PULL_REQUEST,
      pull_request: { number: PULL_REQUEST, head, base: { ref: 'main' } },
    },
  };
}
