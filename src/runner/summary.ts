import { formatDuration, formatMinute } from '../util/format.ts';
import { code, table } from '../util/markdown.ts';
import type { Group } from './log.ts';

/** The facts about an instance for the job summary. They contain no secrets. */
export interface SummaryFacts {
  readonly name: string;
  readonly id: string;
  readonly projectId: string;
  readonly type: string;
  readonly provider: string;
  readonly region: string;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly standardSrv: string;
  readonly created: boolean;
  /** The name of the cluster whose data was restored; undefined if none was. */
  readonly restoredFrom: string | undefined;
  /** What ends the lifetime of the database user that the step created; undefined if it created none. */
  readonly loginFor: 'job' | 'instance' | undefined;
  /** The time after which sweep deletes the instance, in milliseconds since the epoch; undefined if there is none. */
  readonly expiresAt: number | undefined;
  /** Whether the post phase deletes the instance. */
  readonly deletedAfterJob: boolean;
  readonly groups: readonly Group[];
}

/** The job summary: the instance, the time of each group, and how to connect. */
export function writeSummary(facts: SummaryFacts): string {
  return [
    heading(facts),
    table([
      ['Instance', `${code(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
      ['ID', code(facts.id)],
      ...(facts.restoredFrom ? [['Data', `restored from ${code(facts.restoredFrom)}`] as const] : []),
      ['Project', code(facts.projectId)],
      ['Type', code(facts.type)],
      ['Region', `${code(facts.provider)} ${code(facts.region)}`],
      ['State', code(facts.stateName)],
      ['MongoDB version', facts.mongoDBVersion ? code(facts.mongoDBVersion) : 'not known yet'],
      ['Deleted when', expiryText(facts)],
      ['Time', formatDuration(totalTime(facts.groups))],
    ]),
    timeline(facts.groups),
    connectionHelp(facts),
    '',
  ].join('\n\n');
}

export function heading({ name, stateName }: SummaryFacts): string {
  return `### MongoDB Atlas: ${code(name)} is ${stateName === 'IDLE' ? 'ready' : code(stateName)}`;
}

/** The time in milliseconds from the start of the step to the end of the last group. */
export function totalTime(groups: readonly Group[]): number {
  return groups.at(-1)?.endMs ?? 0;
}

/** To follow "Deleted when". */
export function expiryText({ deletedAfterJob, expiresAt }: SummaryFacts): string {
  if (deletedAfterJob) {
    return 'this job ends, unless another step adopts it first';
  }
  if (expiresAt === undefined) {
    return 'the delete action runs; it has no expiry';
  }
  return `the delete action runs, or the sweep action runs after ${formatMinute(expiresAt)}`;
}

function timeline(groups: readonly Group[]): string {
  const bars = groups.map(({ title, startMs, endMs }) => {
    const label = `${title} (${formatDuration(endMs - startMs)})`.replaceAll(/[:;#]/g, ' ');
    return `  ${label} :${Math.round(startMs)}, ${Math.max(Math.round(endMs), Math.round(startMs) + 1)}`;
  });
  return [
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    '  todayMarker off',
    ...bars,
    '```',
  ].join('\n');
}

/** Explains how to connect to an instance. */
export function connectionHelp({ standardSrv, loginFor }: SummaryFacts): string {
  if (!standardSrv) {
    return 'The connection string is not available yet. Atlas provides it when the instance is IDLE.';
  }
  if (loginFor) {
    const user =
      loginFor === 'job'
        ? 'the database user of this job'
        : 'a database user that exists as long as the instance';
    return [
      `**Connect** with the output <code>connectionString</code>, which contains ${user}.`,
      `Other jobs can run this action again to get their own user. The output <code>standardSrv</code> is ${code(standardSrv)}.`,
    ].join(' ');
  }
  return [
    `**Connect** with the output <code>standardSrv</code>, ${code(standardSrv)}, and a database user of the project.`,
    'The IP address of the client must be on the access list of the project.',
  ].join(' ');
}
