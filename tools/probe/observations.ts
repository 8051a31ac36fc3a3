import { isDeepStrictEqual } from 'node:util';
import { describeOutcome, describeResponse } from './api.ts';
import { hasConnectionString, stateOf, type Tag, tagsOf } from './instance.ts';
import type { Exchange } from './recorder.ts';
import type { Finding } from './report.ts';

/** What the responses to the action show, without further questions. */
export interface Observations {
  readonly findings: readonly Finding[];
  /** Durations for people, by what took so long. */
  readonly times: readonly (readonly [string, string])[];
}

/** Reads what happened to an instance from all requests. */
export function observe(exchanges: readonly Exchange[], name: string): Observations {
  const to = (method: string, end: string) =>
    exchanges.filter((each) => each.method === method && each.path.split('?')[0]?.endsWith(end));
  const [created] = to('POST', '/flexClusters');
  const looks = to('GET', `/flexClusters/${name}`);
  const [user] = to('POST', '/databaseUsers');
  const [entry] = to('POST', '/accessList');
  const [status] = exchanges.filter(({ path }) => /\/accessList\/[^/]+\/status$/.test(path));
  const [deleted] = to('DELETE', `/flexClusters/${name}`);
  const idle = looks.find((look) => stateOf(look) === 'IDLE');
  const deleting = looks.find((look) => stateOf(look) === 'DELETING');
  const gone = looks.find((look) => deleted && look.status === 404 && look.atMs > deleted.atMs);
  const beforeUser = looks.findLast((look) => user && look.atMs < user.atMs && look.status === 200);
  return {
    findings: [
      { question: 'POST of a Flex cluster', assumed: '201', seen: created && describeResponse(created) },
      {
        question: 'State in the response to the POST',
        assumed: 'CREATING',
        seen: created && stateOf(created),
      },
      {
        question: '`standardSrv` in the response to the POST',
        assumed: 'there',
        seen: created && (hasConnectionString(created) ? 'there' : 'not there'),
      },
      {
        question: 'Tags in the response to the POST',
        assumed: 'as sent',
        seen: created && describeTags(created),
      },
      {
        question: 'POST of a database user whose scope is the instance',
        assumed: '201 while CREATING',
        seen: user && `${describeResponse(user)} while ${stateOf(beforeUser ?? created ?? user)}`,
      },
      { question: 'POST to the access list', assumed: 'accepted', seen: entry && describeOutcome(entry) },
      {
        question: 'Status of the entry directly after that',
        assumed: 'PENDING or ACTIVE',
        seen: status && describeStatus(status),
      },
      { question: 'DELETE of the instance', assumed: '204', seen: deleted && describeResponse(deleted) },
      {
        question: 'Tags while DELETING',
        assumed: 'empty',
        seen: deleting && (tagsOf(deleting).length === 0 ? 'empty' : `${tagsOf(deleting).length} tags`),
      },
      {
        question: 'GET after the deletion',
        assumed: '404 CLUSTER_NOT_FOUND',
        seen: gone && describeResponse(gone),
      },
    ],
    times: [
      ['From the POST to IDLE', between(created, idle)],
      ['From the DELETE to DELETING', between(deleted, deleting)],
      ['From the DELETE to the 404', between(deleted, gone)],
    ],
  };
}

function describeTags(created: Exchange): string {
  const sent = tagsOf({ json: created.sent as Exchange['json'] });
  const sorted = (tags: readonly Tag[]) => tags.map(({ key, value }) => `${key}=${value}`).sort();
  return isDeepStrictEqual(sorted(tagsOf(created)), sorted(sent))
    ? 'as sent'
    : `${tagsOf(created).length} of ${sent.length} tags`;
}

function describeStatus(status: Exchange): string {
  const value = String(status.json?.STATUS);
  return value === 'PENDING' || value === 'ACTIVE' ? `PENDING or ACTIVE: ${value}` : describeResponse(status);
}

function between(from: Exchange | undefined, to: Exchange | undefined): string {
  return from && to ? `${((to.atMs - from.atMs) / 1_000).toFixed(1)} s` : 'not seen';
}
