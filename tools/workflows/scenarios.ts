import type { WorkflowEvent } from '../local-runner/index.ts';

/** One run of a workflow in a scenario. */
export interface ScenarioRun {
  readonly file: string;
  readonly event: WorkflowEvent;
  /** The outputs of skipped steps, by step ID. */
  readonly outputs?: Readonly<Record<string, Record<string, string>>>;
  /** Outputs that the workflow uses where they are empty: in another job if they are masked, or if the step was skipped. */
  readonly emptyOutputs?: readonly string[];
  /** Whether GitHub passes no secrets, because the pull request is from a fork. */
  readonly withoutSecrets?: boolean;
  /** Collections that skipped steps insert data into, such as `shop.products`. */
  readonly collections?: readonly string[];
  /** Whether the credentials are in the environment, because an earlier step writes them there. */
  readonly credentialsInEnv?: boolean;
  /** The expected number of database users that outlive the run. Default: none. */
  readonly lastingLogins?: number;
  /** The expected number of access list entries that stay until they expire, because several steps used an address. Default: none. */
  readonly sharedEntries?: number;
  /** The expected number of instances after the run. */
  readonly instances: number;
}

/** Runs that follow one another in one Atlas project. */
export interface Scenario {
  readonly name: string;
  readonly runs: readonly ScenarioRun[];
}

/** The number of the pull request in all scenarios. */
export const PULL_REQUEST = 42;
/** The repository in all scenarios. */
export const REPOSITORY = 'octo-org/octo-repo';
const push: WorkflowEvent = { name: 'push', payload: { ref: 'refs/heads/main' } };
const schedule: WorkflowEvent = { name: 'schedule', payload: {} };

/** All examples, and the end-to-end workflow. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'A pull request from open to closed',
    runs: [
      example('pull-request', pullRequest('opened'), 1),
      example('pull-request', pullRequest('synchronize'), 1),
      example('sweep', schedule, 1),
      example('pull-request-closed', pullRequest('closed'), 0),
      example('pull-request-closed', pullRequest('closed'), 0),
    ],
  },
  {
    name: 'A preview in several jobs',
    runs: [
      example('preview-deployment', pullRequest('opened'), 1, { lastingLogins: 1 }),
      example('preview-deployment', pullRequest('synchronize'), 1, { lastingLogins: 2 }),
      example('preview-closed', pullRequest('closed'), 0),
    ],
  },
  {
    name: 'Pull requests of this repository and of a fork',
    runs: [
      example('forks', pullRequest('opened'), 1),
      example('forks', pullRequest('opened', 'someone/octo-repo'), 1, {
        withoutSecrets: true,
        emptyOutputs: ['connectionString'],
      }),
      example('pull-request-closed', pullRequest('closed'), 0),
    ],
  },
  {
    name: 'A monorepo, and sweep after the pull request is closed',
    runs: [
      example('monorepo', pullRequest('opened'), 2, {
        outputs: { changed: { services: '["shop","billing"]' } },
      }),
      example('sweep', { ...schedule, payload: { action: 'closed' } }, 0),
    ],
  },
  { name: 'A matrix', runs: [example('matrix', pullRequest('opened'), 0)] },
  {
    name: 'Search indexes',
    runs: [example('search', pullRequest('opened'), 0, { collections: ['shop.products'] })],
  },
  { name: 'A self-hosted runner behind a proxy', runs: [example('self-hosted-proxy', push, 0)] },
  { name: 'GitHub Enterprise Server', runs: [example('ghes', pullRequest('opened'), 1)] },
  { name: 'API keys', runs: [example('api-key', push, 0)] },
  {
    name: 'This repository, end to end',
    runs: [
      {
        file: '.github/workflows/e2e.yml',
        event: push,
        emptyOutputs: ['connectionString'],
        collections: ['shop.orders'],
        credentialsInEnv: true,
        sharedEntries: 1,
        instances: 0,
      },
    ],
  },
];

/** Whether the pull request is closed at the time of the event. */
export function isClosed({ payload }: WorkflowEvent): boolean {
  return (payload as { action?: string }).action === 'closed';
}

function example(
  name: string,
  event: WorkflowEvent,
  instances: number,
  more: Partial<ScenarioRun> = {},
): ScenarioRun {
  return { file: `examples/${name}.yml`, event, instances, ...more };
}

function pullRequest(action: string, from: string = REPOSITORY): WorkflowEvent {
  const head = { ref: 'feature', repo: { full_name: from } };
  return {
    name: 'pull_request',
    payload: {
      action,
      number: PULL_REQUEST,
      pull_request: { number: PULL_REQUEST, head, base: { ref: 'main' } },
    },
  };
}
