import type { Emulator, EmulatorOptions, SeededInstance } from '../../../emulator/index.ts';
import type { Send } from './send.ts';

// biome-ignore lint/suspicious/noExplicitAny: a recorded resource of any shape
type Resource = any;
type Params = Readonly<Record<string, string>>;
type Request = readonly [method: string, path: string, body?: unknown];

/** A response of Atlas that was recorded. */
export interface Recording {
  /** Such as `getFlexCluster/1`. */
  readonly label: string;
  /** ISO 8601. */
  readonly date: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** By name in lower case; undefined if they were not recorded. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly body: Resource;
}

/** An emulator, and what happens to it. Paths start after the project, or with `/api/`. */
interface Stage {
  readonly emulator: Emulator;
  readonly send: Send;
  /** Moves the clock of the emulator. */
  setTime(ms: number): void;
}

/** How to bring an emulator into the situation of a recording, and to get its response there. */
interface Situation {
  readonly options?: EmulatorOptions;
  readonly act: (stage: Stage) => Promise<Response>;
}

/** Longer than anything that a situation waits for. */
const LATER_MS = 3_600_000;
const PROJECT = /^\/api\/atlas\/v2\/groups\/[0-9a-f]{24}/;
const COLLECTION = /^\/(flexClusters|serverless|accessList|databaseUsers|clusters\/[^/]+\/search\/indexes)/;

/** Sends requests one after the other, to an emulator with these instances; the last response counts. */
function sending(
  requests: readonly Request[],
  options: EmulatorOptions = {},
  instances: readonly SeededInstance[] = [],
): Situation {
  return {
    options,
    async act({ emulator, send }) {
      for (const instance of instances) {
        emulator.addInstance(instance);
      }
      const responses: Response[] = [];
      for (const request of requests) {
        responses.push(await send(...request));
      }
      return responses.at(-1) as Response;
    },
  };
}

/** What a request deletes, as far as its path says. */
function minimalResource({ name = 'x', entryValue, username, databaseName = 'admin' }: Params): Resource {
  return {
    ...{ name, ipAddress: entryValue, username, databaseName, database: 'a', collectionName: 'b' },
    providerSettings: { backingProviderName: 'AWS', regionName: 'US_EAST_1' },
    roles: [{ roleName: 'atlasAdmin', databaseName: 'admin' }],
    latestDefinition: { mappings: { dynamic: true } },
  };
}

/** The body of the POST that creates a recorded resource. */
function bodyOf(collection: string, { links: _links, groupId: _groupId, ...resource }: Resource): unknown {
  const { name, providerSettings, tags, terminationProtectionEnabled } = resource;
  const { ipAddress, comment, deleteAfterDate, username, roles, scopes, databaseName } = resource;
  const { collectionName, database, type, latestDefinition: definition } = resource;
  if (collection === '/accessList') {
    return [{ ipAddress, comment, deleteAfterDate }];
  }
  if (collection === '/databaseUsers') {
    return { username, databaseName, roles, scopes, deleteAfterDate, password: 'a-password-of-nobody' };
  }
  if (collection.endsWith('/indexes')) {
    return { collectionName, database, name, type, definition };
  }
  const { backingProviderName, regionName } = providerSettings;
  return { name, providerSettings: { backingProviderName, regionName }, tags, terminationProtectionEnabled };
}

/** The delays with which an instance is in the recorded state and has the recorded connection strings. */
function delaysFor({ stateName, connectionStrings = {} }: Resource): EmulatorOptions {
  return {
    ...(stateName === 'CREATING' ? { idleAfterMs: LATER_MS } : {}),
    ...(stateName === 'UPDATING' ? { updatingFirstMs: LATER_MS } : {}),
    ...(stateName === 'DELETING' ? { deletedAfterMs: LATER_MS } : {}),
    ...('standardSrv' in connectionStrings ? {} : { connectionStringsAfterMs: LATER_MS }),
    ...('standard' in connectionStrings ? {} : { standardAfterMs: LATER_MS }),
  };
}

/** PENDING for 25 ms, QUEUED for 40 ms and then RUNNING for 75 ms. */
const JOB_TIMES = { restoredAfterMs: 100, restoreQueuedMs: 40 };
const REACHED_AFTER_MS: Readonly<Record<string, number>> = { PENDING: 0, QUEUED: 30, RUNNING: 70 };

/** Starts a recorded restore job at its time, which then moves on until the job has its recorded status. */
async function createJob({ emulator, send, setTime }: Stage, job: Resource): Promise<Response> {
  const { instanceName: instance, snapshotId, targetDeploymentItemName, status } = job;
  const scheduledAt = Date.parse(job.restoreScheduledDate);
  setTime(scheduledAt);
  if (!emulator.instances().some(({ name }) => name === targetDeploymentItemName)) {
    emulator.addInstance({ name: targetDeploymentItemName });
  }
  const url = `/flexClusters/${instance}/backup`;
  if ((await send('GET', `${url}/snapshots/${snapshotId}`)).status === 404) {
    emulator.addSnapshot({ instance, id: snapshotId, finishedAt: job.snapshotFinishedDate });
  }
  if (status === 'FAILED') {
    emulator.addFault({ kind: 'failed-restore', operation: 'createRestoreJob' });
  }
  const response = await send('POST', `${url}/restoreJobs`, { snapshotId, targetDeploymentItemName });
  setTime(scheduledAt + (REACHED_AFTER_MS[status] ?? LATER_MS));
  return response;
}

function withJobs(method: string, rest: string, jobs: readonly Resource[]): Situation {
  return {
    options: JOB_TIMES,
    async act(stage) {
      const responses: Response[] = [];
      for (const job of [...jobs].reverse()) {
        responses.push(await createJob(stage, job));
      }
      const [created] = responses as [Response];
      if (method === 'POST') {
        return created;
      }
      const { id } = (await created.json()) as { id: string };
      return stage.send(method, rest.replace(/(?<=restoreJobs\/).*/, id));
    },
  };
}

function withSnapshots(rest: string, snapshots: readonly Resource[]): Situation {
  const instance = rest.split('/')[2] ?? '';
  return {
    act({ emulator, send }) {
      for (const { id, finishTime: finishedAt, mongoDBVersion } of [...snapshots].reverse()) {
        emulator.addSnapshot({ instance, id, finishedAt, mongoDBVersion });
      }
      return send('GET', rest);
    },
  };
}

/** The situation in which a request succeeds. */
function successOf({ method, path, body }: Recording, params: Params): Situation | undefined {
  const rest = path.replace(PROJECT, '');
  const resources: Resource[] = body?.results ?? [{ ...minimalResource(params), ...body }];
  if (rest.includes('/backup/')) {
    return rest.includes('/snapshots') ? withSnapshots(rest, resources) : withJobs(method, rest, resources);
  }
  const [collection] = COLLECTION.exec(rest) ?? [];
  if (collection === undefined) {
    // The emulator has no dedicated clusters.
    return rest.startsWith('/clusters') ? undefined : sending([[method, rest]]);
  }
  // The emulator has users with a password only.
  if (
    resources.some(
      ({ databaseName, oidcAuthType }) => databaseName === '$external' || oidcAuthType === 'IDP_GROUP',
    )
  ) {
    return undefined;
  }
  // Of a list, only instances that are not IDLE are created; they have the same delays.
  const isListedIdle = ({ stateName }: Resource) => stateName === 'IDLE' && resources.length > 1;
  const created = resources.filter((each) => !isListedIdle(each));
  const requests = created.flatMap((each): Request[] => [
    ['POST', collection, bodyOf(collection, each)],
    ...(each.stateName === 'DELETING' ? [['DELETE', `${collection}/${each.name}`] as const] : []),
  ]);
  const isIndex = collection.endsWith('/indexes');
  const resource = resources[0] ?? minimalResource(params);
  const { database, collectionName, name, latestDefinition: definition } = resource;
  const item = isIndex ? `${collection}/${database}/${collectionName}/${name}` : rest;
  const change = isIndex ? { definition } : bodyOf(collection, resource);
  const last: Request[] = method === 'POST' ? [] : [[method, item, method === 'PATCH' ? change : undefined]];
  return sending(
    [...requests, ...last],
    collection === '/flexClusters' && created[0] ? delaysFor(created[0]) : {},
    isIndex
      ? [{ name: params.name ?? '' }]
      : resources.filter(isListedIdle).map((each) => ({ name: each.name })),
  );
}

/** The situations in which requests fail, by their code. */
function failureOf({ method, path, status, body }: Recording): Situation | undefined {
  if (status === 401 || status === 405) {
    return body?.errorCode === 'USER_CANNOT_ACCESS_GROUP' ? undefined : sending([[method, path]]);
  }
  const rest = path.replace(PROJECT, '');
  const [first, name = 'x'] = body.parameters ?? [];
  const post = method === 'POST' ? bodyOf('/flexClusters', minimalResource({ name })) : undefined;
  const request: Request = [method, rest, post];
  const situations: Readonly<Record<string, Situation>> = {
    GROUP_NOT_FOUND: sending([[method, path, post]]),
    CLUSTER_NOT_FOUND: sending([request]),
    CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API: sending([request], {}, [{ name: first }]),
    CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: sending([request], {}, [{ name: first, dedicated: true }]),
    DUPLICATE_CLUSTER_NAME: sending([request], {}, [{ name }]),
    CONTAINER_WAITING_FOR_FAST_RECORD_CLEAN_UP: sending([request, ['DELETE', `${rest}/x`], request], {
      nameReuseAfterMs: LATER_MS,
    }),
  };
  return situations[body.errorCode];
}

/** The situation of a recording; undefined if the emulator does not have it, or only with a fault. */
export function situationOf(recording: Recording, params: Params): Situation | undefined {
  return recording.status < 400 ? successOf(recording, params) : failureOf(recording);
}
