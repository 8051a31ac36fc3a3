import { type Api, type ApiResponse, describeResponse } from './api.ts';
import type { Finding } from './report.ts';

const FLEX = '2024-11-13';
const OLDER = '2023-01-01';
const SEARCH = '2024-05-30';
const POLL_MS = 500;

interface Tag {
  readonly key: string;
  readonly value: string;
}

/** Questions that need no instance. */
export async function askWithoutInstance(api: Api): Promise<Finding[]> {
  const wrongSecret = await api.token(`mdb_sa_sk_${'0'.repeat(40)}`);
  await api.token();
  const list = await api.request('GET', '/flexClusters', FLEX);
  // Without a body, so that nothing can be created.
  const serverless = await api.request('POST', '/serverless', OLDER, {});
  const missing = await api.request('GET', '/flexClusters/does-not-exist-1a2b3c4d', FLEX);
  return [
    {
      question: 'A token with a wrong secret',
      assumed: '401 invalid_client',
      seen: describeResponse(wrongSecret),
    },
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
      question: 'POST of the serverless endpoint, with an empty body',
      assumed: '4',
      seen: describeResponse(serverless),
    },
  ];
}

/** Waits until an instance appears, and asks about it while it is CREATING. */
export async function askWhileCreating(api: Api, name: string, isOver: () => boolean): Promise<Finding[]> {
  const path = `/flexClusters/${name}`;
  let first = await api.request('GET', path, FLEX);
  while (first.status === 404 && !isOver()) {
    await sleep(POLL_MS);
    first = await api.request('GET', path, FLEX);
  }
  const state = String(first.json?.stateName);
  const tags = tagsOf(first);
  const findings: Finding[] = [
    { question: 'State of the first response', assumed: 'CREATING', seen: state },
    {
      question: 'Connection string while CREATING',
      assumed: 'there',
      seen: hasConnectionString(first) ? 'there' : 'not there',
    },
  ];
  const added = [...tags, { key: 'probe', value: '1' }];
  const patched = await api.request('PATCH', path, FLEX, { tags: added });
  findings.push({
    question: `PATCH of tags while ${state}`,
    assumed: '200',
    seen: describeResponse(patched),
  });
  if (patched.status === 200) {
    const removed = await api.request('PATCH', path, FLEX, { tags });
    findings.push(
      {
        question: 'PATCH of tags replaces all of them',
        assumed: 'yes',
        seen: tagsOf(removed).some(({ key }) => key === 'probe') ? 'no' : 'yes',
      },
      { question: 'State after a PATCH', assumed: state, seen: String(removed.json?.stateName) },
    );
  }
  return findings;
}

/** Questions about an instance that is IDLE. */
export async function askAboutInstance(api: Api, name: string): Promise<Finding[]> {
  const snapshots = await api.request('GET', `/flexClusters/${name}/backup/snapshots`, FLEX);
  const indexes = await api.request('GET', `/clusters/${name}/search/indexes`, SEARCH);
  return [
    { question: 'Snapshots of a new instance', assumed: '200', seen: describeResponse(snapshots) },
    {
      question: 'Search indexes of a Flex cluster, at …/clusters/…/search/indexes',
      assumed: '200',
      seen: describeResponse(indexes),
    },
  ];
}

/** Polls an instance that is being deleted until it is gone. */
export async function askWhileDeleting(api: Api, name: string, isOver: () => boolean): Promise<Finding[]> {
  let seen = 'DELETING was not seen';
  while (!isOver()) {
    const response = await api.request('GET', `/flexClusters/${name}`, FLEX);
    if (response.status !== 200) break;
    if (response.json?.stateName === 'DELETING') {
      seen = tagsOf(response).length === 0 ? 'empty' : `${tagsOf(response).length} tags`;
    }
    await sleep(POLL_MS);
  }
  return [{ question: 'Tags while DELETING', assumed: 'empty', seen }];
}

function describeRateLimit(headers: Headers): string {
  const names = ['RateLimit-Limit', 'RateLimit-Remaining'].filter((name) => headers.has(name));
  const values = names.map((name) => headers.get(name));
  return names.length === 0 ? 'none' : `${names.join(' and ')}: ${values.join(' and ')}`;
}

function tagsOf({ json }: ApiResponse): readonly Tag[] {
  return Array.isArray(json?.tags) ? (json.tags as Tag[]) : [];
}

function hasConnectionString({ json }: ApiResponse): boolean {
  const strings = json?.connectionStrings as { standardSrv?: string } | undefined;
  return Boolean(strings?.standardSrv);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
