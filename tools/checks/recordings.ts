import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matchRoutes } from '../../emulator/api/route.ts';
import { routes } from '../../emulator/api/routes/index.ts';
import { startEmulator } from '../../emulator/index.ts';
import { differences, hasOtherOrder } from '../contract/recordings/compare.ts';
import { unreadable } from '../contract/recordings/readers.ts';
import { senderFor } from '../contract/recordings/send.ts';
import { type Recording, situationOf } from '../contract/recordings/situations.ts';
import type { Check } from './check.ts';

const PROJECT = '/api/atlas/v2/groups/';
const HOST = 'http://localhost:8080';

/** The fields by which Atlas orders its lists. */
const ORDERED_BY: Readonly<Record<string, string>> = {
  listProjects: 'name',
  listSnapshots: 'scheduledTime',
  listRestoreJobs: 'restoreScheduledDate',
  listDatabaseUsers: 'username',
};

/** The differences that are accepted: in which recordings, which ones, and why. */
const ACCEPTED: readonly (readonly [label: RegExp, difference: RegExp, reason: string])[] = [
  [
    /^unauthorized-401/,
    /errorCode is not recorded|is of type Object, not Null|content-type/,
    'until August 2026, a 401 had no code, and after a DELETE not even a body',
  ],
  [/^(get|list)Project/, /AlertsSettings is not recorded/, 'projects have this field since 2026'],
  [/^searchIndex-update/, /Version is not recorded/, 'in March 2025, search indexes had no version'],
  [
    /^(get|list)Project/,
    /\.(name|id|href) is|has \d elements/,
    'the emulator has two projects, with names of its own and without tags',
  ],
  [/^listFlexClusters/, /ReleaseSystem is LTS/, 'all clusters of the emulator have the same release system'],
  [
    /^getFlexCluster/,
    /\.standard(Srv)? is (missing|not recorded)/,
    'a cluster that was DELETING had standard without standardSrv, once in 2025',
  ],
];

/** The emulator answers as recorded responses of Atlas do, and the action can read all of these. */
export const recordings: Check = async ({ root, args: [folder = ''] }) => {
  if (!existsSync(resolve(root, folder, 'README.md'))) {
    return { problems: [], summary: `skipped, because there are no recordings in "${folder}"` };
  }
  const all = readRecordings(resolve(root, folder));
  const problems: string[] = [];
  const unserved = new Map<string, number>();
  const counts = ACCEPTED.map(() => 0);
  for (const recording of all) {
    const { isServed, found } = await compare(recording);
    if (!isServed) {
      const name = recording.label.replace(/\/.*/, '');
      unserved.set(name, (unserved.get(name) ?? 0) + 1);
    }
    for (const each of found) {
      const index = ACCEPTED.findIndex(([label, text]) => label.test(recording.label) && text.test(each));
      if (index < 0) {
        problems.push(`${recording.label}: ${each}.`);
      }
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  console.log(`  Not served: ${[...unserved].map(([name, count]) => `${name} (${count})`).join(', ')}.`);
  for (const [index, [, , reason]] of ACCEPTED.entries()) {
    console.log(`  Accepted ${counts[index]} times: ${reason}.`);
  }
  const [skipped, accepted] = [[...unserved.values()], counts].map((each) => each.reduce((a, b) => a + b, 0));
  const summary = `${all.length} responses read, ${all.length - (skipped ?? 0)} compared, ${accepted} differences accepted`;
  return { problems, summary };
};

function readRecordings(folder: string): Recording[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
      // Terraform's mock data have placeholders such as {groupId} for what is recorded elsewhere.
      .replaceAll('{groupId}', 'b0123456789abcdef012345b')
      .replaceAll(/\{(\w+)\}/g, '$1')
      .replaceAll(/https:\/\/cloud-\w+\.mongodb\.com(?=\/api)/g, HOST);
    const { date, note = '', request, response } = JSON.parse(text);
    const { status, headers, body } = response;
    if (note.includes('shortened')) {
      body.links = body.links.filter(({ rel }: { rel: string }) => rel !== 'next');
    }
    const entries = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const label = file.replaceAll('\\', '/').replace('.json', '');
    const recording = { label, date, method: request.method, path: request.path, status, body };
    // Without a status: statistics about many responses.
    return status === null ? [] : [{ ...recording, headers: headers && Object.fromEntries(entries) }];
  });
}

/** Whether the emulator serves the operation, how its response differs, and why the action cannot read the recorded one. */
async function compare(recording: Recording): Promise<{ isServed: boolean; found: string[] }> {
  // Atlas finds a search index by its ID, too.
  const path = recording.path.replace(/(\/search\/indexes)\/[0-9a-f]{24}$/, '$1/a/b/c');
  const candidates = matchRoutes(routes, path);
  const match = candidates.find(({ route }) => route.method === recording.method);
  const operation = match?.route.operation ?? '';
  const unread = await unreadable(operation, recording);
  const situation = situationOf(recording, match?.params ?? {});
  if (situation === undefined || (match === undefined && recording.status !== 405)) {
    return { isServed: false, found: unread };
  }
  let now = Date.parse(recording.date);
  const clock = { now: () => now, sleep: async () => {} };
  const emulator = await startEmulator({ clock, tokenLifetimeSeconds: 1e9, ...situation.options });
  try {
    const { project, url } = emulator;
    const sendTo = await senderFor(
      emulator,
      recording.status === 401 && !/USER/.test(recording.body?.errorCode),
    );
    const response = await situation.act({
      emulator,
      send: (method, rest, body) =>
        sendTo(method, rest.startsWith('/api/') ? rest : PROJECT + project.id + rest, body),
      setTime(ms) {
        now = ms;
      },
    });
    const groupId = /[0-9a-f]{24}/.exec(recording.path)?.[0] ?? project.id;
    const text = (await response.text()).replaceAll(project.id, groupId).replaceAll(url, HOST);
    const body = text === '' ? null : JSON.parse(text);
    return {
      isServed: true,
      found: [...unread, ...responseDifferences(recording, operation, response, body)],
    };
  } finally {
    await emulator.close();
  }
}

function responseDifferences(
  recording: Recording,
  operation: string,
  { status, headers }: Response,
  // biome-ignore lint/suspicious/noExplicitAny: a response of any shape
  body: any,
): string[] {
  if (status !== recording.status) {
    return [`the status is ${status}, not ${recording.status}`];
  }
  // Atlas has had the headers of the rate limit since 2026-01-19.
  const names = ['content-type', ...(recording.date >= '2026-02' ? ['ratelimit-limit'] : [])];
  const other = names.filter(
    (name) => recording.headers && recording.headers[name] !== (headers.get(name) ?? undefined),
  );
  const field = status < 400 ? ORDERED_BY[operation] : undefined;
  return [
    ...other.map((name) => `the header ${name} is ${headers.get(name)}, not ${recording.headers?.[name]}`),
    ...differences(recording.body, body),
    ...(field !== undefined && hasOtherOrder(recording.body.results, body.results, field)
      ? [`the list is not ordered by ${field} in the same direction`]
      : []),
  ];
}
