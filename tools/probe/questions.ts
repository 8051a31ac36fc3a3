import { randomBytes } from 'node:crypto';
import type { Access } from './access.ts';
import { type Api, type ApiResponse, describeOutcome, describeResponse } from './api.ts';
import { hasConnectionString, stateOf, type Tag, tagsOf } from './instance.ts';
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
  return [
    ...(await askAboutCredentials(api, access)),
    {
      question: 'Rate limit headers of a list of Flex clusters',
      assumed: 'RateLimit-Limit and RateLimit-Remaining',
      seen: describeRateLimit(list.headers),
    },
    {
      question: 'An instance that does not exist',
      assumed: '404 CLUSTER_NOT_FOUND',
      seen: describeResponse(missing),
    },
    {
      question: 'POST of the serverless endpoint, with an empty object',
      assumed: 'refused',
      seen: describeOutcome(serverless),
    },
  ];
}

async function askAboutCredentials(api: Api, { serviceAccount, apiKey }: Access): Promise<Finding[]> {
  const clientId = serviceAccount?.clientId ?? `mdb_sa_id_${randomBytes(12).toString('hex')}`;
  const wrongSecret = await api.token({ clientId, clientSecret: `mdb_sa_sk_${'0'.repeat(40)}` });
  const unknownKey = { publicKey: 'abcdefgh', privateKey: '00000000-0000-0000-0000-000000000000' };
  const wrongKey = await api.requestWithKey(unknownKey, 'GET', '/flexClusters', FLEX);
  const quoted = apiKey && (await api.requestWithKey(apiKey, 'GET', '/flexClusters', FLEX, { quoted: true }));
  return [
    {
      question: 'A token with a wrong secret',
      assumed: '401 invalid_client',
      seen: describeResponse(wrongSecret),
    },
    {
      question: 'An API key that does not exist',
      assumed: '401 UNEXPECTED_ERROR',
      seen: describeResponse(wrongKey),
    },
    {
      question: 'An API key with `nc` in quotes',
      assumed: '200',
      seen: quoted && describeResponse(quoted),
    },
  ];
}

/** Waits until an instance appears, and asks about it while it is CREATING. */
export async function askWhileCreating(api: Api, name: string, isOver: () => boolean): Promise<Finding[]> {
  let first = await api.request('GET', `/flexClusters/${name}`, FLEX);
  while (first.status === 404 && !isOver()) {
    await sleep(POLL_MS);
    first = await api.request('GET', `/flexClusters/${name}`, FLEX);
  }
  const isThere = first.status === 200;
  return [
    { question: 'State of the first GET', assumed: 'CREATING', seen: isThere ? stateOf(first) : undefined },
    {
      question: 'Connection string of the first GET',
      assumed: 'there',
      seen: isThere ? (hasConnectionString(first) ? 'there' : 'not there') : undefined,
    },
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
    { question: 'Snapshots of a new instance', assumed: '200', seen: describeResponse(snapshots) },
    {
      question: 'Search indexes of a Flex cluster, at …/clusters/…/search/indexes',
      assumed: '200',
      seen: describeResponse(indexes),
    },
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
  const added = before.status === 200 ? await patch([...tags, { key: 'probe', value: '1' }]) : undefined;
  const removed = added?.status === 200 ? await patch(tags) : undefined;
  return [
    { question: `PATCH of tags while ${state}`, assumed: '200', seen: added && describeResponse(added) },
    {
      question: `Its response while ${state}`,
      assumed: `${state}, with the new tags`,
      seen:
        removed &&
        added &&
        `${stateOf(added)}, ${hasProbeTag(added) ? 'with the new tags' : 'without the new tags'}`,
    },
    {
      question: `PATCH of tags replaces all of them while ${state}`,
      assumed: 'yes',
      seen: removed && describeReplacement(removed),
    },
  ];
}

function describeReplacement(removed: ApiResponse): string {
  if (removed.status !== 200) {
    return describeResponse(removed);
  }
  return hasProbeTag(removed) ? 'no' : 'yes';
}

function hasProbeTag(response: ApiResponse): boolean {
  return tagsOf(response).some(({ key }) => key === 'probe');
}

/** Polls an instance that is being deleted until it is gone. The recorder sees the responses. */
export async function watchDeletion(api: Api, name: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const response = await api.request('GET', `/flexClusters/${name}`, FLEX);
    if (response.status !== 200) {
      return;
    }
    await sleep(POLL_MS);
  }
}

function describeRateLimit(headers: Headers): string {
  const names = ['RateLimit-Limit', 'RateLimit-Remaining'].filter((name) => headers.has(name));
  const values = names.map((name) => headers.get(name));
  return names.length === 0 ? 'none' : `${names.join(' and ')}: ${values.join(' and ')}`;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
