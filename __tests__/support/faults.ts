import type { Fault } from '../../emulator/index.ts';

/** Every class of fault that a request can meet, by a name for the test's title. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a connection reset before the work': { kind: 'reset' },
  'a connection reset after the work': { kind: 'reset', afterWork: true },
  'a 429 with Retry-After': { kind: 'rate-limit', retryAfterSeconds: 1 },
  'a 429 without Retry-After': { kind: 'rate-limit' },
  'a 500': { kind: 'status', status: 500, errorCode: 'UNEXPECTED_ERROR' },
  'a 500 after the work': { kind: 'status', status: 500, errorCode: 'UNEXPECTED_ERROR', afterWork: true },
  'a 502 with HTML': { kind: 'html', status: 502 },
  'a 503 with HTML and Retry-After': { kind: 'html', status: 503, retryAfterSeconds: 1 },
  'a 504 with HTML after the work': { kind: 'html', status: 504, afterWork: true },
  'truncated JSON': { kind: 'truncated-json' },
  'malformed JSON': { kind: 'malformed-json' },
  'JSON of a wrong shape': { kind: 'wrong-shape' },
  'an empty body': { kind: 'empty-body' },
  'an expired token': { kind: 'expired-token' },
  'an upgrade of Atlas': {
    kind: 'status',
    status: 405,
    errorCode: 'WRITES_NOT_ALLOWED_DURING_APP_UPGRADES',
  },
};

/** Faults that hold an answer back until the client loses patience. */
export const SLOW_FAULTS: Readonly<Record<string, Fault>> = {
  'a request that hangs': { kind: 'hang' },
  'a request that hangs after the work': { kind: 'hang', afterWork: true },
  'a body that trickles': { kind: 'slow-body' },
};
