import * as z from 'zod';
import { parseInput } from '../api/parse-input.ts';

/** Faults in the operation itself, such as one that has no effect although its response is the usual one. */
const OPERATION_FAULTS = [
  'forgotten-delete',
  'undone-delete',
  'lost-entries',
  'late-status',
  'failed-restore',
  'missing-collection',
  'failed-index',
] as const;

const FAULT_KINDS = [
  'latency',
  'hang',
  'reset',
  'slow-body',
  'rate-limit',
  'status',
  'html',
  'truncated-json',
  'malformed-json',
  'wrong-shape',
  'empty-body',
  'expired-token',
  'stale-nonce',
  'redirect',
  'vanish',
  'refused-nonce',
  ...OPERATION_FAULTS,
] as const;

/** The kinds are described in README.md. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Whether a fault is in the operation itself, which applies it. */
export function isOperationFault({ kind }: Pick<Fault, 'kind'>): boolean {
  return OPERATION_FAULTS.some((each) => each === kind);
}

const count = z.int().min(0).optional();

const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** Only requests with this method. */
  method: z.string().optional(),
  /** Only requests whose operation has this name, or whose path contains it. */
  path: z.string().optional(),
  /** Only requests for this operation, such as `createFlexCluster`. */
  operation: z.string().optional(),
  /** How many requests fail. Default: 1. */
  times: z.union([z.int().min(1), z.literal('forever')]).optional(),
  /** How many matching requests succeed before the first failure. Default: 0. */
  skip: count,
  /** Whether the request is processed, and only its response is lost. Default: false. */
  afterWork: z.boolean().optional(),
  /** The status of `status`, `html`, `rate-limit` and `redirect`. */
  status: z.int().min(200).max(599).optional(),
  /** Sent as `Retry-After` with `status`, `html` and `rate-limit`. */
  retryAfterSeconds: count,
  /** The delay of `latency`, the time until `undone-delete` is undone, and the duration of `late-status`. Default: 1000. */
  delayMs: count,
  /** The `errorCode` of `status` and `rate-limit`. */
  errorCode: z.string().optional(),
  /** The `detail` of `status` and `rate-limit`, and the message of `failed-index`. */
  detail: z.string().optional(),
  /** The body of `status`, `html`, `malformed-json` and `wrong-shape`. Default: a generated one. */
  body: z.unknown().optional(),
  /** The target of `redirect`. Default: another origin. */
  location: z.string().optional(),
});

/** A failure of one or more matching requests. */
export type Fault = Readonly<z.infer<typeof faultSchema>>;

/** Throws an error with a message of one line if the fault is invalid. */
export function parseFault(value: unknown): Fault {
  return parseInput(faultSchema, value, 'fault');
}

/** The properties of a request that faults are matched against. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) {
    return false;
  }
  if (fault.operation !== undefined && fault.operation !== target.operation) {
    return false;
  }
  return fault.path === undefined || fault.path === target.operation || target.path.includes(fault.path);
}

interface PendingFault {
  readonly fault: Fault;
  skipsLeft: number;
  timesLeft: number;
}

/** The pending faults, in the order in which they were added. */
export class FaultList {
  #pending: PendingFault[] = [];

  constructor(faults: readonly Fault[]) {
    for (const fault of faults) {
      this.add(fault);
    }
  }

  add(fault: Fault): void {
    const timesLeft = fault.times === 'forever' ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
    this.#pending.push({ fault, skipsLeft: fault.skip ?? 0, timesLeft });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Returns the first fault that matches the request, and counts it. */
  take(target: FaultTarget): Fault | undefined {
    for (const pending of this.#pending) {
      if (!matches(pending.fault, target)) {
        continue;
      }
      if (pending.skipsLeft > 0) {
        pending.skipsLeft -= 1;
        continue;
      }
      pending.timesLeft -= 1;
      if (pending.timesLeft <= 0) {
        this.#pending = this.#pending.filter((other) => other !== pending);
      }
      return pending.fault;
    }
    return undefined;
  }
}
