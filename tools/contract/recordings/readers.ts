import { listAccessList } from '../../../src/atlas/access-list.ts';
import { AtlasError } from '../../../src/atlas/atlas-error.ts';
import { AtlasClient, type Call } from '../../../src/atlas/client.ts';
import { listDatabaseUsers } from '../../../src/atlas/database-users.ts';
import * as flex from '../../../src/atlas/flex-clusters.ts';
import { currentAddress } from '../../../src/atlas/ip-info.ts';
import { getProjectByName } from '../../../src/atlas/projects.ts';
import { parseResponse } from '../../../src/atlas/response.ts';
import * as jobs from '../../../src/atlas/restore-jobs.ts';
import { createSearchIndex, updateSearchIndex } from '../../../src/atlas/search-indexes.ts';
import { createServerlessInstance, findServerlessInstance } from '../../../src/atlas/serverless-instances.ts';
import { getSnapshot, listSnapshots } from '../../../src/atlas/snapshots.ts';
import type { Recording } from './situations.ts';

const NAME = 'any';
const SOURCE = { projectId: NAME, name: NAME };
const INDEX = { database: NAME, collectionName: NAME, name: NAME };

/** How the action reads the responses to its requests: with a call, a promise or a list. It ignores the bodies of all others. */
const READERS: Readonly<Record<string, (client: AtlasClient) => unknown>> = {
  createFlexCluster: () => flex.createFlexCluster(NAME, { name: NAME } as never),
  updateFlexCluster: () => flex.updateFlexCluster(NAME, NAME, {}),
  getFlexCluster: (client) => flex.findFlexCluster(client, NAME, NAME),
  listFlexClusters: (client) => flex.listFlexClusters(client, NAME),
  createServerless: () => createServerlessInstance(NAME, { name: NAME } as never),
  getServerless: (client) => findServerlessInstance(client, NAME, NAME),
  createRestoreJob: () => jobs.createRestoreJob(SOURCE, NAME, SOURCE),
  getRestoreJob: (client) => jobs.getRestoreJob(client, SOURCE, NAME),
  listRestoreJobs: (client) => jobs.listNewestRestoreJobs(client, SOURCE),
  getSnapshot: (client) => getSnapshot(client, NAME, NAME, NAME),
  listSnapshots: (client) => listSnapshots(client, NAME, NAME),
  listDatabaseUsers: (client) => listDatabaseUsers(client, NAME),
  listAccessList: (client) => listAccessList(client, NAME),
  getProject: (client) => getProjectByName(client, NAME),
  ipinfo: (client) => currentAddress(client),
  createSearchIndex: () => createSearchIndex(NAME, NAME, INDEX as never),
  updateSearchIndex: () => updateSearchIndex(NAME, NAME, INDEX as never),
};

/** Why the action cannot read a recorded response: a success must match its schema, and an error must keep its code. */
export async function unreadable(operation: string, recording: Recording): Promise<string[]> {
  const { status, body, headers } = recording;
  const header = (name: string) =>
    headers?.[name] ?? (name === 'content-type' ? 'application/json' : undefined);
  const response = { status, text: body === null ? '' : JSON.stringify(body), header };
  // A client whose requests all have the recorded response.
  const call = async ({ description, schema }: Pick<Call<never>, 'description' | 'schema'>) =>
    parseResponse(response, { description, endpoint: recording.path, schema: schema as never, now: 0 });
  const client = Object.assign(Object.create(AtlasClient.prototype), { call }) as AtlasClient;
  const other = { description: 'do anything else', schema: undefined };
  try {
    const result = (READERS[operation] ?? (() => other))(client) as object;
    if ('schema' in result) {
      await call(result as typeof other);
    } else {
      await (Symbol.asyncIterator in result ? (result as AsyncGenerator).next() : result);
    }
    return [];
  } catch (error) {
    const code = body?.errorCode ?? undefined;
    // ATLAS_GENERAL_ERROR is told apart by its detail.
    const isRead =
      error instanceof AtlasError && (code === 'ATLAS_GENERAL_ERROR' || error.errorCode === code);
    return isRead ? [] : [`the action cannot read it: ${(error as Error).message}`];
  }
}
