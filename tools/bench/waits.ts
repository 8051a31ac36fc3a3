import * as z from 'zod/mini';
import { pollPause } from '../../src/util/poll.ts';
import { seededRandom } from '../harness/seeded-random.ts';
import type { Report } from './report.ts';

const SEED = 20_261_123;
/** The number of simulated waits for each recorded one. */
const DRAWS = 100;

/** Up to this time, the lag is limited in seconds and the number of checks is limited too. */
const SHORT_WAIT_S = 30;
const MAX_SHORT_LAG_S = 0.6;
const MAX_EXTRA_CHECKS = 2;
/** The limits for longer waits, as shares of the time. */
const MAX_MEAN_LAG_SHARE = 0.03;
const MAX_LAG_SHARE = 0.06;

/** A recorded wait in seconds: when it was last seen not to be over, and when it was first seen to be over. */
const Pairs = z.array(z.tuple([z.number(), z.number()]));

const Waits = z.object({
  flexIdle: z.record(z.string(), Pairs),
  flexGone: Pairs,
  flexRestore: z.array(z.number()),
  m10Idle: Pairs,
  m10Gone: Pairs,
});

/** Returns the pause before the next check, in milliseconds. */
export type Schedule = (waitedMs: number, checks: number) => number;

/** The result of one wait. */
interface Wait {
  readonly readyS: number;
  /** The time from the end of the wait until the check that notices it. */
  readonly lagS: number;
  readonly checks: number;
}

const random = seededRandom(SEED + 1);

/**
 * The schedule of this action, and those of others, as read in November 2026:
 * https://github.com/mongodb/mongodb-atlas-cli/blob/master/internal/watchers/watcher.go (`defaultWait`),
 * https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/internal/service/flexcluster/state_transition.go (`MinTimeout`)
 * and helper/retry/state.go in version 2.38.1 of https://github.com/hashicorp/terraform-plugin-sdk (doubles, up to 10 s).
 */
const SCHEDULES: readonly (readonly [string, Schedule])[] = [
  ['This action', (waitedMs) => pollPause(waitedMs, random)],
  ['Atlas CLI, every 4 s', () => 4_000],
  ['Terraform, 3 to 10 s', (_waitedMs, checks) => Math.min(10_000, 3_000 * 2 ** (checks - 1))],
];

/** Simulates recorded waits with the schedule of this action and with those of others. */
export function reportWaits(report: Report, file: unknown): void {
  const { flexIdle, flexGone, flexRestore, m10Idle, m10Gone } = Waits.parse(file);
  report.heading(2, 'Waits');
  report.text(
    `Waits that MongoDB's own end-to-end tests recorded from March 2025 to August 2026, as the last time at which something was not done and the first at which it was. ${DRAWS} times T between the two are drawn for each recorded wait, and simulated with the same code that the action uses. The lag is the time from the end of the wait until it is noticed, not counting the request itself. For T up to ${SHORT_WAIT_S} s, its mean is at most ${MAX_SHORT_LAG_S} s, with at most T + ${MAX_EXTRA_CHECKS} requests (T in seconds); beyond, it is at most ${MAX_MEAN_LAG_SHARE * 100} % of T, and ${MAX_LAG_SHARE * 100} % in each single wait.`,
  );
  const rows = [
    ['Flex cluster until IDLE', Object.values(flexIdle).flat()],
    ['Flex cluster until deleted', flexGone],
    ['Restore into a Flex cluster', flexRestore.map((seconds) => [seconds, seconds] as const)],
    ['Dedicated cluster until IDLE', m10Idle],
    ['Dedicated cluster until deleted', m10Gone],
  ] as const;
  report.table(
    [
      'Wait',
      'T',
      'Recorded',
      'Mean lag',
      'Longest lag',
      'Requests',
      '',
      ...SCHEDULES.slice(1).map(([name]) => name),
    ],
    rows.flatMap(([name, pairs]) => waitRows(report, name, pairs)),
  );
}

/** The rows for short and for long waits. */
function waitRows(report: Report, name: string, pairs: readonly (readonly [number, number])[]): string[][] {
  const [ours = [], ...others] = SCHEDULES.map(([, schedule]) => simulateAll(schedule, pairs));
  const rows: string[][] = [];
  for (const isShort of [true, false]) {
    const select = (waits: readonly Wait[]) =>
      waits.filter(({ readyS }) => readyS <= SHORT_WAIT_S === isShort);
    const waits = select(ours);
    if (waits.length > 0) {
      rows.push([
        name,
        isShort ? `up to ${SHORT_WAIT_S} s` : 'longer',
        `${Math.ceil(waits.length / DRAWS)}`,
        formatLag(waits, isShort),
        isShort ? formatSeconds(max(waits.map(({ lagS }) => lagS))) : formatShare(max(waits.map(lagShare))),
        formatChecks(waits, isShort),
        report.verdict(isShort ? isQuick(waits) : isProportionate(waits)),
        ...others
          .map(select)
          .map((each) => `${formatLag(each, isShort)}, ${formatChecks(each, false)} requests`),
      ]);
    }
  }
  return rows;
}

/** Simulates recorded waits. All schedules get the same times. */
function simulateAll(schedule: Schedule, pairs: readonly (readonly [number, number])[]): Wait[] {
  const times = seededRandom(SEED);
  return pairs.flatMap(([fromS, toS]) =>
    Array.from({ length: DRAWS }, () => simulate(schedule, fromS + (toS - fromS) * times())),
  );
}

/** Simulates one wait, which is over after `readyS` seconds. The first check is immediate. */
export function simulate(schedule: Schedule, readyS: number): Wait {
  let waitedMs = 0;
  let checks = 1;
  while (waitedMs < readyS * 1_000) {
    waitedMs += schedule(waitedMs, checks);
    checks += 1;
  }
  return { readyS, lagS: waitedMs / 1_000 - readyS, checks };
}

function isQuick(waits: readonly Wait[]): boolean {
  return mean(waits.map(({ lagS }) => lagS)) <= MAX_SHORT_LAG_S && extraChecks(waits) <= MAX_EXTRA_CHECKS;
}

function extraChecks(waits: readonly Wait[]): number {
  return mean(waits.map(({ readyS, checks }) => checks - readyS));
}

function isProportionate(waits: readonly Wait[]): boolean {
  const shares = waits.map(lagShare);
  return mean(shares) <= MAX_MEAN_LAG_SHARE && max(shares) <= MAX_LAG_SHARE;
}

function lagShare({ lagS, readyS }: Wait): number {
  return lagS / readyS;
}

function formatLag(waits: readonly Wait[], isShort: boolean): string {
  return isShort
    ? formatSeconds(mean(waits.map(({ lagS }) => lagS)))
    : formatShare(mean(waits.map(lagShare)));
}

/** The mean number of requests; for short waits, also how many more than T they are. */
function formatChecks(waits: readonly Wait[], isShort: boolean): string {
  const checks = mean(waits.map((wait) => wait.checks)).toFixed(1);
  return isShort ? `${checks} (T + ${extraChecks(waits).toFixed(1)})` : checks;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
