import { formatDuration } from '../format.ts';
import { code, table } from './markdown.ts';
import type { Phase } from './progress.ts';

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
  readonly phases: readonly Phase[];
}

/** Writes the job summary: what was made and where, how long each phase took, how to connect. */
export function writeSummary(facts: SummaryFacts): string {
  const total = facts.phases.at(-1)?.endMs ?? 0;
  return [
    `### MongoDB Atlas: ${code(facts.name)} is ${facts.stateName === 'IDLE' ? 'ready' : code(facts.stateName)}`,
    table([
      ['Instance', `${code(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
      ['Id', code(facts.id)],
      ['Project', code(facts.projectId)],
      ['Type', code(facts.type)],
      ['Place', `${code(facts.provider)} ${code(facts.region)}`],
      ['State', code(facts.stateName)],
      ['MongoDB', facts.mongoDBVersion ? code(facts.mongoDBVersion) : 'not known yet'],
      ['Expires', facts.expiresAt ? code(facts.expiresAt) : 'not set'],
      ['Time', formatDuration(total)],
    ]),
    timeline(facts.phases),
    connecting(facts),
    '',
  ].join('\n\n');
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

function connecting({ standardSrv, hasLogin }: SummaryFacts): string {
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
