import * as z from 'zod';

/** Every way in which the emulator can be told to fail. */
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
  'forgotten-delete',
  'undone-delete',
  'lost-entries',
  'late-status',
] as const;

/** One way to fail. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Faults in the work itself: the answer is the usual one, and what it promises does not come true, or not for good. */
export const WORK_FAULTS: readonly FaultKind[] = [
  'forgotten-delete',
  'undone-delete',
  'lost-entries',
  'late-status',
];

/** A failure that is waiting for a request to happen to. */
export interface Fault {
  readonly kind: FaultKind;
  /** Only requests with this method. */
  readonly method?: string;
  /** Only requests whose operation has this name, or whose path contains it. */
  readonly path?: string;
  /** Only requests for this operation, such as `createFlexCluster`. */
  readonly operation?: string;
  /** How often it happens. Default: once. */
  readonly times?: number | 'forever';
  /** How many requests that match are let through first. Default: none. */
  readonly skip?: number;
  /** The request's work is done, and the fault hides the answer. Default: it happens instead of the work. */
  readonly afterWork?: boolean;
  /** The status of `status`, `html`, `rate-limit` and `redirect`. */
  readonly status?: number;
  /** Sent as `Retry-After` with `status`, `html` and `rate-limit`. */
  readonly retryAfterSeconds?: number;
  /** How long `latency` takes, after how long `undone-delete` is undone, and how long `late-status` lasts. Default: 1000. */
  readonly delayMs?: number;
  /** The `errorCode` of `status` and `rate-limit`. */
  readonly errorCode?: string;
  /** The `detail` of `status` and `rate-limit`. */
  readonly detail?: string;
  /** What `status`, `html`, `malformed-json` and `wrong-shape` send instead of what they make up. */
  readonly body?: unknown;
  /** Where `redirect` sends the client. Default: another origin. */
  readonly location?: string;
}

const count = z.int().min(0);

/** Faults as they come in over HTTP or from the command line: nothing unknown, nothing of a wrong type. */
const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  method: z.string().optional(),
  path: z.string().optional(),
  operation: z.string().optional(),
  times: z.union([z.int().min(1), z.literal('forever')]).optional(),
  skip: count.optional(),
  afterWork: z.boolean().optional(),
  status: z.int().min(200).max(599).optional(),
  retryAfterSeconds: count.optional(),
  delayMs: count.optional(),
  errorCode: z.string().optional(),
  detail: z.string().optional(),
  body: z.unknown().optional(),
  location: z.string().optional(),
});

/** Reads a fault that came from outside, or says in one line what is wrong with it. */
export function parseFault(value: unknown): Fault {
  const result = faultSchema.safeParse(value);
  if (!result.success) {
    const reasons = result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'fault'}: ${issue.message}`,
    );
    throw new Error(reasons.join('; '));
  }
  return result.data as Fault;
}

/** What a fault is matched against. */
export interface Target {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
}

function matches(fault: Fault, target: Target): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) return false;
  if (fault.operation !== undefined && fault.operation !== target.operation) return false;
  return fault.path === undefined || fault.path === target.operation || target.path.includes(fault.path);
}

interface Waiting {
  readonly fault: Fault;
  toSkip: number;
  left: number;
}

/** The faults that have yet to happen, in the order in which they were asked for. */
export class FaultList {
  #waiting: Waiting[] = [];

  /** Adds a fault at the end. */
  add(fault: Fault): void {
    const left = fault.times === 'forever' ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
    this.#waiting.push({ fault, toSkip: fault.skip ?? 0, left });
  }

  /** Forgets all faults. */
  clear(): void {
    this.#waiting = [];
  }

  /** The fault that happens to this request, if any, counted down. */
  take(target: Target): Fault | undefined {
    for (const waiting of this.#waiting) {
      if (!matches(waiting.fault, target)) continue;
      if (waiting.toSkip > 0) {
        waiting.toSkip -= 1;
        continue;
      }
      waiting.left -= 1;
      if (waiting.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== waiting);
      return waiting.fault;
    }
    return undefined;
  }
}
