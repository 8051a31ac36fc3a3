import type { Fault } from '../../emulator/index.ts';
import type { Harness } from '../harness/harness.ts';
import type { DnsStub } from './dns-stub.ts';

/** How often a fault happens in a row. */
export type Times = 1 | 2 | 'forever';

/** The request that a fault affects: the n-th (from 0) for an operation. */
export interface Target {
  readonly operation: string;
  readonly nth: number;
  /** Whether it is the first request of the run with credentials. */
  readonly isFirst: boolean;
}

/** A column of the matrix. */
export interface FaultCase {
  readonly name: string;
  /** Prepares the fault. */
  arrange(harness: Harness, target: Target, times: Times, names: DnsStub): void;
  /** The reason why the fault is not applicable to a request; undefined if it is. */
  pointless?(target: Target, login: 'service-account' | 'api-key'): string | undefined;
}

const HOUR_MS = 3_600_000;
/** How long Atlas is down, by the number of requests that fail. */
const DOWN_MS = { 1: 300, 2: 1_200 } as const;

function http(name: string, fault: Fault): FaultCase {
  return {
    name,
    arrange: ({ emulator }, { operation, nth }, times) =>
      emulator.addFault({ ...fault, operation, skip: nth, times }),
  };
}

/** A fault that only one operation can have. */
function operationFault(name: string, fault: Fault, operation: string): FaultCase {
  return {
    ...http(name, fault),
    pointless: (target) =>
      target.operation === operation ? undefined : 'the fault is for another operation',
  };
}

function clockJump(name: string, ms: number): FaultCase {
  return {
    name,
    arrange: (harness, target, times) =>
      at(harness, target, times, () => {
        harness.clock.jump(ms);
      }),
  };
}

/** Every fault of the matrix. */
export const faultCases: readonly FaultCase[] = [
  {
    name: 'refused',
    arrange: (harness, target, times) =>
      at(harness, target, 1, async () => {
        if (times !== 'forever') {
          harness.clock.after(DOWN_MS[times], () => void harness.emulator.resume());
        }
        await harness.emulator.pause();
      }),
  },
  {
    name: 'DNS',
    arrange: (harness, target, times, names) => {
      // An open connection needs no lookup, so it must be closed first.
      harness.emulator.addFault({ kind: 'reset', operation: target.operation, skip: target.nth });
      at(harness, target, 1, () => {
        names.fail(times);
      });
    },
  },
  http('reset before', { kind: 'reset' }),
  http('reset after', { kind: 'reset', afterWork: true }),
  http('hang', { kind: 'hang' }),
  http('hang after', { kind: 'hang', afterWork: true }),
  http('slow body', { kind: 'slow-body' }),
  http('429', { kind: 'rate-limit' }),
  http('429 Retry-After', { kind: 'rate-limit', retryAfterSeconds: 7 }),
  http('500', { kind: 'status', status: 500, errorCode: 'UNEXPECTED_ERROR' }),
  http('500 after', { kind: 'status', status: 500, errorCode: 'UNEXPECTED_ERROR', afterWork: true }),
  // What Atlas answers to writes while it is being upgraded.
  http('405 upgrade', {
    kind: 'status',
    status: 405,
    errorCode: 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES',
  }),
  http('502', { kind: 'html', status: 502 }),
  http('503', { kind: 'html', status: 503, retryAfterSeconds: 3 }),
  http('504 after', { kind: 'html', status: 504, afterWork: true }),
  http('truncated', { kind: 'truncated-json' }),
  http('malformed', { kind: 'malformed-json' }),
  http('wrong shape', { kind: 'wrong-shape' }),
  http('empty body', { kind: 'empty-body' }),
  {
    ...http('expired token', { kind: 'expired-token' }),
    pointless: ({ operation }, login) =>
      login === 'api-key' || ['token', 'revoke'].includes(operation) ? 'the request has no token' : undefined,
  },
  {
    ...http('stale nonce', { kind: 'stale-nonce' }),
    pointless: (_target, login) => (login === 'api-key' ? undefined : 'the request has no nonce'),
  },
  {
    ...http('refused nonce', { kind: 'refused-nonce' }),
    pointless({ isFirst }, login) {
      if (login === 'service-account') {
        return 'the request has no nonce';
      }
      return isFirst ? 'a key that was never accepted can be wrong' : undefined;
    },
  },
  operationFault('forgotten delete', { kind: 'forgotten-delete' }, 'deleteFlexCluster'),
  operationFault('undone delete', { kind: 'undone-delete', delayMs: 20_000 }, 'deleteFlexCluster'),
  operationFault('lost entries', { kind: 'lost-entries' }, 'createAccessList'),
  operationFault('late status', { kind: 'late-status', delayMs: 4_000 }, 'createAccessList'),
  operationFault('missing collection', { kind: 'missing-collection' }, 'createSearchIndex'),
  http('redirect', { kind: 'redirect' }),
  clockJump('clock +1 h', HOUR_MS),
  clockJump('clock -1 h', -HOUR_MS),
];

/** Calls back before the work of a request, and of those that follow it, so often. */
function at(
  { emulator }: Harness,
  { operation, nth }: Target,
  times: number | 'forever',
  callback: () => void | Promise<void>,
): void {
  let seen = -1;
  const last = times === 'forever' ? Number.POSITIVE_INFINITY : nth + times;
  emulator.onRequest(async (moment) => {
    if (moment.operation !== operation || moment.when !== 'before') {
      return;
    }
    seen += 1;
    if (seen >= nth && seen < last) {
      await callback();
    }
  });
}

/** Ends all faults. */
export async function heal({ emulator }: Harness, names: DnsStub): Promise<void> {
  names.heal();
  emulator.clearFaults();
  await emulator.resume();
}
