import { type BucketSpec, simulateLoad, simulateSharedBucket } from './load.ts';
import type { Report } from './report.ts';

const MAX_MAKESPAN_RATIO = 1.5;
const MAX_SHARE_OF_429 = 0.15;
/** The maximum lag of an instance that is IDLE after 8 s if nothing is delayed: the interval of the schedule at that time. */
const UNDELAYED_LAG_MS = 900;

const BUCKETS: readonly BucketSpec[] = [
  { capacity: 60, perMinute: 60 },
  { capacity: 60, perMinute: 360 },
  { capacity: 300, perMinute: 300 },
  { capacity: 1_200, perMinute: 1_200 },
  { capacity: 60, perMinute: 60, headers: false },
  { capacity: 300, perMinute: 300, headers: false },
];
const CREATES = [1, 20, 40, 100];
const IDLE_AFTER_S = [0, 8];
const LEFT_SHARES = [0.5, 0.2, 0.1, 0.06];

/** Simulates many creates with one bucket, and one create with a bucket that others use. */
export async function reportLoad(report: Report, seeds: readonly number[]): Promise<void> {
  report.heading(2, 'Rate limit');
  report.text(
    `Creates that start at once and share a bucket, with the seeds ${seeds.join(', ')}: the worst of all is shown. Every job knows only its own responses. The time is until the last create has succeeded, and at most ${MAX_MAKESPAN_RATIO} times as long as possible: until the instance is IDLE after T, or until the bucket has earned four requests for each create. At most ${MAX_SHARE_OF_429 * 100} % of the responses may be 429, and none if the first requests of all creates fit into the bucket. Without headers, no job can know of others, and only the ${MAX_SHARE_OF_429 * 100} % apply.`,
  );
  const rows: string[][] = [];
  for (const bucket of BUCKETS) {
    for (const idleAfterS of IDLE_AFTER_S) {
      for (const creates of CREATES) {
        rows.push(await loadRow(report, bucket, idleAfterS, creates, seeds));
      }
    }
  }
  report.table(['Bucket, per minute', 'T', 'Creates', 'Time', 'Maximum', '429', 'Requests each', ''], rows);
  await reportSharedBucket(report, seeds);
}

async function loadRow(
  report: Report,
  bucket: BucketSpec,
  idleAfterS: number,
  creates: number,
  seeds: readonly number[],
): Promise<string[]> {
  const { capacity, perMinute, headers = true } = bucket;
  const loads = await Promise.all(
    seeds.map((seed) => simulateLoad(creates, bucket, idleAfterS * 1_000, seed)),
  );
  const makespanMs = Math.max(...loads.map((load) => load.makespanMs));
  const mostMs = MAX_MAKESPAN_RATIO * (loads[0]?.possibleMs ?? 0);
  const shareOf429 = Math.max(...loads.map((load) => load.shareOf429));
  const mostShare = headers && creates <= capacity ? 0 : MAX_SHARE_OF_429;
  const allSucceed = loads.every(({ successes }) => successes === creates);
  return [
    `${capacity}, ${perMinute}${headers ? '' : ', no headers'}`,
    `${idleAfterS} s`,
    `${creates}`,
    `${(makespanMs / 1_000).toFixed(1)} s`,
    `${(mostMs / 1_000).toFixed(1)} s`,
    `${(shareOf429 * 100).toFixed(1)} %`,
    Math.max(...loads.map((load) => load.requestsPerCreate)).toFixed(1),
    report.verdict(allSucceed && makespanMs <= mostMs && shareOf429 <= mostShare),
  ];
}

async function reportSharedBucket(report: Report, seeds: readonly number[]): Promise<void> {
  report.text(
    `One create whose instance is IDLE after 8 s, with a bucket of which others have used a part, and use all that is earned: the largest lag with these seeds, at most ${UNDELAYED_LAG_MS / 1_000} s. In a bucket of 60, a job cannot tell this from a rush of other creates, so this limit does not apply.`,
  );
  const rows: string[][] = [];
  for (const limit of [1_200, 300, 60]) {
    for (const share of LEFT_SHARES) {
      const lags = await Promise.all(seeds.map((seed) => simulateSharedBucket(limit, share, 8_000, seed)));
      const lagMs = Math.max(...lags);
      rows.push([
        `${limit}`,
        `${share * 100} %`,
        `${(lagMs / 1_000).toFixed(2)} s`,
        limit === 60 ? '' : report.verdict(lagMs <= UNDELAYED_LAG_MS),
      ]);
    }
  }
  report.table(['Bucket', 'Left', 'Lag', ''], rows);
}
