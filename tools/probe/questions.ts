import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Access } from './access.ts';
import {
  type Api,
  type ApiResponse,
  describeConnectionString,
  describeOutcome,
  describeResponse,
  stateOf,
  type Tag,
  tagsOf,
} from './api.ts';
import type { Finding } from './report.ts';

const FLEX = '2024-11-13';
const OLDER = '2023-01-01';
const SEARCH = '2024-05-30';
const POLL_MS = 500;

/** Questions that need no instance. */
export async function askWithoutInstance(api: Api, access: Access): Promise<Finding[]> {
  const list = await api.request('GET', '/flexClusters', FLEX);
  const missing = await api.request('GET', '/flexClusters/does-not-exist-1a2b3c4d', FLEX);
  // With an empty object, so that nothing can be created.
  const serverless = await api.request('POST', '/serverless', OLDER, {});
  const limits = ['RateLimit-Limit', 'RateLimit-Remaining'].filter((name) => list.headers.has(name));
  const values = limits.map((name) => list.headers.get(name));
  return [
    ...(await askAboutCredentials(api, access)),
    [
      'Rate limit headers of a list of Flex clusters',
      'RateLimit-Limit and RateLimit-Remaining',
      limits.length === 0 ? 'none' : `${limits.join(' and ')}: ${values.join(' and ')}`,
    ],
    ['An instance that does not exist', '404 CLUSTER_NOT_FOUND', describeResponse(missing)],
    ['POST of the serverless endpoint, with an empty object', 'refused', describeOutcome(serverless)],
  ];
}

async function askAboutCredentials(api: Api, { serviceAccount, apiKey }: Access): Promise<Finding[]> {
  const clientId = serviceAccount?.clientId ?? `mdb_sa_id_${randomBytes(12).toString('hex')}`;
  const wrongSecret = await api.token({ clientId, clientSecret: `mdb_sa_sk_${'0'.repeat(40)}` });
  const unknownKey = { publicKey: 'abcdefgh', privateKey: '00000000-0000-0000-0000-000000000000' };
  const wrongKey = await api.requestWithKey(unknownKey, 'GET', '/flexClusters', FLEX);
  const quoted = apiKey && (await api.requestWithKey(apiKey, 'GET', '/flexClusters', FLEX, { quoted: true }));
  return [
    ['A token with a wrong secret', '401 invalid_client', describeResponse(wrongSecret)],
    ['An API key that does not exist', '401 UNEXPECTED_ERROR', describeResponse(wrongKey)],
    ['An API key with `nc` in quotes', '200', quoted && describeResponse(quoted)],
  ];
}

/** Waits until an instance appears, and asks about it while it is CREATING. */
export async function askWhileCreating(api: Api, name: string, isOver: () => boolean): Promise<Finding[]> {
  let first = await api.request('GET', `/flexClusters/${name}`, FLEX);
  while (first.status === 404 && !isOver()) {
    await sleep(POLL_MS);
    first = await api.request('GET', `/flexClusters/${name}`, FLEX);
  }
  const seen = first.status === 200 ? first : undefined;
  return [
    ['State of the first GET', 'CREATING', seen && stateOf(seen)],
    ['Connection string of the first GET', 'there', seen && describeConnectionString(seen)],
    ...(await askAboutPatch(api, name, 'CREATING', first)),
  ];
}

/** Questions about an instance that is IDLE. */
export async function askAboutInstance(api: Api, name: string): Promise<Finding[]> {
  const idle = await api.request('GET', `/flexClusters/${name}`, FLEX);
  const patching = await askAboutPatch(api, name, 'IDLE', idle);
  const snapshots = await api.request('GET', `/flexClusters/${name}/backup/snapshots`, FLEX);
  const indexes = await api.request('GET', `/clusters/${name}/search/indexes`, SEARCH);
  return [
    ...patching,
    ['Snapshots of a new instance', '200', describeResponse(snapshots)],
    ['Search indexes of a Flex cluster, at …/clusters/…/search/indexes', '200', describeResponse(indexes)],
  ];
}

/**
 * Adds a tag, and removes it again.
 * @param state the expected state
 * @param before the instance; without it, nothing is sent, because PATCH would remove its tags
 */
async function askAboutPatch(api: Api, name: string, state: string, before: ApiResponse): Promise<Finding[]> {
  const tags = tagsOf(before);
  const patch = (list: readonly Tag[]) => api.request('PATCH', `/flexClusters/${name}`, FLEX, { tags: list });
  const hasProbeTag = (response: ApiResponse) => tagsOf(response).some(({ key }) => key === 'probe');
  const added = before.status === 200 ? await patch([...tags, { key: 'probe', value: '1' }]) : undefined;
  const removed = added?.status === 200 ? await patch(tags) : undefined;
  const replaced = removed && (hasProbeTag(removed) ? 'no' : 'yes');
  return [
    [`PATCH of tags while ${state}`, '200', added && describeResponse(added)],
    [
      `Its response while ${state}`,
      `${state}, with the new tags`,
      removed && added && `${stateOf(added)}, ${hasProbeTag(added) ? 'with' : 'without'} the new tags`,
    ],
    [
      `PATCH of tags replaces all of them while ${state}`,
      'yes',
      removed && (removed.status === 200 ? replaced : describeResponse(removed)),
    ],
  ];
}

/** Polls an instance that is being deleted until it is gone. The recorder sees the responses. */
export async function watchDeletion(api: Api, name: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { status } = await api.request('GET', `/flexClusters/${name}`, FLEX);
    if (status !== 200) {
      return;
    }
    await sleep(POLL_MS);
  }
}
