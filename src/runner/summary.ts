import { formatDuration } from '../util/format.ts';
import { code, table } from '../util/markdown.ts';
import type { Phase } from './log.ts';

/** What the job summary tells about an instance. Nothing of it is secret. */
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
  /** Whether the step made a database user. */
  readonly hasLogin: boolean;
  /** As its tag says, `20261123T181652Z`; empty if it has none. */
  readonly expiresAt: string;
  /** Whether the instance is deleted when the job ends. */
  readonly deletedAfterJob: boolean;
  readonly phases: readonly Phase[];
}

/** Writes the job summary: what was made and where, how long each phase took, how to connect. */
export function writeSummary(facts: SummaryFacts): string {
  return [
    heading(facts),
    table([
      ['Instance', `${code(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
      ['Id', code(facts.id)],
      ['Project', code(facts.projectId)],
      ['Type', code(facts.type)],
      ['Region', `${code(facts.provider)} ${code(facts.region)}`],
      ['State', code(facts.stateName)],
      ['MongoDB', facts.mongoDBVersion ? code(facts.mongoDBVersion) : 'not known yet'],
      ['Deleted when', expiryText(facts)],
      ['Time', formatDuration(totalTime(facts.phases))],
    ]),
    timeline(facts.phases),
    connecting(facts),
    '',
  ].join('\n\n');
}

/** The heading of what is written about an instance. */
export function heading({ name, stateName }: SummaryFacts): string {
  return `### MongoDB Atlas: ${code(name)} is ${stateName === 'IDLE' ? 'ready' : code(stateName)}`;
}

/** Milliseconds from the start of the first phase to the end of the last. */
export function totalTime(phases: readonly Phase[]): number {
  return phases.at(-1)?.endMs ?? 0;
}

/** When an instance will be deleted, to follow "Deleted when". */
export function expiryText({ deletedAfterJob, expiresAt }: SummaryFacts): string {
  if (deletedAfterJob) {
    return 'this job ends, unless a later run has adopted it by then';
  }
  if (!expiresAt) {
    return 'the delete action runs for it; it has no expiry';
  }
  const [, date, hour, minute] = /^(\d{8})T(\d\d)(\d\d)\d\dZ$/.exec(expiresAt) ?? [];
  const day = date?.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  const when = day ? `${day} ${hour}:${minute} UTC` : code(expiresAt);
  return `the delete action runs for it, or at the first sweep after ${when}`;
}

function timeline(phases: readonly Phase[]): string {
  const bars = phases.map(({ title, startMs, endMs }) => {
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

/** How to connect to an instance. */
export function connecting({ standardSrv, hasLogin }: SummaryFacts): string {
  if (!standardSrv) {
    return 'Atlas has given no connection string yet: it is there when the instance is IDLE.';
  }
  if (hasLogin) {
    return [
      `**Connect** with the output <code>connectionString</code>: it holds a database user that was made for this job.`,
      `Other jobs run this action again to get a user of their own; <code>standardSrv</code> is ${code(standardSrv)}.`,
    ].join(' ');
  }
  return [
    `**Connect** with the output <code>standardSrv</code>, ${code(standardSrv)}, and a database user of the project;`,
    'the address that connects has to be on the access list of the project.',
  ].join(' ');
}
