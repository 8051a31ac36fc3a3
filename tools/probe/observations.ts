import { isDeepStrictEqual } from 'node:util';
import {
  describeConnectionString,
  describeOutcome,
  describeResponse,
  stateOf,
  type Tag,
  tagsOf,
} from './api.ts';
import type { Exchange } from './recorder.ts';
import type { Report } from './report.ts';

/** What the responses to the action show about an instance, without further questions. */
export function observe(exchanges: readonly Exchange[], name: string): Pick<Report, 'findings' | 'times'> {
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
  const userState = user && stateOf(beforeUser ?? created ?? user);
  return {
    findings: [
      ['POST of a Flex cluster', '201', created && describeResponse(created)],
      ['State in the response to the POST', 'CREATING', created && stateOf(created)],
      ['`standardSrv` in the response to the POST', 'there', created && describeConnectionString(created)],
      ['Tags in the response to the POST', 'as sent', created && describeTags(created)],
      [
        'POST of a database user whose scope is the instance',
        '201 while CREATING',
        user && `${describeResponse(user)} while ${userState}`,
      ],
      ['POST to the access list', 'accepted', entry && describeOutcome(entry)],
      ['Status of the entry directly after that', 'PENDING or ACTIVE', status && describeStatus(status)],
      ['DELETE of the instance', '204', deleted && describeResponse(deleted)],
      ['Tags while DELETING', 'empty', deleting && (tagsOf(deleting).length === 0 ? 'empty' : 'not empty')],
      ['GET after the deletion', '404 CLUSTER_NOT_FOUND', gone && describeResponse(gone)],
    ],
    times: [
      ['From the POST to IDLE', between(created, idle)],
      ['From the DELETE to DELETING', between(deleted, deleting)],
      ['From the DELETE to the 404', between(deleted, gone)],
    ],
  };
}

function describeTags(created: Exchange): string {
  const sent = tagsOf({ json: created.sent });
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
