import {
  ACCESS_PACE,
  DELETION_PACE,
  INSTANCE_PACE,
  type Pace,
  RESTORE_PACE,
  SEARCH_INDEX_PACE,
} from '../../src/instance/pace.ts';
import { createSchedule } from '../../src/instance/schedule.ts';
import { doublingSchedule, fixedSchedule, type Schedule, simulateMany } from './polling.ts';
import type { Report } from './report.ts';

const SIMULATIONS = 20_000;
const CHART_SIMULATIONS = 2_000;

/** A target for the time from `fromS` to `toS` seconds. */
interface Target {
  readonly name: string;
  readonly pace: Pace;
  readonly fromS: number;
  readonly toS: number;
  readonly lagMs?: number;
  readonly lagShare?: number;
  /** The maximum number of polls of every run, for a time in seconds. */
  readonly polls?: (readyS: number) => number;
  /** `polls` in words. */
  readonly pollsText?: string;
}

const SECOND = { lagMs: 1_500 };
const TARGETS: readonly Target[] = [
  target('instance', INSTANCE_PACE, 4, 15, { lagMs: 600 }, (s) => s + 2, 'T + 2'),
  target('instance', INSTANCE_PACE, 15, 60, SECOND, (s) => s / 3 + 10, 'T/3 + 10'),
  target('instance', INSTANCE_PACE, 0, 60, SECOND, (s) => s / 3 + 10, 'T/3 + 10'),
  target('instance', INSTANCE_PACE, 60, 1_200, { lagShare: 0.025 }),
  target('restore job', RESTORE_PACE, 50, 70, SECOND, () => 24, '24'),
  target('restore job', RESTORE_PACE, 80, 1_200, { lagShare: 0.025 }),
  target('search index', SEARCH_INDEX_PACE, 0, 60, SECOND, (s) => s / 3 + 7, 'T/3 + 7'),
  target('search index', SEARCH_INDEX_PACE, 60, 1_200, { lagShare: 0.025 }),
  target('access list', ACCESS_PACE, 0, 60, { lagMs: 500 }, (s) => s / 0.9 + 3, 'T/0.9 + 3'),
  target('deletion', DELETION_PACE, 22, 60, SECOND, (s) => s / 3 + 2, 'T/3 + 2'),
  target('deletion', DELETION_PACE, 60, 360, { lagShare: 0.025 }),
];

/**
 * The other schedules, and whose they are, as read in November 2026:
 * https://github.com/mongodb/mongodb-atlas-cli/blob/master/internal/watchers/watcher.go (`defaultWait`),
 * https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/internal/service/flexcluster/state_transition.go (`MinTimeout`)
 * and helper/retry/state.go in version 2.38.1 of https://github.com/hashicorp/terraform-plugin-sdk (doubles, up to 10 s).
 */
const OTHERS = [
  ['Atlas CLI, every 4 s', () => fixedSchedule(4_000)],
  ['Terraform, 3 to 10 s', () => doublingSchedule(3_000, 10_000)],
] as const;

/** Compares the schedule with its targets, and with the schedules of others. */
export function reportPolling(report: Report, seed: number): void {
  report.heading(2, 'Polling');
  report.text(
    `${SIMULATIONS} simulated waits for each row, seed ${seed}, for times T that are evenly distributed. The lag is the time from the end of the wait until it is noticed. Of requests, the mean is shown; the maximum applies to every single wait. From a minute on, it is the mean of the fixed schedule.`,
  );
  const rows = TARGETS.map((each) => {
    const ours = simulate(each, (random) => createSchedule(each.pace, random), seed);
    const others = OTHERS.map(([, make]) => simulate(each, make, seed));
    const { lagMs = Number.POSITIVE_INFINITY, lagShare = Number.POSITIVE_INFINITY } = each;
    const isQuick = ours.meanLagMs <= lagMs && ours.meanLagShare <= lagShare;
    const isPolite = each.polls ? ours.maxExtraPolls <= 0 : ours.meanPolls < (others[0]?.meanPolls ?? 0);
    const mostLag = each.lagMs ? `${each.lagMs / 1_000} s` : `${(each.lagShare ?? 0) * 100} %`;
    return [
      each.name,
      `${each.fromS} to ${each.toS} s`,
      formatLag(ours, each),
      mostLag,
      ours.meanPolls.toFixed(1),
      each.pollsText ?? 'fixed',
      report.verdict(isQuick && isPolite),
      ...others.map((other) => `${formatLag(other, each)}, ${other.meanPolls.toFixed(1)} requests`),
    ];
  });
  const names = OTHERS.map(([name]) => name);
  report.table(['Wait', 'T', 'Mean lag', 'Maximum', 'Requests', 'Maximum', '', ...names], rows);
  reportChart(report, seed);
}

function reportChart(report: Report, seed: number): void {
  const x = Array.from({ length: 29 }, (_, n) => 2 + 2 * n);
  const makers: readonly ((random: () => number) => Schedule)[] = [
    (random) => createSchedule(INSTANCE_PACE, random),
    ...OTHERS.map(([, make]) => make),
  ];
  const lines = makers.map((make) =>
    x.map((fromS) => {
      const range = { fromMs: fromS * 1_000, toMs: (fromS + 2) * 1_000 };
      return simulateMany(make, range, CHART_SIMULATIONS, seed).meanLagMs / 1_000;
    }),
  );
  report.text(
    'The mean lag for an instance that is IDLE after T seconds. The lines are, in this order: this action, the Atlas CLI (every 4 s), Terraform (3 to 10 s).',
  );
  report.chart('Lag over T', 'T in seconds', x, 'Mean lag in seconds', lines);
}

function simulate({ fromS, toS, polls }: Target, make: (random: () => number) => Schedule, seed: number) {
  return simulateMany(make, { fromMs: fromS * 1_000, toMs: toS * 1_000 }, SIMULATIONS, seed, polls);
}

function formatLag(
  { meanLagMs, meanLagShare }: { meanLagMs: number; meanLagShare: number },
  each: Target,
): string {
  return each.lagMs ? `${(meanLagMs / 1_000).toFixed(2)} s` : `${(meanLagShare * 100).toFixed(2)} %`;
}

function target(
  name: string,
  pace: Pace,
  fromS: number,
  toS: number,
  most: Pick<Target, 'lagMs' | 'lagShare'>,
  polls?: (readyS: number) => number,
  pollsText?: string,
): Target {
  return {
    name,
    pace,
    fromS,
    toS,
    ...most,
    ...(polls ? { polls } : {}),
    ...(pollsText ? { pollsText } : {}),
  };
}
